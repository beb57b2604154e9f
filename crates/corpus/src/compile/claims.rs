//! Claims, with the words they rest on.
//!
//! Invariant: a claim that leaves here has at least one speaker, topic and span, or a problem.

use super::articles::ReadArticle;
use super::coherence;
use super::dates;
use super::documents::{Document, Documents};
use super::fields::Fields;
use super::names::{self, Names};
use super::problems::{At, Found, Problems};
use super::quotes;
use super::vocabulary::{Speakers, side_id};
use crate::model::{
    ArticleId, Attribution, Claim, ClaimId, Degree, Id, Meeting, MeetingId, OutletId, SideId, Span,
    Table, TopicId, Voice,
};
use std::collections::BTreeSet;

/// What claims refer to.
pub(super) struct Known<'a> {
    pub sides: &'a Names<SideId>,
    pub speakers: &'a Speakers,
    pub outlets: &'a Names<OutletId>,
    pub topics: &'a Names<TopicId>,
    pub meeting_names: &'a Names<MeetingId>,
    pub meetings: &'a Table<MeetingId, Meeting>,
    pub article_names: &'a Names<ArticleId>,
    pub articles: &'a [ReadArticle<'a>],
}

/// All claims by article and place, and their names.
pub(super) fn read(
    documents: &Documents,
    problems: &Problems,
    known: &Known,
) -> (Table<ClaimId, Claim>, Names<ClaimId>) {
    let mut claims: Vec<Claim> = Vec::new();
    let mut ids: Vec<Found<&str>> = Vec::new();
    let mut complete = true;
    for document in documents.below("claims/") {
        let Some(mut fields) = document.fields(problems) else {
            complete = false;
            continue;
        };
        let article = article_of(document, &mut fields, known);
        for entry in fields.tables("claim") {
            ids.extend(entry.peek("id"));
            claims.extend(claim(entry, article, known));
        }
        fields.finish();
    }
    names::check_unique(problems, "claim", &ids);
    claims.sort_by(|a, b| (a.article, a.span(), &a.slug).cmp(&(b.article, b.span(), &b.slug)));
    let mut slugs: Vec<String> = claims.iter().map(|claim| claim.slug.clone()).collect();
    // A claim that was refused still lends its name, so that what refers to it is not refused too.
    let known_slugs: BTreeSet<String> = slugs.iter().cloned().collect();
    let refused = ids.iter().map(|id| id.value.to_owned());
    slugs.extend(refused.filter(|slug| !known_slugs.contains(slug)));
    (Table::from(claims), Names::new("claim", slugs, complete))
}

/// The article that a claims file is about; it has the same name.
fn article_of(document: &Document, fields: &mut Fields, known: &Known) -> Option<ArticleId> {
    let problems = fields.problems;
    let name = fields.need_text("article")?;
    let own = document.file.stem();
    if name.value != own {
        problems.error(
            name.at,
            format!(
                "claims on \"{}\" stand in {}",
                name.value, document.file.path
            ),
            format!("they belong in claims/{}.toml", name.value),
        );
    }
    // Most likely the name of the file is right, if there is such an article.
    let own = Found {
        value: own,
        at: name.at,
    };
    if known
        .articles
        .iter()
        .any(|read| read.article.slug == own.value)
    {
        return known.article_names.id(problems, own);
    }
    known.article_names.id(problems, name)
}

fn claim(mut fields: Fields, article: Option<ArticleId>, known: &Known) -> Option<Claim> {
    let problems = fields.problems;
    let slug = names::slug(&mut fields);
    let read = article.and_then(|id| known.articles.get(id.index()));
    let (voice, voice_at) = voice(&mut fields, known);
    let speakers = fields.need_texts("speakers");
    let via = fields.texts("via");
    let topics = fields.need_texts("topics");
    let degree = fields.need_choice("degree");
    let agency = known.outlets.optional(&mut fields, "agency");
    let cue = fields.text("cue");
    let meeting = known.meeting_names.optional(&mut fields, "meeting");
    let said = dates::need_dated(&mut fields, dates::SAID);
    let happened = dates::dated(&mut fields, dates::HAPPENED);
    let gist = fields.need_both("gist");
    let evidence = evidence(&mut fields, read);
    let attribution = coherence::Speaking {
        voice: voice.map(|value| Found {
            value,
            at: voice_at,
        }),
        speakers: &speakers,
        via: &via,
        degree,
    };
    coherence::check_sides(problems, &attribution, known);
    coherence::check_dates(
        problems,
        &coherence::Times {
            said: said.as_ref(),
            happened: happened.as_ref(),
            published: read.map(|read| &read.article.published.date),
            meeting: meeting.and_then(|id| known.meetings.get(id)),
        },
    );
    if let (Some(cue), Some(read)) = (cue, read) {
        coherence::check_cue(problems, read, cue, &evidence);
    }
    if let (Some(degree), Some(read)) = (degree, read) {
        coherence::check_words(problems, read, degree, &evidence, fields.place_of("exact"));
    }
    let claim = Claim {
        slug,
        voice: voice.unwrap_or(Voice::Joint),
        attribution: Attribution {
            speakers: known.speakers.names.ids(problems, &speakers),
            via: known.speakers.names.ids(problems, &via),
            agency,
            cue: cue.map(|found| found.value.to_owned()).unwrap_or_default(),
        },
        degree: degree.map_or(Degree::Summary, |found| found.value),
        topics: known.topics.ids(problems, &topics),
        meeting,
        said: said.map_or_else(dates::no_date, |(said, _)| said),
        happened: happened.map(|(happened, _)| happened),
        article: article.unwrap_or(ArticleId::new(0)),
        evidence,
        gist,
    };
    fields.finish();
    article.is_some().then_some(claim)
}

fn voice<'a>(fields: &mut Fields<'a>, known: &Known) -> (Option<Voice>, At<'a>) {
    let Some(name) = fields.need_text("side") else {
        return (None, fields.at);
    };
    if name.value == "joint" {
        return (Some(Voice::Joint), name.at);
    }
    let side = side_id(fields.problems, known.sides, name);
    (side.map(Voice::from), name.at)
}

/// The spans of `exact` and `also`, in order.
fn evidence(fields: &mut Fields, read: Option<&ReadArticle>) -> Vec<Span> {
    let mut spans: Vec<(Span, At)> = Vec::new();
    let first = quotes::read(fields);
    if let (Some(quote), Some(read)) = (first, read)
        && let Some(span) = quotes::find(fields, read, &quote)
    {
        spans.push((span, quote.at));
    }
    for mut further in fields.tables("also") {
        let quote = quotes::read(&mut further);
        if let (Some(quote), Some(read)) = (quote, read)
            && let Some(span) = quotes::find(&further, read, &quote)
        {
            spans.push((span, quote.at));
        }
        further.finish();
    }
    spans.sort_by_key(|(span, _)| *span);
    quotes::check_apart(fields.problems, "evidence", &spans);
    spans.into_iter().map(|(span, _)| span).collect()
}

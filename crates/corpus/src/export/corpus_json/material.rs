//! Meetings, articles, claims, relations and silences as JSON.
//!
//! Invariant: as in `vocabulary`; a `side` is a side's id or "joint".

use super::When;
use crate::export::selectors::{Selectors, selectors};
use crate::facet::voice_slug;
use crate::model::{ArticleId, Bilingual, Corpus, Span, SpeakerId};
use serde::Serialize;

/// Words of one article.
#[derive(Serialize)]
struct Target<'a> {
    /// The article's id.
    source: &'a str,
    selector: Selectors,
}

fn target(corpus: &Corpus, article: ArticleId, span: Span) -> Target<'_> {
    let body = corpus
        .articles
        .get(article)
        .map_or("", |one| one.body.as_str());
    Target {
        source: corpus.articles.slug(article),
        selector: selectors(body, span),
    }
}

fn speaker_ids<'a>(corpus: &'a Corpus, ids: &[SpeakerId]) -> Vec<&'a str> {
    ids.iter().map(|id| corpus.speakers.slug(*id)).collect()
}

#[derive(Serialize)]
pub(super) struct Meeting<'a> {
    id: &'a str,
    kind: &'static str,
    name: &'a Bilingual,
    about: &'a Bilingual,
    date: When<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    participants: Vec<&'a str>,
    aliases: &'a [String],
    reports: Vec<Report<'a>>,
}

#[derive(Serialize)]
struct Report<'a> {
    aspect: &'static str,
    note: &'a Bilingual,
    target: Target<'a>,
}

pub(super) fn meetings(corpus: &Corpus) -> Vec<Meeting<'_>> {
    let meetings = corpus.meetings.iter().map(|(_, meeting)| {
        let reports = meeting.reports.iter().map(|report| Report {
            aspect: report.aspect.slug(),
            note: &report.note,
            target: target(corpus, report.article, report.span),
        });
        Meeting {
            id: &meeting.slug,
            kind: meeting.kind.slug(),
            name: &meeting.name,
            about: &meeting.about,
            date: When::from(&meeting.date),
            place: meeting.place.map(|id| corpus.places.slug(id)),
            participants: speaker_ids(corpus, &meeting.participants),
            aliases: &meeting.aliases,
            reports: reports.collect(),
        }
    });
    meetings.collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Article<'a> {
    id: &'a str,
    headline: &'a str,
    headline_by: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<&'a str>,
    published: When<'a>,
    language: &'a str,
    rights: &'a Bilingual,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    body: &'a str,
    leftovers: Vec<Leftover>,
}

#[derive(Serialize)]
struct Leftover {
    kind: &'static str,
    selector: Selectors,
}

pub(super) fn articles(corpus: &Corpus) -> Vec<Article<'_>> {
    let articles = corpus.articles.iter().map(|(_, article)| {
        let leftovers = article.leftovers.iter().map(|leftover| Leftover {
            kind: leftover.kind.slug(),
            selector: selectors(&article.body, leftover.span),
        });
        Article {
            id: &article.slug,
            headline: &article.headline,
            headline_by: article.headline_by.slug(),
            outlet: article.outlet.map(|id| corpus.outlets.slug(id)),
            author: article.author.as_deref(),
            published: When::from(&article.published),
            language: &article.language,
            rights: &article.rights,
            address: article.address.as_deref(),
            body: &article.body,
            leftovers: leftovers.collect(),
        }
    });
    articles.collect()
}

#[derive(Serialize)]
pub(super) struct Claim<'a> {
    id: &'a str,
    side: &'a str,
    speakers: Vec<&'a str>,
    via: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agency: Option<&'a str>,
    degree: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    cue: &'a str,
    topics: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<&'a str>,
    said: When<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    happened: Option<When<'a>>,
    gist: &'a Bilingual,
    evidence: Vec<Target<'a>>,
}

pub(super) fn claims(corpus: &Corpus) -> Vec<Claim<'_>> {
    let claims = corpus.claims.iter().map(|(_, claim)| {
        let attribution = &claim.attribution;
        let topics = claim.topics.iter().map(|id| corpus.topics.slug(*id));
        let evidence = claim.evidence.iter();
        Claim {
            id: &claim.slug,
            side: voice_slug(corpus, claim.voice),
            speakers: speaker_ids(corpus, &attribution.speakers),
            via: speaker_ids(corpus, &attribution.via),
            agency: attribution.agency.map(|id| corpus.outlets.slug(id)),
            degree: claim.degree.slug(),
            cue: &attribution.cue,
            topics: topics.collect(),
            meeting: claim.meeting.map(|id| corpus.meetings.slug(id)),
            said: When::from(&claim.said),
            happened: claim.happened.as_ref().map(When::from),
            gist: &claim.gist,
            evidence: evidence
                .map(|span| target(corpus, claim.article, *span))
                .collect(),
        }
    });
    claims.collect()
}

#[derive(Serialize)]
pub(super) struct Relation<'a> {
    id: &'a str,
    kind: &'static str,
    from: &'a str,
    to: &'a str,
    reason: &'a Bilingual,
}

pub(super) fn relations(corpus: &Corpus) -> Vec<Relation<'_>> {
    let relations = corpus.relations.iter().map(|(_, relation)| Relation {
        id: &relation.slug,
        kind: relation.kind.slug(),
        from: corpus.claims.slug(relation.from),
        to: corpus.claims.slug(relation.to),
        reason: &relation.reason,
    });
    relations.collect()
}

#[derive(Serialize)]
pub(super) struct Silence<'a> {
    id: &'a str,
    side: &'a str,
    topic: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<&'a str>,
    kind: &'static str,
    gist: &'a Bilingual,
    evidence: [Target<'a>; 1],
}

pub(super) fn silences(corpus: &Corpus) -> Vec<Silence<'_>> {
    let silences = corpus.silences.iter().map(|(_, silence)| Silence {
        id: &silence.slug,
        side: voice_slug(corpus, silence.voice),
        topic: corpus.topics.slug(silence.topic),
        meeting: silence.meeting.map(|id| corpus.meetings.slug(id)),
        kind: silence.kind.slug(),
        gist: &silence.gist,
        evidence: [target(corpus, silence.article, silence.span)],
    });
    silences.collect()
}

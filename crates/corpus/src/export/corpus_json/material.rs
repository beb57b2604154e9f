//! Meetings, articles, claims, relations and silences as JSON.
//!
//! As in `vocabulary`; a `side` is a side's id or "joint".

use super::When;
use crate::export::kept::{Kept, of_table};
use crate::export::selectors::{Selectors, selectors};
use crate::facet::voice_slug;
use crate::model::{self, ArticleId, Bilingual, Corpus, Span, SpeakerId};
use serde::Serialize;

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

#[derive(Serialize)]
pub(super) struct Relation<'a> {
    id: &'a str,
    kind: &'static str,
    between: &'static str,
    from: &'a str,
    to: &'a str,
    reason: &'a Bilingual,
}

#[derive(Serialize)]
pub(super) struct Silence<'a> {
    id: &'a str,
    side: &'a str,
    topic: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<&'a str>,
    kind: &'static str,
    doer: &'static str,
    gist: &'a Bilingual,
    evidence: [Target<'a>; 1],
}

/// Words of one article.
#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: Selectors,
}

impl<'a> Target<'a> {
    fn of(corpus: &'a Corpus, article: ArticleId, span: Span) -> Self {
        let body = corpus.articles.get(article).map_or("", |one| &one.body);
        Self {
            source: corpus.articles.slug(article),
            selector: selectors(body, span),
        }
    }
}

fn speakers<'a>(corpus: &'a Corpus, ids: &[SpeakerId]) -> Vec<&'a str> {
    ids.iter().map(|id| corpus.speakers.slug(*id)).collect()
}

impl<'a> Meeting<'a> {
    pub fn all(corpus: &'a Corpus, kept: &Kept) -> Vec<Self> {
        of_table(&corpus.meetings, &kept.meetings, |one| Self {
            id: &one.slug,
            kind: one.kind.slug(),
            name: &one.name,
            about: &one.about,
            date: When::from(&one.date),
            place: one.place.map(|id| corpus.places.slug(id)),
            participants: speakers(corpus, &one.participants),
            aliases: &one.aliases,
            reports: one
                .reports
                .iter()
                .map(|report| Report {
                    aspect: report.aspect.slug(),
                    note: &report.note,
                    target: Target::of(corpus, report.article, report.span),
                })
                .collect(),
        })
    }
}

impl<'a> Article<'a> {
    pub fn all(corpus: &'a Corpus, kept: &Kept) -> Vec<Self> {
        of_table(&corpus.articles, &kept.articles, |one| Self {
            id: &one.slug,
            headline: &one.headline,
            headline_by: one.headline_by.slug(),
            outlet: one.outlet.map(|id| corpus.outlets.slug(id)),
            author: one.author.as_deref(),
            published: When::from(&one.published),
            language: &one.language,
            rights: &one.rights,
            address: one.address.as_deref(),
            body: &one.body,
            leftovers: one
                .leftovers
                .iter()
                .map(|leftover| Leftover {
                    kind: leftover.kind.slug(),
                    selector: selectors(&one.body, leftover.span),
                })
                .collect(),
        })
    }
}

impl<'a> Claim<'a> {
    /// A claim, with the selectors of its evidence.
    pub fn of(corpus: &'a Corpus, claim: &'a model::Claim, evidence: Vec<Selectors>) -> Self {
        let way = &claim.attribution;
        let source = corpus.articles.slug(claim.article);
        let topics = claim.topics.iter();
        Self {
            id: &claim.slug,
            side: voice_slug(corpus, claim.voice),
            speakers: speakers(corpus, &way.speakers),
            via: speakers(corpus, &way.via),
            agency: way.agency.map(|id| corpus.outlets.slug(id)),
            degree: claim.degree.slug(),
            cue: &way.cue,
            topics: topics.map(|topic| corpus.topics.slug(*topic)).collect(),
            meeting: claim.meeting.map(|id| corpus.meetings.slug(id)),
            said: When::from(&claim.said),
            happened: claim.happened.as_ref().map(When::from),
            gist: &claim.gist,
            evidence: evidence
                .into_iter()
                .map(|selector| Target { source, selector })
                .collect(),
        }
    }
}

impl<'a> Relation<'a> {
    pub fn all(corpus: &'a Corpus, kept: &Kept) -> Vec<Self> {
        let relations = corpus.relations.iter().map(|(_, one)| one);
        relations
            .filter(|one| kept.joins(one))
            .map(|one| Self {
                id: &one.slug,
                kind: one.kind.slug(),
                between: corpus.between(one).slug(),
                from: corpus.claims.slug(one.from),
                to: corpus.claims.slug(one.to),
                reason: &one.reason,
            })
            .collect()
    }
}

impl<'a> Silence<'a> {
    pub fn all(corpus: &'a Corpus, kept: &Kept) -> Vec<Self> {
        of_table(&corpus.silences, &kept.silences, |one| Self {
            id: &one.slug,
            side: voice_slug(corpus, one.voice),
            topic: corpus.topics.slug(one.topic),
            meeting: one.meeting.map(|id| corpus.meetings.slug(id)),
            kind: one.kind.slug(),
            doer: one.doer.slug(),
            gist: &one.gist,
            evidence: [Target::of(corpus, one.article, one.span)],
        })
    }
}

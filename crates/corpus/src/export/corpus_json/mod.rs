//! A corpus as one JSON document: whole as `data/corpus.json` of the bundle, or narrowed to what a
//! view shows.
//!
//! Invariant: it follows `schema/corpus.schema.json`; entries refer to each other by id, every
//! id that is named is there, and every span is given as W3C selectors into the `body` of its
//! article.

mod material;
mod vocabulary;

use super::json::pretty;
use super::kept::Kept;
use super::selectors::{Selectors, evidence};
use crate::model::{Bilingual, ClaimId, Corpus, Dated, MeetingKind, Voice};
use material::{Article, Claim, Meeting, Relation, Silence};
use serde::Serialize;
use vocabulary::Vocabulary;

/// The version of the document's format, counted up when a reader would notice.
pub const CORPUS_JSON_VERSION: u32 = 1;

/// The corpus as JSON, indented, with a line end.
#[must_use]
pub fn corpus_json(corpus: &Corpus) -> String {
    let claims = corpus.claims.ids().map(|id| (id, evidence(corpus, id)));
    narrowed(corpus, &Kept::all(corpus), None, claims)
}

/// What is kept of a corpus as JSON, with claims and the selectors of their evidence. `view` is
/// the address of what it was narrowed to.
pub(super) fn narrowed(
    corpus: &Corpus,
    kept: &Kept,
    view: Option<&str>,
    claims: impl Iterator<Item = (ClaimId, Vec<Selectors>)>,
) -> String {
    let about = &corpus.about;
    // The ready questions are asked of the whole.
    let questions = about.questions.iter().filter(|_| view.is_none());
    pretty(&Document {
        format: "tweespraak-corpus",
        version: CORPUS_JSON_VERSION,
        id: &about.slug,
        language: &about.language,
        view,
        title: &about.title,
        lead: &about.lead,
        caveat: &about.caveat,
        questions: questions
            .map(|question| Question {
                text: &question.text,
                link: &question.link,
            })
            .collect(),
        counts: Counts::of(corpus, kept),
        vocabulary: Vocabulary::of(corpus, kept),
        meetings: Meeting::all(corpus, kept),
        articles: Article::all(corpus, kept),
        claims: claims
            .filter_map(|(id, evidence)| Some(Claim::of(corpus, corpus.claims.get(id)?, evidence)))
            .collect(),
        relations: Relation::all(corpus, kept),
        silences: Silence::all(corpus, kept),
    })
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    id: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<&'a str>,
    title: &'a Bilingual,
    lead: &'a Bilingual,
    caveat: &'a Bilingual,
    questions: Vec<Question<'a>>,
    counts: Counts,
    #[serde(flatten)]
    vocabulary: Vocabulary<'a>,
    meetings: Vec<Meeting<'a>>,
    articles: Vec<Article<'a>>,
    claims: Vec<Claim<'a>>,
    relations: Vec<Relation<'a>>,
    silences: Vec<Silence<'a>>,
}

#[derive(Serialize)]
struct Question<'a> {
    text: &'a Bilingual,
    link: &'a str,
}

/// A date in EDTF, with its source and why.
#[derive(Serialize)]
struct When<'a> {
    edtf: String,
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a Bilingual>,
}

impl<'a> From<&'a Dated> for When<'a> {
    fn from(dated: &'a Dated) -> Self {
        Self {
            edtf: dated.date.to_string(),
            source: dated.source.slug(),
            reason: dated.reason.as_ref(),
        }
    }
}

/// How much there is, counted as [`Corpus::counts`] does.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    articles: usize,
    sentences: usize,
    claims: usize,
    claims_first: usize,
    claims_joint: usize,
    claims_second: usize,
    meetings: usize,
    context_events: usize,
    relations: usize,
    silences: usize,
    quotes: usize,
}

impl Counts {
    fn of(corpus: &Corpus, kept: &Kept) -> Self {
        let claims = || {
            corpus
                .claims
                .iter()
                .filter(|(id, _)| kept.claims.contains(*id))
        };
        let meetings = || {
            let all = corpus.meetings.iter();
            all.filter(|(id, _)| kept.meetings.contains(*id))
        };
        let articles = corpus.articles.iter();
        let articles = articles.filter(|(id, _)| kept.articles.contains(*id));
        let of = |voice: Voice| claims().filter(|(_, one)| one.voice == voice).count();
        let kind = |kind: MeetingKind| meetings().filter(|(_, one)| one.kind == kind).count();
        let evidence: usize = claims().map(|(_, one)| one.evidence.len()).sum();
        let reports: usize = meetings().map(|(_, one)| one.reports.len()).sum();
        let relations = corpus.relations.iter();
        Self {
            articles: kept.articles.len(),
            sentences: articles.map(|(_, one)| one.sentences.len()).sum(),
            claims: kept.claims.len(),
            claims_first: of(Voice::First),
            claims_joint: of(Voice::Joint),
            claims_second: of(Voice::Second),
            meetings: kind(MeetingKind::Meeting),
            context_events: kind(MeetingKind::Context),
            relations: relations.filter(|(_, one)| kept.joins(one)).count(),
            silences: kept.silences.len(),
            quotes: evidence + reports + kept.silences.len(),
        }
    }
}

//! The whole corpus as one JSON document, `data/corpus.json` of the bundle.
//!
//! Invariant: it follows `schema/corpus.schema.json`; entries refer to each other by id, and
//! every span is given as W3C selectors into the `body` of its article.

mod material;
mod vocabulary;

use crate::model::{Bilingual, Corpus, Counts, Date, Dated, Question};
use serde::Serialize;

/// The version of the document's format, counted up when a reader would notice.
pub const CORPUS_JSON_VERSION: u32 = 1;

/// The corpus as JSON, indented, with a line end.
#[must_use]
pub fn corpus_json(corpus: &Corpus) -> String {
    let document = document(corpus);
    // Serialising plain data into a string cannot fail; an empty document would break the schema.
    let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
    json.push('\n');
    json
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    id: &'a str,
    language: &'a str,
    title: &'a Bilingual,
    lead: &'a Bilingual,
    caveat: &'a Bilingual,
    questions: &'a [Question],
    counts: Counts,
    sides: [vocabulary::Side<'a>; 2],
    speakers: Vec<vocabulary::Speaker<'a>>,
    outlets: Vec<vocabulary::Outlet<'a>>,
    topics: Vec<vocabulary::Topic<'a>>,
    places: Vec<vocabulary::Place<'a>>,
    meetings: Vec<material::Meeting<'a>>,
    articles: Vec<material::Article<'a>>,
    claims: Vec<material::Claim<'a>>,
    relations: Vec<material::Relation<'a>>,
    silences: Vec<material::Silence<'a>>,
}

fn document(corpus: &Corpus) -> Document<'_> {
    let about = &corpus.about;
    Document {
        format: "tweespraak-corpus",
        version: CORPUS_JSON_VERSION,
        id: &about.slug,
        language: &about.language,
        title: &about.title,
        lead: &about.lead,
        caveat: &about.caveat,
        questions: &about.questions,
        counts: corpus.counts(),
        sides: vocabulary::sides(corpus),
        speakers: vocabulary::speakers(corpus),
        outlets: vocabulary::outlets(corpus),
        topics: vocabulary::topics(corpus),
        places: vocabulary::places(corpus),
        meetings: material::meetings(corpus),
        articles: material::articles(corpus),
        claims: material::claims(corpus),
        relations: material::relations(corpus),
        silences: material::silences(corpus),
    }
}

/// A date in EDTF, with what it is inferred from.
#[derive(Serialize)]
struct When<'a> {
    #[serde(serialize_with = "edtf")]
    edtf: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a Bilingual>,
}

impl<'a> From<&'a Dated> for When<'a> {
    fn from(dated: &'a Dated) -> Self {
        Self {
            edtf: dated.date,
            reason: dated.reason.as_ref(),
        }
    }
}

fn edtf<S: serde::Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

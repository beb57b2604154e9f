//! What the compiled index answers to a query.
//!
//! Invariant: the index is the corpus's own: both were compiled from the same material.

use crate::view::Answer;
use corpus::model::Corpus;
use corpus::search::{Index, Query, find};

#[cfg(feature = "csr")]
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/index.bin"));
/// Pages rendered ahead of time answer no words.
#[cfg(not(feature = "csr"))]
static INDEX: &[u8] = &[];

/// The way to ask; `None` when the bundle is damaged.
pub fn ask() -> Option<fn(&Corpus, &str) -> Answer> {
    Index::open(INDEX).is_ok().then_some(answer)
}

fn answer(corpus: &Corpus, text: &str) -> Answer {
    let (query, problems) = Query::parse(text);
    // Opening costs next to nothing: the index is read where it lies.
    let index = Index::open(INDEX).ok().filter(|_| !query.is_empty());
    Answer {
        found: index.map(|index| find(corpus, &index, &query)),
        problems,
    }
}

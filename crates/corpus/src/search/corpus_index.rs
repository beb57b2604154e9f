//! The index of a corpus: which document of the engine is which sentence, and whose claims
//! rest on it.
//!
//! Invariant: a stored index and the corpus it was built from number documents alike.

use super::documents::{FIELDS, documents};
use super::engine::bytes::{put_word, size, stored, word_at};
use super::engine::{self, Builder, IndexError};
use crate::model::{ClaimId, Corpus, Id};

/// The stored index of a corpus, read where it lies.
#[derive(Clone, Copy, Debug)]
pub struct Index<'a> {
    pub(super) engine: engine::Index<'a>,
}

impl<'a> Index<'a> {
    /// Takes `stored` as what [`build`] returned. Costs the same whatever its size.
    ///
    /// # Errors
    /// When it is not, is cut short, or was made by another version.
    pub fn open(stored: &'a [u8]) -> Result<Self, IndexError> {
        let engine = engine::Index::open(stored)?;
        Ok(Self { engine })
    }

    /// The article (its place in the corpus) and the sentence of a document.
    pub(super) fn place(&self, document: u32) -> Option<(u32, Option<u32>)> {
        let own = self.engine.own();
        let articles = size(word_at(own, 0)?);
        // The last article that begins at or before the document.
        let (mut low, mut high) = (0, articles);
        while low + 1 < high {
            let middle = low.midpoint(high);
            if word_at(own, 1 + middle)? <= document {
                low = middle;
            } else {
                high = middle;
            }
        }
        let within = document.checked_sub(word_at(own, 1 + low)?)?;
        Some((stored(low), within.checked_sub(1)))
    }

    /// The claims that rest on a document's sentence.
    pub(super) fn claims(&self, document: u32) -> Vec<ClaimId> {
        let pairs = self.pairs();
        let (mut low, mut high) = (0, pairs.len() / 8);
        while low < high {
            let middle = low.midpoint(high);
            if word_at(pairs, 2 * middle).is_some_and(|one| one < document) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (low..pairs.len() / 8)
            .take_while(|pair| word_at(pairs, 2 * pair) == Some(document))
            .filter_map(|pair| word_at(pairs, 2 * pair + 1).map(ClaimId::new))
            .collect()
    }

    /// The documents that claims rest on, in order.
    pub(super) fn with_claims(&self) -> Vec<u32> {
        let pairs = self.pairs();
        let documents = (0..pairs.len() / 8).filter_map(|pair| word_at(pairs, 2 * pair));
        let mut documents: Vec<u32> = documents.collect();
        documents.dedup();
        documents
    }

    /// Two words for each claim on each sentence: the document and the claim.
    fn pairs(&self) -> &'a [u8] {
        let own = self.engine.own();
        let articles = word_at(own, 0).map_or(0, size);
        own.get(4 * (1 + articles)..).unwrap_or_default()
    }
}

/// The index of `corpus`, to be kept and opened. The same at build time and in a browser.
#[must_use]
pub fn build(corpus: &Corpus) -> Vec<u8> {
    let mut builder = Builder::new(&FIELDS, super::documents::BODY, &[]);
    let mut own = Vec::new();
    let mut pairs = Vec::new();
    put_word(&mut own, stored(corpus.articles.len()));
    for (number, document) in (0u32..).zip(documents(corpus)) {
        builder.add(&document.texts, &[]);
        if document.sentence.is_none() {
            put_word(&mut own, number);
        }
        for claim in document.claims {
            put_word(&mut pairs, number);
            put_word(&mut pairs, stored(claim.index()));
        }
    }
    own.extend(pairs);
    builder.keep(own);
    builder.finish()
}

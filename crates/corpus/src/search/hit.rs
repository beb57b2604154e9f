//! What a search gives back.
//!
//! Invariant: every span lies on character borders of the text it belongs to.

use crate::filter::QueryMatches;
use crate::model::{ArticleId, ClaimId, SilenceId, Span};

/// How a hit's words answer the query's, best first. A hit is as good as its worst word, and
/// no hit of a worse tier stands above one of a better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The word as typed; case and diacritics apart.
    #[default]
    Exact,
    /// Another name of the same person, subject or place.
    Alias,
    /// Another form of the word.
    Stem,
    /// A compound that the word is part of.
    Compound,
    /// A longer word that begins with what has been typed so far.
    Prefix,
    /// A word one or two typing errors away.
    Typo,
}

impl Tier {
    /// All, best first.
    pub const ALL: [Self; 6] = [
        Self::Exact,
        Self::Alias,
        Self::Stem,
        Self::Compound,
        Self::Prefix,
        Self::Typo,
    ];
}

/// One sentence or headline that answers the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Where it stands.
    pub article: ArticleId,
    /// Index in the article's `sentences`; `None` for its headline.
    pub sentence: Option<u32>,
    /// The claims that rest on the sentence, in the order of the corpus; of these only the ones
    /// that the query's fields allow.
    pub claims: Vec<ClaimId>,
    /// The printed words that match, in order: bytes of the body, or of the headline.
    /// Empty when only the editor's words about a claim match.
    pub marks: Vec<Span>,
    /// How good a match.
    pub tier: Tier,
    /// BM25F within its tier; higher is better, comparable within one query only.
    pub score: f32,
}

/// A silence that answers the query: by the sentence that tells of it, or by the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilenceHit {
    /// Which.
    pub silence: SilenceId,
    /// The words of its own evidence that match, in order: bytes of the body.
    pub marks: Vec<Span>,
    /// How good a match.
    pub tier: Tier,
}

/// All that answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What matches, best first.
    pub hits: Vec<Hit>,
    /// What matches when typing errors are forgiven, best first; looked for only while `hits`
    /// are few and none has the very words, and never one of them.
    pub near: Vec<Hit>,
    /// Silences among `hits`, or among `near` while there are no hits, best first.
    pub silences: Vec<SilenceHit>,
    /// The query with its unknown words corrected, when that finds something.
    pub did_you_mean: Option<String>,
}

impl Found {
    /// The claims and silences that it finds, to be filtered. Near hits count only while there
    /// is nothing better.
    #[must_use]
    pub fn matches(&self) -> QueryMatches {
        let hits = if self.hits.is_empty() {
            &self.near
        } else {
            &self.hits
        };
        let claims = hits.iter().flat_map(|hit| hit.claims.iter().copied());
        QueryMatches {
            claims: claims.collect(),
            silences: self.silences.iter().map(|one| one.silence).collect(),
        }
    }
}

/// One occurrence of a term, in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcordanceLine {
    /// Where it stands.
    pub article: ArticleId,
    /// Index in the article's `sentences`; `None` for its headline.
    pub sentence: Option<u32>,
    /// The words before it, in the body or headline; within the sentence.
    pub left: Span,
    /// The term as printed.
    pub word: Span,
    /// The words after it.
    pub right: Span,
    /// How the word answers the term.
    pub tier: Tier,
}

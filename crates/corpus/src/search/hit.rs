//! What a search gives back.
//!
//! Invariant: every span lies on character borders of the text it belongs to.

use crate::model::{ArticleId, ClaimId, Span};

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

/// All that answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What matches, best first.
    pub hits: Vec<Hit>,
    /// What matches when typing errors are forgiven, best first; looked for only while `hits`
    /// are few and none has the very words, and never one of them.
    pub near: Vec<Hit>,
    /// The query with its unknown words corrected, when that finds something.
    pub did_you_mean: Option<String>,
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

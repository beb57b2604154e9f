//! Words in a query, found in the corpus: a plain scan, until the index stands.
//!
//! Invariant: every hit holds every word of the query.

mod hit;

pub use hit::{Found, Hit, Line, Tier};

use crate::model::{ClaimId, Corpus, Span};

/// The words of the corpus.
pub struct Index<'a>(std::marker::PhantomData<&'a ()>);

impl<'a> Index<'a> {
    /// Reads the stored index.
    ///
    /// # Errors
    /// Never, so far.
    pub fn open(_bytes: &'a [u8]) -> Result<Self, std::fmt::Error> {
        Ok(Self(std::marker::PhantomData))
    }
}

/// The index to be stored.
#[must_use]
pub fn build(_corpus: &Corpus) -> Vec<u8> {
    Vec::new()
}

/// The words asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Query(Vec<String>);

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn parse(text: &str) -> (Self, Vec<()>) {
        (
            Self(text.split_whitespace().map(str::to_lowercase).collect()),
            Vec::new(),
        )
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The sentences that hold every word.
#[must_use]
pub fn find(corpus: &Corpus, _index: &Index, query: &Query) -> Found {
    let mut found = Found::default();
    for (id, article) in corpus.articles.iter() {
        for (number, span) in article.sentences.iter().enumerate() {
            let text = article.words(*span).to_lowercase();
            if !query.0.iter().all(|word| text.contains(word.as_str())) {
                continue;
            }
            let mut marks: Vec<Span> = query
                .0
                .iter()
                .flat_map(|word| text.match_indices(word.as_str()))
                .map(|(at, word)| Span::new(span.start() + at, span.start() + at + word.len()))
                .collect();
            marks.sort_unstable();
            let claims: Vec<ClaimId> = corpus
                .claims
                .iter()
                .filter(|(_, claim)| {
                    claim.article == id
                        && claim
                            .evidence
                            .iter()
                            .any(|evidence| evidence.overlaps(*span))
                })
                .map(|(claim, _)| claim)
                .collect();
            found.hits.push(Hit {
                article: id,
                sentence: u32::try_from(number).ok(),
                claims,
                marks,
                tier: Tier::Exact,
                score: 1.0,
            });
        }
    }
    found
}

//! The three times of one claim, kept apart.
//!
//! Invariant: a clock never falls back on another one; a claim without a time on it has none.

use crate::model::{Claim, Corpus, Dated};
pub use crate::permalink::Clock;

impl Clock {
    /// All three, in the order in which they pass.
    pub const IN_TURN: [Self; 3] = [Self::Happened, Self::Said, Self::Published];

    /// The time of `claim` on this clock; `None` when nobody tells.
    #[must_use]
    pub fn of<'a>(self, corpus: &'a Corpus, claim: &'a Claim) -> Option<&'a Dated> {
        match self {
            Self::Happened => claim.happened.as_ref(),
            Self::Said => Some(&claim.said),
            Self::Published => corpus.articles.get(claim.article).map(|a| &a.published),
        }
    }
}

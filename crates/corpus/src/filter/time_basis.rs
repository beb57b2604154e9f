//! The three times of one claim, kept apart.
//!
//! Invariant: a clock never falls back on another one; a claim without a time on it has none.

use crate::model::{Claim, Corpus, Dated};

/// Which of a claim's three times counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeBasis {
    /// When it was said.
    #[default]
    Said,
    /// When what it speaks of took place.
    Happened,
    /// When the article was published.
    Published,
}

impl TimeBasis {
    /// All, in order; the first is the default.
    pub const ALL: &[Self] = &[Self::Said, Self::Happened, Self::Published];

    /// All three, in the order in which they pass.
    pub const IN_TURN: [Self; 3] = [Self::Happened, Self::Said, Self::Published];

    /// Name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Happened => "happened",
            Self::Published => "published",
        }
    }

    /// The value of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::IN_TURN.into_iter().find(|value| value.slug() == slug)
    }

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

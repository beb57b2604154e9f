//! The three times of one claim, kept apart.
//!
//! Invariant: a clock never falls back on another one; a claim without a time on it has none.

use crate::model::{Claim, Corpus, Dated};

/// Which time of a claim the timeline goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clock {
    /// When what it speaks of took place.
    Happened,
    /// When it was said.
    #[default]
    Said,
    /// When the article that holds it was published.
    Published,
}

impl Clock {
    /// All three, in the order in which they pass.
    pub const ALL: [Self; 3] = [Self::Happened, Self::Said, Self::Published];

    /// Name in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Said => "said",
            Self::Published => "published",
        }
    }

    /// The clock of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clock| clock.slug() == slug)
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

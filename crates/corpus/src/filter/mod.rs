//! Which claims and silences a view shows: query, facet choices and period together.
//!
//! Invariant: a filter is a plain value that names things by slug; it means nothing until it is
//! applied to a corpus, and then it hides nothing without counting it.

mod choices;
mod counts;
#[cfg(test)]
mod reference_impl;
mod select;
#[cfg(test)]
mod tests;
mod time_basis;

pub use crate::model::ClaimSet;
pub use choices::{Choice, Choices, Sign};
pub use counts::{FacetCount, counts};
pub use select::{FilterResult, QueryMatches, select};
pub use time_basis::TimeBasis;

use crate::model::{Claim, Corpus, Date, Minute};

/// Query, facet choices and period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the reader typed.
    pub query: String,
    /// What the reader chose.
    pub choices: Choices,
    /// When it was said, happened or was published.
    pub period: Period,
}

impl Filter {
    /// Whether it lets everything through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            query,
            choices,
            period,
        } = self;
        query.trim().is_empty() && choices.is_empty() && period.is_open()
    }
}

/// A stretch of time by one of the clocks, open at either end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Not before the first minute of this.
    pub from: Option<Date>,
    /// Not after the last minute of this.
    pub to: Option<Date>,
    /// Which time of a claim must lie in it.
    pub time_basis: TimeBasis,
}

impl Period {
    /// Whether it is all of time.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether `claim` lies in it. What has no time on its clock lies in no stretch of time.
    #[must_use]
    pub fn holds(&self, corpus: &Corpus, claim: &Claim) -> bool {
        let time = self.time_basis.of(corpus, claim);
        self.is_open() || time.is_some_and(|time| self.overlaps(&time.date))
    }

    /// Whether `date` has a minute in common with it.
    #[must_use]
    pub fn overlaps(&self, date: &Date) -> bool {
        let start = self.from.map_or(Minute::MIN, |from| from.earliest_minute());
        let end = self.to.map_or(Minute::MAX, |to| to.end_minute());
        start < date.end_minute() && date.earliest_minute() < end
    }
}

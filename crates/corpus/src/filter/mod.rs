//! Which claims and silences a view shows: query, facet choices and period together.
//!
//! Invariant: a filter is a plain value that names things by slug; it means nothing until it is
//! applied to a corpus, and then it hides nothing without counting it.

mod choices;
mod claim_set;
mod counts;
mod select;

pub use choices::{Choice, Choices, Sign};
pub use claim_set::ClaimSet;
pub use counts::{FacetCount, counts};
pub use select::{Matching, Shown, select};

use crate::model::{Date, Minute};

/// Query, facet choices and period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What the reader typed.
    pub query: String,
    /// What the reader chose.
    pub choices: Choices,
    /// When it was said.
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
        query.trim().is_empty() && choices.is_empty() && *period == Period::default()
    }
}

/// A stretch of time, open at either end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// Not before the first minute of this.
    pub from: Option<Date>,
    /// Not after the last minute of this.
    pub to: Option<Date>,
}

impl Period {
    /// Whether `date` has a minute in common with it.
    #[must_use]
    pub fn overlaps(&self, date: &Date) -> bool {
        let start = self.from.map_or(Minute::MIN, |from| from.earliest_minute());
        let end = self.to.map_or(Minute::MAX, |to| to.end_minute());
        start < date.end_minute() && date.earliest_minute() < end
    }
}

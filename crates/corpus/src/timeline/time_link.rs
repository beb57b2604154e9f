//! The thread that joins a claim's three times.
//!
//! Invariant: knots come in the order of the clocks, and a time nobody tells has no knot.

use super::time_range::Scale;
use crate::filter::TimeBasis;
use crate::model::{ClaimId, Corpus, Date};

/// One of the times of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeLinkEnd {
    /// On which clock.
    pub time_basis: TimeBasis,
    /// When.
    pub date: Date,
}

/// The times of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeLink {
    /// Whose times.
    pub claim: ClaimId,
    /// One for each clock that tells.
    pub ends: Vec<TimeLinkEnd>,
}

impl TimeLink {
    /// The times of `claim`; `None` for a claim of another corpus.
    #[must_use]
    pub fn of(corpus: &Corpus, claim: ClaimId) -> Option<Self> {
        let entry = corpus.claims.get(claim)?;
        let end = |time_basis: TimeBasis| {
            let date = time_basis.of(corpus, entry)?.date;
            Some(TimeLinkEnd { time_basis, date })
        };
        Some(Self {
            claim,
            ends: TimeBasis::IN_TURN.into_iter().filter_map(end).collect(),
        })
    }

    /// Where each knot lies along the axis, whether on view or not.
    pub fn along(&self, scale: &Scale) -> impl Iterator<Item = (TimeBasis, f64)> {
        self.ends
            .iter()
            .map(|end| (end.time_basis, scale.at(end.date.middle_minute())))
    }
}

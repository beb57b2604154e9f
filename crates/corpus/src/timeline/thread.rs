//! The thread that joins a claim's three times.
//!
//! Invariant: knots come in the order of the clocks, and a time nobody tells has no knot.

use super::window::Scale;
use crate::filter::Clock;
use crate::model::{ClaimId, Corpus, Date};

/// One of the times of a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knot {
    /// On which clock.
    pub clock: Clock,
    /// When.
    pub date: Date,
}

/// The times of one claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// Whose times.
    pub claim: ClaimId,
    /// One for each clock that tells.
    pub knots: Vec<Knot>,
}

impl Thread {
    /// The times of `claim`; `None` for a claim of another corpus.
    #[must_use]
    pub fn of(corpus: &Corpus, claim: ClaimId) -> Option<Self> {
        let entry = corpus.claims.get(claim)?;
        let knot = |clock: Clock| {
            let date = clock.of(corpus, entry)?.date;
            Some(Knot { clock, date })
        };
        Some(Self {
            claim,
            knots: Clock::IN_TURN.into_iter().filter_map(knot).collect(),
        })
    }

    /// Where each knot lies along the axis, whether on view or not.
    pub fn along(&self, scale: &Scale) -> impl Iterator<Item = (Clock, f64)> {
        self.knots
            .iter()
            .map(|knot| (knot.clock, scale.at(knot.date.middle_minute())))
    }
}

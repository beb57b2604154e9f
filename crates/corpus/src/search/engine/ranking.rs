//! Which documents are best.
//!
//! Invariant: no document of a worse tier comes before one of a better; equal ones come in order.

use super::order::{falling, sort_by_number};
use crate::search::hit::Tier;
use std::cmp::Ordering;

/// One document that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Its number: its place in the order in which it was added.
    pub document: u32,
    /// The tier of its worst word.
    pub tier: Tier,
    /// BM25F; comparable within one query.
    pub score: f32,
}

/// The best of what comes by, and how much came.
pub(crate) struct Best {
    pub best: Vec<Ranked>,
    pub total: u32,
    most: usize,
    /// The place of the worst of `best`, once that is full.
    worst: usize,
}

impl Best {
    pub fn new(most: usize) -> Self {
        Self {
            best: Vec::new(),
            total: 0,
            most,
            worst: 0,
        }
    }

    #[inline]
    pub fn take(&mut self, hit: Ranked) {
        self.total += 1;
        if self.best.len() < self.most {
            self.best.push(hit);
            if self.best.len() == self.most {
                self.find_worst();
            }
        } else if let Some(worst) = self.best.get_mut(self.worst)
            && order(&hit, worst).is_lt()
        {
            *worst = hit;
            self.find_worst();
        }
    }

    /// Puts the best first.
    pub fn sort(&mut self) {
        // By document first, which the second sort keeps among equals.
        let best = std::mem::take(&mut self.best);
        let by_document = sort_by_number(best, |hit| u64::from(hit.document));
        self.best = sort_by_number(by_document, rank);
    }

    fn find_worst(&mut self) {
        let places = self.best.iter().enumerate();
        let worst = places.max_by(|one, other| order(one.1, other.1));
        self.worst = worst.map_or(0, |(place, _)| place);
    }
}

/// Sorts by best tier, then by best score.
fn rank(hit: &Ranked) -> u64 {
    ((hit.tier as u64) << 32) | u64::from(falling(hit.score))
}

/// Best tier first, then best score, then the order of the documents.
fn order(one: &Ranked, other: &Ranked) -> Ordering {
    let key = |hit: &Ranked| (rank(hit), hit.document);
    key(one).cmp(&key(other))
}

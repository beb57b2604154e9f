//! Which documents are best.
//!
//! Invariant: no document of a worse tier comes before one of a better; equal ones come in order.

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
        self.best.sort_unstable_by(order);
    }

    fn find_worst(&mut self) {
        let places = self.best.iter().enumerate();
        let worst = places.max_by(|one, other| order(one.1, other.1));
        self.worst = worst.map_or(0, |(place, _)| place);
    }
}

/// Best tier first, then best score, then the order of the documents.
fn order(one: &Ranked, other: &Ranked) -> Ordering {
    let by_score = || other.score.total_cmp(&one.score);
    one.tier
        .cmp(&other.tier)
        .then_with(by_score)
        .then_with(|| one.document.cmp(&other.document))
}

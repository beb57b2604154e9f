//! How much a term's occurrences in one document weigh.
//!
//! Invariant: more occurrences never weigh less, a longer field never more.

use super::index::Index;
use super::lengths;
use super::postings::{Counts, Posting};

/// For each field and length code, what one occurrence weighs: the field's weight divided by
/// `1 - b + b * length / mean length` (Robertson and Zaragoza 2009, equations 3.20 to 3.22).
#[derive(Debug)]
pub(crate) struct Norms {
    fields: Vec<[f32; 256]>,
}

impl Norms {
    pub fn new(index: &Index<'_>) -> Self {
        let norm = |field: usize| {
            let [weight, b, mean] = index.field(field);
            let mut code = 0..=255;
            [(); 256].map(|()| {
                let words = lengths::words(code.next().unwrap_or(255));
                weight / (1.0 - b + b * words / mean.max(1.0))
            })
        };
        Self {
            fields: (0..index.fields()).map(norm).collect(),
        }
    }

    /// The weighed number of occurrences in a posting.
    #[inline]
    pub fn weigh(&self, index: &Index<'_>, posting: &Posting<'_>) -> f32 {
        match posting.counts {
            Counts::Main(count) => {
                f32::from(count) * self.norm(index, index.main(), posting.document)
            }
            Counts::Fields(set, counts) => {
                let mut fields = (0..).filter(|field| (set >> field) & 1 == 1);
                let weighed = counts.iter().map(|count| {
                    let field = fields.next().unwrap_or(0);
                    f32::from(*count) * self.norm(index, field, posting.document)
                });
                weighed.sum()
            }
        }
    }

    #[inline]
    fn norm(&self, index: &Index<'_>, field: usize, document: u32) -> f32 {
        let lengths = index.lengths(field);
        let code = lengths
            .get(super::bytes::size(document))
            .copied()
            .unwrap_or(0);
        let norms = self.fields.get(field);
        norms
            .and_then(|norms| norms.get(usize::from(code)))
            .copied()
            .unwrap_or(0.0)
    }
}

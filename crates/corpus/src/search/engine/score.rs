//! How much a term's occurrences in one document weigh.
//!
//! Invariant: more occurrences never weigh less, a longer field never more.

use super::bytes::size;
use super::index::Index;
use super::lengths;
use super::postings::{Counts, MAX_FIELDS, Posting};

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

    /// What lengths weigh in a field, by code.
    pub fn field(&self, field: usize) -> Option<&[f32; 256]> {
        self.fields.get(field)
    }

    /// The weighed number of occurrences in a posting; `lengths` are the fields' length codes.
    pub fn weigh(&self, lengths: &Lengths<'_>, posting: &Posting<'_>) -> f32 {
        let weigh = |field: usize, count: u8| {
            let code = lengths.code(field, posting.document);
            let norm = self
                .field(field)
                .and_then(|norms| norms.get(usize::from(code)));
            f32::from(count) * norm.copied().unwrap_or(0.0)
        };
        match posting.counts {
            Counts::Main(count) => weigh(lengths.main, count),
            Counts::Fields(set, counts) => {
                let fields = (0..MAX_FIELDS).filter(|field| (set >> field) & 1 == 1);
                fields
                    .zip(counts)
                    .map(|(field, count)| weigh(field, *count))
                    .sum()
            }
        }
    }
}

/// The length codes of all documents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lengths<'a> {
    codes: [&'a [u8]; MAX_FIELDS],
    main: usize,
}

impl<'a> Lengths<'a> {
    pub fn new(index: &Index<'a>) -> Self {
        let mut field = 0..;
        Self {
            codes: [(); MAX_FIELDS].map(|()| index.lengths(field.next().unwrap_or(0))),
            main: index.main(),
        }
    }

    /// The length codes of the main field.
    pub fn of_main(&self) -> &'a [u8] {
        self.codes.get(self.main).copied().unwrap_or_default()
    }

    fn code(&self, field: usize, document: u32) -> u8 {
        let codes = self
            .codes
            .get(field)
            .and_then(|codes| codes.get(size(document)));
        codes.copied().unwrap_or(0)
    }
}

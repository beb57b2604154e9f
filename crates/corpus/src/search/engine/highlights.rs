//! Which printed words of a document answer a query, from where the index says they stand.
//!
//! Invariant: marks of one text are in order and do not overlap.

use super::expand::{Choice, expand};
use super::index::Index;
use super::posting_cursor::field_of;
use crate::model::Span;
use crate::search::plan::Plan;

/// The terms of a query's wanted words, ready to be looked for in documents.
pub(crate) struct Marker {
    /// For each unit, its words, each any of several terms.
    units: Vec<Vec<Vec<Choice>>>,
}

impl Marker {
    pub fn new(index: &Index<'_>, plan: &Plan, forgiving: bool) -> Self {
        let wanted = plan.clauses.iter().filter(|clause| !clause.excluded);
        let units = wanted.flat_map(|clause| &clause.any).map(|unit| {
            let words = 0..unit.words.len();
            words
                .map(|nth| expand(index, unit, nth, forgiving))
                .collect()
        });
        Self {
            units: units.collect(),
        }
    }

    /// Each marked word of the printed fields of a document: field, place in its text, and
    /// whether it stands in the `nth` text of the document.
    pub fn marks(&self, index: &Index<'_>, document: u32) -> Vec<Mark> {
        let codes: Vec<u32> = index.streams.codes(document).collect();
        let mut marked = vec![None; codes.len()];
        for words in &self.units {
            mark_unit(&codes, words, &mut marked);
        }
        let mut offsets = index.streams.offsets(document);
        let mut marks = Vec::new();
        let (mut field, mut text) = (0, 0usize);
        for (code, length) in codes.iter().zip(marked) {
            if let Some(next) = field_of(*code) {
                field = next;
                text += 1;
                offsets.restart();
                continue;
            }
            let place = if index.printed(field) {
                offsets.next()
            } else {
                None
            };
            if let Some(term_length) = length {
                marks.push(Mark {
                    field,
                    text: text.saturating_sub(1),
                    span: place.map(|place| place.span(term_length)),
                });
            }
        }
        marks
    }
}

/// One marked word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub field: usize,
    /// The how manieth text of the document, from 0.
    pub text: usize,
    /// Where it stands in that text; `None` in a field that is not printed.
    pub span: Option<Span>,
}

/// Marks every place where the words of a unit stand in a row, with the lengths of their terms.
fn mark_unit(codes: &[u32], words: &[Vec<Choice>], marked: &mut [Option<u32>]) {
    let length = words.len();
    let windows = codes.windows(length.max(1)).enumerate();
    for (at, window) in windows {
        let lengths: Option<Vec<u32>> = window
            .iter()
            .zip(words)
            .map(|(code, choices)| {
                let choice = choices.iter().find(|choice| choice.code() == *code);
                choice.map(|choice| choice.length)
            })
            .collect();
        if let Some(lengths) = lengths {
            for (slot, length) in marked.iter_mut().skip(at).zip(lengths) {
                *slot = Some(length);
            }
        }
    }
}

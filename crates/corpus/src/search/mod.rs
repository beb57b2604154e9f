//! Words in a query, found in the corpus.
//!
//! A [`Query`] is read from what a reader typed, [`find`] answers it with sentences and
//! headlines, best first. What counts as an answer is written down in `reference_impl`, plainly; the
//! index gives the same answers quickly.
//!
//! Invariant: the same corpus and query give the same answer, in the same order, everywhere.

mod acronyms;
mod concordance;
mod corpus_index;
mod documents;
pub mod engine;
mod fields;
mod find;
mod hit;
mod names;
mod parse;
mod plan;
mod query;
#[cfg(test)]
mod reference_impl;
mod silences;
mod suggest;
#[cfg(test)]
mod tests;

pub use concordance::{Sort, concordance, lines_of, sort_lines};
pub use corpus_index::{Index, build};
pub use engine::IndexError;
pub use fields::matches as field_matches;
pub use find::find;
pub use hit::{ConcordanceLine, Found, Hit, SilenceHit, Tier};
pub use query::{Clause, Field, FieldKey, Kind, Misread, Query, QueryProblem, Unit, Word};

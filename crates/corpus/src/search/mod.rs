//! Words in a query, found in the corpus.
//!
//! A [`Query`] is read from what a reader typed, [`find`] answers it with sentences and
//! headlines, best first. What counts as an answer is written down in `naive`, plainly; the
//! index gives the same answers quickly.
//!
//! Invariant: the same corpus and query give the same answer, in the same order, everywhere.

mod acronyms;
mod concordance;
mod documents;
pub mod engine;
mod fields;
mod find;
mod hit;
mod library;
#[cfg(test)]
mod naive;
mod names;
mod plan;
mod query;
mod read;
mod suggest;
#[cfg(test)]
mod tests;

pub use concordance::{Sort, concordance, sort_lines};
pub use engine::StoredError;
pub use fields::matches as field_matches;
pub use find::find;
pub use hit::{Found, Hit, Line, Tier};
pub use library::{Index, build};
pub use query::{Clause, Field, FieldKey, Kind, Misread, Query, QueryProblem, Unit, Word};

//! Claims side by side: what each party said, what it left out, and how the two stand.
//!
//! Invariant: nothing here concludes from an absence. A party is silent only where a source
//! says so; where the corpus holds nothing of it, that is what is said.

mod align;
mod card;
mod coverage;
mod matrix;
mod pair;
mod pairing;
mod relation_counts;
mod relations;
mod row_filter;
mod shared_words;
mod summary;

#[cfg(test)]
mod tests;

pub use align::{AlignedRow, Alignment, Cell, GroupBy, Presence, RowKey, RowVerdict, align};
pub use card::{ChainLink, ClaimCard, Counterpart, Ending, QuotedPiece, card};
pub use coverage::{AspectRow, Coverage, CoverageCell, CoverageRow, coverage};
pub use matrix::{Matrix, MatrixCell, MatrixRow, matrix};
pub use pair::{Pair, PairSide, pair};
pub use pairing::AlignedPair;
pub use relation_counts::{RelationCounts, relation_counts};
pub use shared_words::{WordKind, WordMark};
pub use summary::{Summary, summary};

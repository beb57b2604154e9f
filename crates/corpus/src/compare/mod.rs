//! Claims side by side: what each party said, what it left out, and how the two stand.
//!
//! Invariant: nothing here concludes from an absence. A party is silent only where a source
//! says so; where the corpus holds nothing of it, that is what is said.

mod align;
mod asked;
mod card;
mod coverage;
mod lines;
mod matrix;
mod pair;
mod summary;
mod tally;
mod words;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use align::{AlignedRow, Alignment, Cell, Headline, Presence, RowKey, Spine, align};
pub use card::{ChainLink, ClaimCard, Counterpart, Ending, QuotedPiece, card};
pub use coverage::{AspectRow, Coverage, CoverageCell, CoverageRow, coverage};
pub use lines::Line;
pub use matrix::{Matrix, MatrixCell, MatrixRow, matrix};
pub use pair::{Pair, PairSide, pair};
pub use summary::{Summary, summary};
pub use tally::{Tally, tally};
pub use words::{WordKind, WordMark};

//! The corpus in other people's formats.
//!
//! Invariant: whatever is exported names its evidence in full, so that it can be checked
//! without this program.

mod corpus_json;
mod selectors;

pub use corpus_json::{CORPUS_JSON_VERSION, corpus_json};
pub use selectors::{PositionSelector, QuoteSelector, Selectors, selectors};

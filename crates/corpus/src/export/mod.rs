//! The corpus in other people's formats.
//!
//! Invariant: whatever is exported names its evidence in full, so that it can be checked
//! without this program.

mod annotations;
pub mod cite;
mod claims_ld;
mod corpus_json;
mod csv;
mod format;
mod json;
mod kept;
mod selectors;
mod site;
pub mod snippet;
mod words;

pub use corpus_json::{CORPUS_JSON_VERSION, corpus_json};
pub use format::{Export, Format, export};
pub use selectors::{PositionSelector, QuoteSelector, Selectors, selectors};
pub use site::{Site, Subject};

//! The corpus in other people's formats.
//!
//! Invariant: whatever is exported names its evidence in full, so that it can be checked
//! without this program.

pub mod cite;
mod corpus_json;
mod format;
mod selectors;
pub mod share;
mod site;

pub use corpus_json::{CORPUS_JSON_VERSION, corpus_json};
pub use format::{Export, Format, export};
pub use selectors::{PositionSelector, QuoteSelector, Selectors, selectors};
pub use site::{Site, Subject};

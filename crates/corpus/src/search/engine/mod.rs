//! A search engine over documents with fields and facets, which knows Dutch and nothing else.
//!
//! [`Builder`] makes an index, [`Index`] reads it where it lies, [`Searcher`] answers queries.
//! The corpus is one user of it (documents are sentences), the benchmark another (documents are
//! articles); there is one implementation.
//!
//! Invariant: nothing here knows what a document is.

mod build;
pub(crate) mod bytes;
pub(crate) mod expand;
mod facets;
mod format;
mod fuzzy;
pub(crate) mod highlights;
mod index;
mod lengths;
mod phrase;
mod posting_cursor;
mod postings;
mod ranking;
mod schema;
mod score;
mod searcher;
mod term_dict;
mod terms;

pub use build::Builder;
pub use format::IndexError;
pub use index::Index;
pub use ranking::Ranked;
pub use schema::{FieldSpec, K1};
pub use searcher::{Answer, FEW, Options, Searcher};

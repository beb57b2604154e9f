//! A search engine over documents with fields and facets, which knows Dutch and nothing else.
//!
//! [`Builder`] makes an index, [`Index`] reads it where it lies, [`Searcher`] answers queries.
//! The corpus is one user of it (documents are sentences), the benchmark another (documents are
//! articles); there is one implementation.
//!
//! Invariant: nothing here knows what a document is.

mod blob;
mod build;
pub(crate) mod bytes;
pub(crate) mod expand;
mod facets;
mod index;
mod lengths;
pub(crate) mod marks;
mod order;
mod phrase;
mod postings;
mod ranking;
mod schema;
mod score;
mod searcher;
mod stream;
mod table;
mod terms;
mod typo;

pub use blob::StoredError;
pub use build::Builder;
pub use index::Index;
pub use ranking::Ranked;
pub use schema::{FieldSpec, K1};
pub use searcher::{Answer, FEW, Options, Searcher};

//! The material of an explorer and everything that can be asked of it.
//!
//! Invariant: nothing here knows a browser, a file, a clock or chance, and nothing here
//! knows which dispute it holds. The same input gives the same output, byte for byte.
//!
//! Modules import one way only:
//! `compile`, `export` → `compare`, `timeline`, `search`, `facet`, `filter`, `permalink` → `text` → `model`.

pub mod compare;
#[cfg(feature = "compile")]
pub mod compile;
pub mod export;
pub mod facet;
pub mod filter;
#[cfg(test)]
mod fixture;
pub mod model;
pub mod permalink;
pub mod problem;
pub mod search;
pub mod text;
pub mod timeline;

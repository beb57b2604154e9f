//! What several screens share, as plain trees.
//!
//! Invariant: a widget knows no screen; it is given what it shows.

pub mod facets;
mod highlighted;
mod side_mark;

pub use highlighted::highlighted;
pub use side_mark::{side_mark, voice_class};

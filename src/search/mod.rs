//! The search box, on every screen the same: a combobox over the sentences found.
//!
//! Invariant: what stands in the box is the query of the view; typing replaces the view, and
//! sending the form is a choice.

pub mod draw;
pub mod options;

mod answer;
mod keys;

pub use answer::ask;
pub use keys::{list, recent, start};

/// The id of the box.
pub const BOX_ID: &str = "search";
/// The id of the list, and the beginning of its options'.
pub const LIST_ID: &str = "search-options";

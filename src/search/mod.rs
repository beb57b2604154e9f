//! The search box, on every screen the same: a combobox over the sentences found.
//!
//! Invariant: what stands in the box is the query of the view; typing replaces the view, and
//! sending the form is a choice.

pub mod draw;
pub mod options;

#[cfg(feature = "app")]
mod keys;

#[cfg(feature = "app")]
pub use keys::{recent, start};

/// What the keyboard is doing with the list beneath the box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Whether it is shown.
    pub open: bool,
    /// Which option Enter would take.
    pub active: Option<usize>,
}

/// The id of the box.
pub const BOX_ID: &str = "search";
/// The id of the list, and the beginning of its options'.
pub const LIST_ID: &str = "search-options";

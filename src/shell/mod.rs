//! What stands around every screen.
//!
//! Invariant: nothing here belongs to one screen alone.

mod filter_bar;
mod foot;
mod head;
mod keys;
mod notice;

pub use filter_bar::{SHEET_ID, filter_bar};
pub use foot::foot;
pub use head::{settings, ways};
pub use keys::KEYS_ID;
pub use notice::notice;

use corpus::permalink::RejectedParam;

/// What the frame shows that no link says.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// What the address said and could not be shown.
    pub dropped: &'a [RejectedParam],
    /// The colours chosen: empty for the system's, `light`, `dark`.
    pub theme: &'a str,
    /// Whether the sheet of filters is open.
    pub sheet_is_open: bool,
    /// Whether single letters and signs are heard as keys.
    pub keys_are_on: bool,
    /// Whether a newer version of the page lies ready.
    pub newer_is_there: bool,
    /// Whether a part of the page could not be had.
    pub part_is_missing: bool,
}

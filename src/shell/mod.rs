//! What stands around every screen.
//!
//! Invariant: nothing here belongs to one screen alone.

mod filter_bar;
mod foot;
mod head;
mod notice;
mod period;
mod search_box;
mod theme;

pub use filter_bar::FilterBar;
pub use foot::Foot;
pub use head::Head;
pub use notice::Notice;

//! The drawing of the timeline as plain trees: axes, marks, bins, rings, the strip with the
//! window, and the frame that holds them.
//!
//! Invariant: nothing here knows a corpus or a browser; a tree follows from a [`Plan`] and words.

mod frame;
mod marks;
mod names;
mod pose;
mod rings;
mod strip;

pub use frame::{ChartTexts, Part, Shown, frame, option_id};
pub use marks::moving;
pub use names::standing;
pub use pose::{Plan, Pose, Room};
pub use rings::{beside, over, under};
pub use strip::{Strip, dots, strip_size};

#[cfg(test)]
mod tests;

//! The drawing of the timeline: it moves, it is pointed at, it has one tab stop.
//!
//! Invariant: nothing but [`live`] knows a corpus; the rest draws any moments.

mod drawing;
mod hands;
mod keys;
mod live;
mod overview;
mod paint;
mod pose;
mod rings;
mod tools;
mod viewport;

pub use drawing::{Chart, ChartTexts, SharedWords};
pub use live::keep;
pub use viewport::Viewport;

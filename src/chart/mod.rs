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
mod words;

pub use drawing::Chart;
pub use live::keep;
pub use viewport::Viewport;
pub use words::{ChartTexts, SharedWords};

//! The drawing of the timeline: it moves, it is pointed at, it has one tab stop.
//!
//! Invariant: nothing but [`live`] knows a corpus or a signal; the rest draws any moments.

mod board;
mod deeds;
mod drawing;
mod hands;
mod hear;
mod keys;
mod live;
mod viewport;

pub use drawing::{Chart, Opened, Owner, Subject};
pub use live::keep;

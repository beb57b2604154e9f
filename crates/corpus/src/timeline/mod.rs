//! Where meetings and claims lie in time: a mirrored timeline as plain data.
//!
//! Invariant: nothing here knows pixels of a screen, an orientation or a language. Lengths are in
//! the caller's unit, `along` the axis (later is larger) and `across` it (the first party is
//! negative, the second positive), so that a phone can stand the same layout upright.
//!
//! The way of the data: a corpus on one [`Clock`] becomes a [`Story`], whose [`Model`] is sorted
//! once; [`layout()`] then draws any [`Window`] of it in time that grows with what is visible.

mod civil;
mod digits;
mod glyph;
mod holding;
mod labels;
mod layout;
mod list;
mod model;
mod navigate;
mod place;
mod story;
mod summary;
pub mod svg;
mod thread;
mod tick;
mod track;
mod window;
mod xml;

pub use crate::filter::Clock;
pub use civil::{date_of, period_of, window_of, window_of_period};
pub use digits::Px;
pub use glyph::glyph;
pub use holding::{Holding, holding};
pub use labels::Label;
pub use layout::{Band, Bin, Lane, Layout, Mark, Size, layout};
pub use list::{Row, Section, list};
pub use model::{Key, Model, Moment, Stand};
pub use navigate::{Move, Step, Stop, navigate, stop_at, stop_of, stops};
pub use story::{Lanes, Rest, Story};
pub use summary::{Summary, summary};
pub use thread::{Knot, Thread};
pub use tick::{Tick, TickUnit, ticks};
pub use window::{SHORTEST_MINUTES, Scale, Window};

#[cfg(test)]
mod tests;

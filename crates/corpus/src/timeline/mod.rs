//! Where meetings and claims lie in time: a mirrored timeline as plain data.
//!
//! Invariant: nothing here knows pixels of a screen, an orientation or a language. Lengths are in
//! the caller's unit, `along` the axis (later is larger) and `across` it (the first party is
//! negative, the second positive), so that a phone can stand the same layout upright.
//!
//! The way of the data: a corpus on one [`TimeBasis`] becomes a [`TimelineData`], whose [`Model`] is sorted
//! once; [`layout()`] then draws any [`TimeRange`] of it in time that grows with what is visible.

mod calendar;
mod data;
mod digits;
mod glyph;
mod labels;
mod layout;
mod list;
mod model;
mod navigate;
mod placement;
mod silences;
mod summary;
pub mod svg;
mod tick;
mod time_link;
mod time_range;
mod track;
mod window_summary;
mod xml;

pub use crate::filter::TimeBasis;
pub use calendar::{date_of_range, period_of_range, range_of_date, range_of_period};
pub use data::{Lanes, TimelineData, UnmatchedMode};
pub use digits::Px;
pub use glyph::glyph;
pub use labels::Label;
pub use layout::{Cluster, Lane, Layout, Mark, Size, UncertaintyRange, layout};
pub use list::{Row, Section, list};
pub use model::{Event, Key, Model, TrackKind};
pub use navigate::{Move, Step, Stop, navigate, stop_at, stop_of, stops};
pub use silences::{SilenceEvent, silence_events};
pub use summary::{Summary, summary};
pub use tick::{Tick, TickUnit, ticks};
pub use time_link::{TimeLink, TimeLinkEnd};
pub use time_range::{MIN_RANGE_MINUTES, Scale, TimeRange};
pub use window_summary::{WindowSummary, window_summary};

#[cfg(test)]
mod tests;

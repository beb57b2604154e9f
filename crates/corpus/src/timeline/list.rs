//! The same timeline as a list: for reading aloud, for paper, for finding by eye.
//!
//! Invariant: the list holds every moment of the model once, and every undated claim once.

use super::model::{Key, Model, TrackKind};
use super::time_range::TimeRange;
use crate::model::{Date, Point, Precision};

/// The moments of one month (or year, when no more is known), in time order.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which month or year.
    pub period: Point,
    /// What it holds.
    pub rows: Vec<Row>,
}

/// One moment in the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub key: Key,
    /// Where it stands on the timeline.
    pub track_kind: TrackKind,
    /// When.
    pub date: Date,
    /// Whether the filter lets it through.
    pub shown: bool,
}

/// The moments of `model`, or those in `window` only, by month. At the same minute a meeting
/// comes first, then what was said of it.
#[must_use]
pub fn list(model: &Model, window: Option<&TimeRange>) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let in_window = |row: &Row| window.is_none_or(|w| w.contains(row.date.middle_minute()));
    let rows = model.events().iter().map(|event| Row {
        key: event.key,
        track_kind: event.track_kind,
        date: event.date,
        shown: event.shown,
    });
    for row in rows.filter(in_window) {
        let period = period(&row.date);
        match sections.last_mut() {
            Some(section) if section.period == period => section.rows.push(row),
            _ => sections.push(Section {
                period,
                rows: vec![row],
            }),
        }
    }
    sections
}

/// The month in which the date is drawn; the year when only that is known.
fn period(date: &Date) -> Point {
    let year_only = date.first.precision == Precision::Year;
    let middle = Point::day_of(date.middle_minute());
    Point {
        month: if year_only { 1 } else { middle.month },
        day: 1,
        precision: if year_only {
            Precision::Year
        } else {
            Precision::Month
        },
        ..middle
    }
}

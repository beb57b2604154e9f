//! The ruler: round moments, as dense as their labels allow.
//!
//! Invariant: ticks ascend, stand on civil borders (a year, a month, a day, an hour), and no two
//! are closer than the room asked for.

use super::time_range::{Scale, minutes, whole};
use crate::model::{Minute, Point, Precision, Qualifier};

const HOUR: Minute = 60;
const DAY: Minute = 24 * HOUR;

/// From one tick to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TickUnit {
    /// So many hours: 1, 3, 6 or 12.
    Hours(u8),
    /// So many days: 1, 2, 7 (the 1st, 8th, 15th and 22nd) or 14 (the 1st and 15th).
    Days(u8),
    /// So many months: 1, 3 or 6.
    Months(u8),
    /// So many years: 1, 2, 5, 10, 20, 50 and so on.
    Years(u16),
}

/// One round moment. Its label is the caller's: `point` says what to write and how precisely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it lies along the axis.
    pub along: f64,
    /// Which moment, as finely as its unit: an hour is given to the minute.
    pub point: Point,
    /// Whether the next wider unit begins here (a year among months), so that a label may name it.
    pub opens_wider: bool,
}

impl TickUnit {
    /// All that are useful, from the finest.
    fn ladder() -> impl Iterator<Item = Self> {
        let fine = [1, 3, 6, 12].map(Self::Hours);
        let days = [1, 2, 7, 14].map(Self::Days);
        let months = [1, 3, 6].map(Self::Months);
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map(Self::Years);
        fine.into_iter().chain(days).chain(months).chain(years)
    }

    /// The least time between two of its ticks.
    fn least_minutes(self) -> Minute {
        match self {
            Self::Hours(count) => Minute::from(count) * HOUR,
            Self::Days(1) => DAY,
            // Two days may be followed by the first of the next month.
            Self::Days(2) => 2 * DAY,
            Self::Days(7) => 6 * DAY,
            Self::Days(_) => 14 * DAY,
            Self::Months(count) => Minute::from(count) * 28 * DAY,
            Self::Years(count) => Minute::from(count) * 365 * DAY,
        }
    }
}

/// The ticks from `-overscan` to `length + overscan`, at least `room` apart, and their unit.
#[must_use]
pub fn ticks(scale: &Scale, length: f64, overscan: f64, room: f64) -> (TickUnit, Vec<Tick>) {
    let unit = TickUnit::ladder()
        .find(|unit| minutes(unit.least_minutes()) * scale.per_minute >= room)
        .unwrap_or(TickUnit::Years(10_000));
    let first = whole(scale.minute(-overscan));
    let end = whole(scale.minute(length + overscan));
    let mut ticks = Vec::new();
    let mut point = floor(first, unit);
    // A guard, not a rule: no screen has room for a thousand labels.
    for _ in 0..1000 {
        let minute = point.earliest_minute();
        if minute > end {
            break;
        }
        if minute >= first {
            ticks.push(Tick {
                along: scale.at(minute),
                point,
                opens_wider: opens_wider(&point, unit),
            });
        }
        let next = after(&point, unit);
        if next.earliest_minute() <= minute {
            break;
        }
        point = next;
    }
    (unit, ticks)
}

fn opens_wider(point: &Point, unit: TickUnit) -> bool {
    match unit {
        TickUnit::Hours(_) => point.hour == 0,
        TickUnit::Days(_) => point.day == 1,
        TickUnit::Months(_) => point.month == 1,
        TickUnit::Years(_) => false,
    }
}

fn calendar(year: i16, month: u8, day: u8, hour: u8, precision: Precision) -> Point {
    Point {
        year,
        month,
        day,
        hour,
        minute: 0,
        precision,
        qualifier: Qualifier::Certain,
    }
}

/// The last tick at or before `minute`.
fn floor(minute: Minute, unit: TickUnit) -> Point {
    let day = Point::day_of(minute);
    let hour = u8::try_from(minute.rem_euclid(DAY) / HOUR).unwrap_or(0);
    match unit {
        TickUnit::Hours(count) => calendar(
            day.year,
            day.month,
            day.day,
            hour - hour % count.max(1),
            Precision::Minute,
        ),
        TickUnit::Days(count) => {
            let count = count.max(1);
            let number = (day.day - 1) / count * count + 1;
            calendar(
                day.year,
                day.month,
                number.min(last_day(count)),
                0,
                Precision::Day,
            )
        }
        TickUnit::Months(count) => {
            let month = (day.month - 1) / count.max(1) * count + 1;
            calendar(day.year, month, 1, 0, Precision::Month)
        }
        TickUnit::Years(count) => {
            let count = i16::try_from(count.max(1)).unwrap_or(i16::MAX);
            let year = day.year.div_euclid(count).saturating_mul(count);
            calendar(year, 1, 1, 0, Precision::Year)
        }
    }
}

/// The last day of a month that gets a tick, so that the next month's first keeps its distance.
fn last_day(count: u8) -> u8 {
    match count {
        1 => 31,
        2 => 27,
        7 => 22,
        _ => 15,
    }
}

/// The tick after `point`.
fn after(point: &Point, unit: TickUnit) -> Point {
    match unit {
        TickUnit::Hours(count) => {
            let minute = point.earliest_minute() + Minute::from(count) * HOUR;
            floor(minute, unit)
        }
        TickUnit::Days(count) => {
            let next = point.day + count;
            let in_month = next <= last_day(count)
                && Point::day_of(point.earliest_minute() + Minute::from(count) * DAY).month
                    == point.month;
            if in_month {
                Point {
                    day: next,
                    ..*point
                }
            } else {
                Point {
                    day: 1,
                    ..after(point, TickUnit::Months(1))
                }
                .at(Precision::Day)
            }
        }
        TickUnit::Months(count) => {
            let month = point.month + count;
            let (year, month) = if month > 12 {
                (point.year.saturating_add(1), month - 12)
            } else {
                (point.year, month)
            };
            calendar(year, month, 1, 0, Precision::Month)
        }
        TickUnit::Years(count) => Point {
            year: point
                .year
                .saturating_add(i16::try_from(count).unwrap_or(i16::MAX)),
            ..*point
        },
    }
}

impl Point {
    fn at(self, precision: Precision) -> Self {
        Self { precision, ..self }
    }
}

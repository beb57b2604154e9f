//! Windows as dates, for links and for the period of a filter.
//!
//! Invariant: a window written as a date and read again shows the same, to half a day where it is
//! longer than four days, else to the minute.

use super::time_range::{TimeRange, minutes, whole};
use crate::filter::{Period, TimeBasis};
use crate::model::{Date, Minute, Point, Precision};

const DAY: Minute = 24 * 60;

/// The window that `date` spans.
#[must_use]
pub fn range_of_date(date: &Date) -> TimeRange {
    TimeRange::new(minutes(date.earliest_minute()), minutes(date.end_minute()))
}

/// The interval that stands for `window` in a link.
#[must_use]
pub fn date_of_range(window: &TimeRange) -> Date {
    let (first, end) = (whole(window.start_minute), whole(window.end_minute));
    if end - first > 4 * DAY {
        let first_day = Point::day_of(first + DAY / 2);
        let last_day = Point::day_of(end + DAY / 2 - DAY);
        return interval(first_day, last_day);
    }
    interval(to_the_minute(first), to_the_minute(end - 1))
}

/// The days that lie wholly or partly in `window`, as the period of a filter by `time_basis`.
#[must_use]
pub fn period_of_range(window: &TimeRange, time_basis: TimeBasis) -> Period {
    Period {
        from: Some(Point::day_of(whole(window.start_minute)).into()),
        to: Some(Point::day_of(whole(window.end_minute) - 1).into()),
        time_basis,
    }
}

/// The window of a period; open ends are those of `bounds`. `None` for all of time.
#[must_use]
pub fn range_of_period(period: &Period, bounds: &TimeRange) -> Option<TimeRange> {
    let from = period.from.map(|from| minutes(from.earliest_minute()));
    let to = period.to.map(|to| minutes(to.end_minute()));
    (from.is_some() || to.is_some()).then(|| {
        TimeRange::new(
            from.unwrap_or(bounds.start_minute),
            to.unwrap_or(bounds.end_minute),
        )
    })
}

fn interval(first: Point, last: Point) -> Date {
    Date {
        first,
        last: Some(last),
    }
}

fn to_the_minute(minute: Minute) -> Point {
    let part = |number: Minute| u8::try_from(number).unwrap_or(0);
    let minute_of_day = minute.rem_euclid(DAY);
    Point {
        hour: part(minute_of_day / 60),
        minute: part(minute_of_day % 60),
        precision: Precision::Minute,
        ..Point::day_of(minute)
    }
}

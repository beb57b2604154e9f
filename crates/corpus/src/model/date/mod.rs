//! Imprecise civil dates in EDTF (ISO 8601-2), level 1 as far as news needs it.
//!
//! Invariant: `Display` writes what `FromStr` reads, and a `Date` never ends before it begins.
//! There are no time zones: an article's "yesterday" is a day on the calendar.

mod source;

pub use source::{DateSource, Dated};

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Minutes since 1970-01-01T00:00 in the proleptic Gregorian calendar, without time zone.
pub type Minute = i64;

const MINUTES_A_DAY: Minute = 24 * 60;

/// How finely a point in time is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// `2018`
    Year,
    /// `2018-07`
    Month,
    /// `2018-07-16`
    Day,
    /// `2018-07-16T14:00`
    Minute,
}

/// How surely it is given.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Qualifier {
    /// Stated.
    #[default]
    Certain,
    /// `?`: inferred.
    Uncertain,
    /// `~`: about.
    Approximate,
    /// `%`: inferred, and about.
    Both,
}

impl Qualifier {
    /// Whether the date is inferred rather than stated.
    #[must_use]
    pub fn is_inferred(self) -> bool {
        matches!(self, Self::Uncertain | Self::Both)
    }
}

/// One point in time with its precision. Parts finer than the precision are at their first value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Point {
    /// Astronomical year.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// How much of the above is meant.
    pub precision: Precision,
    /// How surely.
    pub qualifier: Qualifier,
}

/// A date: one point, or an interval between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The point, or where the interval begins.
    pub first: Point,
    /// Where the interval ends, that unit included; `None` for a single point.
    pub last: Option<Point>,
}

/// Why a text is no date of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`.
    Shape,
    /// A month outside 1–12, a day that the month lacks, an hour or minute too large.
    Calendar,
    /// An interval that ends before it begins.
    Reversed,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => {
                "not an EDTF date such as 2018, 2018-07, 2018-07-16? or 2017-11-10/2017-11-11"
            }
            Self::Calendar => "no such day or time in the calendar",
            Self::Reversed => "the interval ends before it begins",
        })
    }
}

impl Date {
    /// First minute it can mean.
    #[must_use]
    pub fn earliest_minute(&self) -> Minute {
        self.first.earliest_minute()
    }

    /// One past the last minute it can mean.
    #[must_use]
    pub fn end_minute(&self) -> Minute {
        self.last.unwrap_or(self.first).end_minute()
    }

    /// The minute in the middle, where a mark is put.
    #[must_use]
    pub fn middle_minute(&self) -> Minute {
        self.earliest_minute().midpoint(self.end_minute())
    }

    /// Whether either end is inferred rather than stated.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        self.first.qualifier.is_inferred()
            || self.last.is_some_and(|last| last.qualifier.is_inferred())
    }

    /// Whether the two have at least a minute in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.earliest_minute() < other.end_minute() && other.earliest_minute() < self.end_minute()
    }
}

impl Point {
    /// First minute it can mean.
    #[must_use]
    pub fn earliest_minute(&self) -> Minute {
        let day = day_number(self.year, self.month, self.day);
        day * MINUTES_A_DAY + Minute::from(self.hour) * 60 + Minute::from(self.minute)
    }

    /// One past the last minute it can mean.
    #[must_use]
    pub fn end_minute(&self) -> Minute {
        match self.precision {
            Precision::Year => day_number(self.year + 1, 1, 1) * MINUTES_A_DAY,
            Precision::Month if self.month == 12 => day_number(self.year + 1, 1, 1) * MINUTES_A_DAY,
            Precision::Month => day_number(self.year, self.month + 1, 1) * MINUTES_A_DAY,
            Precision::Day => self.earliest_minute() + MINUTES_A_DAY,
            Precision::Minute => self.earliest_minute() + 1,
        }
    }

    /// The day on which `minute` falls.
    #[must_use]
    pub fn day_of(minute: Minute) -> Self {
        let (year, month, day) = civil(minute.div_euclid(MINUTES_A_DAY));
        Self {
            year,
            month,
            day,
            hour: 0,
            minute: 0,
            precision: Precision::Day,
            qualifier: Qualifier::Certain,
        }
    }
}

impl From<Point> for Date {
    fn from(first: Point) -> Self {
        Self { first, last: None }
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let date = match text.split_once('/') {
            None => Self::from(text.parse::<Point>()?),
            Some((first, last)) => Self {
                first: first.parse()?,
                last: Some(last.parse()?),
            },
        };
        if date.end_minute() <= date.earliest_minute() {
            return Err(DateError::Reversed);
        }
        Ok(date)
    }
}

impl FromStr for Point {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let (text, qualifier) = match text.chars().next_back() {
            Some('?') => (text.strip_suffix('?'), Qualifier::Uncertain),
            Some('~') => (text.strip_suffix('~'), Qualifier::Approximate),
            Some('%') => (text.strip_suffix('%'), Qualifier::Both),
            _ => (Some(text), Qualifier::Certain),
        };
        let text = text.unwrap_or_default();
        let (day_text, time) = match text.split_once('T') {
            None => (text, None),
            Some((day_text, time)) => (day_text, Some(time)),
        };
        let mut parts = day_text.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let month = parts.next().map(|part| digits(part, 2)).transpose()?;
        let day = parts.next().map(|part| digits(part, 2)).transpose()?;
        let time_basis = time.map(time_basis).transpose()?;
        if parts.next().is_some() || (time_basis.is_some() && day.is_none()) {
            return Err(DateError::Shape);
        }
        let point = Self {
            year: i16::try_from(year).map_err(|_| DateError::Calendar)?,
            month: small(month.unwrap_or(1))?,
            day: small(day.unwrap_or(1))?,
            hour: time_basis.map_or(0, |(hour, _)| hour),
            minute: time_basis.map_or(0, |(_, minute)| minute),
            precision: match (month, day, time_basis) {
                (_, _, Some(_)) => Precision::Minute,
                (_, Some(_), None) => Precision::Day,
                (Some(_), None, None) => Precision::Month,
                (None, _, None) => Precision::Year,
            },
            qualifier,
        };
        let known_month = (1..=12).contains(&point.month);
        if !known_month || point.day == 0 || point.day > days_in(point.year, point.month) {
            return Err(DateError::Calendar);
        }
        Ok(point)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        match self.last {
            None => Ok(()),
            Some(last) => write!(f, "/{last}"),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.precision >= Precision::Month {
            write!(f, "-{:02}", self.month)?;
        }
        if self.precision >= Precision::Day {
            write!(f, "-{:02}", self.day)?;
        }
        if self.precision >= Precision::Minute {
            write!(f, "T{:02}:{:02}", self.hour, self.minute)?;
        }
        f.write_str(match self.qualifier {
            Qualifier::Certain => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}

fn digits(text: &str, count: usize) -> Result<u16, DateError> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError::Shape);
    }
    text.parse().map_err(|_| DateError::Shape)
}

fn small(number: u16) -> Result<u8, DateError> {
    u8::try_from(number).map_err(|_| DateError::Calendar)
}

fn time_basis(text: &str) -> Result<(u8, u8), DateError> {
    let (hour, minute) = text.split_once(':').ok_or(DateError::Shape)?;
    let (hour, minute) = (small(digits(hour, 2)?)?, small(digits(minute, 2)?)?);
    if hour > 23 || minute > 59 {
        return Err(DateError::Calendar);
    }
    Ok((hour, minute))
}

fn days_in(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its
/// year, and in eras of 400 years, which all have 146,097 days (Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms", 2013).
fn day_number(year: i16, month: u8, day: u8) -> i64 {
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let march_year = if month <= 2 { year - 1 } else { year };
    let era = march_year.div_euclid(400);
    let year_of_era = march_year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`day_number`]: year, month, day.
fn civil(day_number: i64) -> (i16, u8, u8) {
    let shifted = day_number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = (march_month + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (
        i16::try_from(year).unwrap_or(i16::MAX),
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day).unwrap_or(1),
    )
}

#[cfg(test)]
mod tests;

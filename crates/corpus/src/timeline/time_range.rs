//! The stretch of time on view, and how minutes become lengths.
//!
//! Invariant: a window ends after it begins, and zooming leaves the minute it turns on in place.

use crate::model::Minute;

/// A stretch of time, in minutes since 1970-01-01T00:00; the end is not part of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeRange {
    /// Where it begins.
    pub start_minute: f64,
    /// Where it ends.
    pub end_minute: f64,
}

/// The shortest window: six hours, in which an hour still has room for its label.
pub const MIN_RANGE_MINUTES: f64 = 6.0 * 60.0;

impl TimeRange {
    /// The window from `start_minute` to `end_minute`, at least a minute long.
    #[must_use]
    pub fn new(start_minute: f64, end_minute: f64) -> Self {
        Self {
            start_minute,
            end_minute: end_minute.max(start_minute + 1.0),
        }
    }

    /// The window that shows from `first` to `end` with `margin` (a share of its length) on
    /// either side, and no less than three days.
    #[must_use]
    pub fn fit(first: Minute, end: Minute, margin: f64) -> Self {
        let (start, stop) = (minutes(first), minutes(end));
        let length = (stop - start).max(3.0 * 24.0 * 60.0);
        let middle = start.midpoint(stop);
        let half = length * (0.5 + margin);
        Self::new(middle - half, middle + half)
    }

    /// Its length in minutes.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.end_minute - self.start_minute
    }

    /// Its middle, in minutes.
    #[must_use]
    pub fn middle(&self) -> f64 {
        self.start_minute.midpoint(self.end_minute)
    }

    /// Whether `minute` lies in it.
    #[must_use]
    pub fn contains(&self, minute: Minute) -> bool {
        let minute = minutes(minute);
        self.start_minute <= minute && minute < self.end_minute
    }

    /// Moved later by `by_minutes`.
    #[must_use]
    pub fn pan(&self, by_minutes: f64) -> Self {
        Self::new(self.start_minute + by_minutes, self.end_minute + by_minutes)
    }

    /// `factor` times as close (less than 1 is farther away), `around_minute` staying in place.
    #[must_use]
    pub fn zoom(&self, factor: f64, around_minute: f64) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 {
            factor
        } else {
            1.0
        };
        Self::new(
            around_minute - (around_minute - self.start_minute) / factor,
            around_minute + (self.end_minute - around_minute) / factor,
        )
    }

    /// No longer than `bounds`, no shorter than [`MIN_RANGE_MINUTES`], and with its middle within
    /// them: what lies at either end can be drawn to the middle, and never out of sight.
    #[must_use]
    pub fn clamp(&self, bounds: &Self) -> Self {
        let shortest = MIN_RANGE_MINUTES.min(bounds.length());
        let length = self.length().clamp(shortest, bounds.length());
        let middle = self.middle().clamp(bounds.start_minute, bounds.end_minute);
        Self::new(middle - length / 2.0, middle + length / 2.0)
    }

    /// Moved as little as it takes to show `minute` a tenth away from either end.
    #[must_use]
    pub fn reveal(&self, minute: Minute) -> Self {
        let (minute, margin) = (minutes(minute), self.length() / 10.0);
        let early = self.start_minute + margin - minute;
        let late = minute - (self.end_minute - margin);
        if early > 0.0 {
            self.pan(-early)
        } else if late > 0.0 {
            self.pan(late)
        } else {
            *self
        }
    }

    /// The way from this window to `other`, at `share` of it (0 to 1).
    #[must_use]
    pub fn toward(&self, other: &Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self::new(
            mix(self.start_minute, other.start_minute),
            mix(self.end_minute, other.end_minute),
        )
    }
}

/// Minutes to lengths along the axis and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The minute at `along` 0.
    pub start_minute: f64,
    /// Length of one minute.
    pub per_minute: f64,
}

impl Scale {
    /// The scale that lays `window` over `length`.
    #[must_use]
    pub fn new(window: &TimeRange, length: f64) -> Self {
        Self {
            start_minute: window.start_minute,
            per_minute: length.max(1.0) / window.length(),
        }
    }

    /// Where `minute` lies along the axis.
    #[must_use]
    pub fn along(&self, minute: f64) -> f64 {
        (minute - self.start_minute) * self.per_minute
    }

    /// Where the whole `minute` lies along the axis.
    #[must_use]
    pub fn at(&self, minute: Minute) -> f64 {
        self.along(minutes(minute))
    }

    /// The minute that lies at `along`.
    #[must_use]
    pub fn minute(&self, along: f64) -> f64 {
        self.start_minute + along / self.per_minute
    }
}

/// A whole minute as a number with a fraction. Minutes of any civil date fit 53 bits.
#[expect(
    clippy::cast_precision_loss,
    reason = "minutes of any civil date fit the 53 bits of a double"
)]
pub(super) fn minutes(minute: Minute) -> f64 {
    minute as f64
}

/// The whole minute that `minute` falls in.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the cast saturates, and windows are bounded by civil dates"
)]
pub(super) fn whole(minute: f64) -> Minute {
    minute.floor() as Minute
}

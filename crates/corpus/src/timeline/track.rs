//! The moments of one lane that stand in the same place, by time.
//!
//! Invariant: `minutes` ascend; `shown_before` has one entry more than there are moments.

use super::model::{Event, TrackKind};
use crate::model::Minute;
use std::ops::Range;

/// Moments of one lane and stand, in time order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Track {
    pub track_kind: TrackKind,
    pub lane: usize,
    /// Where each is drawn.
    pub minutes: Vec<Minute>,
    /// The place of each among all moments.
    pub events: Vec<usize>,
    /// How many minutes each may mean.
    pub lengths: Vec<u32>,
    /// How many of those before are let through by the filter.
    shown_before: Vec<usize>,
    /// The stretches of time they may lie in, each once, by first minute.
    extents: Vec<Extent>,
    /// The length of the longest extent.
    pub longest: Minute,
}

/// A stretch of time that one moment or several may lie in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    pub first: Minute,
    pub end: Minute,
    pub count: usize,
    pub shown: usize,
    pub inferred: bool,
    /// The latest end among this extent and those before it.
    latest_end: Minute,
}

impl Track {
    /// The tracks of `events`, which are in time order: meetings, context, then each lane's
    /// claims. `times` holds for each the minute it is drawn at and how many minutes it may mean.
    pub fn all(events: &[Event], times: &[(Minute, u32)], lane_count: usize) -> Vec<Self> {
        let apart = [(TrackKind::Meetings, 0), (TrackKind::Context, 0)];
        let claims =
            (0..lane_count).flat_map(|lane| TrackKind::CLAIMS.map(|track_kind| (track_kind, lane)));
        let mut tracks: Vec<Self> = apart
            .into_iter()
            .chain(claims)
            .map(|(track_kind, lane)| Self::empty(track_kind, lane))
            .collect();
        for (place, (event, (minute, length))) in events.iter().zip(times).enumerate() {
            let at = match event.track_kind {
                TrackKind::Meetings => 0,
                TrackKind::Context => 1,
                TrackKind::First => 2 + 3 * event.lane,
                TrackKind::Joint => 3 + 3 * event.lane,
                TrackKind::Second => 4 + 3 * event.lane,
            };
            if let Some(track) = tracks.get_mut(at) {
                track.push(place, event, *minute, *length);
            }
        }
        for track in &mut tracks {
            track.merge_extents();
        }
        tracks
    }

    fn empty(track_kind: TrackKind, lane: usize) -> Self {
        Self {
            track_kind,
            lane,
            minutes: Vec::new(),
            events: Vec::new(),
            lengths: Vec::new(),
            shown_before: vec![0],
            extents: Vec::new(),
            longest: 0,
        }
    }

    fn push(&mut self, place: usize, event: &Event, minute: Minute, length: u32) {
        self.lengths.push(length);
        let length = Minute::from(length);
        let shown = usize::from(event.shown);
        self.minutes.push(minute);
        self.events.push(place);
        let before = self.shown_before.last().copied().unwrap_or(0);
        self.shown_before.push(before + shown);
        let (first, inferred) = (minute - length / 2, event.date.is_inferred());
        self.longest = self.longest.max(length);
        match self.extents.last_mut() {
            Some(last) if (last.first, last.end) == (first, first + length) => {
                last.count += 1;
                last.shown += shown;
                last.inferred |= inferred;
            }
            _ => self.extents.push(Extent {
                first,
                end: first + length,
                count: 1,
                shown,
                inferred,
                latest_end: 0,
            }),
        }
    }

    fn merge_extents(&mut self) {
        self.extents
            .sort_by_key(|extent| (extent.first, extent.end));
        self.extents.dedup_by(|next, kept| {
            let same = (next.first, next.end) == (kept.first, kept.end);
            if same {
                kept.count += next.count;
                kept.shown += next.shown;
                kept.inferred |= next.inferred;
            }
            same
        });
        let mut latest_end = Minute::MIN;
        for extent in &mut self.extents {
            latest_end = latest_end.max(extent.end);
            extent.latest_end = latest_end;
        }
    }

    /// The first minute that any of its moments may mean.
    pub fn first_minute(&self) -> Option<Minute> {
        self.extents.first().map(|extent| extent.first)
    }

    /// One past the last minute that any of its moments may mean.
    pub fn end_minute(&self) -> Option<Minute> {
        self.extents.last().map(|extent| extent.latest_end)
    }

    pub fn len(&self) -> usize {
        self.minutes.len()
    }

    /// Which of its moments are drawn from `first` until before `end`. O(log n).
    pub fn between(&self, first: Minute, end: Minute) -> Range<usize> {
        let from = self.minutes.partition_point(|minute| *minute < first);
        let until = self.minutes.partition_point(|minute| *minute < end);
        from..until.max(from)
    }

    pub fn minute(&self, index: usize) -> Option<Minute> {
        self.minutes.get(index).copied()
    }

    /// How many of `range` the filter lets through. O(1).
    pub fn shown_in(&self, range: &Range<usize>) -> usize {
        let before = |index: usize| self.shown_before.get(index).copied().unwrap_or(0);
        before(range.end) - before(range.start)
    }

    /// The extents longer than `length` that share a minute with `first` to `end`.
    pub fn extents(
        &self,
        first: Minute,
        end: Minute,
        length: Minute,
    ) -> impl Iterator<Item = &Extent> {
        let from = self.extents.partition_point(|e| e.latest_end <= first);
        let long_enough = self.longest > length;
        self.extents
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(move |extent| long_enough && extent.first < end)
            .filter(move |extent| extent.end > first && extent.end - extent.first > length)
    }
}

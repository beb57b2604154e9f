//! Everything that has a place in time, sorted once.
//!
//! Invariant: moments are in time order, every moment is in exactly one track, and a key is held
//! by one moment.

use super::time_range::TimeRange;
use super::track::Track;
use crate::model::{ClaimId, Date, MeetingId, Minute, Voice};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a moment is. It names the same thing on every clock and under every filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A meeting, or an event around the meetings.
    Meeting(MeetingId),
    /// A claim.
    Claim(ClaimId),
    /// Something from outside a corpus, by the caller's number.
    Event(u32),
}

/// Where a moment stands, seen from the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrackKind {
    /// On the axis: a meeting.
    Meetings,
    /// On the far side, by the ruler: an event around the meetings.
    Context,
    /// On the first party's side.
    First,
    /// Across the axis: both parties' together.
    Joint,
    /// On the second party's side.
    Second,
}

impl TrackKind {
    /// The three places of claims, from the first party's side to the second's.
    pub const CLAIMS: [Self; 3] = [Self::First, Self::Joint, Self::Second];

    /// Whose claims stand here; `None` where no claims stand.
    #[must_use]
    pub fn voice(self) -> Option<Voice> {
        match self {
            Self::First => Some(Voice::First),
            Self::Joint => Some(Voice::Joint),
            Self::Second => Some(Voice::Second),
            Self::Meetings | Self::Context => None,
        }
    }

    /// -1 on the first party's side, 1 on the second's, 0 on the axis.
    #[must_use]
    pub fn sign(self) -> f64 {
        match self {
            Self::First => -1.0,
            Self::Meetings | Self::Joint => 0.0,
            Self::Second | Self::Context => 1.0,
        }
    }
}

impl From<Voice> for TrackKind {
    fn from(voice: Voice) -> Self {
        match voice {
            Voice::First => Self::First,
            Voice::Joint => Self::Joint,
            Voice::Second => Self::Second,
        }
    }
}

/// One thing with a place in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// What it is.
    pub key: Key,
    /// Where it stands.
    pub track_kind: TrackKind,
    /// In which lane; 0 when there is one.
    pub lane: usize,
    /// When, as precisely as is known.
    pub date: Date,
    /// Whether the filter lets it through; what it doesn't is drawn faintly.
    pub shown: bool,
}

impl Event {
    /// The minute it is drawn at.
    #[must_use]
    pub fn at(&self) -> Minute {
        self.date.middle_minute()
    }
}

/// The minute a moment is drawn at, and how many minutes it may mean.
fn time(event: &Event) -> (Minute, u32) {
    let first = event.date.earliest_minute();
    let length = event.date.end_minute() - first;
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    (first + Minute::from(length) / 2, length)
}

/// Moments, ready to be laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    events: Vec<Event>,
    /// The place of each key in `events`; made when first asked for.
    places: OnceLock<BTreeMap<Key, usize>>,
    tracks: Vec<Track>,
    lane_count: usize,
    first_minute: Minute,
    end_minute: Minute,
}

impl Model {
    /// Sorts `events` into lanes 0 to `lane_count` - 1 (at least one). O(n log n).
    #[must_use]
    pub fn new(mut events: Vec<Event>, lane_count: usize) -> Self {
        let lane_count = lane_count.max(1);
        for event in &mut events {
            event.lane = match event.track_kind {
                TrackKind::Meetings | TrackKind::Context => 0,
                _ => event.lane.min(lane_count - 1),
            };
        }
        // By time, then as they stand from the axis out, so that the same events give the same order.
        events.sort_by_cached_key(|event| (time(event).0, event.track_kind, event.lane, event.key));
        let times: Vec<(Minute, u32)> = events.iter().map(time).collect();
        let tracks = Track::all(&events, &times, lane_count);
        let first_minute = tracks.iter().filter_map(Track::first_minute).min();
        let end_minute = tracks.iter().filter_map(Track::end_minute).max();
        Self {
            tracks,
            places: OnceLock::new(),
            lane_count,
            first_minute: first_minute.unwrap_or(0),
            end_minute: end_minute.unwrap_or(0),
            events,
        }
    }

    /// Every moment, in time order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The place of `key` in time order, from 0. O(log n), after O(n log n) the first time.
    #[must_use]
    pub fn place(&self, key: Key) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let keys = self.events.iter().map(|event| event.key);
            keys.zip(0..).collect()
        });
        places.get(&key).copied()
    }

    /// The moment of `key`. O(log n).
    #[must_use]
    pub fn event(&self, key: Key) -> Option<&Event> {
        self.events.get(self.place(key)?)
    }

    /// The place in time order of the first moment at or after `minute`. O(log n).
    #[must_use]
    pub fn place_from(&self, minute: f64) -> usize {
        self.events
            .partition_point(|event| super::time_range::minutes(event.at()) < minute)
    }

    /// How many moments stand there, in all lanes.
    #[must_use]
    pub fn count(&self, track_kind: TrackKind) -> usize {
        let tracks = self
            .tracks
            .iter()
            .filter(|track| track.track_kind == track_kind);
        tracks.map(Track::len).sum()
    }

    /// How many lanes there are; at least one.
    #[must_use]
    pub fn lane_count(&self) -> usize {
        self.lane_count
    }

    /// Moments that stand in the same place, lane by lane.
    pub(super) fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    /// What one looks at first: the claims and meetings, with a little room at both ends. Events
    /// around them may lie far before.
    #[must_use]
    pub fn home(&self) -> TimeRange {
        let near = || {
            self.tracks
                .iter()
                .filter(|track| track.track_kind != TrackKind::Context)
        };
        let first = near().filter_map(Track::first_minute).min();
        let end = near().filter_map(Track::end_minute).max();
        match (first, end) {
            (Some(first), Some(end)) => TimeRange::fit(first, end, 0.1).clamp(&self.bounds()),
            _ => self.bounds(),
        }
    }

    /// The whole of it, with a little room at both ends: as far out as one can zoom.
    #[must_use]
    pub fn bounds(&self) -> TimeRange {
        TimeRange::fit(self.first_minute, self.end_minute, 0.1)
    }
}

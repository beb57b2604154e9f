//! Everything that has a place in time, sorted once.
//!
//! Invariant: moments are in time order, every moment is in exactly one track, and a key is held
//! by one moment.

use super::track::Track;
use super::window::Window;
use crate::model::{ClaimId, Date, MeetingId, Minute, Voice};
use crate::order::{sort, sort_by};
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
pub enum Stand {
    /// On the axis: a meeting.
    On,
    /// On the far side, by the ruler: an event around the meetings.
    Around,
    /// On the first party's side.
    Above,
    /// Across the axis: both parties' together.
    Across,
    /// On the second party's side.
    Below,
}

impl Stand {
    /// The three places of claims, from the first party's side to the second's.
    pub const CLAIMS: [Self; 3] = [Self::Above, Self::Across, Self::Below];

    /// Whose claims stand here; `None` where no claims stand.
    #[must_use]
    pub fn voice(self) -> Option<Voice> {
        match self {
            Self::Above => Some(Voice::First),
            Self::Across => Some(Voice::Joint),
            Self::Below => Some(Voice::Second),
            Self::On | Self::Around => None,
        }
    }

    /// -1 on the first party's side, 1 on the second's, 0 on the axis.
    #[must_use]
    pub fn sign(self) -> f64 {
        match self {
            Self::Above => -1.0,
            Self::On | Self::Across => 0.0,
            Self::Below | Self::Around => 1.0,
        }
    }
}

impl From<Voice> for Stand {
    fn from(voice: Voice) -> Self {
        match voice {
            Voice::First => Self::Above,
            Voice::Joint => Self::Across,
            Voice::Second => Self::Below,
        }
    }
}

/// One thing with a place in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// What it is.
    pub key: Key,
    /// Where it stands.
    pub stand: Stand,
    /// In which lane; 0 when there is one.
    pub lane: usize,
    /// When, as precisely as is known.
    pub date: Date,
    /// Whether the filter lets it through; what it doesn't is drawn faintly.
    pub shown: bool,
}

impl Moment {
    /// The minute it is drawn at.
    #[must_use]
    pub fn at(&self) -> Minute {
        self.date.middle_minute()
    }
}

/// Moments, ready to be laid out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    moments: Vec<Moment>,
    /// The place of each key; sorted when first asked for.
    places: OnceLock<Vec<(Key, usize)>>,
    tracks: Vec<Track>,
    lane_count: usize,
    first_minute: Minute,
    end_minute: Minute,
}

impl Model {
    /// Sorts `moments` into lanes 0 to `lane_count` - 1 (at least one). O(n log n).
    #[must_use]
    pub fn new(mut moments: Vec<Moment>, lane_count: usize) -> Self {
        let lane_count = lane_count.max(1);
        for moment in &mut moments {
            moment.lane = match moment.stand {
                Stand::On | Stand::Around => 0,
                _ => moment.lane.min(lane_count - 1),
            };
        }
        // Small things are sorted, and each date is turned into minutes once.
        let mut order: Vec<(Minute, u32, u32)> = (0..)
            .zip(&moments)
            .map(|(index, moment)| {
                let first = moment.date.earliest_minute();
                let length = moment.date.end_minute() - first;
                let length = u32::try_from(length).unwrap_or(u32::MAX);
                (first + Minute::from(length) / 2, length, index)
            })
            .collect();
        let moment = |index: u32| moments.get(usize::try_from(index).unwrap_or(usize::MAX));
        let rank = |index: u32| moment(index).map(|m| (m.stand, m.lane, m.key));
        sort_by(&mut order, |one, other| {
            one.0
                .cmp(&other.0)
                .then_with(|| rank(one.2).cmp(&rank(other.2)))
        });
        let moments: Vec<Moment> = order
            .iter()
            .filter_map(|(_, _, index)| moment(*index).copied())
            .collect();
        let tracks = Track::all(&moments, &order, lane_count);
        let first_minute = tracks.iter().filter_map(Track::first_minute).min();
        let end_minute = tracks.iter().filter_map(Track::end_minute).max();
        Self {
            tracks,
            places: OnceLock::new(),
            lane_count,
            first_minute: first_minute.unwrap_or(0),
            end_minute: end_minute.unwrap_or(0),
            moments,
        }
    }

    /// Every moment, in time order.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// The place of `key` in time order, from 0. O(log n), after O(n log n) the first time.
    #[must_use]
    pub fn place(&self, key: Key) -> Option<usize> {
        let places = self.places.get_or_init(|| {
            let keys = self.moments.iter().map(|moment| moment.key);
            let mut places: Vec<(Key, usize)> = keys.zip(0..).collect();
            sort(&mut places);
            places
        });
        let found = places.binary_search_by_key(&key, |(one, _)| *one);
        let (_, place) = places.get(found.ok()?)?;
        Some(*place)
    }

    /// The moment of `key`. O(log n).
    #[must_use]
    pub fn moment(&self, key: Key) -> Option<&Moment> {
        self.moments.get(self.place(key)?)
    }

    /// The place in time order of the first moment at or after `minute`. O(log n).
    #[must_use]
    pub fn place_from(&self, minute: f64) -> usize {
        self.moments
            .partition_point(|moment| super::window::minutes(moment.at()) < minute)
    }

    /// How many moments stand there, in all lanes.
    #[must_use]
    pub fn count(&self, stand: Stand) -> usize {
        let tracks = self.tracks.iter().filter(|track| track.stand == stand);
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
    pub fn home(&self) -> Window {
        let near = || {
            self.tracks
                .iter()
                .filter(|track| track.stand != Stand::Around)
        };
        let first = near().filter_map(Track::first_minute).min();
        let end = near().filter_map(Track::end_minute).max();
        match (first, end) {
            (Some(first), Some(end)) => Window::fit(first, end, 0.1).clamp(&self.bounds()),
            _ => self.bounds(),
        }
    }

    /// The whole of it, with a little room at both ends: as far out as one can zoom.
    #[must_use]
    pub fn bounds(&self) -> Window {
        Window::fit(self.first_minute, self.end_minute, 0.1)
    }
}

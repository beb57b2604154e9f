//! Where the focus goes by keyboard.
//!
//! Invariant: whoever keeps stepping on from the first stop passes every moment of the model,
//! alone or in a bin; a step never leads to what the window it comes with does not hold.

use super::layout::{Cluster, Layout, Mark};
use super::model::{Key, Model, TrackKind};
use super::time_range::{TimeRange, minutes};

/// What a key press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next in time.
    Next,
    /// The one before in time.
    Previous,
    /// The nearest toward the first party's side.
    Above,
    /// The nearest toward the second party's side.
    Below,
    /// The first of all.
    First,
    /// The last of all.
    Last,
    /// As far on as the window is long.
    PageOn,
    /// As far back as the window is long.
    PageBack,
}

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// What has the focus now. In a bin: the first moment of it.
    pub key: Key,
    /// The window that shows it.
    pub window: TimeRange,
}

/// A mark or a bin: something that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// The moment, or the first of the bin.
    pub key: Key,
    /// Where it stands.
    pub track_kind: TrackKind,
    /// In which lane.
    pub lane: usize,
    /// Middle along the axis.
    pub along: f64,
    /// Middle across it.
    pub across: f64,
    /// Place in time order of the moment, or the first of the bin.
    pub place: usize,
    /// How many moments; 1 for a mark.
    pub count: usize,
}

impl From<&Mark> for Stop {
    fn from(mark: &Mark) -> Self {
        Self {
            key: mark.key,
            track_kind: mark.track_kind,
            lane: mark.lane,
            along: mark.along,
            across: mark.across,
            place: mark.place,
            count: 1,
        }
    }
}

impl From<&Cluster> for Stop {
    fn from(cluster: &Cluster) -> Self {
        Self {
            key: cluster.key,
            track_kind: cluster.track_kind,
            lane: cluster.lane,
            along: cluster.along,
            across: cluster.near.midpoint(cluster.far),
            place: cluster.place,
            count: cluster.count,
        }
    }
}

/// Every mark and bin of `layout`, in time order.
#[must_use]
pub fn stops(layout: &Layout) -> Vec<Stop> {
    let marks = layout.marks.iter().map(Stop::from);
    let mut stops: Vec<Stop> = marks
        .chain(layout.clusters.iter().map(Stop::from))
        .collect();
    stops.sort_by_key(|stop| stop.place);
    stops
}

/// The mark of `key` in `layout`, or the bin that holds it. Linear in what is drawn.
#[must_use]
pub fn stop_of(model: &Model, layout: &Layout, key: Key) -> Option<Stop> {
    let mark = layout.marks.iter().find(|mark| mark.key == key);
    mark.map(Stop::from).or_else(|| {
        let place = model.place(key)?;
        let mut clusters = layout.clusters.iter();
        clusters
            .find(|cluster| layout.holds(model, cluster, place))
            .map(Stop::from)
    })
}

/// Where `step` leads from the moment `from` (from nowhere: to what is first on view).
#[must_use]
pub fn navigate(model: &Model, layout: &Layout, from: Option<Key>, step: Step) -> Option<Move> {
    let stops = stops(layout);
    let current = from.and_then(|key| stop_of(model, layout, key));
    let place = match (step, current) {
        (Step::First, _) => 0,
        (Step::Last, _) => model.events().len().checked_sub(1)?,
        (_, None) => from.and_then(|key| model.place(key)).or_else(|| {
            let first = model.place_from(layout.window.start_minute);
            Some(first.min(model.events().len().checked_sub(1)?))
        })?,
        (Step::Next, Some(stop)) => next(model, layout, &stop)?,
        // From the moment itself: a bin that was come to from behind begins before what lies
        // between its moments.
        (Step::Previous, Some(_)) => previous(model, layout, model.place(from?)?)?,
        (Step::Above, Some(stop)) => across(layout, &stops, &stop, -1.0)?,
        (Step::Below, Some(stop)) => across(layout, &stops, &stop, 1.0)?,
        (Step::PageOn, Some(stop)) => page(model, layout, &stop, 1.0)?,
        (Step::PageBack, Some(stop)) => page(model, layout, &stop, -1.0)?,
    };
    let event = model.events().get(place)?;
    let window = layout.window.reveal(event.at()).clamp(&model.bounds());
    Some(Move {
        key: event.key,
        window,
    })
}

/// The first place after this stop's that no bin before it holds: where the next stop begins, or
/// a moment that is not laid out. A bin at the edge may hold later moments than one beside it that
/// is beyond the edge, so it is not enough to ask what is drawn last.
fn next(model: &Model, layout: &Layout, stop: &Stop) -> Option<usize> {
    let passed = |cluster: &&Cluster| {
        let last = layout.last_place(model, cluster);
        cluster.place <= stop.place && last.is_some_and(|last| last > stop.place)
    };
    let passed: Vec<&Cluster> = layout.clusters.iter().filter(passed).collect();
    let mut places = stop.place + 1..model.events().len();
    places.find(|place| {
        !passed
            .iter()
            .any(|cluster| layout.holds(model, cluster, *place))
    })
}

/// The last place before this one where a stop begins, or a moment that is not laid out.
fn previous(model: &Model, layout: &Layout, place: usize) -> Option<usize> {
    let is_there = |place: &usize| {
        let mut clusters = layout.clusters.iter();
        let holds =
            |cluster: &Cluster| cluster.place <= *place && layout.holds(model, cluster, *place);
        clusters.all(|cluster| cluster.place == *place || !holds(cluster))
    };
    (0..place).rev().find(is_there)
}

/// The nearest stop in the next row of stands toward `sign`.
fn across(layout: &Layout, stops: &[Stop], stop: &Stop, sign: f64) -> Option<usize> {
    let level = |stop: &Stop| match stop.track_kind {
        TrackKind::Meetings => 1,
        TrackKind::Context => 3 * layout.lanes.len(),
        TrackKind::First => 3 * stop.lane,
        TrackKind::Joint => 3 * stop.lane + 1,
        TrackKind::Second => 3 * stop.lane + 2,
    };
    let here = level(stop);
    let beyond = |other: &&Stop| {
        let there = level(other);
        let further = if sign < 0.0 {
            there < here
        } else {
            there > here
        };
        let minute = layout.scale.minute(other.along);
        let on_view = layout.window.start_minute <= minute && minute < layout.window.end_minute;
        further && on_view
    };
    // What is a little aside in the next row comes before what is right opposite in a later one.
    let row = layout.window.length() * layout.scale.per_minute / 8.0;
    let distance = |other: &Stop| {
        let rows = f64::from(u32::try_from(level(other).abs_diff(here).min(100)).unwrap_or(100));
        (other.along - stop.along).abs() + rows * row
    };
    let toward = stops.iter().filter(beyond);
    let nearest = toward.min_by(|one, other| {
        let by_distance = distance(one).total_cmp(&distance(other));
        // In one stack: the mark nearest the axis.
        by_distance.then(one.across.abs().total_cmp(&other.across.abs()))
    });
    nearest.map(|nearest| nearest.place)
}

/// The moment nearest to one window's length away; the last one in that direction at the end.
fn page(model: &Model, layout: &Layout, stop: &Stop, sign: f64) -> Option<usize> {
    let here = minutes(model.events().get(stop.place)?.at());
    let there = here + sign * layout.window.length();
    let last = model.events().len().checked_sub(1)?;
    let place = model.place_from(there).min(last);
    if sign > 0.0 {
        Some(place.max(stop.place))
    } else {
        Some(place.min(stop.place))
    }
}

/// The mark or bin under a pointer, or the nearest one no farther than `reach`. Of a meeting and
/// the joint claim that sits on it: the claim.
#[must_use]
pub fn stop_at(layout: &Layout, along: f64, across: f64, reach: f64) -> Option<Stop> {
    let over_bin = |cluster: &&Cluster| {
        let (low, high) = (cluster.near.min(cluster.far), cluster.near.max(cluster.far));
        (cluster.along - along).abs() <= reach && low <= across && across <= high
    };
    if let Some(cluster) = layout.clusters.iter().find(over_bin) {
        return Some(cluster.into());
    }
    let under = |mark: &Mark| {
        if mark.track_kind == TrackKind::Meetings {
            reach / 4.0
        } else {
            0.0
        }
    };
    let distance = |mark: &Mark| (mark.along - along).hypot(mark.across - across) + under(mark);
    let near = layout.marks.iter().filter(|mark| distance(mark) <= reach);
    near.min_by(|one, other| {
        let by_distance = distance(one).total_cmp(&distance(other));
        by_distance.then(one.place.cmp(&other.place))
    })
    .map(Stop::from)
}

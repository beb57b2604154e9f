//! What a window of the timeline looks like, as plain data.
//!
//! Invariant: every moment of the window is drawn once, as a mark or as part of one bin; marks
//! and bins of one track don't overlap; the same input gives the same layout.
//!
//! Moments are gathered in columns of civil time (so many minutes, hours or days, counted from
//! 1970, never narrower than a mark), so that nothing jumps when the window moves. A column's
//! marks stack away from the axis. Where they are too many they spread along it, if half the way
//! to their neighbours leaves the room; if not, they become a bin that shows their number.

use super::labels::{self, Label};
use super::model::{Key, Model, TrackKind};
use super::placement::{Grid, place};
use super::tick::{Tick, TickUnit, ticks};
use super::time_range::{Scale, TimeRange, whole};
use crate::model::{Date, Minute};
use std::ops::Range;

/// The room there is, in the caller's unit of length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Length of the axis.
    pub length: f64,
    /// How much beyond both ends is drawn, so that moving need not draw at every step.
    pub overscan: f64,
    /// Room for one mark, gap included.
    pub mark: f64,
    /// Marks in a stack before it must spread or be binned.
    pub rows: usize,
    /// Room beyond a full stack, in which bins grow with their count.
    pub reserve: f64,
    /// From the axis to where stacks begin.
    pub axis: f64,
    /// Joint marks in a stack across the axis.
    pub joint_rows: usize,
    /// Between two lanes.
    pub lane_gap: f64,
    /// Least distance between two ticks.
    pub tick: f64,
    /// Room for a label along the axis; 0 for none.
    pub label: f64,
    /// Rows of labels.
    pub label_rows: usize,
    /// The most marks drawn one by one, and the most bins.
    pub budget: usize,
}

impl Default for Size {
    fn default() -> Self {
        Self {
            length: 1000.0,
            overscan: 0.0,
            mark: 16.0,
            rows: 8,
            reserve: 40.0,
            axis: 24.0,
            joint_rows: 3,
            lane_gap: 12.0,
            tick: 90.0,
            label: 120.0,
            label_rows: 2,
            budget: 500,
        }
    }
}

/// One moment, drawn by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// What it is.
    pub key: Key,
    /// Where it stands.
    pub track_kind: TrackKind,
    /// In which lane.
    pub lane: usize,
    /// Its middle along the axis: at most half a mark off its true place, unless it is spread.
    pub along: f64,
    /// Its middle across the axis.
    pub across: f64,
    /// When, as precisely as is known.
    pub date: Date,
    /// Whether the filter lets it through.
    pub shown: bool,
    /// Its place in time order, from 0.
    pub place: usize,
}

/// Moments too many to draw one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The first of them.
    pub key: Key,
    /// Where they stand.
    pub track_kind: TrackKind,
    /// In which lane.
    pub lane: usize,
    /// Middle along the axis.
    pub along: f64,
    /// End nearest the axis, across it.
    pub near: f64,
    /// End away from the axis, across it. A longer bin never holds fewer.
    pub far: f64,
    /// How many moments.
    pub count: usize,
    /// How many of them the filter lets through.
    pub shown: usize,
    /// Minute of the first.
    pub first_minute: Minute,
    /// Minute of the last.
    pub last_minute: Minute,
    /// Place in time order of the first, from 0.
    pub place: usize,
    pub(super) track: usize,
    pub(super) range: Range<usize>,
}

/// The stretch of time that imprecise moments may lie in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UncertaintyRange {
    /// Where they stand.
    pub track_kind: TrackKind,
    /// In which lane.
    pub lane: usize,
    /// Where it begins along the axis.
    pub start: f64,
    /// Where it ends along the axis.
    pub end: f64,
    /// How many moments lie somewhere in it.
    pub count: usize,
    /// How many of them the filter lets through.
    pub shown: usize,
    /// Whether it is inferred for one of them at least.
    pub inferred: bool,
}

/// One mirrored axis; there is one, or one for each topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lane {
    /// Its number, from 0.
    pub index: usize,
    /// Where its axis lies, across.
    pub middle: f64,
    /// From its axis to the end of the first party's room.
    pub above: f64,
    /// From its axis to the end of the second party's room.
    pub below: f64,
    /// How many claims it holds in all, on view or not: above, across, below.
    pub counts: [usize; 3],
}

/// A window of the timeline, ready to be drawn. 0 across is the middle of the first lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Minutes to lengths.
    pub scale: Scale,
    /// What was laid out.
    pub window: TimeRange,
    /// The axes.
    pub lanes: Vec<Lane>,
    /// Moments drawn one by one, track by track in time order.
    pub marks: Vec<Mark>,
    /// Moments drawn together.
    pub clusters: Vec<Cluster>,
    /// Where imprecise moments may lie.
    pub uncertainty_ranges: Vec<UncertaintyRange>,
    /// Names of meetings and context that have room.
    pub labels: Vec<Label>,
    /// The ruler.
    pub ticks: Vec<Tick>,
    /// From tick to tick.
    pub unit: TickUnit,
    /// Where the drawing begins, across (negative).
    pub across_start: f64,
    /// Where it ends, across; context stands at its edge.
    pub across_end: f64,
}

/// Lays out `window` of `model` in `size`. O(log n + what is drawn).
#[must_use]
pub fn layout(model: &Model, window: &TimeRange, size: &Size) -> Layout {
    let scale = Scale::new(window, size.length);
    let lanes = lanes(model, size);
    let across_start = lanes.first().map_or(0.0, |lane| lane.middle - lane.above);
    let across_end = lanes.last().map_or(0.0, |lane| lane.middle + lane.below);
    let grid = Grid::new(model, &scale, size);
    let (marks, clusters) = place(model, &grid, &lanes, across_end, size);
    let (unit, ticks) = ticks(&scale, size.length, size.overscan, size.tick);
    Layout {
        uncertainty_ranges: uncertainty_ranges(model, &scale, size),
        labels: labels::place(&marks, &clusters, size),
        scale,
        window: *window,
        marks,
        clusters,
        ticks,
        unit,
        lanes,
        across_start,
        across_end,
    }
}

impl Layout {
    /// Whether `cluster` holds the moment at `place` in time order.
    #[must_use]
    pub(super) fn holds(&self, model: &Model, cluster: &Cluster, place: usize) -> bool {
        let places = model.tracks().get(cluster.track).map(|track| &track.events);
        let places = places.and_then(|places| places.get(cluster.range.clone()));
        places.unwrap_or_default().binary_search(&place).is_ok()
    }

    /// The place in time order of the last moment of `cluster`.
    pub(super) fn last_place(&self, model: &Model, cluster: &Cluster) -> Option<usize> {
        let track = model.tracks().get(cluster.track)?;
        track.events.get(cluster.range.end.checked_sub(1)?).copied()
    }

    /// The moments of `cluster`, in time order.
    pub fn keys_of<'a>(
        &self,
        model: &'a Model,
        cluster: &Cluster,
    ) -> impl Iterator<Item = Key> + 'a {
        let places = model.tracks().get(cluster.track).map(|track| &track.events);
        let places = places.and_then(|places| places.get(cluster.range.clone()));
        places
            .unwrap_or_default()
            .iter()
            .filter_map(|place| model.events().get(*place))
            .map(|event| event.key)
    }
}

/// Each lane as high as its fullest stack may become, whatever is on view.
fn lanes(model: &Model, size: &Size) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for index in 0..model.lane_count() {
        let count = |track_kind: TrackKind| {
            let track = model
                .tracks()
                .iter()
                .find(|track| track.track_kind == track_kind && track.lane == index);
            track.map_or(0, |track| track.len())
        };
        let counts = TrackKind::CLAIMS.map(count);
        // Bins grow into the reserve; where none can come, none is set aside.
        let reserve = |count: usize| {
            if count > size.rows {
                size.reserve
            } else {
                size.mark / 2.0
            }
        };
        let room =
            |count: usize| size.axis + extent(count.clamp(1, size.rows), size) + reserve(count);
        let (above, below) = (
            room(count(TrackKind::First)),
            room(count(TrackKind::Second)),
        );
        let middle = lanes.last().map_or(0.0, |before| {
            before.middle + before.below + size.lane_gap + above
        });
        lanes.push(Lane {
            index,
            middle,
            above,
            below,
            counts,
        });
    }
    lanes
}

/// The length of so many stacked marks.
pub(super) fn extent(marks: usize, size: &Size) -> f64 {
    f64::from(u32::try_from(marks).unwrap_or(u32::MAX)) * size.mark
}

fn uncertainty_ranges(model: &Model, scale: &Scale, size: &Size) -> Vec<UncertaintyRange> {
    let first = whole(scale.minute(-size.overscan));
    let end = whole(scale.minute(size.length + size.overscan));
    // What a mark covers anyhow needs no band.
    let length = whole(2.0 * size.mark / scale.per_minute);
    let mut uncertainty_ranges = Vec::new();
    for track in model.tracks() {
        let extents = track.extents(first, end, length).take(size.budget / 4);
        uncertainty_ranges.extend(extents.map(|extent| UncertaintyRange {
            track_kind: track.track_kind,
            lane: track.lane,
            start: scale.at(extent.first),
            end: scale.at(extent.end),
            count: extent.count,
            shown: extent.shown,
            inferred: extent.inferred,
        }));
    }
    uncertainty_ranges
}

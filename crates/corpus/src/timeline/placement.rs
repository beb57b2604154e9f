//! Moments into columns, columns into stacks, spreads and bins.
//!
//! Invariant: a column depends on the scale and its own moments, a spread also on its two
//! neighbours; neither depends on where the window begins.

use super::layout::{Cluster, Lane, Mark, Size, extent};
use super::model::{Model, TrackKind};
use super::time_range::{Scale, minutes, whole};
use super::track::Track;
use crate::model::Minute;
use std::ops::Range;

/// Columns of civil time.
pub(super) struct Grid {
    scale: Scale,
    /// Width of a column.
    column_minutes: Minute,
    /// The visible columns.
    first: Minute,
    end: Minute,
}

/// The moments of one track in one column.
struct Group {
    range: Range<usize>,
    along: f64,
}

impl Grid {
    /// Columns at least a mark wide, and wider where there would be too many.
    pub fn new(model: &Model, scale: &Scale, size: &Size) -> Self {
        let mut grid = Self {
            scale: *scale,
            column_minutes: round_up(size.mark / scale.per_minute),
            first: whole(scale.minute(-size.overscan)),
            end: whole(scale.minute(size.length + size.overscan)) + 1,
        };
        if model.lane_count() > 1 {
            while grid.count(model, size.budget) > size.budget && grid.column_minutes < 1 << 40 {
                grid.column_minutes *= 2;
            }
        }
        grid
    }

    /// How many columns hold a moment, counted no further than just above `limit`.
    fn count(&self, model: &Model, limit: usize) -> usize {
        let mut count = 0;
        for track in model.tracks() {
            let mut from = track.between(self.first, self.end).start;
            while let Some(range) = self.column(track, from) {
                let past = track.minute(range.start).is_none_or(|at| at >= self.end);
                if past || count > limit {
                    break;
                }
                count += 1;
                from = range.end;
            }
        }
        count
    }

    /// The moments of the column in which the moment at `from` lies, from that moment on.
    fn column(&self, track: &Track, from: usize) -> Option<Range<usize>> {
        let minute = track.minute(from)?;
        let end = (minute.div_euclid(self.column_minutes) + 1) * self.column_minutes;
        let rest = track.minutes.get(from..)?;
        Some(from..from + rest.partition_point(|other| *other < end))
    }

    /// Where a stack of moments from `first` to `last`, in one column, is drawn: in their midst,
    /// but whole within the column.
    fn along(&self, first: Minute, last: Minute, mark: f64) -> f64 {
        let start = first.div_euclid(self.column_minutes) * self.column_minutes;
        let from = self.scale.at(start) + mark / 2.0;
        let until = self.scale.at(start + self.column_minutes) - mark / 2.0;
        let midst = self.scale.along(minutes(first).midpoint(minutes(last)));
        // A column is never narrower than a mark, but for rounding.
        midst.max(from).min(until.max(from))
    }

    /// The groups on view and one more at either end, so that everyone knows its neighbours.
    fn groups(&self, track: &Track, mark: f64) -> Vec<Group> {
        let step = self.column_minutes;
        let start = self.first.div_euclid(step) * step;
        let mut from = track.between(start, start).start;
        if let Some(before) = from.checked_sub(1).and_then(|index| track.minute(index)) {
            let column = before.div_euclid(step) * step;
            from = track.between(column, column).start;
        }
        let mut groups = Vec::new();
        while let Some(range) = self.column(track, from) {
            from = range.end;
            let first = track.minute(range.start).unwrap_or(0);
            let last = track.minute(range.end - 1).unwrap_or(first);
            groups.push(Group {
                along: self.along(first, last, mark),
                range,
            });
            if first.div_euclid(step) * step >= self.end {
                break;
            }
        }
        groups
    }

    fn sees(&self, track: &Track, group: &Group) -> bool {
        let step = self.column_minutes;
        let first = track.minute(group.range.start).unwrap_or(0);
        let start = first.div_euclid(step) * step;
        self.first.div_euclid(step) * step <= start && start < self.end
    }
}

/// The ladder of column widths: 1, 2, 4, 8, 15 and 30 minutes, 1, 2, 3, 6 and 12 hours, then days
/// in powers of two.
fn round_up(least_minutes: f64) -> Minute {
    const FINE: [Minute; 11] = [1, 2, 4, 8, 15, 30, 60, 120, 180, 360, 720];
    let fine = FINE
        .into_iter()
        .find(|width| minutes(*width) >= least_minutes);
    fine.unwrap_or_else(|| {
        let mut width: Minute = 1440;
        while minutes(width) < least_minutes && width < 1 << 40 {
            width *= 2;
        }
        width
    })
}

/// A track with its number and its groups on view, each with what becomes of it.
type Shaped<'a> = (usize, &'a Track, Vec<(Group, Shape)>);

/// What becomes of a group.
enum Shape {
    /// So many marks beside each other in each row.
    Rows(usize),
    /// One bin.
    Cluster,
}

/// Marks and bins of every track.
pub(super) fn place(
    model: &Model,
    grid: &Grid,
    lanes: &[Lane],
    across_end: f64,
    size: &Size,
) -> (Vec<Mark>, Vec<Cluster>) {
    let mut tracks: Vec<Shaped<'_>> = Vec::new();
    for (number, track) in model.tracks().iter().enumerate() {
        if track.len() > 0 {
            tracks.push((number, track, shaped(grid, track, size)));
        }
    }
    let tallest = tallest_within_budget(&tracks, size);
    let fullest = model.tracks().iter().map(Track::len).max().unwrap_or(0);
    let (mut marks, mut clusters) = (Vec::new(), Vec::new());
    for (number, track, groups) in &tracks {
        let middle = lanes.get(track.lane).map_or(0.0, |lane| lane.middle);
        let base = match track.track_kind {
            TrackKind::Context => across_end,
            track_kind => middle + track_kind.sign() * size.axis,
        };
        for (group, shape) in groups {
            match shape {
                Shape::Rows(width)
                    if group.range.len() <= tallest || track.track_kind.voice().is_none() =>
                {
                    stack(model, track, group, *width, base, size, &mut marks);
                }
                _ => clusters.extend(cluster(model, *number, track, group, base, fullest, size)),
            }
        }
    }
    (marks, clusters)
}

/// The groups of `track` on view, each with what becomes of it.
fn shaped(grid: &Grid, track: &Track, size: &Size) -> Vec<(Group, Shape)> {
    let groups = grid.groups(track, size.mark);
    let alongs: Vec<f64> = groups.iter().map(|group| group.along).collect();
    let rows = rows(track.track_kind, size);
    let shape = |index: usize, group: &Group| {
        let width = group.range.len().div_ceil(rows.max(1));
        let wanted = loose_width(track, group, &grid.scale, size);
        if width.max(wanted) == 1 {
            return Shape::Rows(1);
        }
        let gap =
            |other: Option<&f64>| other.map_or(size.length / 2.0, |o| (o - group.along).abs());
        let before = gap(index.checked_sub(1).and_then(|before| alongs.get(before)));
        let room = before.min(gap(alongs.get(index + 1)));
        if extent(width, size) <= room || width == 1 {
            let loose = (width..=wanted).rfind(|width| extent(*width, size) <= room);
            Shape::Rows(loose.unwrap_or(width))
        } else {
            Shape::Cluster
        }
    };
    groups
        .into_iter()
        .enumerate()
        .map(|(index, group)| (shape(index, &group), group))
        .filter(|(_, group)| grid.sees(track, group))
        .map(|(shape, group)| (group, shape))
        .collect()
}

/// How many marks beside each other are no less true than a stack: imprecise moments may lie
/// anywhere in their extent, and are drawn as a block about as wide as high within it.
fn loose_width(track: &Track, group: &Group, scale: &Scale, size: &Size) -> usize {
    let count = group.range.len();
    if count == 1 || count > size.budget || track.track_kind == TrackKind::Joint {
        return 1;
    }
    let mut lengths = track
        .lengths
        .get(group.range.clone())
        .unwrap_or_default()
        .to_vec();
    // Mostly all are days.
    if lengths.iter().min() != lengths.iter().max() {
        lengths.sort_unstable();
    }
    let square = (1..count)
        .find(|width| width * width >= count)
        .unwrap_or(count);
    let within = |length: Option<&u32>, most: usize| {
        let room = f64::from(length.copied().unwrap_or(0)) * scale.per_minute;
        let fits = (1..=square.min(most)).rfind(|width| extent(*width, size) <= room);
        fits.unwrap_or(1)
    };
    // Where some are precise and most are not, the block is too narrow to mislead about them.
    within(lengths.first(), usize::MAX).max(within(lengths.get(count / 2), 4))
}

fn rows(track_kind: TrackKind, size: &Size) -> usize {
    match track_kind {
        TrackKind::First | TrackKind::Second => size.rows,
        TrackKind::Joint => size.joint_rows,
        TrackKind::Meetings | TrackKind::Context => 1,
    }
}

/// The largest group that may be drawn mark by mark, so that all such groups keep to the budget.
fn tallest_within_budget(tracks: &[Shaped<'_>], size: &Size) -> usize {
    let mut counts: Vec<usize> = tracks
        .iter()
        .flat_map(|(_, _, groups)| groups)
        .filter(|(_, shape)| matches!(shape, Shape::Rows(_)))
        .map(|(group, _)| group.range.len())
        .collect();
    if counts.iter().sum::<usize>() <= size.budget {
        return usize::MAX;
    }
    counts.sort_unstable();
    let (mut sum, mut tallest) = (0, 0);
    for same in counts.chunk_by(|one, other| one == other) {
        sum += same.iter().sum::<usize>();
        if sum > size.budget {
            break;
        }
        tallest = same.first().copied().unwrap_or(tallest);
    }
    tallest
}

/// Marks row by row away from the axis, `width` beside each other, the last row in the middle.
fn stack(
    model: &Model,
    track: &Track,
    group: &Group,
    width: usize,
    base: f64,
    size: &Size,
    marks: &mut Vec<Mark>,
) {
    let count = group.range.len();
    let row_count = count.div_ceil(width.max(1));
    let places = track.events.get(group.range.clone()).unwrap_or_default();
    for (index, place) in places.iter().enumerate() {
        let Some(event) = model.events().get(*place) else {
            continue;
        };
        let (row, column) = (index / width.max(1), index % width.max(1));
        let in_row = width.min(count - row * width);
        let along = group.along + extent(column, size) - extent(in_row - 1, size) / 2.0;
        let out = match track.track_kind {
            TrackKind::First | TrackKind::Second => extent(row, size) + size.mark / 2.0,
            _ => extent(row, size) - extent(row_count - 1, size) / 2.0,
        };
        let sign = if track.track_kind == TrackKind::First {
            -1.0
        } else {
            1.0
        };
        marks.push(Mark {
            key: event.key,
            track_kind: track.track_kind,
            lane: track.lane,
            along,
            across: base + sign * out,
            date: event.date,
            shown: event.shown,
            place: *place,
        });
    }
}

/// A group as one bin: as long as a full stack, and longer by the logarithm of what is too many.
fn cluster(
    model: &Model,
    number: usize,
    track: &Track,
    group: &Group,
    base: f64,
    fullest: usize,
    size: &Size,
) -> Option<Cluster> {
    let place = *track.events.get(group.range.start)?;
    let count = group.range.len();
    let (near, far) = match track.track_kind {
        TrackKind::First | TrackKind::Second => {
            let rows = rows(track.track_kind, size).max(1);
            let stacked = extent(count.min(rows), size);
            let long = stacked + size.reserve * growth(count, rows, fullest);
            (base, base + track.track_kind.sign() * long)
        }
        _ => (base - size.mark / 2.0, base + size.mark / 2.0),
    };
    Some(Cluster {
        key: model.events().get(place)?.key,
        track_kind: track.track_kind,
        lane: track.lane,
        along: group.along,
        near,
        far,
        count,
        shown: track.shown_in(&group.range),
        first_minute: track.minute(group.range.start)?,
        last_minute: track.minute(group.range.end.checked_sub(1)?)?,
        place,
        track: number,
        range: group.range.clone(),
    })
}

/// 0 for a full stack, 1 for the whole of the fullest track, logarithmic between.
fn growth(count: usize, rows: usize, all: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let most = (number(all) / number(rows)).ln();
    if most <= 0.0 || count <= rows {
        return 0.0;
    }
    ((number(count) / number(rows)).ln() / most).clamp(0.0, 1.0)
}

//! The whole timeline in a strip, with the window on it.
//!
//! Invariant: whatever the strip does, the keyboard does on the drawing; so it is for pointers only
//! and hidden from assistive technology.

use super::frame::Part;
use super::marks::{boxed, px};
use crate::markup::{Element, Node, el};
use crate::timeline::stand_class;
use corpus::timeline::{Layout, Px, Scale, Size, TimeRange, TrackKind};

const HEIGHT: f64 = 54.0;
/// How near an end of the window one must be to move that end alone.
const GRIP: f64 = 12.0;

/// What is held in the strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Strip {
    /// The window's start.
    Start,
    /// Its end.
    End,
    /// The whole window, held so many minutes after its start.
    All(f64),
}

impl Strip {
    /// What a press at `x` takes hold of; `None` beside the window.
    #[must_use]
    pub fn at(x: f64, window: &TimeRange, bounds: &TimeRange, width: f64) -> Option<Self> {
        let scale = Scale::new(bounds, width);
        let (start, room) = on_strip(&scale, window);
        let whole = room >= width - 2.0;
        if (x - start).abs() < GRIP && !whole {
            Some(Self::Start)
        } else if (x - start - room).abs() < GRIP && !whole {
            Some(Self::End)
        } else if x > start && x < start + room {
            Some(Self::All(scale.minute(x) - window.start_minute))
        } else {
            None
        }
    }

    /// The window when what is held is moved to `minute`.
    #[must_use]
    pub fn moved(self, minute: f64, now: &TimeRange) -> TimeRange {
        let shortest = now.length().min(12.0 * 60.0);
        match self {
            Self::Start => TimeRange::new(minute.min(now.end_minute - shortest), now.end_minute),
            Self::End => TimeRange::new(now.start_minute, minute.max(now.start_minute + shortest)),
            Self::All(grip) => now.pan(minute - grip - now.start_minute),
        }
    }
}

/// The room for the layout of the strip: small marks in low stacks.
#[must_use]
pub fn strip_size(width: f64) -> Size {
    Size {
        length: width.max(1.0),
        mark: 3.0,
        rows: 6,
        reserve: 3.0,
        axis: 3.0,
        joint_rows: 1,
        lane_gap: 0.0,
        label: 0.0,
        budget: 2000,
        ..Size::default()
    }
}

/// The strip without its dots.
pub(super) fn strip(chart: &str, window: &TimeRange, bounds: &TimeRange, width: f64) -> Element {
    let (start, room) = on_strip(&Scale::new(bounds, width), window);
    let shade = |x: f64, width: f64| boxed((x, 0.0), (width, HEIGHT)).class("outside");
    let middle = HEIGHT / 2.0;
    let axis = format!("M0 {}H{}", Px(middle), Px(width));
    let drawing = el("svg")
        .attr("width", "100%")
        .attr("height", px(HEIGHT))
        .attr("focusable", "false")
        .with(el("path").class("axis").attr("d", axis))
        .with(
            el("g")
                .id(Part::Dots.id(chart))
                .attr("transform", format!("translate(0 {})", Px(middle))),
        )
        .with(shade(0.0, start))
        .with(shade(start + room, width - start - room))
        .with(
            boxed((start, 1.0), (room, HEIGHT - 2.0))
                .class("window")
                .attr("rx", "3"),
        );
    el("div")
        .id(Part::Strip.id(chart))
        .class("overview")
        .attr("aria-hidden", "true")
        .with(drawing)
}

/// Where the window begins on the strip, and how long it is there.
fn on_strip(scale: &Scale, window: &TimeRange) -> (f64, f64) {
    let (start, end) = (
        scale.along(window.start_minute),
        scale.along(window.end_minute),
    );
    (start, (end - start).max(6.0))
}

/// Everything of each place as one path of small squares and bars.
#[must_use]
pub fn dots(layout: &Layout) -> Vec<Node> {
    let stands = TrackKind::CLAIMS.into_iter().chain([TrackKind::Meetings]);
    let path = |track_kind: TrackKind| {
        el("path")
            .class(stand_class(track_kind))
            .attr("d", dots_of(layout, track_kind))
            .into()
    };
    stands.map(path).collect()
}

fn dots_of(layout: &Layout, track_kind: TrackKind) -> String {
    // Lanes lie over each other here: the strip shows when, not what.
    let middle = |lane: usize| layout.lanes.get(lane).map_or(0.0, |lane| lane.middle);
    let mut out = String::new();
    for mark in layout
        .marks
        .iter()
        .filter(|mark| mark.track_kind == track_kind)
    {
        let y = mark.across - middle(mark.lane);
        let (x, y) = (Px(mark.along - 1.2), Px(y - 1.2));
        out += &format!("M{x} {y}h2.4v2.4h-2.4z");
    }
    for cluster in layout
        .clusters
        .iter()
        .filter(|cluster| cluster.track_kind == track_kind)
    {
        let (near, far) = (
            cluster.near - middle(cluster.lane),
            cluster.far - middle(cluster.lane),
        );
        let x = Px(cluster.along - 1.2);
        out += &format!("M{x} {}h2.4V{}h-2.4z", Px(near), Px(far));
    }
    out
}

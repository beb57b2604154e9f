//! How the axis lies: along the page, or upright where the page is narrow.
//!
//! Invariant: a plan is drawn from one layout; whatever the pose, the first party is above or
//! left, and later is right or below.

use corpus::timeline::{Key, Layout, Model, Scale, Size, Stop, TimeRange, TrackKind, layout};
use std::rc::Rc;

/// Narrower than this the axis stands upright.
const NARROW: f64 = 560.0;

/// How the drawing lies, and how large its parts are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Width of the drawing, in CSS pixels.
    pub width: f64,
    /// Height of the window, in CSS pixels.
    pub screen: f64,
    /// Whether the axis stands upright.
    pub upright: bool,
    /// Whether fingers must hit the marks.
    pub coarse: bool,
    /// Whether there is an axis for each topic: then each is drawn small.
    pub laned: bool,
}

/// The room that a model takes in a pose, whatever its window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// How it lies.
    pub pose: Pose,
    /// The room for its layout.
    pub size: Size,
    /// Room before the layout and after it, across, for names.
    pub margins: (f64, f64),
}

/// A layout with the room around it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// What was laid out.
    pub model: Rc<Model>,
    /// The layout of a window that the one on screen lies in, or in its overscan.
    pub layout: Layout,
    /// The room it was laid out in.
    pub size: Size,
    /// How the axis lies.
    pub pose: Pose,
    /// Width and height of the drawing.
    pub extent: (f64, f64),
    /// Where 0 across lies in it.
    pub axis: f64,
}

impl Pose {
    /// The pose for a drawing of this width; lanes lie, whatever the width.
    #[must_use]
    pub fn new(width: f64, screen: f64, lanes: usize, coarse: bool) -> Self {
        Self {
            width: width.max(240.0),
            screen,
            upright: width < NARROW && lanes <= 1,
            coarse,
            laned: lanes > 1,
        }
    }

    /// The room for the layout.
    #[must_use]
    pub fn size(&self) -> Size {
        let mark = if self.coarse || self.upright {
            24.0
        } else {
            18.0
        };
        let length = if self.upright {
            (self.screen * 1.15).clamp(700.0, 1000.0)
        } else {
            self.width
        };
        Size {
            length,
            overscan: length / 4.0,
            mark,
            rows: self.of(3, 4, 6),
            reserve: mark,
            axis: self.of(16.0, 26.0, 40.0),
            joint_rows: self.of(1, 2, 4),
            lane_gap: 4.0,
            tick: if self.upright { 44.0 } else { 92.0 },
            label: if self.upright { 34.0 } else { 132.0 },
            label_rows: 2,
            budget: 420,
        }
    }

    /// One of three: for lanes, for an upright axis, for one that lies.
    fn of<T>(&self, laned: T, upright: T, lying: T) -> T {
        match (self.laned, self.upright) {
            (true, _) => laned,
            (false, true) => upright,
            (false, false) => lying,
        }
    }

    /// From along and across to right and down.
    #[must_use]
    pub fn turn(&self, along: f64, across: f64) -> (f64, f64) {
        if self.upright {
            (across, along)
        } else {
            (along, across)
        }
    }
}

impl Room {
    /// The room for `model` in `pose`.
    #[must_use]
    pub fn new(model: &Model, pose: Pose) -> Self {
        let size = pose.size();
        let has = |track_kind: TrackKind| model.count(track_kind) > 0;
        // As many rows of labels as the view one starts from needs, and the whole.
        let named = !pose.upright && (has(TrackKind::Meetings) || has(TrackKind::Context));
        let views = [model.home(), model.bounds()].into_iter().filter(|_| named);
        let views: Vec<Layout> = views.map(|view| layout(model, &view, &size)).collect();
        let row = |track_kind: TrackKind, one: f64, two: f64, none: f64| {
            let mut labels = views.iter().flat_map(|view| &view.labels);
            let second = labels.any(|label| label.track_kind == track_kind && label.row > 0);
            match (has(track_kind), second) {
                (false, _) => none,
                (true, false) => one,
                (true, true) => two,
            }
        };
        let margins = (
            row(TrackKind::Meetings, 52.0, 86.0, 8.0),
            row(TrackKind::Context, 70.0, 100.0, 34.0),
        );
        Self {
            pose,
            size,
            margins,
        }
    }
}

impl Plan {
    /// Lays out `window`.
    #[must_use]
    pub fn new(model: &Rc<Model>, window: &TimeRange, room: &Room) -> Self {
        let Room {
            pose,
            size,
            margins: (head, foot),
        } = *room;
        let layout = layout(model, window, &size);
        let (extent, axis) = if pose.upright {
            ((pose.width, size.length), pose.width / 2.0)
        } else {
            let axis = head - layout.across_start;
            ((pose.width, axis + layout.across_end + foot), axis)
        };
        Self {
            model: Rc::clone(model),
            layout,
            size,
            pose,
            extent,
            axis,
        }
    }

    /// How far along the drawing must move to show `window`; `None` when it can't.
    #[must_use]
    pub fn shift(&self, window: &TimeRange) -> Option<f64> {
        let scale = Scale::new(window, self.size.length);
        let as_close = (scale.per_minute / self.layout.scale.per_minute - 1.0).abs() < 1e-9;
        let shift = scale.along(self.layout.window.start_minute);
        (as_close && shift.abs() <= self.size.overscan * 0.9).then_some(shift)
    }

    /// Where a point of the layout is in the drawing, before it moves.
    #[must_use]
    pub fn place(&self, along: f64, across: f64) -> (f64, f64) {
        self.pose.turn(along, self.axis + across)
    }

    /// The point of the layout at `x`, `y` of the drawing, before it moves.
    #[must_use]
    pub fn point(&self, x: f64, y: f64) -> (f64, f64) {
        if self.pose.upright {
            (y, x - self.axis)
        } else {
            (x, y - self.axis)
        }
    }

    /// The mark of `key`, or the bin that holds it.
    #[must_use]
    pub fn stop(&self, key: Key) -> Option<Stop> {
        corpus::timeline::stop_of(&self.model, &self.layout, key)
    }
}

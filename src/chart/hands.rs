//! Hands on the drawing: drag, pinch, wheel, brush, double click.
//!
//! Invariant: a press that doesn't move is a click, and a click never moves the window.

use super::viewport::Viewport;
use corpus::timeline::{Scale, TimeRange};

/// How far a pointer may tremble before a press becomes a drag.
const TREMBLE: f64 = 5.0;

/// One pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Finger {
    id: i32,
    along: f64,
}

/// What the pointers that are down are doing.
#[derive(Clone, Debug, Default)]
pub struct Hands {
    fingers: Vec<Finger>,
    /// The window when the drag or pinch began, and where the fingers were.
    start: Option<(TimeRange, Vec<Finger>)>,
    moved: bool,
    brushing: bool,
    /// Along and time in milliseconds of the last two moves: how fast the window goes.
    last: Option<(f64, f64)>,
    speed: f64,
}

/// What came of letting go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Release {
    /// Nothing more.
    Nothing,
    /// It was a click.
    Click,
    /// A stretch of time was brushed.
    Brushed(TimeRange),
}

impl Hands {
    /// A pointer goes down. `brushes` when it is to mark a period.
    pub fn press(&mut self, id: i32, along: f64, brushes: bool, viewport: &mut Viewport) {
        self.fingers.retain(|finger| finger.id != id);
        self.fingers.push(Finger { id, along });
        self.start = Some((viewport.wanted(), self.fingers.clone()));
        self.moved = self.fingers.len() > 1;
        self.brushing = brushes && self.fingers.len() == 1;
        self.last = None;
        self.speed = 0.0;
        // Whatever still moves is caught.
        viewport.go(viewport.wanted());
    }

    /// A pointer moves at `ms`. The stretch brushed so far, if that is what it does.
    pub fn drag(
        &mut self,
        id: i32,
        along: f64,
        ms: f64,
        length: f64,
        viewport: &mut Viewport,
    ) -> Option<TimeRange> {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        finger.along = along;
        let (start, down) = self.start.clone()?;
        let scale = Scale::new(&start, length);
        if let ([one, other], [one_down, other_down]) = (self.fingers.as_slice(), down.as_slice()) {
            let apart = |a: &Finger, b: &Finger| (a.along - b.along).abs().max(24.0);
            let factor = apart(one, other) / apart(one_down, other_down);
            let held = scale.minute(one_down.along.midpoint(other_down.along));
            let zoomed = start.zoom(factor, held);
            let moved = one.along.midpoint(other.along) - one_down.along.midpoint(other_down.along);
            viewport.go(zoomed.pan(-moved * zoomed.length() / length));
            return None;
        }
        let from = down.first()?.along;
        self.moved |= (along - from).abs() > TREMBLE;
        if !self.moved {
            return None;
        }
        if self.brushing {
            return Some(between(&scale, from, along));
        }
        if let Some((before, then)) = self.last
            && ms > then
        {
            self.speed = 0.6 * self.speed + 0.4 * (along - before) / (ms - then);
        }
        self.last = Some((along, ms));
        viewport.go(start.pan(-(along - from) / scale.per_minute));
        None
    }

    /// A pointer is let go at `ms`.
    pub fn release(
        &mut self,
        id: i32,
        along: f64,
        ms: f64,
        length: f64,
        viewport: &mut Viewport,
    ) -> Release {
        let was_down = self.fingers.iter().any(|finger| finger.id == id);
        self.fingers.retain(|finger| finger.id != id);
        let start = self.start.take();
        if !self.fingers.is_empty() {
            // The finger that stays goes on as a drag.
            self.start = Some((viewport.wanted(), self.fingers.clone()));
            return Release::Nothing;
        }
        let Some((window, down)) = start.filter(|_| was_down) else {
            return Release::Nothing;
        };
        if !self.moved {
            return Release::Click;
        }
        let scale = Scale::new(&window, length);
        if self.brushing {
            let from = down.first().map_or(along, |finger| finger.along);
            return Release::Brushed(between(&scale, from, along));
        }
        let held_still = self.last.is_none_or(|(_, then)| ms - then > 60.0);
        if !held_still && self.speed.abs() > 0.15 && down.len() == 1 {
            viewport.coast(-self.speed / scale.per_minute);
        }
        Release::Nothing
    }

    /// The browser takes the pointer for itself.
    pub fn lose(&mut self, id: i32) {
        self.fingers.retain(|finger| finger.id != id);
        self.start = None;
    }

    /// How many pointers are down.
    pub fn count(&self) -> usize {
        self.fingers.len()
    }

    /// Whether a drag is under way.
    pub fn is_dragging(&self) -> bool {
        self.moved && !self.fingers.is_empty()
    }
}

/// How much closer a wheel brings that turned by `pixels`. A pinch on a touchpad comes as a wheel
/// with Ctrl held, in smaller steps.
pub fn zoom_by_wheel(pixels: f64, is_pinch: bool) -> f64 {
    (-pixels * if is_pinch { 0.01 } else { 0.0025 }).exp()
}

fn between(scale: &Scale, one: f64, other: f64) -> TimeRange {
    TimeRange::new(scale.minute(one.min(other)), scale.minute(one.max(other)))
}

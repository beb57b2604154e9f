//! The window on screen, and how it moves.
//!
//! Invariant: the window stays within the bounds of the model.

use crate::platform::stage;
use corpus::model::Minute;
use corpus::timeline::TimeRange;

const GLIDE_MS: f64 = 220.0;
/// How long a window that is let go moves on, and how soon it slows down.
const COAST_MS: f64 = 800.0;
const SLOWING_MS: f64 = 180.0;

/// The window on screen, and the one that is wanted there.
#[derive(Clone, Debug)]
pub struct Viewport {
    /// As far out as one can go.
    pub bounds: TimeRange,
    /// What is on screen.
    pub window: TimeRange,
    wanted: TimeRange,
    way: Option<Way>,
    /// When the movement began, in milliseconds; `None` before its first picture.
    began: Option<f64>,
}

/// A movement.
#[derive(Clone, Copy, Debug)]
enum Way {
    Glide {
        from: TimeRange,
        to: TimeRange,
    },
    Coast {
        from: TimeRange,
        minutes_per_ms: f64,
    },
}

impl Viewport {
    /// Shows `window`.
    pub fn new(window: TimeRange, bounds: TimeRange) -> Self {
        Self {
            bounds,
            window,
            wanted: window,
            way: None,
            began: None,
        }
    }

    /// What will be on screen at the next picture.
    pub fn wanted(&self) -> TimeRange {
        self.wanted
    }

    /// Goes to `window` at once, ending any movement.
    pub fn go(&mut self, window: TimeRange) {
        self.way = None;
        self.wanted = window.clamp(&self.bounds);
    }

    /// Glides to `window`; goes at once where the reader wants stillness.
    pub fn glide(&mut self, window: TimeRange) {
        let from = self.wanted;
        self.go(window);
        if !stage::wants_stillness() {
            let to = std::mem::replace(&mut self.wanted, from);
            self.set_off(Way::Glide { from, to });
        }
    }

    /// Goes on moving by `minutes_per_ms`, slower and slower; not where the reader wants stillness.
    pub fn coast(&mut self, minutes_per_ms: f64) {
        if !stage::wants_stillness() {
            let from = self.wanted;
            self.set_off(Way::Coast {
                from,
                minutes_per_ms,
            });
        }
    }

    /// Zooms `factor` times around `minute`.
    pub fn zoom(&mut self, factor: f64, minute: f64) {
        self.glide(self.wanted.zoom(factor, minute));
    }

    /// The window that brings what lies from `first` to `last` apart; `None` when it can't come
    /// any closer.
    pub fn closer(&self, first: Minute, last: Minute) -> Option<TimeRange> {
        let now = self.wanted;
        let tight = TimeRange::fit(first, last + 1, 0.25);
        let half = tight.length().min(now.length() / 3.0) / 2.0;
        let closer = TimeRange::new(tight.middle() - half, tight.middle() + half);
        let closer = closer.clamp(&self.bounds);
        (closer.length() < 0.95 * now.length()).then_some(closer)
    }

    /// Brings what is wanted on screen, at a picture shown at `ms`. Whether that changed anything.
    pub fn step(&mut self, ms: f64) -> bool {
        if let Some(way) = self.way {
            let passed = ms - *self.began.get_or_insert(ms);
            let (window, goes_on) = match way {
                Way::Glide { from, to } => {
                    let left = 1.0 - (passed / GLIDE_MS).min(1.0);
                    (from.toward(&to, 1.0 - left * left * left), left > 0.0)
                }
                Way::Coast {
                    from,
                    minutes_per_ms,
                } => {
                    let slowing = 1.0 - (-passed / SLOWING_MS).exp();
                    let far = minutes_per_ms * SLOWING_MS * slowing;
                    (from.pan(far), passed < COAST_MS)
                }
            };
            self.wanted = window.clamp(&self.bounds);
            if !goes_on {
                self.way = None;
            }
        }
        let changed = self.window != self.wanted;
        self.window = self.wanted;
        changed
    }

    /// Whether another picture is needed.
    pub fn moves(&self) -> bool {
        self.way.is_some() || self.window != self.wanted
    }

    fn set_off(&mut self, way: Way) {
        self.way = Some(way);
        self.began = None;
    }
}

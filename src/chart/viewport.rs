//! The window on screen, and how it moves.
//!
//! Invariant: the window stays within the bounds of the model, and changes at most once for each
//! picture that the screen shows.

use crate::browser::{frames, stage};
use corpus::model::Minute;
use corpus::timeline::{Model, Window};
use leptos::prelude::*;
use std::sync::Arc;

const GLIDE_MS: f64 = 220.0;

/// The window on screen; copied freely.
#[derive(Clone, Copy)]
pub struct Viewport {
    /// What is drawn.
    pub model: Signal<Arc<Model>>,
    /// What is on screen.
    pub window: RwSignal<Window>,
    wanted: StoredValue<Window>,
    waiting: StoredValue<bool>,
    /// Counts the movements, so that a new one ends the one before.
    movement: StoredValue<u32>,
}

impl Viewport {
    /// Shows `window` of `model`.
    pub fn new(model: Signal<Arc<Model>>, window: Window) -> Self {
        Self {
            model,
            window: RwSignal::new(window),
            wanted: StoredValue::new(window),
            waiting: StoredValue::new(false),
            movement: StoredValue::new(0),
        }
    }

    /// As far out as one can go.
    pub fn bounds(self) -> Window {
        self.model.with_untracked(|model| model.bounds())
    }

    /// What will be on screen at the next picture.
    pub fn wanted(self) -> Window {
        self.wanted.get_value()
    }

    /// Goes to `window` at once, ending any movement.
    pub fn go(self, window: Window) {
        self.movement
            .update_value(|movement| *movement = movement.wrapping_add(1));
        self.steer(window);
    }

    /// Glides to `window`; goes at once where the reader wants stillness.
    pub fn glide(self, window: Window) {
        if stage::wants_stillness() {
            return self.go(window);
        }
        let from = self.wanted();
        self.animate(move |ms| {
            let share = (ms / GLIDE_MS).min(1.0);
            let eased = 1.0 - (1.0 - share).powi(3);
            (from.toward(&window, eased), share < 1.0)
        });
    }

    /// Goes on moving by `minutes_per_ms`, slower and slower; not where the reader wants stillness.
    pub fn coast(self, minutes_per_ms: f64) {
        if stage::wants_stillness() {
            return;
        }
        let from = self.wanted();
        self.animate(move |ms| {
            let slowing = 1.0 - (-ms / 180.0).exp();
            (from.pan(minutes_per_ms * 180.0 * slowing), ms < 800.0)
        });
    }

    /// Zooms `factor` times around `minute`.
    pub fn zoom(self, factor: f64, minute: f64) {
        self.glide(self.wanted().zoom(factor, minute));
    }

    /// The window that brings what lies from `first` to `last` apart; `None` when it can't come
    /// any closer.
    pub fn closer(self, first: Minute, last: Minute) -> Option<Window> {
        let now = self.wanted();
        let tight = Window::fit(first, last + 1, 0.25);
        let half = tight.length().min(now.length() / 3.0) / 2.0;
        let closer = Window::new(tight.middle() - half, tight.middle() + half);
        let closer = closer.clamp(&self.bounds());
        (closer.length() < 0.95 * now.length()).then_some(closer)
    }

    fn animate(self, at: impl Fn(f64) -> (Window, bool) + 'static) {
        self.movement
            .update_value(|movement| *movement = movement.wrapping_add(1));
        let mine = self.movement.get_value();
        frames::while_true(move |ms| {
            // The screen may have been left in the meantime.
            if self.movement.try_get_value() != Some(mine) {
                return false;
            }
            let (window, goes_on) = at(ms);
            self.wanted.set_value(window.clamp(&self.bounds()));
            self.window.set(self.wanted.get_value());
            goes_on
        });
    }

    fn steer(self, window: Window) {
        self.wanted.set_value(window.clamp(&self.bounds()));
        if self.waiting.get_value() {
            return;
        }
        self.waiting.set_value(true);
        frames::at_next(move |_| {
            if self
                .waiting
                .try_update_value(|waiting| *waiting = false)
                .is_some()
            {
                let wanted = self.wanted.get_value();
                if self.window.get_untracked() != wanted {
                    self.window.set(wanted);
                }
            }
        });
    }
}

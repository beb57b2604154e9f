//! Work done once for each picture the screen shows.
//!
//! Invariant: what is asked for is done once, at the next frame, and never more often.

use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does `action` at the next frame, with the time in milliseconds.
pub fn at_next(action: impl FnOnce(f64) + 'static) {
    let action = Closure::once_into_js(action);
    if let Some(window) = window() {
        // A page that shows no frames any more needs no picture.
        let _ = window.request_animation_frame(action.unchecked_ref());
    }
}

/// Calls `step` at every frame with the milliseconds since the first, while it answers `true`.
pub fn while_true(step: impl Fn(f64) -> bool + 'static) {
    fn again(step: std::rc::Rc<dyn Fn(f64) -> bool>, started: Option<f64>) {
        at_next(move |now| {
            let started = started.unwrap_or(now);
            if step(now - started) {
                again(step, Some(started));
            }
        });
    }
    again(std::rc::Rc::new(step), None);
}

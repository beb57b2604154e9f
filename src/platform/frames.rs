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

//! An element that is drawn on: its size, where a pointer is in it, and who holds the pointer.
//!
//! Invariant: positions are in CSS pixels from the element's top left corner.

use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MouseEvent, PointerEvent, ResizeObserver};

/// Width and height of `element`.
pub fn size_of(element: &Element) -> (f64, f64) {
    let room = element.get_bounding_client_rect();
    (room.width(), room.height())
}

/// Calls `changed` with the size of `element`, now and whenever it changes.
pub fn on_size(element: &Element, changed: impl Fn(f64, f64) + 'static) {
    let (width, height) = size_of(element);
    changed(width, height);
    let watched = element.clone();
    let observed = Closure::<dyn Fn()>::new(move || {
        let (width, height) = size_of(&watched);
        changed(width, height);
    });
    if let Ok(observer) = ResizeObserver::new(observed.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    // The observer calls it for as long as the element lives.
    observed.forget();
}

/// Where a pointer is in the element that listens.
pub fn point(event: &MouseEvent) -> (f64, f64) {
    let listening = event
        .current_target()
        .and_then(|it| it.dyn_into::<Element>().ok());
    listening.map_or((0.0, 0.0), |element| {
        let room = element.get_bounding_client_rect();
        (
            f64::from(event.client_x()) - room.left(),
            f64::from(event.client_y()) - room.top(),
        )
    })
}

/// Keeps the pointer with the element that listens, wherever it goes, until it is let go.
pub fn hold(event: &PointerEvent) {
    if let Some(element) = event
        .current_target()
        .and_then(|it| it.dyn_into::<Element>().ok())
    {
        // A pointer that has gone in the meantime can't be held, and need not be.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether the reader's main pointer is a finger.
pub fn is_coarse() -> bool {
    matches("(pointer: coarse)")
}

/// Whether the reader asked for less motion.
pub fn wants_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Height of the window in CSS pixels; 0 when unknown.
pub fn window_height() -> f64 {
    window()
        .and_then(|window| window.inner_height().ok())
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}

fn matches(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

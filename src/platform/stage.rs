//! An element that is drawn on: its size, and what the reader asked of all that is drawn.
//!
//! Invariant: sizes are in CSS pixels.

use super::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches the size of an element until it is dropped.
pub struct Watching {
    observer: Option<ResizeObserver>,
    #[expect(dead_code, reason = "held for as long as the observer calls it")]
    changed: Closure<dyn Fn()>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Width of the element with this id; 0 when there is none.
pub fn width_of(id: &str) -> f64 {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .map_or(0.0, |element| element.get_bounding_client_rect().width())
}

/// Whether the page has an element with this id.
pub fn is_there(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Calls `changed` soon, and whenever the size of `element` changes.
pub fn watch_element(element: &Element, changed: Box<dyn Fn()>) -> Watching {
    let changed = Closure::<dyn Fn()>::wrap(changed);
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    Watching { observer, changed }
}

/// Does so for the element with this id. `None` when there is none.
pub fn watch(id: &str, changed: Box<dyn Fn()>) -> Option<Watching> {
    let element = document()?.get_element_by_id(id)?;
    Some(watch_element(&element, changed))
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

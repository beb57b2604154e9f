//! Where words and notes lie on the page.
//!
//! Invariant: places are CSS pixels below the upper edge of the element they are asked for; what
//! is set is a custom property of an element, which the style sheet may use or not.

use super::{document, window};
use corpus::timeline::Px;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// For each pair of an element among the words and a note: the top of the one, the height of the
/// other. `None` when the page has not all of them.
pub fn measure(within: &str, pairs: &[(String, String)]) -> Option<Vec<(f64, f64)>> {
    let document = document()?;
    let place = |id: &str| Some(document.get_element_by_id(id)?.get_bounding_client_rect());
    let edge = place(within)?.top();
    pairs
        .iter()
        .map(|(words, note)| Some((place(words)?.top() - edge, place(note)?.height())))
        .collect()
}

/// Sets a custom property of the element with this id to a length in CSS pixels.
pub fn set_length(id: &str, name: &str, px: f64) {
    let element = document()
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        // The names are ours and valid, so the browser has nothing to refuse.
        let _ = element.style().set_property(name, &format!("{}px", Px(px)));
    }
}

/// Calls `changed` whenever the window gets another size.
pub fn on_resize(changed: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "resize", move |_| changed()).forget();
    }
}

/// Calls `scrolled` whenever the page is scrolled.
pub fn on_scroll(scrolled: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "scroll", move |_| scrolled()).forget();
    }
}

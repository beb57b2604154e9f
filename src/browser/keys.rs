//! The keyboard, where no element in particular listens.
//!
//! Invariant: a key typed into a field is never taken for a shortcut.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Calls `pressed` with the name of every key pressed outside fields without Ctrl, Alt or Meta;
/// when it answers `true`, the key is spent.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) {
    if let Some(listener) = listen(pressed) {
        listener.0.forget();
    }
}

/// Listens for as long as it is kept.
pub struct Listening(EventListener);

impl From<EventListener> for Listening {
    fn from(listener: EventListener) -> Self {
        Self(listener)
    }
}

/// As `on_key`, until what is returned is dropped. `None` without a document.
pub fn listen(pressed: impl Fn(&str) -> bool + 'static) -> Option<Listening> {
    let document = document()?;
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let in_field = key
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
            .is_some_and(|element| {
                ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str())
                    || element.is_content_editable()
            });
        let held = key.ctrl_key() || key.alt_key() || key.meta_key();
        if !in_field && !held && !key.is_composing() && pressed(&key.key()) {
            event.prevent_default();
        }
    });
    Some(Listening(listener))
}

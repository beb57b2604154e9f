//! The keyboard, where no element in particular listens.
//!
//! All single-letter keys pass through here, so that they can be switched off in one place.
//!
//! Invariant: a key typed into a field or while a dialog is open is never taken for a shortcut,
//! and none is heard once the reader switched them off.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(true) };
}

/// Whether keys are heard from now on.
pub fn listen(to_keys: bool) {
    LISTENS.set(to_keys);
}

/// Calls `pressed` with the name of every key pressed outside fields without Ctrl, Alt or Meta;
/// when it answers `true`, the key is spent.
pub fn on_key(pressed: impl Fn(&str) -> bool + 'static) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let in_field = key
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
            .is_some_and(|element| {
                ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str())
                    || element.is_content_editable()
                    || element.closest("dialog").ok().flatten().is_some()
            });
        let held = key.ctrl_key() || key.alt_key() || key.meta_key();
        if LISTENS.get() && !in_field && !held && !key.is_composing() && pressed(&key.key()) {
            event.prevent_default();
        }
    })
    .forget();
}

//! A field of text and the options beneath it, heard from the document.
//!
//! Invariant: the field may be painted anew; the listeners stay.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// Calls `typed` with what stands in the field whenever that changes.
pub fn on_input(id: &'static str, typed: Box<dyn Fn(&str)>) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "input", move |event| {
        if let Some(field) = target(event, id) {
            typed(&field.value());
        }
    })
    .forget();
}

/// Calls `pressed` with the name of every key pressed in the field; when it answers `true`, the
/// key is spent.
pub fn on_key(id: &'static str, pressed: Box<dyn Fn(&str) -> bool>) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>()
            && target(event, id).is_some()
            && !key.is_composing()
            && pressed(&key.key())
        {
            event.prevent_default();
        }
    })
    .forget();
}

/// Calls `entered` when the field gets the focus.
pub fn on_enter(id: &'static str, entered: Box<dyn Fn()>) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "focusin", move |event| {
        if target(event, id).is_some() {
            entered();
        }
    })
    .forget();
}

/// Calls `left` when the field loses the focus.
pub fn on_leave(id: &'static str, left: Box<dyn Fn()>) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "focusout", move |event| {
        if target(event, id).is_some() {
            left();
        }
    })
    .forget();
}

/// Calls `taken` with the `data-take` of an option that is pressed, before the field loses the
/// focus.
pub fn on_take(taken: Box<dyn Fn(usize) -> bool>) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "mousedown", options, move |event| {
        let index = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-take]").ok().flatten())
            .and_then(|element| element.get_attribute("data-take"))
            .and_then(|index| index.parse().ok());
        if index.is_some_and(&taken) {
            event.prevent_default();
        }
    })
    .forget();
}

/// Makes the field show `value`, if it does not.
pub fn show(id: &str, value: &str) {
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok())
        && field.value() != value
    {
        field.set_value(value);
    }
}

fn target(event: &Event, id: &str) -> Option<HtmlInputElement> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    (field.id() == id).then_some(field)
}

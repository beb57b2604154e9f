//! Clicks and changes anywhere in the page, by what the element says it does.
//!
//! Invariant: one listener of each kind, whatever the page holds.

use super::document;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Calls `act` with the `data-do` of every element that is clicked.
pub fn on_do(act: Box<dyn Fn(&str)>) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "click", move |event| {
        let action = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("[data-do]").ok().flatten())
            .and_then(|element| element.get_attribute("data-do"));
        if let Some(action) = action {
            act(&action);
        }
    })
    .forget();
}

/// Calls `changed` with the `data-change` of every field that was changed, and its value.
pub fn on_change(changed: impl Fn(&str, &str) + 'static) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "change", move |event| {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field
            && let Some(name) = field.get_attribute("data-change")
        {
            changed(&name, &field.value());
        }
    })
    .forget();
}

//! What belongs together lights up together: the thing pointed at, and its kin.
//!
//! An element names itself in `data-own` and its kin in `data-kin`, with spaces between. What is
//! lit carries `data-lit`, of which no painted tree knows.
//!
//! Invariant: two listeners for the whole page, and at any time the kin of one thing are lit.

use super::document;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event};

/// Listens from now on, to pointer and focus alike.
pub fn start() {
    let Some(document) = document() else { return };
    let last = Rc::new(RefCell::new(String::new()));
    for kind in ["pointerover", "focusin"] {
        let last = Rc::clone(&last);
        let page = document.clone();
        EventListener::new(&document, kind, move |event| {
            let own = pointed(event);
            let name = own.as_ref().and_then(|own| own.get_attribute("data-own"));
            let name = name.unwrap_or_default();
            if *last.borrow() != name {
                light(&page, own.as_ref(), &name);
                last.replace(name);
            }
        })
        .forget();
    }
}

fn pointed(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-own]").ok().flatten()
}

fn light(page: &Document, own: Option<&Element>, name: &str) {
    each(page, "[data-lit]", &|element| {
        let _ = element.remove_attribute("data-lit");
    });
    let kin = own.and_then(|own| own.get_attribute("data-kin"));
    let kin = kin.unwrap_or_default();
    if kin.is_empty() {
        return;
    }
    each(page, "[data-own]", &|element| {
        let here = element.get_attribute("data-own").unwrap_or_default();
        let lit = if here == name {
            "own"
        } else if kin.split(' ').any(|one| one == here) {
            "kin"
        } else {
            return;
        };
        // The name is ours and valid, so the browser has nothing to refuse.
        let _ = element.set_attribute("data-lit", lit);
    });
}

fn each(page: &Document, selector: &str, act: &dyn Fn(&Element)) {
    let Ok(found) = page.query_selector_all(selector) else {
        return;
    };
    for index in 0..found.length() {
        let node = found.item(index);
        if let Some(element) = node.as_ref().and_then(|node| node.dyn_ref()) {
            act(element);
        }
    }
}

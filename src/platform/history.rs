//! The address bar and the session history.
//!
//! Invariant: only the query part of the address changes; the page itself is never left.

use super::{document, window};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

/// The query part of the address, with its question mark; empty when there is none.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// The whole address of the page with another query part.
pub fn with_query(href: &str) -> String {
    let location = window().map(|window| window.location());
    let base = location
        .and_then(|location| location.href().ok())
        .unwrap_or_default();
    let page = base.split(['?', '#']).next().unwrap_or_default();
    format!("{page}{href}")
}

/// Adds an entry to the history. `false` when the browser refuses.
pub fn push(href: &str) -> bool {
    history(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&rooted(href))))
}

/// Changes the newest entry of the history. `false` when the browser refuses.
pub fn replace(href: &str) -> bool {
    history(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&rooted(href))))
}

/// Goes to the view before this one.
pub fn back() {
    // Nothing to go back to is no reason to complain.
    let _ = history(web_sys::History::back);
}

/// Calls `moved` whenever the reader goes back or forward.
pub fn on_popstate(moved: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", move |_| moved()).forget();
    }
}

/// Calls `followed` with the query of every link to this same page that is clicked plainly. Other
/// clicks (a new tab, a download, another page) are the browser's.
pub fn on_link_click(followed: impl Fn(&str) + 'static) {
    let Some(document) = document() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let elsewhere =
            click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        if elsewhere || click.button() != 0 || event.default_prevented() {
            return;
        }
        let link = click
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("a[href^='?']").ok().flatten());
        if let Some(link) = link
            && !link.has_attribute("target")
            && !link.has_attribute("download")
            && let Some(href) = link.get_attribute("href")
        {
            event.prevent_default();
            followed(&href);
        }
    })
    .forget();
}

/// An empty query can't stand alone as an address: it would mean "as it is".
fn rooted(href: &str) -> String {
    if href == "?" {
        with_query("")
    } else {
        href.to_owned()
    }
}

fn history(change: impl FnOnce(&web_sys::History) -> Result<(), JsValue>) -> bool {
    window()
        .and_then(|window| window.history().ok())
        .is_some_and(|history| change(&history).is_ok())
}

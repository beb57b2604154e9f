//! The page within another page.
//!
//! Invariant: the other page is told a height and nothing else, and only where there is one.

use super::{document, stage, window};
use js_sys::{Object, Reflect};

/// Tells the page around this one how high its content is, now and whenever that changes, while
/// `wanted` says so: `{ type: kind, height }`.
pub fn tell_height(kind: &'static str, wanted: impl Fn() -> bool + 'static) {
    let Some((window, body)) = window().zip(document().and_then(|document| document.body())) else {
        return;
    };
    let Some(parent) = window.parent().ok().flatten() else {
        return;
    };
    // A page that stands alone is its own parent.
    if parent == window {
        return;
    }
    let watched = body.clone();
    let watching = stage::watch_element(
        &body,
        Box::new(move || {
            if !wanted() {
                return;
            }
            let height = watched.get_bounding_client_rect().height();
            let message = Object::new();
            let made = Reflect::set(&message, &"type".into(), &kind.into())
                .and_then(|_| Reflect::set(&message, &"height".into(), &height.ceil().into()));
            if made.is_ok() {
                // Whose page it is can't be known, and a height is no secret.
                let _ = parent.post_message(&message, "*");
            }
        }),
    );
    // For as long as the page lives.
    std::mem::forget(watching);
}

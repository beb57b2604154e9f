//! The version of the page: that a newer one lies ready, and the wish to have it.
//!
//! What keeps the page for use without a network is a script beside the app, for it must run
//! where the app doesn't; the two speak in events.
//!
//! Invariant: a page is never exchanged for a newer one unless the reader asks for it.

use super::window;
use gloo::events::EventListener;

/// Said by the script when a newer version lies ready.
const NEWER: &str = "newer-version";
/// Heard by the script: take it.
const TAKE: &str = "take-newer-version";

/// Calls `told` when a newer version lies ready.
pub fn on_newer(told: impl Fn() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, NEWER, move |_| told()).forget();
    }
}

/// Loads the newer version in place of this one.
pub fn take_newer() {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(TAKE)) {
        // Nobody listens where nothing was kept; then there is nothing to take.
        let _ = window.dispatch_event(&event);
    }
}

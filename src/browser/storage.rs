//! What the reader's browser remembers of this page.
//!
//! Invariant: a refused or full storage costs the memory, not the page.

use gloo::storage::{LocalStorage, SessionStorage, Storage};

const PREFIX: &str = "tweespraak.";

/// What was kept under `name`.
pub fn load(name: &str) -> Option<String> {
    LocalStorage::get(format!("{PREFIX}{name}")).ok()
}

/// Keeps `value` under `name`. Whether it could be kept.
pub fn save(name: &str, value: &str) -> bool {
    LocalStorage::set(format!("{PREFIX}{name}"), value).is_ok()
}

/// What was kept under `name` until the window closes.
pub fn load_for_session(name: &str) -> Option<Vec<String>> {
    SessionStorage::get(format!("{PREFIX}{name}")).ok()
}

/// Keeps `values` under `name` until the window closes. Whether they could be kept.
pub fn save_for_session(name: &str, values: &[String]) -> bool {
    SessionStorage::set(format!("{PREFIX}{name}"), values).is_ok()
}

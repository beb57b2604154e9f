//! What the reader's browser remembers of this page.
//!
//! Invariant: a refused or full storage costs the memory, not the page.

use gloo::storage::{LocalStorage, Storage};

const PREFIX: &str = "tweespraak.";

/// What was kept under `name`.
pub fn load(name: &str) -> Option<String> {
    LocalStorage::get(format!("{PREFIX}{name}")).ok()
}

/// Keeps `value` under `name`. Whether it could be kept.
pub fn save(name: &str, value: &str) -> bool {
    LocalStorage::set(format!("{PREFIX}{name}"), value).is_ok()
}

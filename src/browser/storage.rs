//! What the reader's browser remembers of this page.
//!
//! Invariant: a refused or full storage costs the memory, not the page. Values are plain text.

use gloo::storage::{LocalStorage, SessionStorage, Storage};

const PREFIX: &str = "tweespraak.";

/// What was kept under `name`.
pub fn load(name: &str) -> Option<String> {
    LocalStorage::raw().get_item(&key(name)).ok().flatten()
}

/// Keeps `value` under `name`. Whether it could be kept.
pub fn save(name: &str, value: &str) -> bool {
    LocalStorage::raw().set_item(&key(name), value).is_ok()
}

/// What was kept under `name` until the window closes, line by line.
pub fn load_for_session(name: &str) -> Vec<String> {
    let kept = SessionStorage::raw().get_item(&key(name)).ok().flatten();
    let kept = kept.unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

/// Keeps lines under `name` until the window closes. Whether they could be kept.
pub fn save_for_session(name: &str, lines: &[String]) -> bool {
    SessionStorage::raw()
        .set_item(&key(name), &lines.join("\n"))
        .is_ok()
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

//! What the reader's browser remembers of this page.
//!
//! Invariant: a refused or full storage costs the memory, not the page. Values are plain text.

use web_sys::{Storage, window};

const PREFIX: &str = "tweespraak.";

/// What was kept under `name`.
pub fn load(name: &str) -> Option<String> {
    local()?.get_item(&key(name)).ok().flatten()
}

/// Keeps `value` under `name`. Whether it could be kept.
pub fn save(name: &str, value: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(&key(name), value).is_ok())
}

/// What was kept under `name` until the window closes, line by line.
pub fn load_for_session(name: &str) -> Vec<String> {
    let kept = session().and_then(|storage| storage.get_item(&key(name)).ok().flatten());
    let kept = kept.unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

/// Keeps lines under `name` until the window closes. Whether they could be kept.
pub fn save_for_session(name: &str, lines: &[String]) -> bool {
    session().is_some_and(|storage| storage.set_item(&key(name), &lines.join("\n")).is_ok())
}

/// None where the browser keeps nothing for this page: in a sandboxed frame, say.
fn local() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

fn session() -> Option<Storage> {
    window()?.session_storage().ok().flatten()
}

fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

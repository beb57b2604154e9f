//! What the keys ask for.
//!
//! Invariant: arrows go the way the axis lies.

use corpus::timeline::Step;

/// The step that a key asks for; `None` for other keys.
pub fn step_of(key: &str, upright: bool) -> Option<Step> {
    Some(match (key, upright) {
        ("ArrowRight", false) | ("ArrowDown", true) => Step::Next,
        ("ArrowLeft", false) | ("ArrowUp", true) => Step::Previous,
        ("ArrowUp", false) | ("ArrowLeft", true) => Step::Above,
        ("ArrowDown", false) | ("ArrowRight", true) => Step::Below,
        ("Home", _) => Step::First,
        ("End", _) => Step::Last,
        ("PageDown", _) => Step::PageOn,
        ("PageUp", _) => Step::PageBack,
        _ => return None,
    })
}

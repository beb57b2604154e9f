//! Which key presses may be shortcuts.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// Whether a key was pressed outside fields and dialogs, without Ctrl, Alt or Meta: one typed into
/// a field or while a dialog is open is never taken for a shortcut.
#[must_use]
pub fn is_shortcut(event: &KeyboardEvent) -> bool {
    let in_field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| {
            ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str())
                || element.is_content_editable()
                || element.closest("dialog").ok().flatten().is_some()
        });
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    !in_field && !held && !event.is_composing()
}

//! Where words and notes lie on the page.
//!
//! Invariant: places are CSS pixels below the upper edge of the element they are asked for.

use super::keys::Listening;
use super::{document, window};
use gloo::events::EventListener;

/// For each pair of an element among the words and a note: the top of the one, the height of the
/// other. `None` when the page has not all of them.
pub fn measure(within: &str, pairs: &[(String, String)]) -> Option<Vec<(f64, f64)>> {
    let document = document()?;
    let edge = document.get_element_by_id(within)?.get_bounding_client_rect().top();
    pairs
        .iter()
        .map(|(words, note)| {
            let words = document.get_element_by_id(words)?.get_bounding_client_rect();
            let note = document.get_element_by_id(note)?.get_bounding_client_rect();
            Some((words.top() - edge, note.height()))
        })
        .collect()
}

/// Calls `changed` when the window gets another size, until what is returned is dropped.
pub fn on_resize(changed: impl Fn() + 'static) -> Option<Listening> {
    let listener = EventListener::new(&window()?.into(), "resize", move |_| changed());
    Some(Listening::from(listener))
}

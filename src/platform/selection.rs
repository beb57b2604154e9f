//! What the reader has selected in a text.
//!
//! Invariant: places are told in bytes of the body, as everywhere else; the browser's UTF-16 ends
//! here. The text says where it is by `data-byte` on the elements that hold its words.

use super::{document, window};
use corpus::model::Span;
use corpus::text::passage::bytes_of_utf16;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// Calls `changed` whenever another passage is selected.
pub fn on_change(changed: impl Fn() + 'static) {
    if let Some(document) = document() {
        EventListener::new(&document, "selectionchange", move |_| changed()).forget();
    }
}

/// The selected part of the text within the element `id`; `None` when nothing of it is.
pub fn selected(id: &str) -> Option<Span> {
    let range = range()?;
    let within = document()?.get_element_by_id(id)?;
    let holders = within.query_selector_all("[data-byte]").ok()?;
    let mut found: Option<Span> = None;
    for index in 0..holders.length() {
        let Some(holder) = holders.item(index) else {
            continue;
        };
        if !range.intersects_node(&holder).unwrap_or(false) {
            continue;
        }
        let Some((first, text)) = place_of(&holder) else {
            continue;
        };
        let start = border(
            &holder,
            &text,
            range.start_container().ok(),
            range.start_offset().ok(),
        )
        .unwrap_or(0);
        let end = border(
            &holder,
            &text,
            range.end_container().ok(),
            range.end_offset().ok(),
        )
        .unwrap_or(text.len());
        let part = Span::new(first + start, first + end);
        if !part.is_empty() {
            found = Some(Span::new(
                found.map_or(part.start(), Span::start),
                part.end(),
            ));
        }
    }
    found
}

fn range() -> Option<Range> {
    let selection = window()?.get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    selection.get_range_at(0).ok()
}

fn place_of(holder: &Node) -> Option<(usize, String)> {
    let element: &Element = holder.dyn_ref()?;
    let first = element.get_attribute("data-byte")?.parse().ok()?;
    Some((first, element.text_content()?))
}

/// The byte of `text` where a border of the range lies; `None` when it lies in another element.
fn border(
    holder: &Node,
    text: &str,
    container: Option<Node>,
    offset: Option<u32>,
) -> Option<usize> {
    let container = container?;
    if !holder.contains(Some(&container)) {
        return None;
    }
    let units = usize::try_from(offset?).ok()?;
    if container.node_type() == Node::TEXT_NODE {
        Some(bytes_of_utf16(text, units))
    } else if units == 0 {
        Some(0)
    } else {
        Some(text.len())
    }
}

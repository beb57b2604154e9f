//! The page around the app: its title, language, theme, focus and scrolling.
//!
//! Invariant: what is not there is left alone; nothing here fails loudly.

use super::{document, window};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{
    HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element; removes it when `value` is empty.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The names are ours and valid, so the browser has nothing to refuse.
        let _ = if value.is_empty() {
            root.remove_attribute(name)
        } else {
            root.set_attribute(name, value)
        };
    }
}

/// The language the reader asked the browser for, as a BCP 47 tag.
pub fn reader_language() -> String {
    window()
        .and_then(|window| window.navigator().language())
        .unwrap_or_default()
}

/// The id of the element that has the focus; empty when none has, or it has no id.
pub fn focused_id() -> String {
    document()
        .and_then(|document| document.active_element())
        .map(|element| element.id())
        .unwrap_or_default()
}

/// Whether nothing in particular has the focus.
pub fn focus_is_lost() -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// Gives the focus to the element with this id, without scrolling to it.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // An element that takes no focus leaves it where it was.
        let _ = element.focus_with_options(&options);
    }
}

/// Gives the focus to the element with this id, if nothing else has it.
pub fn focus_if_lost(id: &str) {
    if !id.is_empty() && focus_is_lost() {
        focus(id);
    }
}

/// Gives the focus to a field of text and selects all of it.
pub fn select(id: &str) {
    focus(id);
    let field = element(id).and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

/// Brings the element with this id to the middle of the window. Whether it was there.
pub fn scroll_to(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    true
}

/// Brings an element into sight within a box that scrolls, and leaves the page where it is.
pub fn scroll_within(box_id: &str, id: &str) {
    if let (Some(outer), Some(inner)) = (element(box_id), element(id)) {
        let offset =
            inner.get_bounding_client_rect().top() - outer.get_bounding_client_rect().top();
        let third = outer.get_bounding_client_rect().height() / 3.0;
        outer.set_scroll_top(outer.scroll_top() + whole_px(offset - third));
    }
}

/// Brings the element with this id to the middle of the window, unless it is in sight already.
pub fn bring_into_sight(id: &str) {
    let height = window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    let in_sight = element(id).is_some_and(|element| {
        let place = element.get_bounding_client_rect();
        place.top() > height * 0.12 && place.bottom() < height * 0.88
    });
    if !in_sight {
        scroll_to(id);
    }
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or_default()
}

/// Scrolls the page to a height that `scrolled` told.
pub fn scroll_back(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Does what a click on the element with this id does. Whether there was anything to click.
pub fn click(id: &str) -> bool {
    let enabled = element(id).filter(|element| !element.has_attribute("aria-disabled"));
    if let Some(element) = &enabled {
        element.click();
    }
    enabled.is_some()
}

/// Loads the page anew, at the address it has now.
pub fn reload() {
    if let Some(window) = window() {
        // A browser that refuses leaves everything as it is.
        let _ = window.location().reload();
    }
}

/// Goes to the head of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Takes away what stood in the page for want of the app.
pub fn take_away(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Says one thing in the element with this id, in place of all else.
pub fn say(id: &str, words: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(words));
    }
}

/// Pixels without their fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a page is far below 2^31 pixels"
)]
fn whole_px(px: f64) -> i32 {
    px.round() as i32
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Calls `changed` with `true` before the page is printed and with `false` after.
pub fn on_print(changed: impl Fn(bool) + Clone + 'static) {
    if let Some(window) = window() {
        let before = changed.clone();
        EventListener::new(&window, "beforeprint", move |_| before(true)).forget();
        EventListener::new(&window, "afterprint", move |_| changed(false)).forget();
    }
}

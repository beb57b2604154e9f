//! Regions of the page that follow a drawing.
//!
//! Invariant: a region is painted only when its drawing has changed, and then only where.

use super::{document, paint::paint};
use crate::markup::Node;
use leptos::mount::{UnmountHandle, mount_to, mount_to_body};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Draws a region; whatever signals it reads make it draw again.
pub type Drawing = Box<dyn Fn() -> Vec<Node>>;

/// Keeps the element with this id as `drawing` has it. What stood in it before gives way.
pub fn keep_painted(id: &'static str, drawing: Drawing) {
    let Some(element) = place(id) else { return };
    Effect::new(move |before: Option<Vec<Node>>| {
        let after = drawing();
        let before = before.unwrap_or_else(|| {
            element.set_text_content(None);
            Vec::new()
        });
        if before != after {
            paint(&element, &before, &after);
        }
        after
    });
}

/// Mounts the app in the page, for as long as the page lives.
pub fn mount_app<V: IntoView + 'static>(app: impl FnOnce() -> V + 'static) {
    mount_to_body(app);
}

/// Does `action` once, when what the component holds stands in the page.
pub fn when_there(action: impl Fn() + 'static) {
    Effect::new(move |done: Option<()>| {
        if done.is_none() {
            untrack(&action);
        }
    });
}

/// A part of the app that is taken out when this is dropped.
pub struct Mounted(
    #[expect(dead_code, reason = "held for its drop, which unmounts")]
    UnmountHandle<<AnyView as Render>::State>,
);

/// Mounts a part of the app in the element with this id until the answer is dropped.
pub fn mount_while(id: &str, app: impl FnOnce() -> AnyView + 'static) -> Option<Mounted> {
    let element = place(id)?;
    element.set_text_content(None);
    Some(Mounted(mount_to(element, app)))
}

/// A tree as a part of a component: painted once, when it stands in the page.
pub fn still(tree: Vec<Node>) -> AnyView {
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(element) = place.get() {
            element.set_text_content(None);
            paint(&element, &[], &tree);
        }
    });
    view! { <div node_ref=place></div> }.into_any()
}

fn place(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

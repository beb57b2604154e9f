//! Paints a tree into the page, and what has changed in it since.
//!
//! Invariant: elements that stay the same stay the same elements, so that focus, selection and
//! scrolling survive. Only `createElement`, `setAttribute` and text nodes are used: no text can
//! become markup.

use super::document;
use crate::markup::Node;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Node as PageNode};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes the children of `parent` those of `new`, given that they are those of `old`.
pub fn paint(parent: &PageNode, old: &[Node], new: &[Node]) {
    children(parent, old, new, false);
}

fn children(parent: &PageNode, old: &[Node], new: &[Node], in_svg: bool) {
    let mut at = parent.first_child();
    let mut before = old.iter();
    for node in new {
        let next = at.as_ref().and_then(PageNode::next_sibling);
        match (&at, before.next()) {
            (Some(here), Some(old)) if same_kind(old, node) => change(here, old, node, in_svg),
            (Some(here), Some(_)) => {
                if let Some(made) = make(node, in_svg) {
                    // Fails only when the page was changed by another hand; then nothing is lost.
                    let _ = parent.replace_child(&made, here);
                }
            }
            _ => {
                if let Some(made) = make(node, in_svg) {
                    let _ = parent.append_child(&made);
                }
            }
        }
        at = next;
    }
    while let Some(surplus) = at {
        at = surplus.next_sibling();
        let _ = parent.remove_child(&surplus);
    }
}

/// Whether one can be made of the other. An element with another id is another thing.
fn same_kind(old: &Node, new: &Node) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => {
            old.tag == new.tag && old.get("id") == new.get("id")
        }
        _ => false,
    }
}

fn change(here: &PageNode, old: &Node, new: &Node, in_svg: bool) {
    match (old, new) {
        (Node::Text(old), Node::Text(new)) if old != new => here.set_node_value(Some(new)),
        (Node::Element(old), Node::Element(new)) if old != new => {
            if let Some(element) = here.dyn_ref::<web_sys::Element>() {
                for (name, _) in &old.attributes {
                    if new.get(name).is_none() {
                        let _ = element.remove_attribute(name);
                    }
                }
                for (name, value) in &new.attributes {
                    if old.get(name) != Some(value) {
                        let _ = element.set_attribute(name, value);
                        show_value(element, name, value);
                    }
                }
            }
            children(
                here,
                &old.children,
                &new.children,
                in_svg || new.tag == "svg",
            );
        }
        _ => {}
    }
}

/// A field that has been typed in shows its own value, whatever its attribute says.
fn show_value(element: &web_sys::Element, name: &str, value: &str) {
    if name == "value"
        && let Some(field) = element.dyn_ref::<HtmlInputElement>()
        && field.value() != value
    {
        field.set_value(value);
    }
}

fn make(node: &Node, in_svg: bool) -> Option<PageNode> {
    let document = document()?;
    match node {
        Node::Text(text) => Some(document.create_text_node(text).into()),
        Node::Element(node) => {
            let in_svg = in_svg || node.tag == "svg";
            let element = if in_svg {
                document.create_element_ns(Some(SVG), node.tag)
            } else {
                document.create_element(node.tag)
            };
            let element = element.ok()?;
            for (name, value) in &node.attributes {
                let _ = element.set_attribute(name, value);
            }
            for child in &node.children {
                if let Some(made) = make(child, in_svg) {
                    let _ = element.append_child(&made);
                }
            }
            Some(element.into())
        }
    }
}

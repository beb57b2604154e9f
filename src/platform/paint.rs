//! Paints a tree into the page, and what has changed in it since.
//!
//! Invariant: elements that stay the same stay the same elements, so that focus, selection and
//! scrolling survive. Only `createElement`, `setAttribute` and text nodes are used: no text can
//! become markup. An element that a tree leaves empty may be another's to fill.

use super::document;
use crate::markup::Node;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, Node as PageNode};

const SVG: &str = "http://www.w3.org/2000/svg";

/// A place in the page, and what is painted there.
pub struct Painted {
    place: PageNode,
    nodes: Vec<Node>,
}

impl Painted {
    /// The element with this id, emptied.
    pub fn in_place(id: &str) -> Option<Self> {
        let place: PageNode = document()?.get_element_by_id(id)?.into();
        place.set_text_content(None);
        Some(Self {
            place,
            nodes: Vec::new(),
        })
    }

    /// Shows `nodes` there, and changes only what differs.
    pub fn show(&mut self, nodes: Vec<Node>) {
        if self.nodes != nodes {
            let in_svg = self
                .place
                .dyn_ref::<web_sys::Element>()
                .is_some_and(|element| element.namespace_uri().as_deref() == Some(SVG));
            children(&self.place, &self.nodes, &nodes, in_svg);
            self.nodes = nodes;
        }
    }
}

/// Adds `nodes` at the end of the page.
pub fn append(nodes: &[Node]) {
    let body = document().and_then(|document| document.body());
    for node in nodes {
        if let (Some(body), Some(made)) = (&body, make(node, false)) {
            // A page always takes an element more.
            let _ = body.append_child(&made);
        }
    }
}

fn children(parent: &PageNode, old: &[Node], new: &[Node], in_svg: bool) {
    if old.is_empty() && new.is_empty() {
        return;
    }
    let mut at = parent.first_child();
    let mut before = old.iter();
    for node in new {
        let next = at.as_ref().and_then(PageNode::next_sibling);
        match (&at, before.next()) {
            (Some(here), Some(old)) if same_kind(old, node, in_svg) => {
                change(here, old, node, in_svg);
            }
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

/// Whether one can be made of the other. An element with another id is another thing; not so in a
/// drawing, whose parts are many, never have the focus, and are cheaper to change than to make.
fn same_kind(old: &Node, new: &Node, in_svg: bool) -> bool {
    match (old, new) {
        (Node::Text(_), Node::Text(_)) => true,
        (Node::Element(old), Node::Element(new)) => {
            old.tag == new.tag && (in_svg || old.get("id") == new.get("id"))
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

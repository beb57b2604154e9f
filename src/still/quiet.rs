//! A screen's tree without what needs the app.
//!
//! Invariant: words are never taken away with a control that they are not part of.

use super::anchors::{anchor, kept_id};
use crate::markup::{Element, Node, el};

/// Elements that do nothing by themselves.
const CONTROLS: [&str; 8] = [
    "button", "dialog", "form", "input", "kbd", "label", "select", "textarea",
];

/// Parts of screens that hold nothing but ways to other views.
const WAYS: [&str; 7] = [
    "steps",
    "passage-bar",
    "timeline-settings",
    "views",
    "relations",
    "pair-of",
    "legend-line",
];

/// How a tree is made quiet.
pub struct Quiet<'a> {
    /// Whether this is the app's first view, to be replaced by the app as soon as it runs.
    opens: bool,
    /// The slug of the article that it is drawn from, if it is one.
    article: &'a str,
    /// By how many levels its headings go down.
    demote: usize,
}

impl<'a> Quiet<'a> {
    /// For the first view: it keeps its links, for these work even before the app runs.
    pub fn opening() -> Self {
        Self {
            opens: true,
            article: "",
            demote: 0,
        }
    }

    /// For the page without script.
    pub fn whole(article: &'a str) -> Self {
        Self {
            opens: false,
            article,
            demote: 0,
        }
    }

    /// With its headings some levels further down.
    pub fn demoted(self, demote: usize) -> Self {
        Self { demote, ..self }
    }

    /// The trees, made quiet.
    pub fn nodes(&self, nodes: &[Node]) -> Vec<Node> {
        nodes.iter().filter_map(|node| self.node(node)).collect()
    }

    fn node(&self, node: &Node) -> Option<Node> {
        match node {
            Node::Text(_) => Some(node.clone()),
            Node::Element(element) => self.element(element).map(Node::from),
        }
    }

    fn element(&self, element: &Element) -> Option<Element> {
        if !self.opens && (CONTROLS.contains(&element.tag) || is_way(element)) {
            return None;
        }
        let href = element.get("href").filter(|_| element.tag == "a");
        let query = href.filter(|href| href.starts_with('?') && !self.opens);
        let to = query.map(anchor);
        let tag = match to {
            Some(None) => "span",
            _ => lower(element.tag, self.demote),
        };
        let mut quiet = el(tag);
        for (name, value) in &element.attributes {
            let value = match *name {
                "href" => match &to {
                    Some(Some(anchor)) => Some(anchor.clone()),
                    Some(None) => None,
                    None => Some(value.to_string()),
                },
                "id" if self.opens => None,
                "id" => kept_id(value, self.article),
                // What these name has lost its id.
                "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" => None,
                name if name.starts_with("data-") => None,
                _ => Some(value.to_string()),
            };
            quiet = quiet.maybe(name, value);
        }
        if self.opens && element.tag == "input" {
            // What was typed here would be lost when the app takes its place.
            let name = element.get("placeholder").map(str::to_owned);
            quiet = quiet.attr("disabled", "").maybe("aria-label", name);
        }
        Some(quiet.with_all(self.nodes(&element.children)))
    }
}

fn is_way(element: &Element) -> bool {
    let mut classes = element.get("class").unwrap_or_default().split(' ');
    classes.any(|class| WAYS.contains(&class))
}

/// A heading some levels further down; any other element is what it is.
fn lower(tag: &'static str, by: usize) -> &'static str {
    const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
    let level = HEADINGS.iter().position(|heading| *heading == tag);
    level
        .and_then(|level| HEADINGS.get((level + by).min(5)))
        .copied()
        .unwrap_or(tag)
}

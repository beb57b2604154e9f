//! A screen's tree without what needs the app.
//!
//! Invariant: words are never taken away with a control that they are not part of, and what is
//! left out of the page as said twice stands in it once.

use std::cell::Cell;

use super::anchors::{anchor, kept_id};
use crate::markup::{Element, Node, el};

/// Elements that do nothing by themselves.
const CONTROLS: [&str; 8] = [
    "button", "dialog", "form", "input", "kbd", "label", "select", "textarea",
];

/// Parts of screens that hold nothing but ways to other views, or say again what the page without
/// the app says elsewhere: a claim's words and source stand in its article, to which it is a link.
const LEFT_OUT: [&str; 10] = [
    "steps",
    "passage-bar",
    "timeline-settings",
    "views",
    "relations",
    "pair-of",
    "legend-line",
    "to-source",
    "words",
    "meta",
];

/// How many sentences the first view shows before the app runs: more than any window is high.
const SENTENCES: usize = 9;
/// How many values of facets it shows, with the last facet whole.
const VALUES: usize = 24;

/// How a tree is made quiet.
pub struct Quiet {
    /// How much of the app's first view may still be shown, for what is to be replaced by the app
    /// as soon as it runs; `None` for what stays.
    left: Option<Left>,
    /// Whether it is drawn from an article.
    is_article: bool,
    /// By how many levels its headings go down.
    demote: usize,
}

/// How much of a screen may still be shown.
struct Left {
    sentences: Cell<usize>,
    values: Cell<usize>,
}

impl Quiet {
    /// For the first view: it keeps its links, for these work even before the app runs.
    pub fn opening() -> Self {
        Self {
            left: Some(Left {
                sentences: Cell::new(SENTENCES),
                values: Cell::new(VALUES),
            }),
            is_article: false,
            demote: 0,
        }
    }

    /// For the page without script.
    pub fn whole() -> Self {
        Self {
            left: None,
            is_article: false,
            demote: 0,
        }
    }

    /// Of an article, in which its claims have their cards.
    pub fn article(self) -> Self {
        Self {
            is_article: true,
            ..self
        }
    }

    /// With its headings some levels further down.
    pub fn demoted(self, demote: usize) -> Self {
        Self { demote, ..self }
    }

    /// The trees, made quiet.
    pub fn nodes(&self, nodes: &[Node]) -> Vec<Node> {
        nodes.iter().flat_map(|node| self.node(node)).collect()
    }

    fn node(&self, node: &Node) -> Vec<Node> {
        match node {
            Node::Text(_) => vec![node.clone()],
            Node::Element(element) if self.is_left_out(element) => Vec::new(),
            Node::Element(element) => {
                let quiet = match &self.left {
                    Some(_) => self.opening_element(element),
                    None => self.whole_element(element),
                };
                // What says nothing of its words is not worth its tags.
                if quiet.tag == "span" && quiet.attributes.is_empty() {
                    return quiet.children.clone();
                }
                vec![quiet.into()]
            }
        }
    }

    fn is_left_out(&self, element: &Element) -> bool {
        let Some(left) = &self.left else {
            return (CONTROLS.contains(&element.tag) && !names_relation(element))
                || has_class(element, &LEFT_OUT)
                || element.get("popover").is_some()
                || (!self.is_article && is_told_in_article(element));
        };
        // Nobody opens a dialog or a list that is hidden before the app runs.
        if element.tag == "dialog" || element.get("hidden").is_some() {
            return true;
        }
        if has_class(element, &["sentence-hit"]) {
            return !take(&left.sentences);
        }
        if has_class(element, &["value"]) {
            take(&left.values);
        }
        (left.sentences.get() == 0 && has_class(element, &["article-hits"]))
            || (left.values.get() == 0 && has_class(element, &["facet"]))
    }

    fn opening_element(&self, element: &Element) -> Element {
        // Filters wait for the app, as the search box does.
        let waits = has_class(element, &["value", "not"]);
        let mut quiet = el(if waits { "span" } else { element.tag });
        for (name, value) in &element.attributes {
            let value = match *name {
                "id" | "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" => None,
                "href" | "title" | "aria-label" if waits => None,
                name if name.starts_with("data-") => None,
                "class" => Some(value.trim()).filter(|class| !class.is_empty()),
                _ => Some(value.as_ref()),
            };
            quiet = quiet.maybe(name, value.map(str::to_owned));
        }
        if element.tag == "input" {
            // What was typed here would be lost when the app takes its place.
            let name = element.get("placeholder").map(str::to_owned);
            quiet = quiet.attr("disabled", "").maybe("aria-label", name);
        }
        quiet.with_all(self.nodes(&element.children))
    }

    fn whole_element(&self, element: &Element) -> Element {
        let href = element.get("href").filter(|_| element.tag == "a");
        let query = href.filter(|href| href.starts_with('?'));
        // A note's own number would lead to where it stands.
        let to = query.map(|query| anchor(query).filter(|_| !has_class(element, &["note-number"])));
        let tag = match to {
            Some(None) => "span",
            // It names a relation; the reason stands below, where on paper it does too.
            _ if names_relation(element) => "span",
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
                "id" => kept_id(value),
                // A sentence is marked by the app alone.
                "class" if *value == "sentence-run" => None,
                // A note's number: its note stands beside it, and tells all that.
                "aria-label" if is_number(element) => None,
                "type" | "popovertarget" => None,
                "title" if names_relation(element) => None,
                "class" if *value == "reasons paper-only" => Some("reasons".to_owned()),
                // What these name has lost its id.
                "for" | "aria-labelledby" | "aria-describedby" | "aria-controls" => None,
                name if name.starts_with("data-") => None,
                _ => Some(value.to_string()),
            };
            quiet = quiet.maybe(name, value);
        }
        let mut children = self.nodes(&element.children);
        if has_class(element, &["why-foot"]) {
            // After whose reading it is comes the way to the pair alone.
            children.truncate(1);
        }
        match source_of(element) {
            Some(query) => quiet.with_all(linked(children, &anchor(query))),
            None => quiet.with_all(children),
        }
    }
}

/// Whether one was left to take.
fn take(left: &Cell<usize>) -> bool {
    let before = left.get();
    left.set(before.saturating_sub(1));
    before > 0
}

/// Whether one of an element's classes is among these.
fn has_class(element: &Element, among: &[&str]) -> bool {
    let mut classes = element.get("class").unwrap_or_default().split(' ');
    classes.any(|class| among.contains(&class))
}

/// Whether a part of a claim's card says what stands in the claim's article: its words, and the
/// label that sets ours off against them.
fn is_told_in_article(element: &Element) -> bool {
    element.tag == "blockquote" || has_class(element, &["label"])
}

/// Whether it is the button that names a relation and opens its reason.
fn names_relation(element: &Element) -> bool {
    element.tag == "button" && has_class(element, &["relation"])
}

/// Whether all that an element says is a number.
fn is_number(element: &Element) -> bool {
    match element.children.as_slice() {
        [Node::Text(text)] => text.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    }
}

/// The link of a card, a claim's or a silence's, to its source; in the app it has its own line.
fn source_of(card: &Element) -> Option<&str> {
    elements(&card.children)
        .filter(|part| has_class(part, &["to-source"]))
        .flat_map(|source| elements(&source.children))
        .find_map(|link| link.get("href"))
}

/// A card with its gist as the link to its source.
fn linked(card: Vec<Node>, anchor: &Option<String>) -> Vec<Node> {
    let link = |node: Node| match (node, anchor) {
        (Node::Text(words), Some(anchor)) => el("a")
            .attr("href", anchor.clone())
            .with(words.trim().to_owned())
            .into(),
        (node, _) => node,
    };
    card.into_iter()
        .map(|part| match part {
            Node::Element(gist) if has_class(&gist, &["gist"]) => {
                let mut with_link = el(gist.tag).class("gist");
                for child in gist.children.iter().cloned() {
                    with_link = with_link.with(link(child));
                }
                with_link.into()
            }
            part => part,
        })
        .collect()
}

fn elements(nodes: &[Node]) -> impl Iterator<Item = &Element> {
    nodes.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
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

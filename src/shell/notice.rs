//! One quiet line about what a link said and could not be shown.
//!
//! Invariant: what was dropped is told as text, never as markup, and nothing else is lost.

use super::Frame;
use crate::markup::{Node, el};
use crate::texts::shell;
use crate::view::View;

/// The notice; nothing when there is nothing to tell.
#[must_use]
pub fn notice(view: &View, frame: &Frame) -> Vec<Node> {
    if frame.dropped.is_empty() {
        return Vec::new();
    }
    let t = shell::texts(view.lang);
    let parts = frame
        .dropped
        .iter()
        .map(|part| el("li").with(shell::dropped(part, view.lang)));
    let dismiss = el("button")
        .attr("type", "button")
        .class("quiet")
        .attr("data-do", "dismiss")
        .attr("aria-label", t.dismiss)
        .with("×");
    let words = el("div")
        .with(el("p").with(t.dropped_title))
        .with(el("ul").with_all(parts));
    vec![el("div").class("notice").with(words).with(dismiss).into()]
}

//! Quiet lines: what a link said and could not be shown, and that a newer version lies ready.
//!
//! Invariant: what was dropped is told as text, never as markup, and nothing else is lost.

use super::Frame;
use crate::markup::{Element, Node, el};
use crate::texts::shell;
use crate::view::View;

/// The notices; nothing when there is nothing to tell.
#[must_use]
pub fn notice(view: &View, frame: &Frame) -> Vec<Node> {
    let newer = frame.newer_is_there.then(|| newer(view));
    let dropped = (!frame.dropped.is_empty()).then(|| dropped(view, frame));
    let missing = frame.part_is_missing.then(|| missing(view));
    let all = missing.into_iter().chain(newer).chain(dropped);
    all.map(Node::from).collect()
}

/// What was asked for stays in the address, so that loading the page anew asks for it again.
fn missing(view: &View) -> Element {
    let t = shell::texts(view.lang);
    let again = el("button")
        .id("load-again")
        .attr("type", "button")
        .class("button")
        .attr("data-do", "load-again")
        .with(t.load_again);
    el("div")
        .class("notice")
        .with(el("p").with(t.missing))
        .with(again)
}

fn newer(view: &View) -> Element {
    let t = shell::texts(view.lang);
    let take = el("button")
        .id("take-newer")
        .attr("type", "button")
        .class("button")
        .attr("data-do", "take-newer")
        .with(t.take_newer);
    el("div")
        .class("notice")
        .with(el("p").with(t.newer))
        .with(take)
}

fn dropped(view: &View, frame: &Frame) -> Element {
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
    el("div").class("notice").with(words).with(dismiss)
}

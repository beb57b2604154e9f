//! Quiet lines: what a link said and could not be shown, what could not be had, and that a newer
//! version lies ready.
//!
//! Invariant: what was dropped is told as text, never as markup, and nothing else is lost.

use super::Frame;
use crate::i18n::shell;
use crate::markup::{Element, Node, el};
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
    with_button(t.missing, "load-again", t.load_again)
}

fn newer(view: &View) -> Element {
    let t = shell::texts(view.lang);
    with_button(t.newer, "take-newer", t.take_newer)
}

/// A line with a button; the button's id is what it does.
fn with_button(line: &'static str, does: &'static str, words: &'static str) -> Element {
    let button = el("button")
        .id(does)
        .attr("type", "button")
        .class("button")
        .attr("data-do", does)
        .with(words);
    el("div")
        .class("notice")
        .with(el("p").with(line))
        .with(button)
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

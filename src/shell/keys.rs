//! The list of keys, and the switch that turns single ones off.
//!
//! Invariant: every key that the page listens to is listed here.

use super::Frame;
use super::filter_bar::button;
use crate::i18n::{keys, shell};
use crate::markup::{Element, el, for_the_eye};
use crate::view::View;

/// The id of the list.
pub const KEYS_ID: &str = "keys";

/// The list, in a dialog.
pub(super) fn list(view: &View, frame: &Frame) -> Element {
    let t = keys::texts(view.lang);
    let head = el("div")
        .class("sheet-head")
        .with(el("h2").id("keys-title").with(t.title))
        .with(button(
            shell::texts(view.lang).close,
            "close-keys",
            "close:keys",
        ));
    let groups = keys::all(view.lang).iter().map(|(place, rows)| {
        let rows = rows.iter().flat_map(|(keys, does)| {
            let keys = keys.split(' ').map(|key| el("kbd").with(key));
            [el("dt").with_all(keys), el("dd").with(*does)]
        });
        el("section")
            .with(el("h3").with(*place))
            .with(el("dl").class("keys").with_all(rows))
    });
    el("dialog")
        .id(KEYS_ID)
        .class("sheet")
        .attr("aria-labelledby", "keys-title")
        .with(head)
        .with(switch(view, frame.keys_are_on))
        .with_all(groups)
}

fn switch(view: &View, on: bool) -> Element {
    let t = keys::texts(view.lang);
    let (checked, state) = if on { ("true", t.on) } else { ("false", t.off) };
    el("p")
        .with(
            el("button")
                .id("switch-keys")
                .attr("type", "button")
                .class("button")
                .attr("role", "switch")
                .attr("aria-checked", checked)
                .attr("aria-describedby", "keys-hint")
                .attr("data-do", "keys")
                .with(t.switch)
                .with(for_the_eye(": "))
                .with(for_the_eye(state)),
        )
        .with(el("span").id("keys-hint").class("hint").with(t.switch_hint))
}

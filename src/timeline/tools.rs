//! The buttons around the drawing.
//!
//! Invariant: whatever a button does, a key or a link does too; what it does stands in `data-do`,
//! behind [`DOES`].

use super::words::window_words;
use crate::i18n::timeline;
use crate::markup::{Element, el, for_the_eye};
use corpus::model::Lang;
use corpus::timeline::TimeRange;

/// Begins what the buttons say they do.
pub const DOES: &str = "chart:";

/// What is on screen, in words, and the buttons that move it.
#[must_use]
pub fn tools(window: &TimeRange, lang: Lang) -> Element {
    let t = timeline::texts(lang);
    let sign = |does: &'static str, sign: &'static str, name: &'static str| {
        button(does)
            .attr("aria-label", name)
            .attr("title", name)
            .with(for_the_eye(sign))
    };
    let buttons = el("div")
        .class("buttons")
        .with(sign("chart:earlier", "←", t.earlier))
        .with(sign("chart:later", "→", t.later))
        .with(sign("chart:farther", "−", t.zoom_out))
        .with(sign("chart:closer", "+", t.zoom_in))
        .with(button("chart:whole").with(t.whole));
    el("div")
        .class("chart-tools")
        .with(el("p").class("span").with(window_words(window, lang)))
        .with(buttons)
}

/// What can be done with what is drawn. `brushes` when a drag marks a period.
#[must_use]
pub fn actions(brushes: bool, lang: Lang) -> Element {
    let t = timeline::texts(lang);
    let pressed = if brushes { "true" } else { "false" };
    let hint = brushes.then_some(t.mark_period_hint);
    el("div")
        .class("chart-actions")
        .with(
            button("chart:brush")
                .attr("aria-pressed", pressed)
                .with(t.mark_period),
        )
        .with(button("chart:period").with(t.this_period))
        .with(button("chart:save").with(t.download))
        .with(button("chart:print").with(t.print))
        .with(el("p").class("hint").attr("role", "status").with_all(hint))
}

fn button(does: &'static str) -> Element {
    el("button")
        .attr("type", "button")
        .class("button")
        .attr("data-do", does)
}

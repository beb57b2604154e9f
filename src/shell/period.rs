//! The period, typed.
//!
//! Invariant: what is not a date changes nothing and is told beneath the fields.

use super::Frame;
use crate::markup::{Element, el};
use crate::texts::shell;
use crate::view::View;
use corpus::model::Date;

/// The two fields of the period.
pub fn period(view: &View, frame: &Frame) -> Element {
    let t = shell::texts(view.lang);
    let period = view.link.filter.period;
    let fields = el("fieldset")
        .class("period")
        .with(el("legend").with(t.period));
    let fields = field(fields, "period-from", "from", t.from, period.from, frame);
    let fields = field(fields, "period-to", "to", t.to, period.to, frame);
    let hint = if frame.period_is_wrong {
        t.period_wrong
    } else {
        t.period_hint
    };
    fields.with(
        el("p")
            .id("period-hint")
            .class("hint")
            .attr("role", "status")
            .with(hint),
    )
}

fn field(
    fields: Element,
    id: &'static str,
    name: &'static str,
    label: &'static str,
    date: Option<Date>,
    frame: &Frame,
) -> Element {
    let value = date.map(|date| date.to_string()).unwrap_or_default();
    fields.with(el("label").attr("for", id).with(label)).with(
        el("input")
            .id(id)
            .attr("type", "text")
            .attr("size", "11")
            .attr("autocomplete", "off")
            .attr("data-change", name)
            .attr("aria-describedby", "period-hint")
            .maybe("aria-invalid", frame.period_is_wrong.then_some("true"))
            .attr("value", value),
    )
}

//! The period, typed.
//!
//! Invariant: what is not a date changes nothing and is told beneath the fields.

use crate::i18n::shell;
use crate::i18n::timeline::time_basis_verb;
use crate::markup::{Element, el};
use crate::view::View;

/// The two fields of the period. `prefix` keeps the ids apart where they stand on the page twice.
#[must_use]
pub fn period(view: &View, prefix: &str) -> Element {
    let t = shell::texts(view.lang);
    let period = view.link.filter.period;
    let fields = el("fieldset")
        .class("period")
        .with(el("legend").with(format!(
            "{} ({})",
            t.period,
            time_basis_verb(period.time_basis, view.lang)
        )));
    let hint_id = format!("{prefix}-period-hint");
    let ends = [("from", t.from, period.from), ("to", t.to, period.to)];
    let fields = ends
        .into_iter()
        .fold(fields, |fields, (name, label, date)| {
            let id = format!("{prefix}-period-{name}");
            let field = el("input")
                .id(id.clone())
                .attr("type", "text")
                .attr("size", "11")
                .attr("autocomplete", "off")
                .attr("data-change", name)
                .attr("aria-describedby", hint_id.clone())
                .maybe("aria-invalid", view.period_is_wrong.then_some("true"))
                .attr(
                    "value",
                    date.map(|date| date.to_string()).unwrap_or_default(),
                );
            fields
                .with(el("label").attr("for", id).with(label))
                .with(field)
        });
    let hint = if view.period_is_wrong {
        t.period_wrong
    } else {
        t.period_hint
    };
    fields.with(
        el("p")
            .id(hint_id)
            .class("hint")
            .attr("role", "status")
            .with(hint),
    )
}

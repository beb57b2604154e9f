//! What the view is narrowed to, and the way to narrow it further.
//!
//! Invariant: whatever the filter hides is counted here, with one link that shows it.

use super::Frame;
use crate::i18n::{shell, terms, timeline};
use crate::markup::{Element, Node, el, for_the_eye, unseen};
use crate::view::View;
use crate::widgets::facets::facets;
use crate::widgets::period;
use corpus::filter::{Choice, Filter, Period, Sign};
use corpus::permalink::Screen;
use corpus::text::date_words::in_words;

/// The id of the sheet of filters.
pub const SHEET_ID: &str = "filters";

/// The chosen values as chips, the count of what they hide, and the sheet of facets; nothing on
/// screens that no filter narrows.
#[must_use]
pub fn filter_bar(view: &View, frame: &Frame) -> Vec<Node> {
    if matches!(view.link.screen, Screen::Reader | Screen::About) {
        return Vec::new();
    }
    let t = shell::texts(view.lang);
    let open = button(t.filters, "open-filters", "open:filters").attr("aria-haspopup", "dialog");
    let chips = view
        .link
        .filter
        .choices
        .iter()
        .map(|choice| choice_chip(view, choice))
        .chain(period_chip(view));
    let bar = el("section")
        .class("filter-bar")
        .attr("aria-label", t.chosen)
        .with(open)
        .with(el("ul").class("chips").with_all(chips))
        .with(hidden(view))
        .with(sheet(view, frame));
    vec![bar.into()]
}

fn hidden(view: &View) -> Element {
    let t = shell::texts(view.lang);
    let filter = &view.link.filter;
    let line = el("p").class("hidden-count").attr("role", "status");
    if filter.choices.is_empty() && filter.period.is_open() {
        return line;
    }
    let without = Filter {
        query: filter.query.clone(),
        ..Filter::default()
    };
    let show = el("a")
        .id("show-hidden")
        .attr("href", view.link.filtered(without).href())
        .with(t.show_hidden);
    match shell::hidden(view.shown.hidden, view.lang) {
        Some(words) => line.with(words).with(" ").with(show),
        None => line,
    }
}

fn sheet(view: &View, frame: &Frame) -> Element {
    let t = shell::texts(view.lang);
    let sheet = el("dialog")
        .id(SHEET_ID)
        .class("sheet")
        .attr("aria-label", t.filters);
    if !frame.sheet_is_open {
        return sheet;
    }
    let head = el("div")
        .class("sheet-head")
        .with(el("h2").with(t.filters))
        .with(button(t.close, "close-filters", "close:filters"));
    sheet
        .with(head)
        .with(period(view, "sheet"))
        .with_all(facets(view, "sheet"))
}

pub(super) fn button(words: &'static str, id: &'static str, does: &'static str) -> Element {
    el("button")
        .id(id)
        .attr("type", "button")
        .class("button")
        .attr("data-do", does)
        .with(words)
}

fn choice_chip(view: &View, choice: &Choice) -> Element {
    let excluded = choice.sign == Sign::Exclude;
    let filter = Filter {
        choices: view
            .link
            .filter
            .choices
            .without(choice.facet, &choice.value),
        ..view.link.filter.clone()
    };
    let name = terms::facet_value(view.corpus, choice.facet, &choice.value, view.lang);
    let words = if excluded {
        format!("{} {name}", shell::texts(view.lang).not)
    } else {
        name
    };
    let id = format!("chip-{}-{}", choice.facet.key(), choice.value);
    let class = if excluded { "chip excluded" } else { "chip" };
    chip(view, id, class, filter, words)
}

fn period_chip(view: &View) -> Option<Element> {
    let period = view.link.filter.period;
    if period.is_open() {
        return None;
    }
    let end = |date: Option<corpus::model::Date>| {
        date.map_or_else(|| "…".to_owned(), |date| in_words(&date, view.lang))
    };
    let when = timeline::time_basis_verb(period.time_basis, view.lang);
    let words = format!("{when}: {} – {}", end(period.from), end(period.to));
    let filter = Filter {
        period: Period::default(),
        ..view.link.filter.clone()
    };
    Some(chip(view, "chip-period".to_owned(), "chip", filter, words))
}

fn chip(view: &View, id: String, class: &'static str, filter: Filter, words: String) -> Element {
    el("li").with(
        el("a")
            .id(id)
            .class(class)
            .attr("href", view.link.filtered(filter).href())
            .with(words)
            .with(unseen(shell::texts(view.lang).remove))
            .with(for_the_eye(" ×")),
    )
}

//! The search box, drawn.
//!
//! Invariant: the list follows the ARIA combobox pattern: the focus stays in the box, and the box
//! names the option that is active.

use super::options::{Choice, options};
use super::{BOX_ID, LIST_ID};
use crate::i18n::{articles, search};
use crate::markup::{Element, Node, el, for_the_eye};
use crate::view::{List, View};
use crate::widgets::highlighted;

/// The box, what could not be read of the query, how much was found, and the list.
#[must_use]
pub fn search_box(view: &View, list: List, recent: &[String]) -> Vec<Node> {
    let t = search::texts(view.lang);
    let query = &view.link.filter.query;
    let problems = view
        .problems
        .iter()
        .map(|problem| el("p").with(search::problem(problem, view.lang)));
    let announced = view
        .found
        .map(|found| articles::found(found.hits.len(), view.lang));
    let choices = if list.open {
        options(view, recent)
    } else {
        Vec::new()
    };
    let choices = choices
        .iter()
        .enumerate()
        .map(|(index, choice)| option(view, list, index, choice));
    let field = el("input")
        .id(BOX_ID)
        .attr("type", "search")
        .attr("name", "q")
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-expanded", if list.open { "true" } else { "false" })
        .attr("aria-controls", LIST_ID)
        .maybe("aria-activedescendant", list.active.map(option_id))
        .attr("aria-describedby", "search-problems")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("placeholder", t.label)
        .attr("value", query.clone());
    let form = el("form")
        .id("search-form")
        .class("search")
        .attr("role", "search")
        .with(
            el("label")
                .attr("for", BOX_ID)
                .class("unseen")
                .with(t.label),
        )
        .with(field)
        .with(el("kbd").attr("aria-hidden", "true").with("/"))
        .with(
            el("div")
                .id("search-problems")
                .class("problems")
                .attr("role", "status")
                .with_all(problems),
        )
        .with(
            el("p")
                .class("unseen")
                .attr("role", "status")
                .with(announced.unwrap_or_default()),
        )
        .with(
            el("div")
                .id(LIST_ID)
                .class("options")
                .attr("role", "listbox")
                .attr("aria-label", t.suggestions)
                .maybe("hidden", (!list.open).then_some(""))
                .with_all(choices),
        );
    vec![form.into()]
}

fn option(view: &View, list: List, index: usize, choice: &Choice) -> Element {
    let active = list.active == Some(index);
    let option = el("div")
        .id(option_id(index))
        .attr("role", "option")
        .class("option")
        .attr("data-take", index.to_string())
        .attr("aria-selected", if active { "true" } else { "false" });
    match choice {
        Choice::Recent(query) => option.with(for_the_eye("↺ ")).with(query.clone()),
        Choice::Hit {
            article,
            span,
            marks,
            ..
        } => match view.corpus.articles.get(*article) {
            Some(article) => option.with_all(highlighted(&article.body, *span, marks)),
            None => option,
        },
    }
}

fn option_id(index: usize) -> String {
    format!("{LIST_ID}-{index}")
}

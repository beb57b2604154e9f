//! The facets: every value a link, with two counts, and a link that excludes it.
//!
//! Invariant: a link here leads to exactly the view that its count announces.

use super::voice_class;
use crate::i18n::{shell, terms};
use crate::markup::{Element, Node, el};
use crate::view::View;
use corpus::facet::Facet;
use corpus::filter::{FacetCount, Filter, Sign, counts};

/// All facets. `prefix` keeps the ids apart where they stand on the page twice.
#[must_use]
pub fn facets(view: &View, prefix: &str) -> Vec<Node> {
    Facet::ALL
        .into_iter()
        .map(|facet| one_facet(view, facet, prefix).into())
        .collect()
}

fn one_facet(view: &View, facet: Facet, prefix: &str) -> Element {
    let id = format!("{prefix}-{}", facet.key());
    let values = counts(view.corpus, &view.link.filter, view.matching, facet);
    el("section")
        .class("facet")
        .attr("aria-labelledby", id.clone())
        .with(el("h3").id(id).with(terms::facet(facet, view.lang)))
        .with(el("ul").with_all(values.iter().map(|count| value(view, facet, prefix, count))))
}

fn value(view: &View, facet: Facet, prefix: &str, count: &FacetCount) -> Element {
    let t = shell::texts(view.lang);
    let name = terms::facet_value(view.corpus, facet, &count.value, view.lang);
    let id = format!("{prefix}-{}-{}", facet.key(), count.value);
    let chosen = count.chosen == Some(Sign::Include);
    let excluded = count.chosen == Some(Sign::Exclude);
    let href = |sign: Sign| {
        let filter = Filter {
            choices: view.link.filter.choices.toggled(facet, &count.value, sign),
            ..view.link.filter.clone()
        };
        view.link.filtered(filter).href()
    };
    let side = match (facet, view.corpus.sides.find(&count.value)) {
        (Facet::Side, Some(side)) => voice_class(side.into()),
        (Facet::Side, None) => "joint",
        _ => "",
    };
    let state = match (chosen, excluded, count.now) {
        (true, _, _) => "chosen",
        (_, true, _) => "excluded",
        (_, _, 0) => "none",
        _ => "",
    };
    let exclude = if excluded {
        t.include_instead
    } else {
        t.exclude
    };
    let exclude = format!("{exclude} {name}");
    el("li")
        .class(format!("{state} {side}"))
        .with(
            el("a")
                .id(id.clone())
                .class("value")
                .attr("href", href(Sign::Include))
                .maybe("aria-current", chosen.then_some("true"))
                .with(el("span").class("name").with(name))
                .with(" ")
                .with(
                    el("span")
                        .class("count")
                        .with(terms::facet_count(count, view.lang)),
                ),
        )
        .with(
            el("a")
                .id(format!("{id}-not"))
                .class("not")
                .attr("href", href(Sign::Exclude))
                .attr("aria-label", exclude.clone())
                .attr("title", exclude)
                .with("−"),
        )
}

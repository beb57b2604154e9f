//! What is compared, how much of it there is, and the ways to look at it.
//!
//! Invariant: what the filter hides is always told here, with the link that shows it.

use crate::i18n::{compare, shell, terms};
use crate::markup::{Element, el, for_the_eye};
use crate::view::View;
use corpus::compare::{RelationCounts, relation_counts, summary};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::permalink::{GroupBy, Permalink, ViewMode};

/// Heading, lead, views and relation filters.
pub fn heading(view: &View) -> Element {
    let (corpus, lang) = (view.corpus, view.lang);
    let topics = chosen(view, Facet::Topic);
    let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
    let meetings = chosen(view, Facet::Meeting);
    let kicker = (!meetings.is_empty()).then(|| el("p").class("kicker").with(meetings.join(" · ")));
    let totals = summary(corpus, &view.shown.claims, &view.shown.silences);
    let outside = compare::outside(totals.outside, lang).map(|words| {
        let everything = view.link.filtered(Filter::default()).href();
        el("span").class("outside").with(format!("{words}. ")).with(
            el("a")
                .id("show-outside")
                .attr("href", everything)
                .with(format!("{}.", shell::texts(lang).show_hidden)),
        )
    });
    let lead = el("p")
        .class("lead")
        .with(el("strong").with(compare::shown(&totals, lang)))
        .with(compare::extent(&totals, lang))
        .with(format!(" {} ", compare::outcome(corpus, &totals, lang)))
        .with_all(outside);
    el("header")
        .class("compare-head")
        .with_all(kicker)
        .with(el("h1").with(compare::heading(corpus, &topics, lang)))
        .with(lead)
        .with(views(view))
        .with_all((view.link.view_mode == ViewMode::Usual).then(|| relations(view)))
}

/// The views of the comparison, as links.
fn views(view: &View) -> Element {
    let t = compare::texts(view.lang);
    let one = |name: &'static str, view_mode: ViewMode, group_by: GroupBy| {
        let link = Permalink {
            view_mode,
            group_by,
            pair: None,
            target: None,
            ..view.link.clone()
        };
        let current = view.link.view_mode == view_mode
            && (view_mode != ViewMode::Usual || view.link.group_by == group_by);
        el("li").with(
            el("a")
                .id(format!("view-{}-{}", view_mode.slug(), group_by.slug()))
                .attr("href", link.href())
                .maybe("aria-current", current.then_some("page"))
                .with(name),
        )
    };
    el("nav").class("views").attr("aria-label", t.views).with(
        el("ul")
            .with(one(t.by_topic, ViewMode::Usual, GroupBy::Topic))
            .with(one(t.by_meeting, ViewMode::Usual, GroupBy::Meeting))
            .with(one(t.matrix, ViewMode::Matrix, GroupBy::Topic))
            .with(one(t.coverage, ViewMode::Coverage, GroupBy::Topic)),
    )
}

/// The relations as filters, each with its number.
fn relations(view: &View) -> Element {
    let tallies = relation_counts(
        view.corpus,
        &view.link.filter,
        view.matching,
        view.link.group_by,
    );
    let chips = tallies
        .iter()
        .filter(|one| one.count > 0 || one.chosen.is_some())
        .map(|one| chip(view, one));
    el("div")
        .class("relations")
        .with(
            el("h2")
                .id("relations-label")
                .with(compare::texts(view.lang).relations),
        )
        .with(
            el("ul")
                .attr("aria-labelledby", "relations-label")
                .with_all(chips),
        )
}

fn chip(view: &View, one: &RelationCounts) -> Element {
    let filter = &view.link.filter;
    let filter = Filter {
        choices: filter
            .choices
            .toggled(Facet::Relation, one.value, Sign::Include),
        ..filter.clone()
    };
    let is_chosen = one.chosen == Some(Sign::Include);
    let name = terms::facet_value(view.corpus, Facet::Relation, one.value, view.lang);
    el("li").with(
        el("a")
            .id(format!("only-{}", one.value))
            .class("relation-chip")
            .attr("href", view.link.filtered(filter).href())
            .maybe("aria-current", is_chosen.then_some("true"))
            .with(for_the_eye(terms::relation_value_sign(one.value)).class("sign"))
            .with(format!(" {name} "))
            .with(el("span").class("count").with(one.count.to_string())),
    )
}

fn chosen(view: &View, facet: Facet) -> Vec<String> {
    let choices = view.link.filter.choices.of(facet);
    choices
        .filter(|choice| choice.sign == Sign::Include)
        .map(|choice| terms::facet_value(view.corpus, facet, &choice.value, view.lang))
        .collect()
}

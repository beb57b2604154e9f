//! What is compared, how much of it there is, and the ways to look at it.
//!
//! Invariant: what the filter hides is always told here, with the link that shows it.

use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{compare, shell, terms, use_lang};
use corpus::compare::{Tally, summary, tally};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::model::{Corpus, Lang, RelationKind};
use corpus::permalink::{Form, Permalink, Spine};
use leptos::prelude::*;

/// Heading, lead, views and relation filters.
#[component]
pub fn Heading() -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let selection = use_selection();
    let lang = use_lang();
    let names = move |facet| selection.filter.with(|filter| chosen(corpus, filter, facet, lang));
    let heading = move || {
        let topics = names(Facet::Topic);
        let topics: Vec<&str> = topics.iter().map(String::as_str).collect();
        compare::heading(corpus, &topics, lang)
    };
    let kicker = move || {
        let meetings = names(Facet::Meeting);
        (!meetings.is_empty()).then(|| view! { <p class="kicker">{meetings.join(" · ")}</p> })
    };
    let totals = Memo::new(move |_| {
        selection.shown.with(|shown| summary(corpus, &shown.claims, &shown.silences))
    });
    let everything = move || {
        location.with(|link| link.filtered(Filter::default()).href())
    };
    let outside = move || {
        let words = compare::outside(totals.with(|totals| totals.outside), lang)?;
        let show = shell::texts(lang).show_hidden;
        Some(view! {
            <span class="outside">
                {words} ". " <a id="show-outside" href=everything>{show}</a> "."
            </span>
        })
    };
    view! {
        <header class="compare-head">
            {kicker}
            <h1>{heading}</h1>
            <p class="lead">
                <strong>{move || totals.with(|totals| compare::shown(totals, lang))}</strong>
                {move || totals.with(|totals| compare::extent(totals, lang))}
                " "
                {move || totals.with(|totals| compare::outcome(corpus, totals, lang))}
                " "
                {outside}
            </p>
            <Views />
            <Relations />
        </header>
    }
}

/// The views of the comparison, as links.
#[component]
fn Views() -> impl IntoView {
    let location = use_location();
    let t = compare::texts(use_lang());
    let one = move |name: &'static str, form: Form, spine: Spine| {
        let href = move || {
            location.with(|link| {
                let view = Permalink {
                    form,
                    spine,
                    pair: None,
                    focus: None,
                    ..link.clone()
                };
                view.href()
            })
        };
        let current = move || {
            location
                .with(|link| link.form == form && (form != Form::Usual || link.spine == spine))
                .then_some("page")
        };
        let id = format!("view-{}-{}", form.slug(), spine.slug());
        view! {
            <li>
                <a id=id href=href aria-current=current>
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <nav class="views" aria-label=t.views>
            <ul>
                {one(t.by_topic, Form::Usual, Spine::Topic)}
                {one(t.by_meeting, Form::Usual, Spine::Meeting)}
                {one(t.matrix, Form::Matrix, Spine::Topic)} {one(t.coverage, Form::Coverage, Spine::Topic)}
            </ul>
        </nav>
    }
}

/// The relations as filters, each with its number.
#[component]
fn Relations() -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let selection = use_selection();
    let lang = use_lang();
    let t = compare::texts(lang);
    let spine = location.part(|link| link.spine);
    let tallies = Memo::new(move |_| {
        selection.filter.with(|filter| {
            selection
                .matching
                .with(|matching| tally(corpus, filter, matching.as_ref(), spine.get()))
        })
    });
    let chips = move || {
        tallies
            .get()
            .into_iter()
            .filter(|one| one.count > 0 || one.chosen.is_some())
            .map(|one| view! { <RelationChip one /> })
            .collect_view()
    };
    let is_matrix = move || location.with(|link| link.form != Form::Usual);
    view! {
        <div class="relations" class:idle=is_matrix>
            <h2 id="relations-label">{t.relations}</h2>
            <ul aria-labelledby="relations-label">{chips}</ul>
        </div>
    }
}

#[component]
fn RelationChip(one: Tally) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let value = one.value;
    let href = move || {
        location.with(|link| {
            let filter = Filter {
                choices: link.filter.choices.toggled(Facet::Relation, value, Sign::Include),
                ..link.filter.clone()
            };
            link.filtered(filter).href()
        })
    };
    let is_chosen = one.chosen == Some(Sign::Include);
    view! {
        <li>
            <a
                id=format!("only-{value}")
                class="relation-chip"
                href=href
                aria-current=is_chosen.then_some("true")
            >
                <span class="sign" aria-hidden="true">{sign(value)}</span>
                " "
                {terms::facet_value(corpus, Facet::Relation, value, lang)}
                " "
                <span class="count">{one.count}</span>
            </a>
        </li>
    }
}

/// The sign of a value of the relation facet.
fn sign(value: &str) -> &'static str {
    let kind = RelationKind::ALL.into_iter().find(|kind| kind.slug() == value);
    match kind {
        Some(kind) => terms::relation_sign(kind),
        None if value == corpus::facet::SILENCE => "∅",
        None => "◐",
    }
}

fn chosen(corpus: &Corpus, filter: &Filter, facet: Facet, lang: Lang) -> Vec<String> {
    filter
        .choices
        .of(facet)
        .filter(|choice| choice.sign == Sign::Include)
        .map(|choice| terms::facet_value(corpus, facet, &choice.value, lang))
        .collect()
}

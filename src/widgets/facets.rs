//! The facets: every value a link, with two counts, and a link that excludes it.
//!
//! Invariant: a link here leads to exactly the view that its count announces.

use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{shell, terms, use_lang};
use corpus::facet::Facet;
use corpus::filter::{FacetCount, Filter, Sign, counts};
use leptos::prelude::*;

/// All facets. `prefix` keeps the ids apart where they stand on the page twice.
#[component]
pub fn Facets(
    /// Begins every id.
    prefix: &'static str,
) -> impl IntoView {
    Facet::ALL
        .into_iter()
        .map(|facet| view! { <OneFacet facet prefix /> })
        .collect_view()
}

#[component]
fn OneFacet(facet: Facet, prefix: &'static str) -> impl IntoView {
    let library = use_library();
    let selection = use_selection();
    let lang = use_lang();
    let values = Memo::new(move |_| {
        selection.filter.with(|filter| {
            selection
                .matching
                .with(|matching| counts(library.corpus, filter, matching.as_ref(), facet))
        })
    });
    let items = move || {
        values
            .get()
            .into_iter()
            .map(|count| view! { <Value facet prefix count /> })
            .collect_view()
    };
    let id = format!("{prefix}-{}", facet.key());
    let labelled_by = id.clone();
    view! {
        <section class="facet" aria-labelledby=labelled_by>
            <h3 id=id>{terms::facet(facet, lang)}</h3>
            <ul>{items}</ul>
        </section>
    }
}

#[component]
fn Value(facet: Facet, prefix: &'static str, count: FacetCount) -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = shell::texts(lang);
    let name = terms::facet_value(use_library().corpus, facet, &count.value, lang);
    let href = |sign: Sign| {
        let value = count.value.clone();
        move || {
            location.with(|link| {
                let filter = Filter {
                    choices: link.filter.choices.toggled(facet, &value, sign),
                    ..link.filter.clone()
                };
                link.filtered(filter).href()
            })
        }
    };
    let id = format!("{prefix}-{}-{}", facet.key(), count.value);
    let excluded = count.chosen == Some(Sign::Exclude);
    let exclude_label = format!(
        "{} {name}",
        if excluded {
            t.include_instead
        } else {
            t.exclude
        }
    );
    let marked = match facet {
        Facet::Side => Some(format!("value {}", side_class(&count.value))),
        _ => None,
    };
    view! {
        <li class:chosen=count.chosen == Some(Sign::Include) class:excluded=excluded class:none=count.now == 0>
            <a
                id=id.clone()
                class=marked.unwrap_or_else(|| "value".to_owned())
                href=href(Sign::Include)
                aria-current=(count.chosen == Some(Sign::Include)).then_some("true")
            >
                <span class="name">{name}</span>
                <span class="count">{terms::two_counts(count.now, count.all, lang)}</span>
            </a>
            <a id=format!("{id}-not") class="not" href=href(Sign::Exclude) aria-label=exclude_label.clone() title=exclude_label>
                "−"
            </a>
        </li>
    }
}

fn side_class(value: &str) -> &'static str {
    let sides = &use_library().corpus.sides;
    match sides.find(value) {
        Some(side) => super::voice_class(side.into()),
        None => "joint",
    }
}

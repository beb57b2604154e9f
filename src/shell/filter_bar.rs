//! What the view is narrowed to, and the way to narrow it further.
//!
//! Invariant: whatever the filter hides is counted here, with one link that shows it.

use super::period::PeriodFields;
use crate::browser::dialog;
use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{shell, terms, use_lang};
use crate::widgets::Facets;
use corpus::filter::{Choice, Choices, Filter, Period, Sign};
use corpus::text::date_words::in_words;
use leptos::prelude::*;

const SHEET_ID: &str = "filters";

/// The chosen values as chips, the count of what they hide, and the sheet of facets.
#[component]
pub fn FilterBar() -> impl IntoView {
    let location = use_location();
    let selection = use_selection();
    let lang = use_lang();
    let t = shell::texts(lang);
    let open = RwSignal::new(false);
    let narrowed = move || {
        selection
            .filter
            .with(|filter| !filter.choices.is_empty() || filter.period != Period::default())
    };
    let chosen = move || {
        selection
            .filter
            .with(|filter| filter.choices.iter().cloned().collect::<Vec<_>>())
    };
    let chips = move || {
        chosen()
            .into_iter()
            .map(|choice| view! { <ChoiceChip choice /> })
            .collect_view()
    };
    let without_any = move || {
        location.with(|link| {
            let filter = Filter {
                query: link.filter.query.clone(),
                ..Filter::default()
            };
            link.filtered(filter).href()
        })
    };
    let hidden = move || {
        selection
            .shown
            .with(|shown| shell::hidden(shown.hidden, lang))
    };
    view! {
        <section class="filter-bar" aria-label=t.chosen>
            <button
                id="open-filters"
                type="button"
                class="button"
                aria-haspopup="dialog"
                on:click=move |_| {
                    open.set(true);
                    dialog::open(SHEET_ID);
                }
            >
                {t.filters}
            </button>
            <ul class="chips">{chips} <PeriodChip /></ul>
            <p class="hidden-count" role="status">
                {hidden}
                " "
                <Show when=narrowed>
                    <a id="show-hidden" href=without_any>
                        {t.show_hidden}
                    </a>
                </Show>
            </p>
            <dialog id=SHEET_ID class="sheet" aria-label=t.filters on:close=move |_| open.set(false)>
                <div class="sheet-head">
                    <h2>{t.filters}</h2>
                    <button type="button" class="button" on:click=move |_| dialog::close(SHEET_ID)>
                        {t.close}
                    </button>
                </div>
                <Show when=move || open.get()>
                    <PeriodFields />
                    <Facets prefix="sheet" />
                </Show>
            </dialog>
        </section>
    }
}

#[component]
fn ChoiceChip(choice: Choice) -> impl IntoView {
    let location = use_location();
    let library = use_library();
    let lang = use_lang();
    let t = shell::texts(lang);
    let name = terms::facet_value(library.corpus, choice.facet, &choice.value, lang);
    let excluded = choice.sign == Sign::Exclude;
    let id = format!("chip-{}-{}", choice.facet.key(), choice.value);
    let remove = move || {
        location.with(|link| {
            let choices: Choices = link.filter.choices.without(choice.facet, &choice.value);
            let filter = Filter {
                choices,
                ..link.filter.clone()
            };
            link.filtered(filter).href()
        })
    };
    view! {
        <li>
            <a id=id class="chip" class:excluded=excluded href=remove>
                {excluded.then(|| view! { <em>{t.not} " "</em> })}
                {name}
                <span class="unseen">{t.remove}</span>
                <span aria-hidden="true">" ×"</span>
            </a>
        </li>
    }
}

#[component]
fn PeriodChip() -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = shell::texts(lang);
    let words = move || {
        let period = location.with(|link| link.filter.period);
        let end =
            |date: Option<_>| date.map_or_else(|| "…".to_owned(), |date| in_words(&date, lang));
        (period != Period::default()).then(|| format!("{} – {}", end(period.from), end(period.to)))
    };
    let remove = move || {
        location.with(|link| {
            let filter = Filter {
                period: Period::default(),
                ..link.filter.clone()
            };
            link.filtered(filter).href()
        })
    };
    move || {
        words().map(|words| {
            view! {
                <li>
                    <a id="chip-period" class="chip" href=remove>
                        {words}
                        <span class="unseen">{t.remove}</span>
                        <span aria-hidden="true">" ×"</span>
                    </a>
                </li>
            }
        })
    }
}

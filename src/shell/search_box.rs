//! The search box, on every screen the same.
//!
//! Invariant: what stands in the box is the query of the view; typing replaces the view, and
//! sending the form is a choice.

use crate::browser::{keys, page};
use crate::library::use_selection;
use crate::location::{Location, use_location};
use crate::texts::{articles, shell, use_lang};
use corpus::filter::Filter;
use corpus::permalink::{Permalink, Screen};
use leptos::prelude::*;

const BOX_ID: &str = "search";

/// The search box.
#[component]
pub fn SearchBox() -> impl IntoView {
    let location = use_location();
    let selection = use_selection();
    let lang = use_lang();
    let t = shell::texts(lang);
    let query = location.part(|link| link.filter.query.clone());
    keys::on_key(|key| {
        let asks = key == "/";
        if asks {
            page::focus(BOX_ID);
        }
        asks
    });
    let announced = move || {
        selection.found.with(|found| {
            found
                .as_ref()
                .map(|found| articles::found(found.hits.len(), lang))
        })
    };
    view! {
        <form
            class="search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                send(location);
            }
        >
            <label for=BOX_ID class="unseen">
                {t.search}
            </label>
            <input
                id=BOX_ID
                type="search"
                name="q"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=t.search
                prop:value=move || query.get()
                on:input:target=move |event| typed(location, event.target().value())
            />
            <kbd aria-hidden="true">"/"</kbd>
            <p class="unseen" role="status">
                {announced}
            </p>
        </form>
    }
}

fn typed(location: Location, query: String) {
    let link = location.now();
    let filter = Filter {
        query,
        ..link.filter.clone()
    };
    location.replace(Permalink { filter, ..link });
}

/// From a screen that shows no hits, to the one that does.
fn send(location: Location) {
    let link = location.now();
    if matches!(link.screen, Screen::Reader | Screen::About) {
        location.go(link.on(Screen::Articles));
    } else {
        page::focus("main");
    }
}

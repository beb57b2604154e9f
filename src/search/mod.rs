//! The search box, on every screen the same: a combobox over the sentences found.
//!
//! Invariant: what stands in the box is the query of the view; typing replaces the view, and
//! sending the form is a choice.

mod options;

use crate::browser::{keys, page, storage};
use crate::library::{Library, Selection};
use crate::location::Location;
use crate::texts::{articles, search};
use corpus::filter::Filter;
use corpus::model::Lang;
use corpus::permalink::{Permalink, Screen};
use corpus::search::Query;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use options::{Choice, Options, options};

const BOX_ID: &str = "search";
const LIST_ID: &str = "search-options";
const RECENT_KEY: &str = "recent";
const MOST_RECENT: usize = 5;

/// What the keyboard is doing with the list beneath the box.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct List {
    open: bool,
    active: Option<usize>,
}

/// The search box.
#[component]
pub fn SearchBox(
    /// The material.
    library: Library,
    /// What is shown.
    location: Location,
    /// What answers.
    selection: Selection,
    /// Language of the interface.
    lang: Lang,
) -> impl IntoView {
    let t = search::texts(lang);
    let query = location.part(|link| link.filter.query.clone());
    let list = RwSignal::new(List::default());
    let choices = Memo::new(move |_| {
        let recent = recent_queries();
        selection.found.with(|found| match found {
            Some(found) => options(library.corpus, found, &location.now()),
            None => Options::Recent(recent),
        })
    });
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
    let problems = move || {
        let (_, problems) = query.with(|text| Query::parse(text));
        problems
            .iter()
            .map(|problem| view! { <li>{search::problem(problem, lang)}</li> })
            .collect_view()
    };
    let typed = move |text: String| {
        let hits_elsewhere = location.now().screen != Screen::Articles;
        list.set(List {
            open: hits_elsewhere && !text.trim().is_empty(),
            active: None,
        });
        type_query(location, text);
    };
    let pressed = move |event: KeyboardEvent| {
        if press(location, list, choices, &event.key()) {
            event.prevent_default();
        }
    };
    view! {
        <form
            class="search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                list.set(List::default());
                send(location);
            }
        >
            <label for=BOX_ID class="unseen">
                {t.label}
            </label>
            <input
                id=BOX_ID
                type="search"
                name="q"
                role="combobox"
                aria-autocomplete="list"
                aria-expanded=move || list.get().open.to_string()
                aria-controls=LIST_ID
                aria-activedescendant=move || list.get().active.map(option_id)
                aria-describedby="search-problems"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=t.label
                prop:value=move || query.get()
                on:input:target=move |event| typed(event.target().value())
                on:keydown=pressed
                on:blur=move |_| list.set(List::default())
            />
            <kbd aria-hidden="true">"/"</kbd>
            <ul id="search-problems" class="problems" role="status">
                {problems}
            </ul>
            <p class="unseen" role="status">
                {announced}
            </p>
            <div id=LIST_ID class="options" role="listbox" aria-label=t.suggestions hidden=move || !list.get().open>
                {move || list.get().open.then(|| view! { <OptionList library location list choices /> })}
            </div>
        </form>
    }
}

/// The options, with the active one marked. A press is taken before the box loses the focus.
#[component]
fn OptionList(
    library: Library,
    location: Location,
    list: RwSignal<List>,
    choices: Memo<Options>,
) -> impl IntoView {
    move || {
        choices
            .get()
            .into_list()
            .into_iter()
            .enumerate()
            .map(|(index, option)| {
                let label = option.label(library.corpus);
                let take = move |event: leptos::ev::MouseEvent| {
                    event.prevent_default();
                    list.set(List::default());
                    follow(location, &option);
                };
                view! {
                    <div
                        id=option_id(index)
                        role="option"
                        class="option"
                        aria-selected=move || (list.get().active == Some(index)).to_string()
                        on:mousedown=take
                    >
                        {label}
                    </div>
                }
            })
            .collect_view()
    }
}

fn option_id(index: usize) -> String {
    format!("{LIST_ID}-{index}")
}

/// What a key does to the list; whether it was spent.
fn press(location: Location, list: RwSignal<List>, choices: Memo<Options>, key: &str) -> bool {
    let List { open, active } = list.get_untracked();
    let count = choices.with_untracked(Options::len);
    let to = |active: Option<usize>| list.set(List { open: true, active });
    match key {
        "ArrowDown" if count > 0 => {
            to(Some(active.map_or(0, |index| (index + 1) % count)));
            true
        }
        "ArrowUp" if count > 0 => {
            to(Some(
                active.map_or(count - 1, |index| (index + count - 1) % count),
            ));
            true
        }
        "Enter" => {
            let option = active.filter(|_| open).and_then(|index| {
                choices.with_untracked(|choices| choices.clone().into_list().into_iter().nth(index))
            });
            let Some(option) = option else { return false };
            list.set(List::default());
            follow(location, &option);
            true
        }
        "Escape" if open => {
            list.set(List::default());
            true
        }
        "Escape" => {
            type_query(location, String::new());
            true
        }
        _ => false,
    }
}

fn follow(location: Location, option: &Choice) {
    match option {
        Choice::Hit(hit) => {
            remember(&location.now().filter.query);
            location.go(hit.link.clone());
        }
        Choice::Recent(query) => {
            type_query(location, query.clone());
        }
    }
}

fn type_query(location: Location, query: String) {
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
    remember(&link.filter.query);
    if matches!(link.screen, Screen::Reader | Screen::About) {
        location.go(link.on(Screen::Articles));
    } else {
        page::focus("main");
    }
}

/// The queries of this session, newest first.
fn recent_queries() -> Vec<String> {
    storage::load_for_session(RECENT_KEY)
}

fn remember(query: &str) {
    let query = query.trim();
    if query.is_empty() {
        return;
    }
    let mut recent = recent_queries();
    recent.retain(|known| known != query);
    recent.insert(0, query.to_owned());
    recent.truncate(MOST_RECENT);
    // A browser that keeps nothing costs only the list.
    let _ = storage::save_for_session(RECENT_KEY, &recent);
}

//! The search box, at work: typing, the keys of the combobox, presses on options.
//!
//! Invariant: Enter takes the active option, and without one it asks for all that was found.

use super::BOX_ID;
use super::options::{Choice, options};
use crate::legacy::State;
use crate::platform::timer::soon;
use crate::platform::{field, page, storage};
use crate::state::url::UrlState;
use crate::view::List;
use corpus::filter::Filter;
use corpus::permalink::{Permalink, Screen};
use leptos::prelude::*;

const RECENT_KEY: &str = "recent";
const MAX_RECENT: usize = 5;

/// The queries of this session, newest first.
pub fn recent() -> Vec<String> {
    storage::load_for_session(RECENT_KEY)
}

/// Listens to the box from now on.
pub fn start(state: State) {
    // A view that was not typed may have other words than stand in the box.
    Effect::new(move |_| {
        state.app.url.read(|_| ());
        soon(move || field::show(BOX_ID, &state.app.url.current().filter.query));
    });
    let list = list();
    field::on_input(
        BOX_ID,
        Box::new(move |text| {
            let hits_elsewhere = state.app.url.requested().screen != Screen::Articles;
            list.set(List {
                open: hits_elsewhere && !text.trim().is_empty(),
                active: None,
            });
            type_query(state.app.url, text);
        }),
    );
    field::on_key(BOX_ID, Box::new(move |key| press(state, key)));
    field::on_leave(BOX_ID, Box::new(move || list.set(List::default())));
    field::on_take(Box::new(move |index| take(state, index)));
}

/// What a key does; whether it was spent.
fn press(state: State, key: &str) -> bool {
    let list = list();
    let List { open, active } = list.get_untracked();
    let step = |forward: bool| {
        let count = choices(state).len();
        if count > 0 {
            let next = match (active, forward) {
                (None, true) => 0,
                (None, false) => count - 1,
                (Some(index), true) => (index + 1) % count,
                (Some(index), false) => (index + count - 1) % count,
            };
            list.set(List {
                open: true,
                active: Some(next),
            });
        }
        count > 0
    };
    match key {
        "ArrowDown" => step(true),
        "ArrowUp" => step(false),
        "Enter" => match active.filter(|_| open) {
            Some(index) => take(state, index),
            None => send(state),
        },
        "Escape" if open => {
            list.set(List::default());
            true
        }
        "Escape" => {
            type_query(state.app.url, "");
            true
        }
        _ => false,
    }
}

fn choices(state: State) -> Vec<Choice> {
    let recent = state.app.ui.recent_queries.get_untracked();
    untrack(|| state.with_view(|view| options(view, &recent)))
}

fn take(state: State, index: usize) -> bool {
    let choice = choices(state).into_iter().nth(index);
    list().set(List::default());
    match choice {
        Some(Choice::Hit { link, .. }) => {
            remember(state);
            state.app.url.navigate(*link);
        }
        Some(Choice::Recent(query)) => type_query(state.app.url, &query),
        None => {}
    }
    true
}

fn type_query(location: UrlState, query: &str) {
    let link = location.requested();
    let filter = Filter {
        query: query.to_owned(),
        ..link.filter.clone()
    };
    location.replace(Permalink { filter, ..link });
}

/// From a screen that shows no hits, to the one that does.
fn send(state: State) -> bool {
    list().set(List::default());
    remember(state);
    let link = state.app.url.requested();
    if matches!(link.screen, Screen::Reader | Screen::About) {
        state.app.url.navigate(link.on(Screen::Articles));
    } else {
        page::focus("main");
    }
    true
}

fn remember(state: State) {
    let query = state.app.url.requested().filter.query.trim().to_owned();
    if query.is_empty() {
        return;
    }
    state.app.ui.recent_queries.update(|recent| {
        recent.retain(|known| *known != query);
        recent.insert(0, query);
        recent.truncate(MAX_RECENT);
        // A browser that keeps nothing costs only the list.
        let _ = storage::save_for_session(RECENT_KEY, recent);
    });
}

thread_local! {
    static LIST: RwSignal<List> = RwSignal::new(List::default());
}

/// What the keyboard does with the list.
pub fn list() -> RwSignal<List> {
    LIST.with(|list| *list)
}

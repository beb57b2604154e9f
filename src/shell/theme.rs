//! The choice of colours: as the system has them, light, or dark.
//!
//! Invariant: the choice is the reader's own and stays in the browser; it is no part of a link.

use crate::browser::{page, storage};
use crate::texts::{shell, use_lang};
use leptos::prelude::*;

const KEY: &str = "theme";
const THEMES: [&str; 3] = ["", "light", "dark"];

/// The button that goes through the three.
#[component]
pub fn Theme() -> impl IntoView {
    let t = shell::texts(use_lang());
    let kept = storage::load(KEY).unwrap_or_default();
    let first = THEMES
        .iter()
        .position(|theme| *theme == kept)
        .unwrap_or_default();
    let chosen = RwSignal::new(first);
    let theme = move || THEMES.get(chosen.get()).copied().unwrap_or_default();
    Effect::new(move |_| page::set_root("data-theme", theme()));
    let name = move || match theme() {
        "light" => t.theme_light,
        "dark" => t.theme_dark,
        _ => t.theme_auto,
    };
    let next = move |_| {
        chosen.update(|index| *index = (*index + 1) % THEMES.len());
        // What can't be kept holds until the page is left.
        let _ = storage::save(
            KEY,
            THEMES
                .get(chosen.get_untracked())
                .copied()
                .unwrap_or_default(),
        );
    };
    view! {
        <button id="theme" type="button" class="quiet theme" on:click=next aria-label=name title=name>
            <span aria-hidden="true">
                {move || match theme() {
                    "light" => "○",
                    "dark" => "●",
                    _ => "◐",
                }}
            </span>
        </button>
    }
}

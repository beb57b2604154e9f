//! One quiet line about what a link said and could not be shown.
//!
//! Invariant: what was dropped is told as text, never as markup, and nothing else is lost.

use crate::location::use_location;
use crate::texts::{shell, use_lang};
use leptos::prelude::*;

/// The notice, where there is something to tell.
#[component]
pub fn Notice() -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = shell::texts(lang);
    let parts = move || {
        location
            .dropped()
            .iter()
            .map(|part| view! { <li>{shell::dropped(part, lang)}</li> })
            .collect_view()
    };
    view! {
        <div role="status">
            <Show when=move || !location.dropped().is_empty()>
                <div class="notice">
                    <p>{t.dropped_title}</p>
                    <ul>{parts}</ul>
                    <button type="button" class="quiet" aria-label=t.dismiss on:click=move |_| location.forget_dropped()>
                        "×"
                    </button>
                </div>
            </Show>
        </div>
    }
}

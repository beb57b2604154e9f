//! The sign of a side: a shape as well as a colour.
//!
//! Invariant: the name of the side always stands in the text beside it or within it.

use crate::library::use_library;
use crate::texts::{terms, use_lang};
use corpus::model::Voice;
use leptos::prelude::*;

/// The word in class names for a voice: `first`, `joint`, `second`.
pub fn voice_class(voice: Voice) -> &'static str {
    match voice {
        Voice::First => "first",
        Voice::Joint => "joint",
        Voice::Second => "second",
    }
}

/// A small sign with the side's name for who can't see it.
#[component]
pub fn SideMark(
    /// Whose.
    voice: Voice,
) -> impl IntoView {
    let name = terms::voice(use_library().corpus, voice, use_lang()).to_owned();
    let title = name.clone();
    view! {
        <span class=format!("side-mark {}", voice_class(voice)) title=title>
            <span class="unseen">{name}</span>
        </span>
    }
}

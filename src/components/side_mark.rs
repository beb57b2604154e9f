//! The sign of a side: a shape as well as a colour, and its name for who can't see it.

use crate::i18n::terms;
use crate::state::use_app;
use corpus::model::Voice;
use leptos::prelude::*;

/// The word in class names for a voice: `first`, `joint`, `second`.
#[must_use]
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
    /// Whose sign.
    voice: Voice,
) -> impl IntoView {
    let app = use_app();
    let name = terms::voice(app.corpus, voice, app.lang).to_owned();
    let hidden = format!("{name}: ");
    view! {
        <span class=format!("side-mark {}", voice_class(voice)) title=name>
            <VisuallyHidden>{hidden}</VisuallyHidden>
        </span>
    }
}

/// Words for who can't see what the eye does.
#[component]
pub fn VisuallyHidden(
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <span class="unseen">{children()}</span> }
}

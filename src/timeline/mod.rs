//! The timeline screen.
//!
//! Invariant: paints what the library lays out.

use crate::texts::{timeline, use_lang};
use leptos::prelude::*;

/// The timeline screen.
#[component]
pub fn Timeline() -> impl IntoView {
    let t = timeline::texts(use_lang());
    view! { <h1>{t.title}</h1> }
}

//! The compare screen.
//!
//! Invariant: paints what the library lays out.

use crate::texts::{compare, use_lang};
use leptos::prelude::*;

/// The compare screen.
#[component]
pub fn Compare() -> impl IntoView {
    let t = compare::texts(use_lang());
    view! { <h1>{t.title}</h1> }
}

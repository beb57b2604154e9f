//! The reader screen.
//!
//! Invariant: paints what the library lays out.

use crate::texts::{reader, use_lang};
use leptos::prelude::*;

/// The reader screen.
#[component]
pub fn Reader() -> impl IntoView {
    let t = reader::texts(use_lang());
    view! { <h1>{t.title}</h1> }
}

//! The buttons around the drawing.
//!
//! Invariant: whatever a button does, a key or a link does too.

use super::viewport::Viewport;
use crate::texts::timeline;
use crate::timeline::words::window_words;
use corpus::model::Lang;
use leptos::prelude::*;

/// What is on screen, in words, and the buttons that move it.
#[component]
pub fn Tools(
    /// What is on screen of what.
    viewport: Viewport,
    /// Language of the interface.
    lang: Lang,
) -> impl IntoView {
    let t = timeline::texts(lang);
    let by_half = move |sign: f64| {
        let now = viewport.wanted();
        viewport.glide(now.pan(sign * now.length() / 2.0));
    };
    let zoom = move |factor: f64| viewport.zoom(factor, viewport.wanted().middle());
    let (earlier, later) = (move || by_half(-1.0), move || by_half(1.0));
    let (closer, farther) = (move || zoom(2.0), move || zoom(0.5));
    let button = |sign: &'static str, name: &'static str, act: Box<dyn Fn()>| {
        view! {
            <button type="button" class="button" aria-label=name title=name on:click=move |_| act()>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! {
        <div class="chart-tools">
            <p class="span">{move || window_words(&viewport.window.get(), lang)}</p>
            <div class="buttons">
                {button("←", t.earlier, Box::new(earlier))} {button("→", t.later, Box::new(later))}
                {button("−", t.zoom_out, Box::new(farther))} {button("+", t.zoom_in, Box::new(closer))}
                <button type="button" class="button" on:click=move |_| viewport.glide(viewport.bounds())>
                    {t.whole}
                </button>
            </div>
        </div>
    }
}

/// What can be done with what is drawn.
#[component]
pub fn Actions(
    /// Whether a drag marks a period.
    brushing: RwSignal<bool>,
    /// Language of the interface.
    lang: Lang,
    /// Filters by what is on screen.
    on_this_period: Callback<()>,
    /// Gives the reader the drawing as a file.
    on_save: Callback<()>,
    /// Prints it.
    on_print: Callback<()>,
) -> impl IntoView {
    let t = timeline::texts(lang);
    let button = |name: &'static str, act: Callback<()>| {
        view! {
            <button type="button" class="button" on:click=move |_| act.run(())>
                {name}
            </button>
        }
    };
    let hint = move || {
        brushing.get().then(|| {
            view! {
                <p class="hint" role="status">
                    {t.mark_period_hint}
                </p>
            }
        })
    };
    view! {
        <div class="chart-actions">
            <button
                type="button"
                class="button"
                aria-pressed=move || brushing.get().to_string()
                on:click=move |_| brushing.update(|brushing| *brushing = !*brushing)
            >
                {t.mark_period}
            </button>
            {button(t.this_period, on_this_period)}
            {button(t.download, on_save)}
            {button(t.print, on_print)}
            {hint}
        </div>
    }
}

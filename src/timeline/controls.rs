//! What the reader can set: clock, division, rest, form; and the tools of the drawing.
//!
//! Invariant: every setting is a link to the view that it leads to; every tool a button.

use super::paper::save;
use super::viewport::Viewport;
use super::words::window_words;
use crate::browser::file;
use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{terms, timeline, use_lang};
use corpus::model::{SideId, Voice};
use corpus::permalink::{Clock, Form, Lanes, Permalink, Rest};
use corpus::timeline::{Stand, Window, glyph};
use leptos::prelude::*;

/// The settings.
#[component]
pub fn Controls() -> impl IntoView {
    let lang = use_lang();
    let t = timeline::texts(lang);
    let selection = use_selection();
    let narrowed = Memo::new(move |_| {
        let all = use_library_len();
        selection.shown.with(|shown| shown.claims.len() < all)
    });
    view! {
        <div class="settings">
            <Choice
                name=t.clock
                key="clock"
                values=Clock::IN_TURN.map(|clock| (clock.slug(), timeline::clock(clock, lang))).to_vec()
                set=|link, slug| link.clock = Clock::from_slug(slug).unwrap_or_default()
                get=|link| link.clock.slug()
            />
            <Choice
                name=t.axes
                key="lanes"
                values=vec![(Lanes::Sides.slug(), t.one_axis), (Lanes::Topics.slug(), t.by_topic)]
                set=|link, slug| link.lanes = Lanes::from_slug(slug).unwrap_or_default()
                get=|link| link.lanes.slug()
            />
            <Choice
                name=t.form
                key="form"
                values=vec![(Form::Usual.slug(), t.picture), (Form::List.slug(), t.list)]
                set=|link, slug| link.form = Form::from_slug(slug).unwrap_or_default()
                get=|link| if link.form == Form::List { Form::List.slug() } else { Form::Usual.slug() }
            />
            <Show when=move || narrowed.get()>
                <Choice
                    name=t.rest
                    key="rest"
                    values=vec![(Rest::Dim.slug(), t.dim), (Rest::Hide.slug(), t.hide)]
                    set=|link, slug| link.rest = Rest::from_slug(slug).unwrap_or_default()
                    get=|link| link.rest.slug()
                />
            </Show>
        </div>
    }
}

fn use_library_len() -> usize {
    use_library().corpus.claims.len()
}

/// Some values of which one holds; each is a link.
#[component]
fn Choice(
    name: &'static str,
    key: &'static str,
    values: Vec<(&'static str, &'static str)>,
    set: fn(&mut Permalink, &str),
    get: fn(&Permalink) -> &'static str,
) -> impl IntoView {
    let location = use_location();
    let links = values
        .into_iter()
        .map(|(slug, text)| {
            let href = move || {
                location.with(|link| {
                    let mut link = link.clone();
                    set(&mut link, slug);
                    link.href()
                })
            };
            let holds = move || location.with(get) == slug;
            view! {
                <li>
                    <a
                        id=format!("{key}-{slug}")
                        href=href
                        aria-current=move || holds().then_some("true")
                    >
                        {text}
                    </a>
                </li>
            }
        })
        .collect_view();
    let id = format!("set-{key}");
    view! {
        <div class="choice" role="group" aria-labelledby=id.clone()>
            <span id=id.clone()>{name}</span>
            <ul>{links}</ul>
        </div>
    }
}

/// The tools of the drawing, and what it shows in words.
#[component]
pub fn Tools(
    /// What is on screen of what.
    viewport: Viewport,
) -> impl IntoView {
    let lang = use_lang();
    let t = timeline::texts(lang);
    let by_half = move |sign: f64| {
        let now = viewport.wanted();
        viewport.glide(now.pan(sign * now.length() / 2.0));
    };
    let zoom = move |factor: f64| viewport.zoom(factor, viewport.wanted().middle());
    let span = move || window_words(&viewport.window.get(), lang);
    let at_start = move || viewport.window.with(|window| window.start_minute <= viewport.bounds().start_minute + 1.0);
    let at_end = move || viewport.window.with(|window| window.end_minute >= viewport.bounds().end_minute - 1.0);
    view! {
        <div class="chart-tools">
            <p class="span">{span}</p>
            <div class="buttons">
                <button type="button" class="button" aria-label=t.earlier title=t.earlier aria-disabled=move || at_start().then_some("true") on:click=move |_| by_half(-1.0)>
                    <span aria-hidden="true">"←"</span>
                </button>
                <button type="button" class="button" aria-label=t.later title=t.later aria-disabled=move || at_end().then_some("true") on:click=move |_| by_half(1.0)>
                    <span aria-hidden="true">"→"</span>
                </button>
                <button type="button" class="button" aria-label=t.zoom_out title=t.zoom_out on:click=move |_| zoom(0.5)>
                    <span aria-hidden="true">"−"</span>
                </button>
                <button type="button" class="button" aria-label=t.zoom_in title=t.zoom_in on:click=move |_| zoom(2.0)>
                    <span aria-hidden="true">"+"</span>
                </button>
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
    /// What is on screen of what.
    viewport: Viewport,
    /// Whether a drag marks a period.
    brushing: RwSignal<bool>,
    /// Filters by a period.
    on_brush: Callback<Window>,
) -> impl IntoView {
    let lang = use_lang();
    let t = timeline::texts(lang);
    let (library, location, selection) = (use_library(), use_location(), use_selection());
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
            <button type="button" class="button" on:click=move |_| on_brush.run(viewport.wanted())>
                {t.this_period}
            </button>
            <button
                type="button"
                class="button"
                on:click=move |_| {
                    let shown = selection.shown.get_untracked();
                    // A browser that refuses the file says so itself.
                    let _ = save(library.corpus, &location.now(), &shown.claims, lang);
                }
            >
                {t.download}
            </button>
            <button type="button" class="button" on:click=move |_| file::print()>
                {t.print}
            </button>
            <Show when=move || brushing.get()>
                <p class="hint" role="status">{t.mark_period_hint}</p>
            </Show>
        </div>
    }
}

/// What the shapes mean.
#[component]
pub fn Legend() -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = timeline::texts(lang);
    let entries = [
        (Stand::Above, terms::voice(corpus, Voice::from(SideId::First), lang)),
        (Stand::Below, terms::voice(corpus, Voice::from(SideId::Second), lang)),
        (Stand::Across, terms::voice(corpus, Voice::Joint, lang)),
        (Stand::On, t.meeting),
        (Stand::Around, t.context),
    ];
    let entries = entries
        .into_iter()
        .map(|(stand, name)| {
            let class = format!("mark {}", super::paint::stand_class(stand));
            let (half_x, half_y) = if stand == Stand::On { (5.0, 8.0) } else { (6.0, 6.0) };
            view! {
                <li>
                    <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
                        <path class=class d=glyph(stand, half_x, half_y) />
                    </svg>
                    {name}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="legend" aria-label=t.legend>
            {entries}
            <li class="note">{t.inferred_mark}</li>
            <li class="note">{t.band_mark}</li>
            <li class="note">{t.bin_mark}</li>
        </ul>
    }
}

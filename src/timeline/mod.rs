//! The timeline screen: two mirrored stories on one axis, and the same as a list.
//!
//! Invariant: what is shared stands in the permalink (clock, lanes, rest, form, window, focus and
//! the filter's period); what only this reader does at this moment is local.

mod card;
mod chart;
mod controls;
mod hands;
mod overview;
mod paint;
mod paper;
mod pose;
mod twin;
mod viewport;
mod words;

pub use chart::{Chart, ChartTexts, SharedWords};
pub use viewport::Viewport;

use crate::browser::timer::{Later, later};
use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{timeline, use_lang};
use card::{Brief, Chosen};
use controls::{Actions, Controls, Legend, Tools};
use corpus::filter::Filter;
use corpus::model::{Entry, SideId};
use corpus::permalink::{Focus, Form};
use corpus::timeline::{
    Key, Model, Stop, Story, Thread, Window, date_of, holding, period_of, summary, window_of,
    window_of_period,
};
use leptos::prelude::*;
use overview::Overview;
use paper::Paper;
use std::sync::Arc;
use twin::Twin;
use words::{CorpusWords, window_words};

const ID: &str = "timeline";
const ANNOUNCE_AFTER_MS: u32 = 600;

/// The timeline screen.
#[component]
pub fn Timeline() -> impl IntoView {
    let (library, selection, location) = (use_library(), use_selection(), use_location());
    let lang = use_lang();
    let t = timeline::texts(lang);
    let corpus = library.corpus;
    let sides = SideId::ALL.map(|side| corpus.sides.get(side).short.get(lang));

    let clock = location.part(|link| link.clock);
    let lanes = location.part(|link| link.lanes);
    let rest = location.part(|link| link.rest);
    let as_list = location.part(|link| link.form == Form::List);
    let linked = location.part(|link| link.window);
    let period = location.part(|link| link.filter.period);
    let focus = location.part(|link| link.focus.clone());

    let story = Memo::new(move |_| {
        selection.shown.with(|shown| {
            let claims = &shown.claims;
            Arc::new(Story::new(corpus, clock.get(), claims, rest.get(), lanes.get()))
        })
    });
    let model = Memo::new(move |_| story.with(|story| Arc::new(story.model.clone())));
    let home = move |model: &Model| model.home();
    let first = linked
        .get_untracked()
        .map_or_else(|| model.with_untracked(|model| home(model)), |date| window_of(&date));
    let viewport = Viewport::new(model.into(), first);

    // The address follows the window, and the window an address that came from elsewhere.
    let written = StoredValue::new(linked.get_untracked());
    Effect::new(move |before: Option<Window>| {
        let window = viewport.window.get();
        if before.is_some_and(|before| before != window) {
            let at_home = model.with_untracked(|model| home(model)) == window;
            let date = (!at_home).then(|| date_of(&window));
            if written.get_value() != date {
                written.set_value(date);
                let mut link = location.now();
                link.window = date;
                location.replace(link);
            }
        }
        window
    });
    Effect::new(move |_| {
        let date = linked.get();
        if date != written.get_value() {
            written.set_value(date);
            let window = date.map_or_else(|| model.with_untracked(|model| home(model)), |date| window_of(&date));
            viewport.glide(window);
        }
    });
    // Another clock or filter may have other bounds.
    Effect::new(move |before: Option<()>| {
        clock.track();
        if before.is_some() && linked.get_untracked().is_none() {
            viewport.go(model.with_untracked(|model| home(model)));
        }
    });

    let selected = Memo::new(move |_| match focus.get()? {
        Focus::Claim(slug) => corpus.claims.find(&slug).map(Key::Claim),
        Focus::Meeting(slug) => corpus.meetings.find(&slug).map(Key::Meeting),
        _ => None,
    });
    let active = RwSignal::new(selected.get_untracked());
    // Several that can't be told apart on the axis, told together.
    let together = RwSignal::new(Vec::<Key>::new());
    Effect::new(move |_| {
        if let Some(key) = selected.get() {
            active.set(Some(key));
            let at = model.with_untracked(|model| model.moment(key).map(|moment| moment.at()));
            let now = viewport.wanted();
            if let Some(at) = at.filter(|at| !now.contains(*at)) {
                viewport.glide(now.reveal(at));
            }
        }
    });
    let thread = Memo::new(move |_| match selected.get()? {
        Key::Claim(id) => Thread::of(corpus, id),
        _ => None,
    });
    let choose = move |key: Option<Key>| {
        let mut link = location.now();
        let focus = key.and_then(|key| match key {
            Key::Claim(id) => corpus.claims.get(id).map(|claim| Focus::Claim(claim.slug().to_owned())),
            Key::Meeting(id) => corpus.meetings.get(id).map(|one| Focus::Meeting(one.slug().to_owned())),
            Key::Event(_) => None,
        });
        if link.focus != focus {
            link.focus = focus;
            location.go(link);
        }
    };
    let on_open = Callback::new(move |stop: Option<Stop>| match stop {
        Some(stop) if stop.count > 1 => {
            let keys = model.with_untracked(|model| {
                let from = model.moments().iter().skip_while(|moment| moment.key != stop.key);
                let same = from.filter(|moment| moment.stand == stop.stand && moment.lane == stop.lane);
                same.take(stop.count).map(|moment| moment.key).collect()
            });
            together.set(keys);
        }
        Some(stop) => {
            together.set(Vec::new());
            if selected.get_untracked() == Some(stop.key) {
                crate::browser::page::focus("chosen-read");
            }
            choose(Some(stop.key));
        }
        None => {
            together.set(Vec::new());
            choose(None);
        }
    });
    let brushing = RwSignal::new(false);
    let on_brush = Callback::new(move |window: Window| {
        brushing.set(false);
        let link = location.now();
        let filter = Filter {
            period: period_of(&window),
            ..link.filter.clone()
        };
        location.go(link.filtered(filter));
    });
    let shaded = Memo::new(move |_| window_of_period(&period.get(), &viewport.bounds()));
    let card = Callback::new(move |stop: Stop| view! { <Brief stop clock=clock.get_untracked() /> }.into_any());

    let announced = RwSignal::new(String::new());
    let soon = StoredValue::new_local(None::<Later>);
    Effect::new(move |_| {
        let (window, model) = (viewport.window.get(), model.get());
        soon.set_value(Some(later(ANNOUNCE_AFTER_MS, move || {
            let holding = holding(&model, &window);
            let span = window_words(&window, lang);
            let _ = announced.try_set(timeline::holds(&holding, sides, &span, lang));
        })));
    });

    let record = move || {
        let summary = selection.shown.with(|shown| summary(corpus, &shown.claims));
        let (head, tail) = timeline::record(&summary, sides, lang);
        view! {
            <h1>{head}</h1>
            <p class="lead">{timeline::sentence(&tail)}</p>
        }
    };
    let left_out = move || {
        story.with(|story| {
            let undated = story.undated.len();
            let hidden = story.hidden;
            let undated = (undated > 0).then(|| timeline::undated(undated, story.clock, lang));
            let hidden = (hidden > 0).then(|| timeline::hidden(hidden, lang));
            [undated, hidden].into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    };
    let chart = move || {
        let topics = story.with(|story| story.topics.clone());
        let words: SharedWords = Arc::new(CorpusWords { corpus, lang, clock: clock.get(), topics });
        let texts = ChartTexts {
            label: t.moments.to_owned(),
            keys: t.keys.to_owned(),
            sides: sides.map(str::to_owned),
        };
        view! {
            <Chart
                id=ID
                viewport
                words
                texts
                active
                selected
                thread
                brushes=brushing
                period=shaded
                on_open
                on_brush
                card
            />
        }
    };
    view! {
        <div class="timeline">
            {record}
            <Controls />
            <Show when=move || !as_list.get()>
                <Tools viewport />
                <Overview viewport />
                {chart}
                <Legend />
                <Actions viewport brushing on_brush />
            </Show>
            <p class="left-out">{left_out}</p>
            <p class="unseen" role="status">{move || announced.get()}</p>
            <Show when=move || !as_list.get()>
                <Chosen selected together clock thread on_open />
            </Show>
            <Show when=move || as_list.get()>
                <Twin story />
            </Show>
            <Paper story as_list />
        </div>
    }
}

//! The drawing of this corpus, in its place on the timeline screen.
//!
//! Invariant: what is shared stands in the permalink (clock, lanes, rest, window, focus, and the
//! filter's period); what only this reader does at this moment is local.

use super::drawing::Chart;
use super::overview::Overview;
use super::tools::{Actions, Tools};
use super::viewport::Viewport;
use super::words::{ChartTexts, SharedWords};
use crate::browser::timer::{Later, later, soon};
use crate::browser::{file, page, region};
use crate::location::Location;
use crate::state::State;
use crate::texts::timeline;
use crate::timeline::words::{CorpusWords, window_words};
use crate::timeline::{PLACE_ID, brief, sheet};
use crate::view::View;
use corpus::filter::Filter;
use corpus::model::{Entry, Lang, SideId};
use corpus::permalink::{Focus, Form, Screen};
use corpus::timeline::{
    Key, Model, Stop, Story, Thread, Window, date_of, holding, period_of, window_of,
    window_of_period,
};
use leptos::prelude::*;
use std::sync::Arc;

const ID: &str = "timeline";
const ANNOUNCE_AFTER_MS: u32 = 600;

/// Keeps the drawing in its place whenever the timeline screen has one.
pub fn keep(sources: State) {
    let wanted = sources
        .location
        .part(|link| link.screen == Screen::Timeline && link.form != Form::List);
    let mounted = StoredValue::new_local(None::<region::Mounted>);
    let printing = RwSignal::new(false);
    page::on_print(move |begins| printing.set(begins));
    Effect::new(move |_| {
        let wanted = wanted.get();
        mounted.set_value(None);
        if wanted {
            // The screen is painted by another effect: its place is there when this is done.
            soon(move || {
                let still = sources.location.now();
                if still.screen == Screen::Timeline && still.form != Form::List {
                    let view = move || {
                        let lang = sources.lang.get();
                        view! { <Live sources lang printing /> }
                    };
                    mounted.set_value(region::mount_while(PLACE_ID, move || view.into_any()));
                }
            });
        }
    });
}

#[component]
fn Live(sources: State, lang: Lang, printing: RwSignal<bool>) -> impl IntoView {
    let State {
        library,
        location,
        selection,
        ..
    } = sources;
    let corpus = library.corpus;
    let t = timeline::texts(lang);
    let sides = SideId::ALL.map(|side| corpus.sides.get(side).short.get(lang));
    let clock = location.part(|link| link.clock);
    let lanes = location.part(|link| link.lanes);
    let rest = location.part(|link| link.rest);
    let period = location.part(|link| link.filter.period);
    let focus = location.part(|link| link.focus.clone());

    let story = Memo::new(move |_| {
        selection.shown.with(|shown| {
            Arc::new(Story::new(
                corpus,
                clock.get(),
                &shown.claims,
                rest.get(),
                lanes.get(),
            ))
        })
    });
    let model = Memo::new(move |_| story.with(|story| Arc::new(story.model.clone())));
    let viewport = followed(location, model);

    let selected = Memo::new(move |_| match focus.get()? {
        Focus::Claim(slug) => corpus.claims.find(&slug).map(Key::Claim),
        Focus::Meeting(slug) => corpus.meetings.find(&slug).map(Key::Meeting),
        _ => None,
    });
    let active = RwSignal::new(selected.get_untracked());
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
    let on_open = Callback::new(move |stop: Option<Stop>| {
        let key = stop.map(|stop| stop.key);
        if key.is_some() && key == selected.get_untracked() {
            page::focus("chosen-read");
        }
        let mut link = location.now();
        let focus = key.and_then(|key| match key {
            Key::Claim(id) => Some(Focus::Claim(corpus.claims.get(id)?.slug().to_owned())),
            Key::Meeting(id) => Some(Focus::Meeting(corpus.meetings.get(id)?.slug().to_owned())),
            Key::Event(_) => None,
        });
        if link.focus != focus {
            link.focus = focus;
            location.go(link);
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
    let card = Callback::new(move |stop: Stop| {
        region::still(untrack_view(sources, |view| brief(view, &stop)))
    });
    let on_save = Callback::new(move |()| {
        let svg = untrack_view(sources, |view| {
            sheet::sheet(view, 1280.0, Location::address_of(view.link), file::colour)
        });
        let name = format!("{}-{}.svg", corpus.about.slug, clock.get_untracked().slug());
        // A browser that refuses the file says so itself.
        let _ = file::download(&name, "image/svg+xml", &svg);
    });
    let paper = move || {
        printing.get().then(|| {
            let tree = untrack_view(sources, |view| {
                sheet::paper(view, Location::address_of(view.link), file::colour)
            });
            view! { <div class="paper">{region::still(tree)}</div> }
        })
    };
    let announced = announcement(viewport, sides, lang);
    let words: SharedWords = Arc::new(LiveWords {
        corpus,
        lang,
        story,
    });
    let texts = ChartTexts {
        label: t.moments.to_owned(),
        keys: t.keys.to_owned(),
        sides: sides.map(str::to_owned),
    };
    view! {
        <Tools viewport lang />
        <Overview viewport />
        <Chart id=ID viewport words texts active selected thread brushes=brushing period=shaded on_open on_brush card />
        <Actions
            brushing
            lang
            on_this_period=Callback::new(move |()| on_brush.run(viewport.wanted()))
            on_save
            on_print=Callback::new(|()| file::print())
        />
        <p class="unseen" role="status">
            {move || announced.get()}
        </p>
        {paper}
    }
}

/// A viewport that the address follows, and that follows an address that came from elsewhere.
fn followed(location: Location, model: Memo<Arc<Model>>) -> Viewport {
    let linked = location.part(|link| link.window);
    let home = move || model.with_untracked(|model| model.home());
    let first = linked
        .get_untracked()
        .map_or_else(home, |date| window_of(&date));
    let viewport = Viewport::new(model.into(), first);
    let written = StoredValue::new(linked.get_untracked());
    Effect::new(move |before: Option<Window>| {
        let window = viewport.window.get();
        if before.is_some_and(|before| before != window) {
            let date = (window != home()).then(|| date_of(&window));
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
            viewport.glide(date.map_or_else(home, |date| window_of(&date)));
        }
    });
    // By another clock the same may lie elsewhere.
    Effect::new(move |before: Option<Window>| {
        model.track();
        let now = home();
        if before.is_some_and(|before| before != now) && linked.get_untracked().is_none() {
            viewport.go(now);
        }
        now
    });
    viewport
}

/// What the window holds, told when it has come to rest.
fn announcement(viewport: Viewport, sides: [&'static str; 2], lang: Lang) -> RwSignal<String> {
    let announced = RwSignal::new(String::new());
    let soon = StoredValue::new_local(None::<Later>);
    Effect::new(move |_| {
        let (window, model) = (viewport.window.get(), viewport.model.get());
        let told = later(ANNOUNCE_AFTER_MS, move || {
            let span = window_words(&window, lang);
            let words = timeline::holds(&holding(&model, &window), sides, &span, lang);
            // The screen may have been left in the meantime.
            let _ = announced.try_set(words);
        });
        soon.set_value(Some(told));
    });
    announced
}

fn untrack_view<T: Default>(sources: State, read: impl FnOnce(&View) -> T) -> T {
    untrack(|| sources.with_view(read))
}

/// Words that follow the story: its clock and its lanes.
struct LiveWords {
    corpus: &'static corpus::model::Corpus,
    lang: Lang,
    story: Memo<Arc<Story>>,
}

impl LiveWords {
    fn now(&self) -> CorpusWords<'static> {
        self.story.with_untracked(|story| CorpusWords {
            corpus: self.corpus,
            lang: self.lang,
            clock: story.clock,
            topics: story.topics.clone(),
        })
    }
}

impl corpus::timeline::svg::Words for LiveWords {
    fn name(&self, key: Key) -> String {
        self.now().name(key)
    }
    fn date(&self, key: Key) -> String {
        self.now().date(key)
    }
    fn describe(&self, key: Key) -> String {
        self.now().describe(key)
    }
    fn tick(&self, tick: &corpus::timeline::Tick, unit: corpus::timeline::TickUnit) -> String {
        self.now().tick(tick, unit)
    }
    fn lane(&self, index: usize) -> String {
        self.now().lane(index)
    }
    fn count(&self, count: usize) -> String {
        self.now().count(count)
    }
    fn bin(&self, bin: &corpus::timeline::Bin) -> String {
        self.now().bin(bin)
    }
}

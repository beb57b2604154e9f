//! The drawing of this corpus, in its place on the timeline screen.
//!
//! Invariant: what is shared stands in the permalink (clock, lanes, rest, window, focus, and the
//! filter's period); what only this reader does at this moment is local.

use super::drawing::{Chart, Owner, Subject};
use crate::i18n::timeline;
use crate::legacy::State;
use crate::markup::Node;
use crate::platform::timer::{Later, soon};
use crate::platform::{delegate, page};
use crate::timeline::drawing::ChartTexts;
use crate::timeline::words::CorpusWords;
use crate::timeline::{DOES, PLACE_ID};
use corpus::filter::ClaimSet;
use corpus::model::{Date, Lang, SideId};
use corpus::permalink::{Lanes, Permalink, Screen, Target, TimeBasis, UnmatchedMode, ViewMode};
use corpus::timeline::{Key, TimeLink, TimeRange, TimelineData, range_of_date, range_of_period};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The id of the drawing, and what those of its parts begin with.
pub(super) const ID: &str = "timeline";

/// The drawing while the timeline screen shows one.
type Desk = Rc<RefCell<Option<Rc<Live>>>>;

/// Keeps the drawing in its place whenever the timeline screen has one.
pub fn keep(state: State) {
    let desk: Desk = Rc::default();
    let followed = Rc::clone(&desk);
    Effect::new(move |_| {
        state.app.url.read(|_| ());
        let _ = state.app.results.filtered();
        state.lang.track();
        let desk = Rc::clone(&followed);
        // The screen is painted by another effect: its place is there when this is done.
        soon(move || follow(state, &desk));
    });
    let pressed = Rc::clone(&desk);
    delegate::on_do(Box::new(move |action| {
        let live = pressed.borrow().clone();
        if let Some((live, action)) = live.zip(action.strip_prefix(DOES)) {
            live.act(action);
        }
    }));
    page::on_print(move |printing| {
        let live = desk.borrow().clone();
        if let Some(live) = live {
            live.print(printing);
        }
    });
}

fn follow(state: State, desk: &Desk) {
    let link = state.app.url.current();
    let lang = state.lang.get_untracked();
    let wanted = link.screen == Screen::Timeline && link.view_mode != ViewMode::List;
    let live = desk.take().filter(|live| {
        let stands = live.chart().is_some_and(|chart| chart.stands());
        wanted && live.lang == lang && stands
    });
    let live = live.or_else(|| wanted.then(|| Live::mount(state, lang, &link)));
    if let Some(live) = &live {
        live.follow(&link);
    }
    desk.replace(live);
}

/// What the drawing was last drawn from.
#[derive(Clone, PartialEq)]
struct Told {
    time_basis: TimeBasis,
    unmatched: UnmatchedMode,
    lanes: Lanes,
    claims: ClaimSet,
}

/// The drawing and what only this reader does with it.
pub(super) struct Live {
    pub state: State,
    pub lang: Lang,
    /// Set as soon as it is mounted.
    chart: RefCell<Option<Rc<Chart>>>,
    told: RefCell<Told>,
    /// The window that the address tells.
    pub written: Cell<Option<Date>>,
    /// What one starts from.
    pub home: Cell<TimeRange>,
    pub selected: Cell<Option<Key>>,
    pub notes: RefCell<Notes>,
}

/// What stands around the drawing for now.
#[derive(Default)]
pub(super) struct Notes {
    /// Moments that no window parts, as a list.
    pub several: Vec<Key>,
    /// What the window holds, in words.
    pub announced: String,
    /// The sheet, while the page is printed.
    pub paper: Option<Node>,
    /// What is done when the window has come to rest.
    pub resting: Option<Later>,
}

impl Live {
    fn mount(state: State, lang: Lang, link: &Permalink) -> Rc<Self> {
        let told = Told::now(state, link);
        let subject = told.subject(state, lang);
        let home = subject.model.home();
        let window = link.window.map_or(home, |date| range_of_date(&date));
        let corpus = state.app.corpus;
        let live = Rc::new(Self {
            state,
            lang,
            chart: RefCell::default(),
            told: RefCell::new(told),
            written: Cell::new(link.window),
            home: Cell::new(home),
            selected: Cell::new(None),
            notes: RefCell::default(),
        });
        let t = timeline::texts(lang);
        let texts = ChartTexts {
            label: t.events.to_owned(),
            keys: t.keys.to_owned(),
            sides: SideId::ALL.map(|side| corpus.sides.get(side).short.get(lang).to_owned()),
        };
        let weak: Weak<Self> = Rc::downgrade(&live);
        let owner: Weak<dyn Owner> = weak;
        let chart = Chart::mount(PLACE_ID, ID, owner, texts, subject, window);
        live.chart.replace(Some(chart));
        live.rest(window);
        live
    }

    pub fn chart(&self) -> Option<Rc<Chart>> {
        self.chart.borrow().clone()
    }

    /// Shows what the link says, as far as it says something new.
    fn follow(&self, link: &Permalink) {
        let Some(chart) = self.chart() else { return };
        let corpus = self.state.app.corpus;
        let told = Told::now(self.state, link);
        if *self.told.borrow() != told {
            let subject = told.subject(self.state, self.lang);
            let home = subject.model.home();
            self.told.replace(told);
            self.notes.borrow_mut().several.clear();
            chart.show(subject);
            // By another clock the same may lie elsewhere.
            if self.home.replace(home) != home && link.window.is_none() {
                chart.go(home);
            }
        }
        if link.window != self.written.get() {
            self.written.set(link.window);
            let window = link.window.map(|date| range_of_date(&date));
            chart.glide(window.unwrap_or(self.home.get()));
        }
        let selected = link.target.as_ref().and_then(|focus| match focus {
            Target::Claim(slug) => corpus.claims.find(slug).map(Key::Claim),
            Target::Meeting(slug) => corpus.meetings.find(slug).map(Key::Meeting),
            _ => None,
        });
        if self.selected.replace(selected) != selected {
            let time_link = selected.and_then(|key| match key {
                Key::Claim(id) => TimeLink::of(corpus, id),
                _ => None,
            });
            chart.choose(selected, time_link);
            let model = chart.model();
            let at = selected.and_then(|key| model.event(key).map(|event| event.at()));
            let now = chart.window();
            if let Some(at) = at.filter(|at| !now.contains(*at)) {
                chart.glide(now.reveal(at));
            }
        }
        let period = range_of_period(&link.filter.period, &chart.bounds());
        // By another clock than its own a period has no place.
        chart.shade(period.filter(|_| link.time_basis == link.filter.period.time_basis));
    }
}

impl Told {
    fn now(state: State, link: &Permalink) -> Self {
        Self {
            time_basis: link.time_basis,
            unmatched: link.unmatched,
            lanes: link.lanes,
            claims: untrack(|| state.app.results.filtered().claims.clone()),
        }
    }

    fn subject(&self, state: State, lang: Lang) -> Subject {
        let corpus = state.app.corpus;
        let data = TimelineData::new(
            corpus,
            self.time_basis,
            &self.claims,
            self.unmatched,
            self.lanes,
        );
        Subject {
            model: Rc::new(data.model),
            words: Rc::new(CorpusWords {
                corpus,
                lang,
                time_basis: data.time_basis,
                topics: data.topics,
            }),
        }
    }
}

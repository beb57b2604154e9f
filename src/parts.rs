//! The parts of the app that come when they are asked for, and what the app knows of each.
//!
//! The first view needs none of them. A build that splits the wasm puts each into a file of its
//! own (feature `parts`); any other build has them at hand.
//!
//! Invariant: outside this file the app names nothing of a part, so that the first view waits for
//! none; and what needs a part is shown only when it is here.

use crate::articles::{self, Lines};
use crate::markup::Node;
use crate::selection::Ask;
use crate::share::{Origin, Sharing};
use crate::state::State;
use crate::view::{Answer, View};
use crate::{about, chart, compare, reader, reading, search, share, sharing, timeline};
use corpus::model::Corpus;
use corpus::permalink::{Permalink, Screen};
use std::cell::RefCell;

/// How a screen is drawn.
type Draw = fn(&View) -> Vec<Node>;

/// A part of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What answers words.
    Search,
    /// The timeline.
    Timeline,
    /// Comparison, articles whole, what there is to know of the corpus, and sharing of it all.
    Reading,
}

/// What answers words, and how the answer is drawn line by line.
#[derive(Clone, Copy)]
pub struct Search {
    ask: Ask,
    lines: Lines,
}

/// Screens, and what keeps them alive.
#[derive(Clone, Copy)]
pub struct Screens {
    draw: fn(Screen) -> Draw,
    start: fn(State),
    started: bool,
    dialog: Option<Dialog>,
}

/// The dialog of sharing.
#[derive(Clone, Copy)]
struct Dialog {
    draw: fn(&View, Option<&Sharing>, Origin) -> Vec<Node>,
    act: fn(State, &str),
}

/// What is here.
#[derive(Default)]
struct Here {
    search: Option<Search>,
    timeline: Option<Screens>,
    reading: Option<Screens>,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// The parts that a view needs.
pub fn needs(link: &Permalink) -> [Option<Part>; 2] {
    let screen = match link.screen {
        Screen::Articles => None,
        Screen::Timeline => Some(Part::Timeline),
        Screen::Compare | Screen::Reader | Screen::About => Some(Part::Reading),
    };
    let asks = !link.filter.query.is_empty();
    [screen, asks.then_some(Part::Search)]
}

/// Whether all of them are here.
pub fn are_here(parts: &[Option<Part>]) -> bool {
    HERE.with_borrow(|here| {
        parts.iter().flatten().all(|part| match part {
            Part::Search => here.search.is_some(),
            Part::Timeline => here.timeline.is_some(),
            Part::Reading => here.reading.is_some(),
        })
    })
}

/// Brings what is not here yet. Whether all came.
pub async fn bring(parts: &[Option<Part>]) -> bool {
    let mut all = true;
    for part in parts.iter().flatten() {
        all &= are_here(&[Some(*part)]) || bring_one(*part).await;
    }
    all
}

async fn bring_one(part: Part) -> bool {
    // No arm holds what is here while it waits.
    match part {
        Part::Search => {
            let came = files::search().await.ok().flatten();
            HERE.with_borrow_mut(|here| here.search = came);
            came.is_some()
        }
        Part::Timeline => {
            let came = files::timeline().await.ok();
            HERE.with_borrow_mut(|here| here.timeline = here.timeline.or(came));
            came.is_some()
        }
        Part::Reading => {
            let came = files::reading().await.ok();
            HERE.with_borrow_mut(|here| here.reading = here.reading.or(came));
            came.is_some()
        }
    }
}

/// Starts the screens that have come and were not started yet.
pub fn start(state: State) {
    let new = HERE.with_borrow_mut(|here| {
        [&mut here.timeline, &mut here.reading].map(|screens| {
            let new = screens.as_mut().filter(|screens| !screens.started)?;
            new.started = true;
            Some(new.start)
        })
    });
    for start in new.into_iter().flatten() {
        start(state);
    }
}

/// What the corpus answers to a query; nothing while the part that knows has not come.
pub fn answer(corpus: &Corpus, query: &str) -> Answer {
    let search = HERE.with_borrow(|here| here.search);
    search
        .map(|search| (search.ask)(corpus, query))
        .unwrap_or_default()
}

/// What was found, line by line; nothing while the part that knows has not come.
pub fn lines(view: &View) -> Vec<Node> {
    let search = HERE.with_borrow(|here| here.search);
    search.map_or_else(Vec::new, |search| (search.lines)(view))
}

/// A screen that came with a part; nothing while it is not here.
pub fn screen(view: &View) -> Vec<Node> {
    let screen = view.link.screen;
    let screens = HERE.with_borrow(|here| match screen {
        Screen::Timeline => here.timeline,
        _ => here.reading,
    });
    screens.map_or_else(Vec::new, |screens| (screens.draw)(screen)(view))
}

/// The dialog of sharing; nothing while it is not here.
pub fn dialog(view: &View, sharing: Option<&Sharing>, origin: Origin) -> Vec<Node> {
    let dialog = HERE.with_borrow(|here| here.reading?.dialog);
    dialog.map_or_else(Vec::new, |dialog| (dialog.draw)(view, sharing, origin))
}

/// Does what a button of sharing says; nothing while that part is not here.
pub fn share(state: State, action: &str) {
    if let Some(dialog) = HERE.with_borrow(|here| here.reading?.dialog) {
        (dialog.act)(state, action);
    }
}

/// What each part is made of, all together.
mod whole {
    use super::{
        Dialog, Draw, Screen, Screens, Search, about, articles, chart, compare, reader, reading,
        search, share, sharing, timeline,
    };

    pub fn search() -> Option<Search> {
        let ask = search::ask()?;
        Some(Search {
            ask,
            lines: articles::concordance,
        })
    }

    pub fn timeline() -> Screens {
        Screens {
            draw: |_| timeline::screen,
            start: chart::keep,
            started: false,
            dialog: None,
        }
    }

    pub fn reading() -> Screens {
        let draw = |screen: Screen| -> Draw {
            match screen {
                Screen::Compare => compare::screen,
                Screen::Reader => reader::screen,
                _ => about::screen,
            }
        };
        Screens {
            draw,
            start: |state| reading::start(state.library, state.location, state.lang),
            started: false,
            dialog: Some(Dialog {
                draw: share::dialog,
                act: sharing::act,
            }),
        }
    }
}

/// Each part in a file of its own: the build cuts the wasm at these functions.
#[cfg(feature = "parts")]
mod files {
    use super::{Screens, Search, whole};
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    #[wasm_split(search, fallible)]
    pub fn search() -> Result<Option<Search>, SplitLoaderError> {
        Ok(whole::search())
    }

    #[wasm_split(timeline, fallible)]
    pub fn timeline() -> Result<Screens, SplitLoaderError> {
        Ok(whole::timeline())
    }

    #[wasm_split(reading, fallible)]
    pub fn reading() -> Result<Screens, SplitLoaderError> {
        Ok(whole::reading())
    }
}

/// All parts at hand.
#[cfg(not(feature = "parts"))]
mod files {
    use super::{Screens, Search, whole};
    use std::convert::Infallible;

    pub async fn search() -> Result<Option<Search>, Infallible> {
        Ok(whole::search())
    }

    pub async fn timeline() -> Result<Screens, Infallible> {
        Ok(whole::timeline())
    }

    pub async fn reading() -> Result<Screens, Infallible> {
        Ok(whole::reading())
    }
}

//! The state of the app: the few signals that everything on screen follows from.
//!
//! Invariant: what can be shared is in the location; here besides is only what a link doesn't say.

use crate::browser::page;
use crate::library::Library;
use crate::location::Location;
use crate::selection::{Ask, Selection};
use crate::share::Sharing;
use crate::view::{List, View};
use corpus::model::Lang;
use corpus::permalink::Permalink;
use leptos::prelude::*;

/// What the frame shows that no link says.
#[derive(Clone, Copy)]
pub struct Local {
    /// The colours chosen.
    pub theme: RwSignal<String>,
    /// Whether the sheet of filters is open.
    pub sheet_is_open: RwSignal<bool>,
    /// Whether single letters and signs are heard as keys.
    pub keys_are_on: RwSignal<bool>,
    /// What the dialog of sharing is about; `None` while it is closed.
    pub sharing: RwSignal<Option<Sharing>>,
    /// The view whose link was copied last.
    pub copied: RwSignal<Option<Permalink>>,
    /// Whether a period was typed that is no date.
    pub period_is_wrong: RwSignal<bool>,
    /// Whether a newer version of the page lies ready.
    pub newer_is_there: RwSignal<bool>,
    /// The list beneath the search box.
    pub list: RwSignal<List>,
    /// The queries of this session, newest first.
    pub recent: RwSignal<Vec<String>>,
}

/// What the browser remembers of earlier visits.
pub struct Kept {
    /// The colours chosen.
    pub theme: String,
    /// Whether single letters and signs are heard as keys.
    pub keys_are_on: bool,
    /// The queries of this session, newest first.
    pub recent: Vec<String>,
}

/// Everything that regions are drawn from; copied freely.
#[derive(Clone, Copy)]
pub struct State {
    /// The material.
    pub library: Library,
    /// What is shown.
    pub location: Location,
    /// What answers.
    pub selection: Selection,
    /// Language of the interface.
    pub lang: Memo<Lang>,
    /// What no link says.
    pub local: Local,
}

impl State {
    /// Follows the address. `kept` is what the browser remembers; `ask` answers words.
    pub fn start(library: Library, kept: Kept, ask: Ask) -> Self {
        let location = Location::start(library);
        let readers_own = reader_lang();
        Self {
            library,
            location,
            selection: Selection::start(library, location, ask),
            lang: location.part(move |link| link.lang.unwrap_or(readers_own)),
            local: Local {
                theme: RwSignal::new(kept.theme),
                sheet_is_open: RwSignal::new(false),
                keys_are_on: RwSignal::new(kept.keys_are_on),
                sharing: RwSignal::new(None),
                copied: RwSignal::new(None),
                period_is_wrong: RwSignal::new(false),
                newer_is_there: RwSignal::new(false),
                list: RwSignal::new(List::default()),
                recent: RwSignal::new(kept.recent),
            },
        }
    }

    /// Reads the view as it is, tracked.
    pub fn with_view<T: Default>(self, read: impl FnOnce(&View) -> T) -> T {
        // All that is generic is here: the way to the view exists once in the bundle.
        let (mut read, mut answer) = (Some(read), None);
        self.visit(&mut |view| answer = read.take().map(|read| read(view)));
        answer.unwrap_or_default()
    }

    fn visit(self, see: &mut dyn FnMut(&View)) {
        let link = self.location.get();
        let selected = self.selection.get();
        see(&View {
            corpus: self.library.corpus,
            link: &link,
            lang: self.lang.get(),
            found: selected.answer.found.as_ref(),
            problems: &selected.answer.problems,
            matching: selected.matching.as_ref(),
            shown: &selected.shown,
            period_is_wrong: self.local.period_is_wrong.get(),
        });
    }
}

/// The reader's own language where the interface has it; else Dutch.
pub fn reader_lang() -> Lang {
    Lang::from_tag(&page::reader_language()).unwrap_or_default()
}

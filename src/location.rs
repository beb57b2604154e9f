//! The only reader and writer of the address.
//!
//! Invariant: what is on screen follows from one [`Permalink`]. Choosing adds to the history,
//! typing changes its newest entry, and both go through here.

use crate::browser::timer::{Later, later, soon};
use crate::browser::{address, page};
use crate::library::Library;
use corpus::permalink::{Dropped, Permalink, parse};
use leptos::prelude::*;

/// How long after the last key the address follows what was typed. Browsers refuse more than
/// about a hundred changes in half a minute.
const TYPING_PAUSE_MS: u32 = 400;

/// What is shown, as a signal; copied freely.
#[derive(Clone, Copy)]
pub struct Location {
    link: RwSignal<Permalink>,
    dropped: RwSignal<Vec<Dropped>>,
    pending: StoredValue<Option<Later>, LocalStorage>,
}

impl Location {
    /// Reads the address, and follows it and every link of the page from now on.
    pub fn start(library: Library) -> Self {
        let (link, dropped) = read(&address::query(), library);
        let location = Self {
            link: RwSignal::new(link),
            dropped: RwSignal::new(dropped),
            pending: StoredValue::new_local(None),
        };
        address::on_moved(move || location.arrive(&address::query(), library));
        address::on_link(move |href| {
            location.settle_typing();
            if address::push(href) {
                location.arrive(href, library);
            }
        });
        location
    }

    /// What is shown, tracked.
    pub fn get(self) -> Permalink {
        self.link.get()
    }

    /// What is shown, by reference, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Permalink) -> T) -> T {
        self.link.with(read)
    }

    /// What is shown, not tracked.
    pub fn now(self) -> Permalink {
        self.link.get_untracked()
    }

    /// A part of what is shown, which changes only when that part does.
    pub fn part<T>(self, read: impl Fn(&Permalink) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.link.with(|link| read(link)))
    }

    /// What the address said and the corpus doesn't have, or nobody can read.
    pub fn dropped(self) -> Vec<Dropped> {
        self.dropped.get()
    }

    /// Forgets what was dropped.
    pub fn forget_dropped(self) {
        self.dropped.set(Vec::new());
    }

    /// Shows another view, as a choice of the reader: Back leads here again.
    pub fn go(self, link: Permalink) {
        self.settle_typing();
        let href = link.href();
        if address::push(&href) {
            self.show(link);
        }
    }

    /// Shows another view in place of this one: what typing and dragging do.
    pub fn replace(self, link: Permalink) {
        let href = link.href();
        self.link.set(link);
        self.pending.set_value(Some(later(TYPING_PAUSE_MS, move || {
            // A refused change costs only the address: the page shows what was typed.
            let _ = address::replace(&href);
        })));
    }

    /// Shows the view before this one again.
    pub fn back(self) {
        self.settle_typing();
        address::back();
    }

    /// The address of a view, whole, to be copied.
    pub fn address_of(link: &Permalink) -> String {
        address::with_query(&link.href())
    }

    /// Writes what was typed into the address now, before something else is added to the history.
    fn settle_typing(self) {
        let was_typing = self
            .pending
            .try_update_value(|pending| pending.take().is_some())
            .unwrap_or_default();
        if was_typing {
            let _ = address::replace(&self.now().href());
        }
    }

    fn arrive(self, query: &str, library: Library) {
        self.pending.set_value(None);
        let (link, dropped) = read(query, library);
        self.dropped.set(dropped);
        self.show(link);
    }

    /// Shows a view and keeps the keyboard's place: what had the focus is drawn anew, and gets it
    /// back by its id. On another screen the reading begins at its head.
    fn show(self, link: Permalink) {
        let focused = page::focused_id();
        let same_screen = self.now().screen == link.screen;
        let focus_moves = self.now().focus != link.focus;
        self.link.set(link);
        soon(move || {
            if same_screen {
                if !focused.is_empty() && page::focus_is_lost() {
                    page::focus(&focused);
                }
            } else {
                if !focus_moves {
                    page::scroll_to_top();
                }
                page::focus("main");
            }
        });
    }
}

fn read(query: &str, library: Library) -> (Permalink, Vec<Dropped>) {
    let (mut link, mut dropped) = parse(query);
    dropped.extend(link.settle(library.corpus));
    (link, dropped)
}

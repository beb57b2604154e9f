//! The only reader and writer of the address.
//!
//! Invariant: what is on screen follows from one [`Permalink`]. Choosing adds to the history,
//! typing changes its newest entry, and both go through here.

use crate::browser::timer::{Later, later, soon};
use crate::browser::{address, page};
use crate::library::Library;
use corpus::permalink::{Dropped, Permalink, parse};
use leptos::prelude::*;
use std::rc::Rc;

/// How long after the last key the address follows what was typed. Browsers refuse more than
/// about a hundred changes in half a minute.
const TYPING_PAUSE_MS: u32 = 400;

/// Brings what a view needs, and says whether it came: at once where it is here already.
pub type Gate = dyn Fn(&Permalink, Box<dyn FnOnce(bool)>);

/// What is shown, as a signal; copied freely.
#[derive(Clone, Copy)]
pub struct Location {
    link: RwSignal<Permalink>,
    dropped: RwSignal<Vec<Dropped>>,
    pending: StoredValue<Option<Later>, LocalStorage>,
    gate: StoredValue<Option<Rc<Gate>>, LocalStorage>,
    /// How many views were asked for: what comes for an older one is too late.
    asked: StoredValue<u32>,
    missing: RwSignal<bool>,
}

impl Location {
    /// Reads the address, and follows it and every link of the page from now on.
    pub fn start(library: Library) -> Self {
        let (link, dropped) = read(&address::query(), library);
        let location = Self {
            link: RwSignal::new(link),
            dropped: RwSignal::new(dropped),
            pending: StoredValue::new_local(None),
            gate: StoredValue::new_local(None),
            asked: StoredValue::new(0),
            missing: RwSignal::new(false),
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

    /// What the address asks for, before anything follows it.
    pub fn asked(library: Library) -> Permalink {
        read(&address::query(), library).0
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

    /// Whether what the last view needs could not be had, so that the one before it still stands.
    pub fn is_missing(self) -> bool {
        self.missing.get()
    }

    /// Says whether something that was asked for could not be had.
    pub fn say_missing(self, missing: bool) {
        self.missing.set(missing);
    }

    /// From now on no view is shown before `gate` has brought what it needs.
    pub fn guard(self, gate: Rc<Gate>) {
        self.gate.set_value(Some(gate));
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
        self.when_here(link, |location, link| location.link.set(link));
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

    fn show(self, link: Permalink) {
        self.when_here(link, Self::show_now);
    }

    /// Does `show` when all that the view needs is here, unless another was asked for since.
    fn when_here(self, link: Permalink, show: fn(Self, Permalink)) {
        let number = self.asked.get_value().wrapping_add(1);
        self.asked.set_value(number);
        let Some(gate) = self.gate.get_value() else {
            show(self, link);
            return;
        };
        let asked = link.clone();
        gate(
            &asked,
            Box::new(move |came| {
                if self.asked.get_value() == number {
                    self.missing.set(!came);
                    if came {
                        show(self, link);
                    }
                }
            }),
        );
    }

    /// Shows a view and keeps the keyboard's place: what had the focus is drawn anew, and gets it
    /// back by its id. On another screen the reading begins at its head.
    fn show_now(self, link: Permalink) {
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

//! The only reader and writer of the address.
//!
//! Invariant: what is on screen follows from one [`Permalink`]. Choosing adds to the history,
//! typing changes its newest entry, and both go through here.

use crate::browser::timer::{Later, later, soon};
use crate::browser::{address, page};
use crate::library::Library;
use corpus::permalink::{Permalink, RejectedParam, parse};
use leptos::prelude::*;
use std::rc::Rc;

/// How long after the last key the address follows what was typed. Browsers refuse more than
/// about a hundred changes in half a minute.
const TYPING_PAUSE_MS: u32 = 400;

/// What is told whether something came.
pub type Told = Box<dyn FnOnce(bool)>;

/// Brings what a view needs.
type Open = dyn Fn(&Permalink, Told);

/// What keeps a view back until all that it needs is here.
pub struct Gate {
    /// Whether it is here now.
    pub is_open: fn(&Permalink) -> bool,
    /// Brings it, and says whether it came.
    pub open: Box<Open>,
}

/// The root's attribute while a view is on its way.
const WAITS: &str = "data-waits";

/// What is shown, as a signal; copied freely.
#[derive(Clone, Copy)]
pub struct Location {
    link: RwSignal<Permalink>,
    dropped: RwSignal<Vec<RejectedParam>>,
    pending: StoredValue<Option<Later>, LocalStorage>,
    gate: StoredValue<Option<Rc<Gate>>, LocalStorage>,
    /// The view asked for last, and how many were: what comes for an older one is too late.
    wanted: StoredValue<(Permalink, u32)>,
    missing: RwSignal<bool>,
}

impl Location {
    /// Reads the address, and follows it and every link of the page from now on.
    pub fn start(library: Library) -> Self {
        let (link, dropped) = read(&address::query(), library);
        let location = Self {
            wanted: StoredValue::new((link.clone(), 0)),
            link: RwSignal::new(link),
            dropped: RwSignal::new(dropped),
            pending: StoredValue::new_local(None),
            gate: StoredValue::new_local(None),
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

    /// What was asked for last, shown already or still on its way; not tracked. What the reader
    /// does next begins there.
    pub fn wanted(self) -> Permalink {
        self.wanted.with_value(|(link, _)| link.clone())
    }

    /// A part of what is shown, which changes only when that part does.
    pub fn part<T>(self, read: impl Fn(&Permalink) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.link.with(|link| read(link)))
    }

    /// What the address said and the corpus doesn't have, or nobody can read.
    pub fn dropped(self) -> Vec<RejectedParam> {
        self.dropped.get()
    }

    /// Whether something that was asked for could not be had, so that what stood there stands.
    pub fn is_missing(self) -> bool {
        self.missing.get()
    }

    /// Says that something that was asked for could not be had.
    pub fn say_missing(self) {
        self.missing.set(true);
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
        self.when_here(link, Box::new(move |link| self.link.set(link)));
        self.pending.set_value(Some(later(TYPING_PAUSE_MS, move || {
            // A refused change costs only the address: the page shows what was typed, now or as
            // soon as it can.
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
            let _ = address::replace(&self.wanted().href());
        }
    }

    fn arrive(self, query: &str, library: Library) {
        self.pending.set_value(None);
        let (link, dropped) = read(query, library);
        self.dropped.set(dropped);
        self.show(link);
    }

    fn show(self, link: Permalink) {
        let focused = page::focused_id();
        self.when_here(link, Box::new(move |link| self.show_now(link, &focused)));
    }

    /// Does `show` when all that the view needs is here, unless another was asked for since.
    fn when_here(self, link: Permalink, show: Box<dyn FnOnce(Permalink)>) {
        let number = self.wanted.with_value(|(_, number)| number.wrapping_add(1));
        self.wanted.set_value((link.clone(), number));
        let gate = self.gate.get_value();
        let Some(gate) = gate.filter(|gate| !(gate.is_open)(&link)) else {
            self.arrived(true);
            show(link);
            return;
        };
        page::set_root(WAITS, "on");
        let asked = link.clone();
        let then = move |came| {
            if self.wanted.with_value(|(_, newest)| *newest == number) {
                self.arrived(came);
                if came {
                    show(link);
                } else {
                    self.wanted.set_value((self.now(), number));
                }
            }
        };
        (gate.open)(&asked, Box::new(then));
    }

    /// The newest view asked for is here, or will not come.
    fn arrived(self, came: bool) {
        page::set_root(WAITS, "");
        if self.missing.get_untracked() == came {
            self.missing.set(!came);
        }
    }

    /// Shows a view and keeps the keyboard's place: what had the focus is drawn anew, and gets it
    /// back by its id. On another screen the reading begins at its head, unless the focus has gone
    /// elsewhere since the view was asked for, when `had_focus` had it.
    fn show_now(self, link: Permalink, had_focus: &str) {
        let focused = page::focused_id();
        let stayed = focused == had_focus || page::focus_is_lost();
        let same_screen = self.now().screen == link.screen;
        let focus_moves = self.now().target != link.target;
        self.link.set(link);
        soon(move || {
            let keeps = same_screen || !stayed;
            if keeps && !focused.is_empty() && page::focus_is_lost() {
                page::focus(&focused);
            }
            if !same_screen {
                if !focus_moves {
                    page::scroll_to_top();
                }
                if stayed {
                    page::focus("main");
                }
            }
        });
    }
}

fn read(query: &str, library: Library) -> (Permalink, Vec<RejectedParam>) {
    let (mut link, mut dropped) = parse(query);
    dropped.extend(link.validate_against(library.corpus));
    (link, dropped)
}

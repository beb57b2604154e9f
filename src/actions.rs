//! What buttons and fields do that links can't: one place where it can be read.
//!
//! Invariant: an element says in `data-do` or `data-change` what it does; an unknown name does
//! nothing.

use crate::browser::{clipboard, delegate, dialog, keys, page, storage, version};
use crate::location::Location;
use crate::share::{self, DIALOG_ID, REFUSED};
use crate::shell::{KEYS_ID, SHEET_ID};
use crate::state::{Kept, Local};
use crate::widgets::in_full;
use corpus::filter::{Filter, Period};
use corpus::model::Date;
use leptos::prelude::*;
use std::rc::Rc;

const THEME_KEY: &str = "theme";
const KEYS_KEY: &str = "keys";
const KEYS_OFF: &str = "off";

/// Does what a button of sharing says, when the part that can is here.
pub type Share = dyn Fn(&str);

/// Listens to the whole page from now on.
///
/// What `share` is told, the part of sharing does.
pub fn start(location: Location, local: Local, share: Rc<Share>) {
    let refused = Rc::clone(&share);
    let copy = move || copy_view(location, local, &refused);
    let copy_by_key = copy.clone();
    delegate::on_do(Box::new(move |action| match action {
        "copy-view" => copy(),
        _ if is_sharing(action) => share(action),
        _ => act(location, local, action),
    }));
    delegate::on_change(move |name, value| change(location, local, name, value));
    keys::on_key(|key| {
        let asks = key == "?";
        if asks {
            dialog::open(KEYS_ID);
        }
        asks
    });
    keys::on_key(move |key| {
        let asks = key == share::KEY;
        if asks {
            copy_by_key();
        }
        asks
    });
    version::on_newer(move || local.newer_is_there.set(true));
    dialog::on_closed(Box::new(move |id| match id {
        SHEET_ID => local.sheet_is_open.set(false),
        DIALOG_ID => local.sharing.set(None),
        _ => {}
    }));
}

/// What the browser remembers, with the queries of this session.
pub fn kept(recent: Vec<String>) -> Kept {
    Kept {
        theme: storage::load(THEME_KEY)
            .filter(|theme| ["light", "dark"].contains(&theme.as_str()))
            .unwrap_or_default(),
        keys_are_on: storage::load(KEYS_KEY).as_deref() != Some(KEYS_OFF),
        recent,
    }
}

/// Whether the part of sharing does it.
fn is_sharing(action: &str) -> bool {
    ["share", "give:", "save:", "close:share", "print"]
        .iter()
        .any(|beginning| action.starts_with(beginning))
}

/// Copies the link of the view on screen; where that is refused, the dialog shows it.
fn copy_view(location: Location, local: Local, share: &Rc<Share>) {
    let link = in_full(&location.now());
    let share = Rc::clone(share);
    clipboard::copy(&Location::address_of(&link), move |worked| {
        if worked {
            local.copied.set(Some(link.clone()));
        } else {
            share(REFUSED);
        }
    });
}

fn act(location: Location, local: Local, action: &str) {
    match action {
        "theme" => {
            let next = match local.theme.get_untracked().as_str() {
                "" => "light",
                "light" => "dark",
                _ => "",
            };
            local.theme.set(next.to_owned());
            // What can't be kept holds until the page is left.
            let _ = storage::save(THEME_KEY, next);
        }
        "take-newer" => version::take_newer(),
        "load-again" => page::reload(),
        "dismiss" => location.forget_dropped(),
        "open:filters" => {
            local.sheet_is_open.set(true);
            dialog::open(SHEET_ID);
        }
        "close:filters" => dialog::close(SHEET_ID),
        "open:keys" => dialog::open(KEYS_ID),
        "close:keys" => dialog::close(KEYS_ID),
        "keys" => {
            let on = !local.keys_are_on.get_untracked();
            local.keys_are_on.set(on);
            let _ = storage::save(KEYS_KEY, if on { "on" } else { KEYS_OFF });
        }
        _ => {}
    }
}

fn change(location: Location, local: Local, name: &str, value: &str) {
    let Ok(date) = date(value) else {
        local.period_is_wrong.set(true);
        return;
    };
    local.period_is_wrong.set(false);
    let link = location.wanted();
    let mut period = link.filter.period;
    match name {
        "from" => period.from = date,
        "to" => period.to = date,
        _ => return,
    }
    if period.is_open() {
        period = Period::default();
    }
    let filter = Filter {
        period,
        ..link.filter.clone()
    };
    location.go(link.filtered(filter));
}

fn date(typed: &str) -> Result<Option<Date>, ()> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}

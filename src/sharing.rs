//! Sharing at work: what the buttons of the bar and the dialog do.
//!
//! Invariant: the dialog tells what became of everything it was asked for.

use crate::browser::timer::soon;
use crate::browser::{clipboard, delegate, device, dialog, file, keys, page};
use crate::location::Location;
use crate::share::{
    DIALOG_ID, FIRST_ID, KEY, Offer, Origin, Outcome, Sharing, TEXT_ID, What, file_name, given,
    set_name, sheet_title,
};
use crate::state::State;
use crate::view::View;
use crate::widgets::{SHARE, in_full};
use corpus::export::{Export, Format, Site};
use corpus::model::{Date, Point, Precision, Qualifier};
use corpus::permalink::{Permalink, parse};
use leptos::prelude::*;

/// How many claims are written into a file before the page gets its turn.
const SLICE: usize = 64;

/// Listens from now on.
pub fn start(state: State) {
    delegate::on_do(Box::new(move |action| act(state, action)));
    keys::on_key(move |key| {
        let asks = key == KEY;
        if asks {
            copy_view(state);
        }
        asks
    });
}

/// From where things are shared; `base` is the address of the page.
pub fn origin(base: &str) -> Origin<'_> {
    Origin {
        base,
        today: today(),
        has_sheet: device::can_share(),
    }
}

/// The address of the page without what it shows.
pub fn base() -> String {
    Location::address_of(&Permalink::default())
}

/// Today, by the reader's clock.
pub fn today() -> Date {
    let [year, month, day] = device::today();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Date::from(Point {
        year: i16::try_from(year).unwrap_or_default(),
        month: small(month),
        day: small(day),
        hour: 0,
        minute: 0,
        precision: Precision::Day,
        qualifier: Qualifier::Certain,
    })
}

fn act(state: State, action: &str) {
    match action {
        "share" => open(state, Sharing::new(&state.location.now(), What::View)),
        "copy-view" => copy_view(state),
        "close:share" => dialog::close(DIALOG_ID),
        "share-file" => save_text(state),
        "share-stop" => told(state, Outcome::Stopped),
        "share-device" => {
            let shared = with_sharing(state, |view, sharing| {
                let base = base();
                let address = site(view, &base).address(&sharing.link);
                (sheet_title(view, &base, sharing), address)
            });
            if let Some((title, address)) = shared {
                device::share(&title, &address);
            }
        }
        "print" => {
            dialog::close(DIALOG_ID);
            file::print();
        }
        _ => {
            if let Some(query) = action.strip_prefix(SHARE) {
                let (mut link, _) = parse(query);
                // The page wrote this link itself: all of it is in the corpus.
                let _ = link.settle(state.library.corpus);
                open(state, Sharing::new(&link, What::Thing));
            } else if let Some(offer) = action.strip_prefix("give:").and_then(Offer::from_slug) {
                give(state, offer);
            } else if let Some(format) = action.strip_prefix("save:").and_then(Format::from_slug) {
                save_set(state, format);
            }
        }
    }
}

fn open(state: State, sharing: Sharing) {
    state.local.sharing.set(Some(sharing));
    // Painted by then, so that the first button is there to take the focus.
    soon(|| {
        dialog::open(DIALOG_ID);
        page::focus(FIRST_ID);
    });
}

/// Copies the link of the view on screen; where that is refused, the dialog shows it.
fn copy_view(state: State) {
    let sharing = Sharing::new(&state.location.now(), What::View);
    let text = untrack(|| state.with_view(|view| given(view, &base(), &today(), &sharing)));
    clipboard::copy(&text, move |worked| {
        if worked {
            let link = in_full(&sharing.link);
            state.local.copied.set(Some(link));
        } else {
            open(state, sharing.clone());
            told(state, Outcome::Refused);
            soon(|| page::select(TEXT_ID));
        }
    });
}

/// Copies one of the offers of the dialog.
fn give(state: State, offer: Offer) {
    state.local.sharing.update(|sharing| {
        if let Some(sharing) = sharing {
            sharing.offer = offer;
            sharing.outcome = Outcome::Nothing;
        }
    });
    let text = with_sharing(state, |view, sharing| {
        given(view, &base(), &today(), sharing)
    });
    let Some(text) = text else { return };
    clipboard::copy(&text, move |worked| {
        if worked {
            told(state, Outcome::Copied);
        } else {
            told(state, Outcome::Refused);
            soon(|| page::select(TEXT_ID));
        }
    });
}

/// Saves the text given last as a file.
fn save_text(state: State) {
    let made = with_sharing(state, |view, sharing| {
        let (extension, media_type) = sharing.offer.file();
        let text = given(view, &base(), &today(), sharing);
        (file_name(view, sharing, extension), media_type, text)
    });
    if let Some((name, media_type, text)) = made {
        save(state, name, media_type, &text);
    }
}

/// Saves the claims of the view, in slices, so that the page stays alive and can stop it.
fn save_set(state: State, format: Format) {
    let begun = with_sharing(state, |view, sharing| {
        let base = base();
        let export = Export::begin(&site(view, &base), view.shown, &sharing.link, format);
        (export, set_name(view, format))
    });
    let is_busy = state.local.sharing.with_untracked(|sharing| {
        let outcome = sharing.as_ref().map(|sharing| &sharing.outcome);
        matches!(outcome, Some(Outcome::Writing(..)))
    });
    if let Some((export, name)) = begun.filter(|_| !is_busy) {
        let (done, all) = export.progress();
        told(state, Outcome::Writing(format, done, all));
        soon(move || write_on(state, export, format, name));
    }
}

fn write_on(state: State, mut export: Export, format: Format, name: String) {
    let goes_on = state.local.sharing.with_untracked(|sharing| {
        let outcome = sharing.as_ref().map(|sharing| &sharing.outcome);
        matches!(outcome, Some(Outcome::Writing(..)))
    });
    if !goes_on {
        return;
    }
    let base = base();
    let is_done = untrack(|| state.with_view(|view| export.step(&site(view, &base), SLICE)));
    if is_done {
        let text = untrack(|| state.with_view(|view| export.finish(&site(view, &base))));
        save(state, name, format.media_type(), &text);
    } else {
        let (done, all) = export.progress();
        told(state, Outcome::Writing(format, done, all));
        soon(move || write_on(state, export, format, name));
    }
}

fn site<'a>(view: &View<'a>, base: &'a str) -> Site<'a> {
    Site {
        corpus: view.corpus,
        base,
        lang: view.lang,
    }
}

fn save(state: State, name: String, media_type: &str, text: &str) {
    let outcome = if file::download(&name, media_type, text) {
        Outcome::Saved(name)
    } else {
        Outcome::NotSaved
    };
    told(state, outcome);
}

fn told(state: State, outcome: Outcome) {
    state.local.sharing.update(|sharing| {
        if let Some(sharing) = sharing {
            sharing.outcome = outcome;
        }
    });
}

/// What `read` makes of the dialog as it stands; nothing while it is closed.
fn with_sharing<T>(state: State, read: impl FnOnce(&View, &Sharing) -> T) -> Option<T> {
    let sharing = state.local.sharing.get_untracked()?;
    untrack(|| state.with_view(|view| Some(read(view, &sharing))))
}

//! Sharing at work: what the buttons of the bar and the dialog do.
//!
//! Invariant: the dialog tells what became of everything it was asked for.

use crate::legacy::State;
use crate::origin::{base, today};
use crate::platform::timer::soon;
use crate::platform::{clipboard, device, dialog, file, page};
use crate::share::{
    DIALOG_ID, FIRST_ID, Offer, Outcome, REFUSED, Sharing, TEXT_ID, What, file_name, given,
    set_name, sheet_title,
};
use crate::state::AppContext;
use crate::state::commands::ShareCommand;
use crate::view::View;
use crate::widgets::SHARE;
use corpus::export::{Export, Format, Site};
use corpus::permalink::parse;
use leptos::prelude::*;

/// How many claims are written into a file before the page gets its turn.
const SLICE: usize = 64;

/// Does what a command of sharing asks for.
pub fn run(app: AppContext, command: ShareCommand) {
    let state = State::new(app);
    match command {
        ShareCommand::OpenView => act(state, "share"),
        ShareCommand::CopyRefused => act(state, REFUSED),
        ShareCommand::OpenItem(link) => open(state, Sharing::new(&link, What::Thing)),
    }
}

/// Does what a button of sharing says.
pub fn act(state: State, action: &str) {
    match action {
        "share" => open(state, Sharing::new(&state.app.url.current(), What::View)),
        REFUSED => {
            open(state, Sharing::new(&state.app.url.current(), What::View));
            told(state, Outcome::Refused);
            soon(|| page::select(TEXT_ID));
        }
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
                tell_of_sheet(state, Outcome::Nothing);
                device::share(&title, &address, move || {
                    if tell_of_sheet(state, Outcome::NoSheet) {
                        state.app.ui.sharing.update(|sharing| {
                            if let Some(sharing) = sharing {
                                sharing.offer = Offer::Link;
                            }
                        });
                        soon(|| page::select(TEXT_ID));
                    }
                });
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
                let _ = link.validate_against(state.app.corpus);
                open(state, Sharing::new(&link, What::Thing));
            } else if let Some(offer) = action.strip_prefix("give:").and_then(Offer::from_slug) {
                give(state, offer);
            } else if let Some(format) = action.strip_prefix("save:").and_then(Format::from_slug) {
                save_set(state, format);
            }
        }
    }
}

/// Tells what became of the device's sheet; whether it was told. While a file is being written,
/// what is told of that stays.
fn tell_of_sheet(state: State, outcome: Outcome) -> bool {
    let may_tell = !is_writing(state);
    if may_tell {
        told(state, outcome);
    }
    may_tell
}

/// Whether a file is being written.
fn is_writing(state: State) -> bool {
    state.app.ui.sharing.with_untracked(|sharing| {
        let outcome = sharing.as_ref().map(|sharing| &sharing.outcome);
        matches!(outcome, Some(Outcome::Writing(..)))
    })
}

fn open(state: State, sharing: Sharing) {
    state.app.ui.sharing.set(Some(sharing));
    // Painted by then, so that the first button is there to take the focus.
    soon(|| {
        dialog::open(DIALOG_ID);
        page::focus(FIRST_ID);
    });
}

/// Copies one of the offers of the dialog.
fn give(state: State, offer: Offer) {
    state.app.ui.sharing.update(|sharing| {
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
    if let Some((export, name)) = begun.filter(|_| !is_writing(state)) {
        let (done, all) = export.progress();
        told(state, Outcome::Writing(format, done, all));
        soon(move || write_on(state, export, format, name));
    }
}

fn write_on(state: State, mut export: Export, format: Format, name: String) {
    if !is_writing(state) {
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
    state.app.ui.sharing.update(|sharing| {
        if let Some(sharing) = sharing {
            sharing.outcome = outcome;
        }
    });
}

/// What `read` makes of the dialog as it stands; nothing while it is closed.
fn with_sharing<T>(state: State, read: impl FnOnce(&View, &Sharing) -> T) -> Option<T> {
    let sharing = state.app.ui.sharing.get_untracked()?;
    untrack(|| state.with_view(|view| Some(read(view, &sharing))))
}

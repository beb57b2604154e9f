//! Everything that a button or a key can ask for, as one typed value.
//!
//! What leads to another view is no command but a link.

use super::AppContext;
use super::chunks::{self, Chunk};
use super::preferences::PreferencesStoreFields;
use super::url::UrlState;
use crate::platform::{clipboard, page, version};
use corpus::permalink::{EmbedMode, Permalink};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The id of the search box.
pub const SEARCH_BOX_ID: &str = "search";

/// Something to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// The next colour scheme.
    CycleTheme,
    /// Switch the shortcuts off or on.
    ToggleShortcuts,
    /// Show the list of shortcuts.
    OpenShortcuts,
    /// Show the sheet of filters.
    OpenFilters,
    /// Put the cursor into the search box.
    FocusSearch,
    /// Copy the link of the view on screen.
    CopyLink,
    /// Hide what was said of the link.
    DismissRejected,
    /// Load the newer version of the page.
    LoadNewVersion,
    /// Load the page again.
    Reload,
    /// Something about sharing.
    Share(ShareCommand),
    /// Something in the reader.
    Reader(ReaderCommand),
    /// Something in the list beneath the search box; handled there.
    Combobox(ComboboxCommand),
    /// Something on the timeline; handled there.
    Chart(ChartCommand),
}

/// What the share chunk does.
#[derive(Clone, Debug, PartialEq)]
pub enum ShareCommand {
    /// Open the dialog about the view on screen.
    OpenView,
    /// Open it about one thing: a claim, a pair, a meeting, an article.
    OpenItem(Box<Permalink>),
    /// Open it about the view on screen, whose link could not be copied.
    CopyRefused,
}

/// What the reader page does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderCommand {
    /// To the next claim.
    NextClaim,
    /// To the previous claim.
    PreviousClaim,
    /// To the counterpart of the claim.
    Counterpart,
    /// To the view before.
    Back,
    /// To the next hit of the query.
    NextHit,
    /// To the previous hit of the query.
    PreviousHit,
}

/// What the search box does with its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComboboxCommand {
    /// To the next option.
    Next,
    /// To the previous option.
    Previous,
    /// Take the active option, or show all that was found.
    Accept,
    /// Close the list; closed, empty the box.
    Dismiss,
}

/// What the timeline does with keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartCommand {
    /// To the event before.
    Previous,
    /// To the event after.
    Next,
    /// To the track above.
    Up,
    /// To the track below.
    Down,
    /// To the first event.
    First,
    /// To the last event.
    Last,
    /// One window back.
    PageBack,
    /// One window on.
    PageForward,
    /// Nearer.
    ZoomIn,
    /// Further off.
    ZoomOut,
    /// Open what is active.
    Open,
}

/// Does what `command` asks for.
pub(super) fn run(app: AppContext, command: Command) {
    match command {
        Command::CycleTheme => app
            .preferences
            .theme()
            .update(|theme| *theme = theme.next()),
        Command::ToggleShortcuts => app
            .preferences
            .shortcuts_enabled()
            .update(|enabled| *enabled = !*enabled),
        Command::OpenShortcuts => app.ui.shortcuts_open.set(true),
        Command::OpenFilters => app.ui.filters_open.set(true),
        Command::FocusSearch => page::focus(SEARCH_BOX_ID),
        Command::CopyLink => copy_link(app),
        Command::DismissRejected => app.url.dismiss_rejected(),
        Command::LoadNewVersion => version::take_newer(),
        Command::Reload => page::reload(),
        Command::Share(command) => share(app, command),
        Command::Reader(command) => {
            let handler = app.ui.reader_commands.get_value();
            if let Some(handler) = handler {
                handler.run(command);
            }
        }
        Command::Combobox(_) | Command::Chart(_) => {}
    }
}

/// Copies the link of the view on screen; where that is refused, the dialog shows it.
fn copy_link(app: AppContext) {
    let link = without_embed(&app.url.current());
    clipboard::copy(&UrlState::address_of(&link), move |copied| {
        if copied {
            app.ui.copied.set(Some(link.clone()));
        } else {
            share(app, ShareCommand::CopyRefused);
        }
    });
}

/// Forwards to the share chunk, which is loaded first.
fn share(app: AppContext, command: ShareCommand) {
    spawn_local(async move {
        if chunks::load(&[Chunk::Reading]).await.is_err() {
            app.url.report_load_failure();
        } else if let Some(run) = chunks::share() {
            run(app, command);
        }
    });
}

/// The same view with the page to itself.
#[must_use]
pub fn without_embed(link: &Permalink) -> Permalink {
    Permalink {
        embed: EmbedMode::Page,
        ..link.clone()
    }
}

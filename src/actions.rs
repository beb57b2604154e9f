//! What the buttons of screens that are no components yet ask for: their `data-do`, as commands.

use crate::legacy::State;
use crate::platform::{delegate, dialog, version};
use crate::share::{DIALOG_ID, REFUSED};
use crate::shell::{KEYS_ID, SHEET_ID};
use crate::state::chunks::{self, Chunk};
use crate::state::commands::{Command, ShareCommand};
use corpus::filter::{Filter, Period};
use corpus::model::Date;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Listens to the whole page from now on.
pub fn start(state: State) {
    let app = state.app;
    delegate::on_do(Box::new(move |action| act(state, action)));
    delegate::on_change(move |name, value| change(state, name, value));
    version::on_newer(move || app.ui.new_version_ready.set(true));
    dialog::on_closed(Box::new(move |id| match id {
        SHEET_ID => app.ui.filters_open.set(false),
        KEYS_ID => app.ui.shortcuts_open.set(false),
        DIALOG_ID => app.ui.sharing.set(None),
        _ => {}
    }));
    Effect::new(move |_| {
        if app.ui.shortcuts_open.get() {
            dialog::open(KEYS_ID);
        }
    });
}

fn act(state: State, action: &str) {
    let app = state.app;
    let command = match action {
        "theme" => Command::CycleTheme,
        "take-newer" => Command::LoadNewVersion,
        "load-again" => Command::Reload,
        "dismiss" => Command::DismissRejected,
        "open:keys" => Command::OpenShortcuts,
        "keys" => Command::ToggleShortcuts,
        "copy-view" => Command::CopyLink,
        "share" => Command::Share(ShareCommand::OpenView),
        REFUSED => Command::Share(ShareCommand::CopyRefused),
        "open:filters" => {
            app.ui.filters_open.set(true);
            dialog::open(SHEET_ID);
            return;
        }
        "close:filters" => return dialog::close(SHEET_ID),
        "close:keys" => return dialog::close(KEYS_ID),
        _ if is_sharing(action) => {
            let action = action.to_owned();
            spawn_local(async move {
                if chunks::load(&[Chunk::Reading]).await.is_ok() {
                    (chunks::legacy_share())(state, &action);
                } else {
                    app.url.report_load_failure();
                }
            });
            return;
        }
        _ => return,
    };
    app.run(command);
}

/// Whether the share chunk does it.
fn is_sharing(action: &str) -> bool {
    ["share", "give:", "save:", "close:share", "print"]
        .iter()
        .any(|beginning| action.starts_with(beginning))
}

fn change(state: State, name: &str, value: &str) {
    let app = state.app;
    let Ok(date) = date(value) else {
        app.ui.period_invalid.set(true);
        return;
    };
    app.ui.period_invalid.set(false);
    let link = app.url.requested();
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
    app.url.navigate(link.filtered(filter));
}

fn date(typed: &str) -> Result<Option<Date>, ()> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| ()),
    }
}

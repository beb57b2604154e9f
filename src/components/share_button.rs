//! The button that shares one thing: a claim, a pair, a meeting, an article.

use super::Button;
use crate::i18n::share;
use crate::state::commands::{Command, ShareCommand};
use crate::state::use_app;
use corpus::permalink::Permalink;
use leptos::prelude::*;

/// Opens the dialog of sharing about what `link` shows.
#[component]
pub fn ShareButton(
    /// What is shared.
    #[prop(into)]
    link: Signal<Permalink>,
    /// What it says when pointed at.
    #[prop(optional, into)]
    title: MaybeProp<String>,
) -> impl IntoView {
    let app = use_app();
    let command =
        Signal::derive(move || Command::Share(ShareCommand::OpenItem(Box::new(link.get()))));
    view! {
        <Button command class="quiet share-one" title opens_dialog=true>
            {share::texts(app.lang).share}
        </Button>
    }
}

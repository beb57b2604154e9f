//! A button that runs a command.

use crate::state::commands::Command;
use crate::state::use_app;
use leptos::prelude::*;

/// A button; in a page rendered ahead of time there is none.
#[component]
pub fn Button(
    /// What it does.
    #[prop(into)]
    command: Signal<Command>,
    /// Its class.
    #[prop(default = "button", into)]
    class: &'static str,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Its name, where its content is no word.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// What it says when pointed at.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// Whether it opens a dialog.
    #[prop(optional)]
    opens_dialog: bool,
    /// The key that does the same, for who can't see the page.
    #[prop(optional, into)]
    shortcut: Option<&'static str>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    app.is_interactive().then(|| {
        view! {
            <button
                id=id
                type="button"
                class=class
                aria-label=move || label.get()
                title=move || title.get()
                aria-haspopup=opens_dialog.then_some("dialog")
                aria-keyshortcuts=shortcut
                on:click=move |_| app.run(command.get_untracked())
            >
                {children()}
            </button>
        }
    })
}

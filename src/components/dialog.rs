//! A modal dialog, which the browser keeps on top and gives the keyboard to.

use crate::state::use_app;
use leptos::{ev, html, prelude::*};

/// A modal dialog that is open while `open` is. Closed by whatever means (Esc, a button), it sets
/// `open` to false; the browser then gives the focus back to where it was.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its id.
    id: &'static str,
    /// Its class.
    #[prop(default = "sheet")]
    class: &'static str,
    /// The id of its heading.
    #[prop(optional, into)]
    labelled_by: Option<&'static str>,
    /// Its name, where no heading has it.
    #[prop(optional, into)]
    label: Option<&'static str>,
    /// Its content, made when it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(element) = dialog.get() else { return };
        if open.get() && !element.open() {
            // Refused only for a dialog that has left the page: then there is nothing to show.
            let _ = element.show_modal();
        } else if !open.get() && element.open() {
            element.close();
        }
    });
    let closed = move |_: ev::Event| {
        if open.get_untracked() {
            open.set(false);
        }
    };
    app.is_interactive().then(|| {
        view! {
            <dialog node_ref=dialog id=id class=class aria-label=label aria-labelledby=labelled_by on:close=closed>
                <Show when=move || open.get()>{children()}</Show>
            </dialog>
        }
    })
}

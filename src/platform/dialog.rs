//! Dialogs, which the browser keeps on top and gives the keyboard to.
//!
//! Invariant: opening one that is open, or closing one that is closed, does nothing.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens the dialog with this id, on top of everything.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id)
        && !dialog.open()
    {
        // Refused only for a dialog that has left the page: then there is nothing to show.
        let _ = dialog.show_modal();
    }
}

/// Closes it; the focus goes back to where it was.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Calls `closed` with the id of every dialog that is closed, by whatever means.
pub fn on_closed(closed: Box<dyn Fn(&str)>) {
    let Some(document) = document() else { return };
    // `close` does not bubble: it is heard on its way down.
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document, "close", options, move |event| {
        let dialog = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
        if let Some(dialog) = dialog {
            closed(&dialog.id());
        }
    })
    .forget();
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

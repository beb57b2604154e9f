//! Files that the reader takes home, paper included.
//!
//! Invariant: nothing is sent anywhere: a file is made in the page and given to the browser.

use super::timer::soon;
use super::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Gives the reader a text file. Whether the browser took it.
pub fn download(name: &str, media_type: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let address = Blob::new_with_str_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document()
        .and_then(|document| document.create_element("a").ok())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    let (Ok(address), Some(link)) = (address, link) else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has begun; an address that is not freed costs memory only.
    let _ = Url::revoke_object_url(&address);
    true
}

/// Opens the browser's print dialog, when all that follows from printing has been painted: called
/// from a script, the browser would not wait for it.
pub fn print() {
    if let Some(window) = window()
        && let Ok(coming) = web_sys::Event::new("beforeprint")
    {
        // Nobody can cancel it, and a browser that can't print says so itself.
        let _ = window.dispatch_event(&coming);
        soon(move || {
            let _ = window.print();
        });
    }
}

/// The colour of a custom property of the root element by day, whatever theme the screen has:
/// what leaves the page ends on paper. Empty when it has none.
pub fn colour_on_paper(property: &str) -> String {
    let Some((window, document)) = window().zip(document()) else {
        return String::new();
    };
    let probe = document
        .create_element("span")
        .ok()
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    let Some((probe, body)) = probe.zip(document.body()) else {
        return String::new();
    };
    // What fails here leaves the colour empty, and the caller has its own.
    let style = probe.style();
    let _ = style.set_property("color-scheme", "light");
    let _ = style.set_property("color", &format!("var({property})"));
    let _ = body.append_child(&probe);
    let colour = window
        .get_computed_style(&probe)
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("color").ok())
        .unwrap_or_default();
    probe.remove();
    colour
}

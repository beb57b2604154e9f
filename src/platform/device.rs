//! What the reader's device offers besides a page: its share sheet and its calendar.
//!
//! Invariant: the share sheet is asked for only where there is one; a reader who closes it is told
//! nothing, and one whose device refuses is.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::ShareData;

/// Whether the device has a share sheet.
pub fn can_share() -> bool {
    window().is_some_and(|window| {
        let share = js_sys::Reflect::get(&window.navigator(), &"share".into());
        share.is_ok_and(|share| share.is_function())
    })
}

/// Opens the device's share sheet; `refused` is called when it can't be had.
pub fn share(title: &str, address: &str, refused: impl FnOnce() + 'static) {
    let Some(window) = window().filter(|_| can_share()) else {
        return;
    };
    let data = ShareData::new();
    data.set_title(title);
    // Many of those that share leave the title out, and send text and address.
    data.set_text(title);
    data.set_url(address);
    let promise = window.navigator().share_with_data(&data);
    let shared = Closure::once_into_js(|_: JsValue| {});
    let failed = Closure::once_into_js(move |error: JsValue| {
        let name = js_sys::Reflect::get(&error, &"name".into()).unwrap_or_default();
        // That is how a browser tells that the reader closed the sheet, and that it is open already.
        let is_quiet = ["AbortError", "InvalidStateError"]
            .iter()
            .any(|quiet| name == JsValue::from_str(quiet));
        if !is_quiet {
            refused();
        }
    });
    super::settle(&promise, &shared, &failed);
}

/// Today by the reader's own clock: year, month from 1, day.
pub fn today() -> [u32; 3] {
    let now = js_sys::Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}

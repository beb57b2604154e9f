//! What the reader's device offers besides a page: its share sheet and its calendar.
//!
//! Invariant: the share sheet is asked for only where there is one.

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

/// Opens the device's share sheet.
pub fn share(title: &str, address: &str) {
    let Some(window) = window().filter(|_| can_share()) else {
        return;
    };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let promise = window.navigator().share_with_data(&data);
    // A reader who closes the sheet, or a device that refuses, leaves everything as it was.
    let ignored = Closure::once_into_js(|_: JsValue| {});
    super::settle(&promise, &ignored, &ignored);
}

/// Today by the reader's own clock: year, month from 1, day.
pub fn today() -> [u32; 3] {
    let now = js_sys::Date::new_0();
    [now.get_full_year(), now.get_month() + 1, now.get_date()]
}

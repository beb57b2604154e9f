//! The clipboard.
//!
//! Invariant: whoever copies is told whether it worked.

use super::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

/// Copies `text`, and says whether it worked.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let clipboard = window().map(|window| window.navigator().clipboard());
    // Pages that are not served securely have no clipboard at all.
    let Some(clipboard) = clipboard.filter(|one| !JsValue::from(one.clone()).is_undefined()) else {
        done(false);
        return;
    };
    let failed = done.clone();
    let worked = Closure::once_into_js(move |_: JsValue| done(true));
    let refused = Closure::once_into_js(move |_: JsValue| failed(false));
    let promise = clipboard.write_text(text);
    super::settle(&promise, &worked, &refused);
}

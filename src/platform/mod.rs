//! The browser, and nothing of the explorer.
//!
//! Invariant: no other module uses web-sys, js-sys or gloo. What a browser refuses (full storage,
//! an address that can't change) is answered here with a value, never with a panic.

pub mod clipboard;
pub mod delegate;
pub mod device;
pub mod dialog;
pub mod embedded;
pub mod field;
pub mod file;
pub mod frames;
pub mod history;
pub mod keys;
pub mod kin;
pub mod listen;
pub mod margin;
pub mod page;
pub mod paint;
pub mod region;
pub mod selection;
pub mod stage;
pub mod storage;
pub mod task;
pub mod timer;
pub mod version;

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Waits for a promise without waiting: one of the two functions is called when it is settled.
fn settle(
    promise: &js_sys::Promise,
    worked: &wasm_bindgen::JsValue,
    failed: &wasm_bindgen::JsValue,
) {
    let then = js_sys::Reflect::get(promise, &"then".into()).map(js_sys::Function::from);
    if let Ok(then) = then {
        // A promise always has `then`; what it returns concerns nobody.
        let _ = then.call2(promise, worked, failed);
    }
}

//! The browser, and nothing of the explorer.
//!
//! Invariant: no other module uses web-sys, js-sys or gloo. What a browser refuses (full storage,
//! an address that can't change) is answered here with a value, never with a panic.

pub mod address;
pub mod dialog;
pub mod keys;
pub mod page;
pub mod storage;
pub mod timer;

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

//! The browser, and nothing of the explorer.
//!
//! Invariant: no other module uses web-sys, js-sys or gloo. What a browser refuses (full storage,
//! an address that can't change) is answered here with a value, never with a panic.

pub mod address;
pub mod delegate;
pub mod dialog;
pub mod field;
pub mod file;
pub mod frames;
pub mod keys;
pub mod page;
pub mod paint;
pub mod region;
pub mod stage;
pub mod storage;
pub mod timer;

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

//! Tweespraak in the browser: screens over the `corpus` library.
//!
//! Invariant: components read signals and paint; what computes belongs in the library. Screens
//! don't know each other: they meet in links.

mod about;
mod app;
mod articles;
mod browser;
mod compare;
mod library;
mod location;
mod reader;
mod shell;
mod texts;
mod timeline;
mod widgets;

/// Draws the app into the page, in place of what stood there for want of it.
pub fn start() {
    browser::page::clear("static");
    leptos::mount::mount_to_body(app::App);
}

//! Tweespraak: a Leptos app over the `corpus` library.
//!
//! With the feature `csr` (the default) it runs in a browser; with `ssr` the same components are
//! rendered to HTML ahead of time (`prerender`). What computes belongs in the library; pages don't
//! know each other, they meet in links.

pub mod about;
#[cfg(feature = "csr")]
mod actions;
#[cfg(feature = "csr")]
mod app;
pub mod articles;
pub mod chart;
pub mod compare;
pub mod components;
pub mod dossier;
pub mod i18n;
pub mod layout;
pub mod legacy;
pub mod markup;
mod origin;
pub mod pages;
pub mod platform;
pub mod reader;
mod reading;
pub mod search;
pub mod share;
mod sharing;
pub mod shell;
pub mod state;
pub mod still;
pub mod timeline;
pub mod view;
pub mod widgets;

#[cfg(feature = "csr")]
pub use app::start;

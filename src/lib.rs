//! Tweespraak: screens over the `corpus` library, and the app that shows them in a browser.
//!
//! Screens are functions from a [`view::View`] to a tree of [`markup`]: pure, without a browser.
//! The feature `app` adds what runs in one: Leptos holds the state and repaints what depends on it.
//!
//! Invariant: what computes belongs in the library; screens don't know each other, they meet in
//! links.

pub mod about;
pub mod articles;
pub mod compare;
pub mod dossier;
pub mod markup;
pub mod reader;
pub mod search;
pub mod share;
pub mod shell;
pub mod still;
pub mod texts;
pub mod timeline;
pub mod view;
pub mod widgets;

#[cfg(feature = "app")]
mod actions;
#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod browser;
#[cfg(feature = "app")]
pub mod chart;
#[cfg(feature = "app")]
mod library;
#[cfg(feature = "app")]
mod location;
#[cfg(feature = "app")]
mod origin;
#[cfg(feature = "app")]
mod parts;
#[cfg(feature = "app")]
mod reading;
#[cfg(feature = "app")]
mod selection;
#[cfg(feature = "app")]
mod sharing;
#[cfg(feature = "app")]
mod state;

#[cfg(feature = "app")]
pub use app::start;

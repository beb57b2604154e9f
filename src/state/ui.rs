//! What only this reader does now, and no link says.

use super::commands::ReaderCommand;
use crate::share::Sharing;
use corpus::permalink::Permalink;
use leptos::prelude::*;

/// Signals of what is open, copied and under way.
#[derive(Clone, Copy)]
pub struct UiState {
    /// Whether the sheet of filters is open.
    pub filters_open: RwSignal<bool>,
    /// Whether the list of shortcuts is open.
    pub shortcuts_open: RwSignal<bool>,
    /// What the dialog of sharing is about; `None` while it is closed.
    pub sharing: RwSignal<Option<Sharing>>,
    /// The view whose link was copied last.
    pub copied: RwSignal<Option<Permalink>>,
    /// Whether a period was typed that is no date.
    pub period_invalid: RwSignal<bool>,
    /// Whether a newer version of the page lies ready.
    pub new_version_ready: RwSignal<bool>,
    /// The queries of this session, newest first.
    pub recent_queries: RwSignal<Vec<String>>,
    /// What the reader page does with its commands while it is on screen.
    pub reader_commands: StoredValue<Option<Callback<ReaderCommand>>>,
}

impl UiState {
    /// Everything closed. `recent_queries` are those of this session.
    #[must_use]
    pub fn new(recent_queries: Vec<String>) -> Self {
        Self {
            filters_open: RwSignal::new(false),
            shortcuts_open: RwSignal::new(false),
            sharing: RwSignal::new(None),
            copied: RwSignal::new(None),
            period_invalid: RwSignal::new(false),
            new_version_ready: RwSignal::new(false),
            recent_queries: RwSignal::new(recent_queries),
            reader_commands: StoredValue::new(None),
        }
    }
}

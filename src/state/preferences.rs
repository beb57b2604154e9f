//! What the browser remembers of earlier visits.

use crate::platform::storage;
use leptos::prelude::*;
use reactive_stores::Store;

const THEME_KEY: &str = "theme";
const SHORTCUTS_KEY: &str = "keys";
const OFF: &str = "off";

/// What the reader prefers, on every visit.
#[derive(Clone, Debug, Store)]
pub struct Preferences {
    /// The colours chosen.
    pub theme: Theme,
    /// Whether single letters and signs are shortcuts.
    pub shortcuts_enabled: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            shortcuts_enabled: true,
        }
    }
}

/// A colour scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The name that the style sheet, the storage and `early.js` know; empty for the system's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// The one after it, in the order of the button.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// What the browser remembers.
#[must_use]
pub fn load() -> Preferences {
    Preferences {
        theme: Theme::from_name(&storage::load(THEME_KEY).unwrap_or_default()),
        shortcuts_enabled: storage::load(SHORTCUTS_KEY).as_deref() != Some(OFF),
    }
}

/// Has the browser remember what the reader chooses from now on. Where it can't, the choice holds
/// until the page is left.
pub fn save_changes(preferences: Store<Preferences>) {
    Effect::new(move |before: Option<()>| {
        let theme = preferences.theme().get();
        let enabled = preferences.shortcuts_enabled().get();
        if before.is_some() {
            let _ = storage::save(THEME_KEY, theme.name());
            let _ = storage::save(SHORTCUTS_KEY, if enabled { "on" } else { OFF });
        }
    });
}

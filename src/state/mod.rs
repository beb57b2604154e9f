//! The state of the app: what every component can reach through [`use_app`].
//!
//! What can be shared is in the link ([`url`]); what follows from it are memos ([`results`]); what
//! only this reader does now is in [`ui`]; what the browser remembers is in [`preferences`].

pub mod chunks;
pub mod commands;
pub mod corpus_data;
pub mod preferences;
pub mod results;
pub mod shortcuts;
pub mod ui;
pub mod url;

use crate::platform::page;
use commands::Command;
use corpus::model::{Corpus, Lang};
use corpus::permalink::Permalink;
use corpus::search::{Found, QueryProblem};
use leptos::prelude::*;
use preferences::Preferences;
use reactive_stores::Store;
use results::Results;
use ui::UiState;
use url::UrlState;

/// What answers a query.
pub type SearchFn = fn(&Corpus, &str) -> SearchOutcome;

/// What a query's words found, and what could not be read of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchOutcome {
    /// What was found; `None` when it has no words.
    pub found: Option<Found>,
    /// What could not be read.
    pub problems: Vec<QueryProblem>,
}

/// Where components are rendered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RenderMode {
    /// In the running app.
    #[default]
    App,
    /// Ahead of time, as the app's first view: links work, controls wait for the app.
    Opening,
    /// Ahead of time, for who runs no script: links are anchors, and there are no controls.
    Static,
}

/// All that components need; copied freely.
#[derive(Clone, Copy)]
pub struct AppContext {
    /// The material.
    pub corpus: &'static Corpus,
    /// What is shown.
    pub url: UrlState,
    /// What it selects of the material.
    pub results: Results,
    /// What only this reader does now.
    pub ui: UiState,
    /// What the browser remembers.
    pub preferences: Store<Preferences>,
    /// Language of the interface. The whole page is built anew in another language, so a component
    /// may treat it as a constant.
    pub lang: Lang,
    /// Where this is rendered.
    pub mode: RenderMode,
}

/// The context of the app.
///
/// # Panics
/// When a component is rendered outside `<App>`, which is a mistake in the program.
#[must_use]
pub fn use_app() -> AppContext {
    expect_context()
}

impl AppContext {
    /// Does what a button or a key asks for.
    pub fn run(self, command: Command) {
        commands::run(self, command);
    }

    /// Whether this is the running app, and not a page rendered ahead of time.
    #[must_use]
    pub fn is_interactive(self) -> bool {
        self.mode == RenderMode::App
    }

    /// An id for an element, where ids are unique: pages rendered ahead of time show some
    /// components more than once and keep only the ids that anchors lead to.
    #[must_use]
    pub fn id(self, id: impl Into<String>) -> Option<String> {
        (self.mode == RenderMode::App).then(|| id.into())
    }

    /// A signal of a link that is derived from the view on screen.
    pub fn link(
        self,
        derive: impl Fn(&Permalink) -> Permalink + Send + Sync + 'static,
    ) -> Signal<Permalink> {
        self.url.link(derive)
    }
}

/// The reader's own language where the interface has it; else Dutch.
#[must_use]
pub fn reader_lang() -> Lang {
    Lang::from_tag(&page::reader_language()).unwrap_or_default()
}

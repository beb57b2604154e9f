//! What the view on screen selects of the corpus: memos, each on the part of the link it needs.

use super::url::UrlState;
use super::{SearchFn, SearchOutcome};
use corpus::filter::{FilterResult, QueryMatches, select};
use corpus::model::Corpus;
use leptos::prelude::*;
use std::sync::Arc;

/// What the query found and what passes the filters; copied freely.
#[derive(Clone, Copy)]
pub struct Results {
    outcome: Memo<Shared<SearchOutcome>>,
    matches: Memo<Option<Shared<QueryMatches>>>,
    filtered: Memo<Shared<FilterResult>>,
}

/// A shared value that is equal only to itself: comparing what a memo holds must cost nothing.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Results {
    /// Follows the link; words are answered by `search`.
    #[must_use]
    pub fn new(corpus: &'static Corpus, url: UrlState, search: SearchFn) -> Self {
        let query = url.slice(|link| link.filter.query.clone());
        let outcome = Memo::new(move |_| query.with(|query| Shared::new(search(corpus, query))));
        let matches = Memo::new(move |_| {
            outcome.with(|outcome| {
                let found = outcome.found.as_ref();
                found.map(|found| Shared::new(found.matches()))
            })
        });
        let filter = url.slice(|link| link.filter.clone());
        let filtered = Memo::new(move |before: Option<&Shared<FilterResult>>| {
            let shown = filter
                .with(|filter| matches.with(|matches| select(corpus, filter, matches.as_deref())));
            match before {
                Some(before) if **before == shown => before.clone(),
                _ => Shared::new(shown),
            }
        });
        Self {
            outcome,
            matches,
            filtered,
        }
    }

    /// What the query's words found, and what could not be read of it; tracked.
    #[must_use]
    pub fn outcome(self) -> Shared<SearchOutcome> {
        self.outcome.get()
    }

    /// The claims and silences of what was found; `None` without words; tracked.
    #[must_use]
    pub fn matches(self) -> Option<Shared<QueryMatches>> {
        self.matches.get()
    }

    /// What passes the filters; tracked.
    #[must_use]
    pub fn filtered(self) -> Shared<FilterResult> {
        self.filtered.get()
    }
}

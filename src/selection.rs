//! What the view selects of the material.
//!
//! Invariant: it follows the location, and is computed once for all that draws.

use crate::library::Library;
use crate::location::Location;
use crate::view::Answer;
use corpus::filter::{self, Filter, FilterResult, QueryMatches};
use corpus::model::Corpus;
use corpus::search::Found;
use leptos::prelude::*;
use std::sync::Arc;

/// What answers a query.
pub type Ask = fn(&Corpus, &str) -> Answer;

/// What a filter selects.
pub struct Selected {
    filter: Filter,
    /// What its words found, and what could not be read of them.
    pub answer: Arc<Answer>,
    /// The claims and silences of what was found; `None` without words.
    pub matching: Option<QueryMatches>,
    /// What passes.
    pub shown: FilterResult,
}

/// What the view selects, computed once for all screens.
#[derive(Clone, Copy)]
pub struct Selection(Memo<Same<Selected>>);

/// Shared, and equal only to itself.
struct Same<T>(Arc<T>);

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Selection {
    /// Follows the location; words are answered by `ask`.
    pub fn start(library: Library, location: Location, ask: Ask) -> Self {
        Self(Memo::new(move |before: Option<&Same<Selected>>| {
            let filter = location.with(|link| link.filter.clone());
            match before {
                Some(Same(before)) if before.filter == filter => Same(Arc::clone(before)),
                _ => {
                    let before = before.map(|Same(before)| &**before);
                    Same(Arc::new(selected(library.corpus, filter, before, ask)))
                }
            }
        }))
    }

    /// What is selected now, tracked.
    pub fn get(self) -> Arc<Selected> {
        self.0.with(|selected| Arc::clone(&selected.0))
    }

    /// What passes now, tracked.
    pub fn shown<T>(self, read: impl FnOnce(&FilterResult) -> T) -> T {
        read(&self.get().shown)
    }
}

/// What passes the filter. Facets alone ask no question anew.
fn selected(corpus: &Corpus, filter: Filter, before: Option<&Selected>, ask: Ask) -> Selected {
    let answer = before
        .filter(|before| before.filter.query == filter.query)
        .map(|before| Arc::clone(&before.answer));
    let answer = answer.unwrap_or_else(|| Arc::new(ask(corpus, &filter.query)));
    let found = answer.found.as_ref();
    let matching = found.map(|found| matching(corpus, found));
    let shown = filter::select(corpus, &filter, matching.as_ref());
    Selected {
        filter,
        answer,
        matching,
        shown,
    }
}

/// The claims and silences that rest on what was found. Near hits count only where there is
/// nothing better.
fn matching(corpus: &Corpus, found: &Found) -> QueryMatches {
    let hits = if found.hits.is_empty() {
        &found.near
    } else {
        &found.hits
    };
    let silences = corpus
        .silences
        .iter()
        .filter(|(_, silence)| {
            let sentence = corpus
                .articles
                .get(silence.article)
                .and_then(|article| article.sentence_at(silence.span))
                .and_then(|index| u32::try_from(index).ok());
            hits.iter()
                .any(|hit| hit.article == silence.article && hit.sentence == sentence)
        })
        .map(|(id, _)| id)
        .collect();
    QueryMatches {
        claims: hits
            .iter()
            .flat_map(|hit| hit.claims.iter().copied())
            .collect(),
        silences,
    }
}

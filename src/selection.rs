//! What the view selects of the material.
//!
//! Invariant: it follows the location, and is computed once for all that draws.

use crate::library::Library;
use crate::location::Location;
use corpus::filter::{self, Matching, Shown};
use corpus::model::Corpus;
use corpus::search::{self, Found, Query};
use leptos::prelude::*;

/// One who is shown what was found, what it rests on, and what passes.
pub type Seeing<'a> = dyn FnMut(Option<&Found>, Option<&Matching>, &Shown) + 'a;

/// What the view selects, computed once for all screens.
#[derive(Clone, Copy)]
pub struct Selection {
    /// What its words found; `None` when it asks for none.
    pub found: Memo<Option<Found>>,
    /// The claims and silences of what was found.
    pub matching: Memo<Option<Matching>>,
    /// What passes.
    pub shown: Memo<Shown>,
}

impl Selection {
    /// Follows the location.
    pub fn start(library: Library, location: Location) -> Self {
        let filter = location.part(|link| link.filter.clone());
        let query = location.part(|link| link.filter.query.clone());
        let found = Memo::new(move |_| {
            let (query, _) = query.with(|text| Query::parse(text));
            (!query.is_empty()).then(|| search::find(library.corpus, library.index, &query))
        });
        let matching = Memo::new(move |_| {
            found.with(|found| found.as_ref().map(|found| matching(library.corpus, found)))
        });
        let shown = Memo::new(move |_| {
            filter.with(|filter| {
                matching.with(|matching| filter::select(library.corpus, filter, matching.as_ref()))
            })
        });
        Self {
            found,
            matching,
            shown,
        }
    }

    /// What was found, what it rests on, and what passes, tracked.
    pub fn with(self, see: &mut Seeing) {
        self.found.with(|found| {
            self.matching.with(|matching| {
                self.shown
                    .with(|shown| see(found.as_ref(), matching.as_ref(), shown));
            });
        });
    }
}

/// The claims and silences that rest on what was found. Near hits count only where there is
/// nothing better.
fn matching(corpus: &Corpus, found: &Found) -> Matching {
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
    Matching {
        claims: hits
            .iter()
            .flat_map(|hit| hit.claims.iter().copied())
            .collect(),
        silences,
    }
}

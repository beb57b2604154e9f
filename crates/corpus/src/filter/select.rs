//! Applies a filter to a corpus.
//!
//! Invariant: shown and hidden together are all the query found, and everything when there is
//! no query.

use super::{ClaimSet, Filter};
use crate::facet::Facet;
use crate::model::{Corpus, SilenceId};

/// What a filter lets through, and how much it holds back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterResult {
    /// Claims that pass.
    pub claims: ClaimSet,
    /// Silences that pass, in the order of the corpus.
    pub silences: Vec<SilenceId>,
    /// Claims that the query found and that facets or period hide.
    pub hidden: usize,
}

/// The claims and silences that pass `filter`. `matches` is what its query found; `None` when it
/// asks for no words.
#[must_use]
pub fn select(corpus: &Corpus, filter: &Filter, matches: Option<&QueryMatches>) -> FilterResult {
    let mut hidden = 0;
    let claims = corpus
        .claims
        .iter()
        .filter(|(id, _)| matches.is_none_or(|matches| matches.claims.contains(*id)))
        .filter(|(id, claim)| {
            let passes = filter.period.holds(corpus, claim)
                && Facet::ALL.iter().all(|facet| {
                    let values = facet.of_claim(corpus, *id, claim);
                    filter.choices.admit(*facet, &values)
                });
            hidden += usize::from(!passes);
            passes
        })
        .map(|(id, _)| id)
        .collect();
    let silences = corpus
        .silences
        .iter()
        .filter(|(id, _)| matches.is_none_or(|matches| matches.silences.contains(id)))
        .filter(|(_, silence)| {
            let said = silence
                .meeting
                .and_then(|meeting| corpus.meetings.get(meeting))
                .map(|meeting| meeting.date.date);
            said.is_none_or(|date| filter.period.overlaps(&date))
                && Facet::ALL.iter().all(|facet| {
                    let values = facet.of_silence(corpus, silence);
                    filter.choices.admit(*facet, &values)
                })
        })
        .map(|(id, _)| id)
        .collect();
    FilterResult {
        claims,
        silences,
        hidden,
    }
}

/// What the words of a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryMatches {
    /// Claims, by their sentence or their gist.
    pub claims: ClaimSet,
    /// Silences, by their sentence.
    pub silences: Vec<SilenceId>,
}

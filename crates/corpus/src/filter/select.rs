//! Applies a filter to a corpus.
//!
//! Invariant: shown and hidden together are all the query found, and everything when there is
//! no query.

use super::{Choices, ClaimSet, Filter, Period, Sign};
use crate::facet::Facet;
use crate::model::{Corpus, IdSet, SilenceId};

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

/// What the words of a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueryMatches {
    /// Claims, by their sentence or their gist.
    pub claims: ClaimSet,
    /// Silences, by their sentence.
    pub silences: Vec<SilenceId>,
}

/// The claims and silences that pass `filter`. `matches` is what its query found; `None` when it
/// asks for no words.
#[must_use]
pub fn select(corpus: &Corpus, filter: &Filter, matches: Option<&QueryMatches>) -> FilterResult {
    let mut claims = found(corpus, matches);
    let count = claims.len();
    keep_chosen(corpus, &filter.choices, &mut claims);
    let claims = within(corpus, &filter.period, claims);
    FilterResult {
        hidden: count - claims.len(),
        claims,
        silences: silences(corpus, filter, matches),
    }
}

/// The claims that the query found: all, when it asks for no words.
pub(super) fn found(corpus: &Corpus, matches: Option<&QueryMatches>) -> ClaimSet {
    let mut claims = ClaimSet::all(corpus.claims.len());
    if let Some(matches) = matches {
        claims.keep(&matches.claims);
    }
    claims
}

/// Takes out the claims that `choices` leave out.
pub(super) fn keep_chosen(corpus: &Corpus, choices: &Choices, claims: &mut ClaimSet) {
    for facet in Facet::ALL {
        let mut wanted: Option<ClaimSet> = None;
        for choice in choices.of(facet) {
            let having = facet.claims_with(corpus, &choice.value);
            match (choice.sign, having) {
                (Sign::Include, _) => {
                    let wanted = wanted.get_or_insert_default();
                    having.into_iter().for_each(|having| wanted.add_all(having));
                }
                (Sign::Exclude, Some(having)) => claims.remove_all(having),
                (Sign::Exclude, None) => {}
            }
        }
        if let Some(wanted) = wanted {
            claims.keep(&wanted);
        }
    }
}

/// Those of `claims` that lie in `period`.
pub(super) fn within(corpus: &Corpus, period: &Period, claims: ClaimSet) -> ClaimSet {
    if period.is_open() {
        return claims;
    }
    let holds = |id: &_| {
        let claim = corpus.claims.get(*id);
        claim.is_some_and(|claim| period.holds(corpus, claim))
    };
    claims.iter().filter(holds).collect()
}

/// The silences that pass `filter`.
pub(super) fn silences(
    corpus: &Corpus,
    filter: &Filter,
    matches: Option<&QueryMatches>,
) -> Vec<SilenceId> {
    let found: Option<IdSet<SilenceId>> =
        matches.map(|matches| matches.silences.iter().copied().collect());
    let chosen_in = |facet: &Facet| filter.choices.of(*facet).next().is_some();
    let facets: Vec<Facet> = Facet::ALL.into_iter().filter(chosen_in).collect();
    corpus
        .silences
        .iter()
        .filter(|(id, _)| found.as_ref().is_none_or(|found| found.contains(*id)))
        .filter(|(_, silence)| {
            let when = corpus.time_of_silence(silence);
            when.is_none_or(|when| filter.period.overlaps(&when.date))
                && facets.iter().all(|facet| {
                    let values = facet.of_silence(corpus, silence);
                    filter.choices.admit(*facet, &values)
                })
        })
        .map(|(id, _)| id)
        .collect()
}

//! Two counts for every value of every facet.
//!
//! Invariant: the count of a value says what choosing it would show, the other facets as they
//! are; choices in its own facet don't change it.

use super::select::{found, keep_chosen, silences, within};
use super::{ClaimSet, Filter, QueryMatches, Sign};
use crate::facet::Facet;
use crate::model::{Corpus, SilenceId};
use std::collections::BTreeMap;

/// A value with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value's slug.
    pub value: String,
    /// Claims it would show now.
    pub now: usize,
    /// Claims that have it in the whole corpus.
    pub all: usize,
    /// Silences it would show now.
    pub silences_now: usize,
    /// Silences that have it in the whole corpus.
    pub silences_all: usize,
    /// Whether it is chosen, and how.
    pub chosen: Option<Sign>,
}

/// The values of `facet`, in the editor's order, without those that nothing has.
#[must_use]
pub fn counts(
    corpus: &Corpus,
    filter: &Filter,
    matches: Option<&QueryMatches>,
    facet: Facet,
) -> Vec<FacetCount> {
    let mut passing = found(corpus, matches);
    keep_chosen(corpus, &filter.choices.without_facet(facet), &mut passing);
    let passing = within(corpus, &filter.period, passing);
    let others = Filter {
        choices: filter.choices.without_facet(facet),
        ..filter.clone()
    };
    let silent_now = by_value(corpus, facet, silences(corpus, &others, matches));
    let silent_all = by_value(corpus, facet, corpus.silences.ids());
    let of = |counts: &BTreeMap<&str, usize>, value| counts.get(value).copied().unwrap_or(0);
    let listed = facet.values_with_claims(corpus);
    // A kind of relation by itself stands in links only; it is listed while it is chosen.
    let chosen = filter.choices.of(facet).map(|choice| choice.value.as_str());
    let unlisted: Vec<(&str, &ClaimSet)> = chosen
        .filter(|value| facet.has_value(corpus, value))
        .filter(|value| listed.iter().all(|(one, _)| one != value))
        .filter_map(|value| Some((value, facet.claims_with(corpus, value)?)))
        .collect();
    listed
        .into_iter()
        .chain(unlisted)
        .map(|(value, claims)| FacetCount {
            value: value.to_owned(),
            now: claims.common(&passing),
            all: claims.len(),
            silences_now: of(&silent_now, value),
            silences_all: of(&silent_all, value),
            chosen: filter.choices.sign_of(facet, value),
        })
        .filter(|count| count.all > 0 || count.silences_all > 0 || count.chosen.is_some())
        .collect()
}

/// How many of `silences` have each value.
fn by_value(
    corpus: &Corpus,
    facet: Facet,
    silences: impl IntoIterator<Item = SilenceId>,
) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for silence in silences
        .into_iter()
        .filter_map(|id| corpus.silences.get(id))
    {
        for value in facet.of_silence(corpus, silence) {
            *counts.entry(value).or_default() += 1;
        }
    }
    counts
}

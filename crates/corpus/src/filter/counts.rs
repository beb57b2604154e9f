//! Two counts for every value of every facet.
//!
//! Invariant: the count of a value says what choosing it would show, the other facets as they
//! are; choices in its own facet don't change it.

use super::select::{found, keep_chosen, within};
use super::{Filter, QueryMatches, Sign};
use crate::facet::Facet;
use crate::model::Corpus;

/// A value with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value's slug.
    pub value: String,
    /// Claims it would show now.
    pub now: usize,
    /// Claims that have it in the whole corpus.
    pub all: usize,
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
    let values = facet.values_with_claims(corpus).into_iter();
    values
        .map(|(value, claims)| FacetCount {
            value: value.to_owned(),
            now: claims.common(&passing),
            all: claims.len(),
            chosen: filter.choices.sign_of(facet, value),
        })
        .filter(|count| count.all > 0 || count.chosen.is_some())
        .collect()
}

//! Two counts for every value of every facet.
//!
//! Invariant: the count of a value says what choosing it would show, the other facets as they
//! are; choices in its own facet don't change it.

use super::{Choices, Filter, QueryMatches, Sign};
use crate::facet::Facet;
use crate::model::{ClaimId, Corpus};

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
    let others = filter.choices.without_facet(facet);
    let mut counts: Vec<FacetCount> = facet
        .values(corpus)
        .into_iter()
        .map(|value| FacetCount {
            value: value.to_owned(),
            now: 0,
            all: 0,
            chosen: filter.choices.sign_of(facet, value),
        })
        .collect();
    for (id, claim) in corpus.claims.iter() {
        let passes = matches.is_none_or(|matches| matches.claims.contains(id))
            && filter.period.holds(corpus, claim)
            && passes_all(corpus, &others, id);
        for value in facet.of_claim(corpus, id, claim) {
            if let Some(count) = counts.iter_mut().find(|count| count.value == value) {
                count.all += 1;
                count.now += usize::from(passes);
            }
        }
    }
    counts.retain(|count| count.all > 0 || count.chosen.is_some());
    counts
}

fn passes_all(corpus: &Corpus, choices: &Choices, id: ClaimId) -> bool {
    let Some(claim) = corpus.claims.get(id) else {
        return false;
    };
    Facet::ALL
        .iter()
        .all(|facet| choices.admit(*facet, &facet.of_claim(corpus, id, claim)))
}

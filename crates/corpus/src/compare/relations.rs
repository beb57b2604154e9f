//! Relations among the claims on view, and their order.

use crate::filter::ClaimSet;
use crate::model::{Between, ClaimId, Corpus, RelationId, RelationKind};

/// Place of a kind in the order of the page: 0 is strongest.
pub(super) fn strength(kind: RelationKind) -> usize {
    let order = RelationKind::ALL.iter().position(|one| *one == kind);
    order.unwrap_or(RelationKind::ALL.len())
}

/// The relations with both ends among `claims`, strongest first.
pub(super) fn relations_among(corpus: &Corpus, claims: &ClaimSet) -> Vec<RelationId> {
    let mut found: Vec<(usize, RelationId)> = claims
        .iter()
        .flat_map(|claim| corpus.relations_of(claim).map(move |one| (claim, one)))
        // Each relation is met at both of its ends, and taken at the first.
        .filter(|(claim, (_, relation, _))| relation.from == *claim && claims.contains(relation.to))
        .map(|(_, (id, relation, _))| (strength(relation.kind), id))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, id)| id).collect()
}

/// Whether the two claims of a relation are of different voices.
pub(super) fn is_across(corpus: &Corpus, id: RelationId) -> bool {
    let relation = corpus.relations.get(id);
    relation.is_some_and(|one| corpus.between(one) == Between::Sides)
}

/// Puts claims in time order: by the first minute they can mean, then as in the corpus.
pub(super) fn in_time_order(corpus: &Corpus, claims: &mut [ClaimId]) {
    claims.sort_by_cached_key(|id| {
        let said = corpus.claims.get(*id).map(|claim| claim.said.date);
        (said.map(|date| date.earliest_minute()), *id)
    });
}

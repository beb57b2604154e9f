//! How much there is of each relation, to choose from.
//!
//! Invariant: a count says what the view would hold if that value were chosen; what is chosen
//! among relations now doesn't change it.

use super::align::{RowVerdict, align};
use super::relations::relations_among;
use crate::facet::{Facet, ONE_SIDED, SILENCE, relation_slug, relations};
use crate::filter::{Filter, QueryMatches, Sign, select};
use crate::model::{Between, Corpus, RelationKind};
use crate::permalink::GroupBy;

/// One value of [`Facet::Relation`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationCounts {
    /// Its slug.
    pub value: &'static str,
    /// Pairs of claims for a relation, rows for "one side only", silences for silence.
    pub count: usize,
    /// Whether it is chosen, and how.
    pub chosen: Option<Sign>,
}

/// Every value, in the order of the page; relations across the parties apart from those within
/// one.
#[must_use]
pub fn relation_counts(
    corpus: &Corpus,
    filter: &Filter,
    matches: Option<&QueryMatches>,
    group_by: GroupBy,
) -> Vec<RelationCounts> {
    let open = Filter {
        choices: filter.choices.without_facet(Facet::Relation),
        ..filter.clone()
    };
    let shown = select(corpus, &open, matches);
    let among = relations_among(corpus, &shown.claims);
    let pairs_of = |kind: RelationKind, between: Option<Between>| {
        let kinds = among.iter().filter_map(|id| corpus.relations.get(*id));
        let alike = kinds.filter(|one| one.kind == kind);
        alike
            .filter(|one| between.is_none_or(|between| corpus.between(one) == between))
            .count()
    };
    let chosen = |value| filter.choices.sign_of(Facet::Relation, value);
    let alignment = align(corpus, &shown.claims, &shown.silences, group_by);
    let (asked, _) = alignment.split(corpus, &open.choices);
    let one_sided = asked
        .iter()
        .filter(|row| matches!(row.verdict, RowVerdict::OneSided(_)))
        .count();
    // A kind by itself stands in links only; it is shown while it is chosen.
    let both = RelationKind::ALL
        .into_iter()
        .filter(|kind| chosen(kind.slug()).is_some())
        .map(|kind| (kind.slug(), pairs_of(kind, None)));
    let apart = relations()
        .map(|(kind, between)| (relation_slug(kind, between), pairs_of(kind, Some(between))));
    both.chain(apart)
        .chain([(ONE_SIDED, one_sided), (SILENCE, shown.silences.len())])
        .map(|(value, count)| RelationCounts {
            value,
            count,
            chosen: chosen(value),
        })
        .collect()
}

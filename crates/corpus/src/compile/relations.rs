//! Typed links between claims.
//!
//! Invariant: two claims have at most one relation, and none with itself.

use super::documents::Documents;
use super::names::{self, Names};
use super::problems::{At, Problems};
use super::vocabulary::declared;
use crate::model::{ClaimId, Relation, RelationId, RelationKind, Table};
use std::collections::BTreeMap;

/// Reads `relations.toml`.
pub(super) fn read(
    documents: &Documents,
    problems: &Problems,
    claims: &Names<ClaimId>,
) -> Table<RelationId, Relation> {
    let entries = documents.entries(problems, "relations.toml", "relation");
    let _: Names<RelationId> = declared(problems, "relation", &entries);
    let mut relations: Vec<(Relation, At)> = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let kind = fields.need_choice("kind");
        let from = fields.need_text("from");
        let to = fields.need_text("to");
        let reason = fields.need_both("reason");
        let at = fields.at;
        fields.finish();
        let from_id = from.and_then(|name| claims.id(problems, name));
        let to_id = to.and_then(|name| claims.id(problems, name));
        if let (Some(from_id), Some(to_id), Some(kind)) = (from_id, to_id, kind) {
            let relation = Relation {
                slug,
                kind: kind.value,
                from: from_id,
                to: to_id,
                reason,
            };
            relations.push((relation, at));
        }
    }
    check(problems, &relations);
    Table::from(
        relations
            .into_iter()
            .map(|(one, _)| one)
            .collect::<Vec<_>>(),
    )
}

fn check(problems: &Problems, relations: &[(Relation, At)]) {
    let mut first_of: BTreeMap<_, &(Relation, At)> = BTreeMap::new();
    for one in relations {
        let (relation, at) = one;
        if relation.from == relation.to {
            problems.error(
                *at,
                format!("\"{}\" relates a claim to itself", relation.slug),
                "name two claims",
            );
        }
        let pair = [relation.from, relation.to];
        let pair = (pair.iter().min().copied(), pair.iter().max().copied());
        if let Some((first, first_at)) = first_of.get(&pair) {
            let message = if first.kind == relation.kind {
                "these two claims are related so already".to_owned()
            } else if excludes(first.kind, relation.kind) {
                format!(
                    "these two claims are said to be both \"{}\" and \"{}\"",
                    first.kind.slug(),
                    relation.kind.slug()
                )
            } else {
                "these two claims have a relation already".to_owned()
            };
            problems.error(
                *at,
                message,
                format!(
                    "\"{}\" at {}: keep one",
                    first.slug,
                    first_at.seen_from(*at)
                ),
            );
        } else {
            first_of.insert(pair, one);
        }
    }
}

fn excludes(one: RelationKind, other: RelationKind) -> bool {
    [one, other].contains(&RelationKind::Agrees) && one != other
}

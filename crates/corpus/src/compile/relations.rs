//! Typed links between claims.
//!
//! Invariant: two claims have at most one relation, and none with itself.

use super::choices;
use super::documents::Documents;
use super::names::{self, Names};
use super::problems::{At, Problems};
use super::vocabulary::declared;
use crate::model::{ClaimId, Relation, RelationId, RelationKind, Table};

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
        let kind = fields.need_choice("kind", &choices::relation_kinds());
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
    for (index, (relation, at)) in relations.iter().enumerate() {
        if relation.from == relation.to {
            problems.error(
                *at,
                format!("\"{}\" relates a claim to itself", relation.slug),
                "name two claims",
            );
        }
        let earlier = relations
            .iter()
            .take(index)
            .find(|(other, _)| is_same_pair(other, relation));
        if let Some((first, first_at)) = earlier {
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
        }
    }
}

fn is_same_pair(one: &Relation, other: &Relation) -> bool {
    (one.from == other.from && one.to == other.to) || (one.from == other.to && one.to == other.from)
}

fn excludes(one: RelationKind, other: RelationKind) -> bool {
    [one, other].contains(&RelationKind::Agrees) && one != other
}

//! Which rows a reader asked for, and which only come along.
//!
//! A claim on two subjects stands in the rows of both. Who asks for one of them gets that row
//! first, and the other beside it, not instead of it.
//!
//! Invariant: `split` loses no row and changes none.

use super::align::{AlignedRow, Alignment, RowKey, RowVerdict};
use crate::facet::{Facet, ONE_SIDED, SILENCE, heard_on, relation_of_slug};
use crate::filter::{Choices, Sign};
use crate::model::{Between, Corpus, TopicId};

impl Alignment {
    /// The rows that `choices` ask for, and those that come along with their claims.
    #[must_use]
    pub fn split(self, corpus: &Corpus, choices: &Choices) -> (Vec<AlignedRow>, Vec<AlignedRow>) {
        let (mut asked, beside) = self.rows.into_iter().partition::<Vec<_>, _>(|row| {
            let topic = match row.key {
                RowKey::Topic(topic) => is_chosen(corpus, topic, choices),
                RowKey::Meeting(_) | RowKey::Other => true,
            };
            topic && has_chosen_relation(corpus, row, choices)
        });
        // Who asks for a relation means first of all one between the parties.
        asked.sort_by_cached_key(|row| !is_between_parties(row, choices));
        (asked, beside)
    }
}

fn included(choices: &Choices, facet: Facet) -> impl Iterator<Item = &str> {
    let wanted = choices.of(facet).filter(|one| one.sign == Sign::Include);
    wanted.map(|one| one.value.as_str())
}

/// Whether the subject, or one it is part of, is chosen, or none is.
fn is_chosen(corpus: &Corpus, topic: TopicId, choices: &Choices) -> bool {
    if included(choices, Facet::Topic).next().is_none() {
        return true;
    }
    let mut topics = corpus.topic_and_broader(topic);
    topics.any(|id| included(choices, Facet::Topic).any(|slug| slug == corpus.topics.slug(id)))
}

fn is_between_parties(row: &AlignedRow, choices: &Choices) -> bool {
    match row.verdict {
        RowVerdict::Related(kind) => {
            let mut asked = included(choices, Facet::Relation).filter_map(relation_of_slug);
            asked.any(|(one, between)| one == kind && between != Some(Between::OneSide))
        }
        _ => false,
    }
}

fn has_chosen_relation(corpus: &Corpus, row: &AlignedRow, choices: &Choices) -> bool {
    if included(choices, Facet::Relation).next().is_none() {
        return true;
    }
    included(choices, Facet::Relation).any(|value| match value {
        ONE_SIDED => match row.key {
            RowKey::Topic(topic) => {
                matches!(heard_on(corpus, topic), (true, false) | (false, true))
            }
            RowKey::Meeting(_) | RowKey::Other => matches!(row.verdict, RowVerdict::OneSided(_)),
        },
        SILENCE => row.has_silence(),
        value => relation_of_slug(value).is_some_and(|(kind, between)| {
            let relations = row
                .relations
                .iter()
                .filter_map(|id| corpus.relations.get(*id));
            let mut alike = relations.filter(|relation| relation.kind == kind);
            alike.any(|one| between.is_none_or(|between| corpus.between(one) == between))
        }),
    })
}

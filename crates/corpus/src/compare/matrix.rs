//! Subjects against meetings, both parties in every cell.
//!
//! Invariant: a claim is counted once in each of its subjects, in the column of its meeting;
//! what the filter hides is counted too, apart.

use super::relations::{is_across, relations_among};
use crate::filter::ClaimSet;
use crate::model::{Corpus, Id, MeetingId, RelationKind, SilenceId, TopicId, Voice};
use std::collections::{BTreeMap, BTreeSet};

/// One subject at one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// Shown claims of the first party alone.
    pub first: usize,
    /// Shown claims of both together.
    pub joint: usize,
    /// Shown claims of the second party alone.
    pub second: usize,
    /// Claims that the filter hides.
    pub hidden: usize,
    /// The strongest relation between shown claims of different voices.
    pub strongest: Option<RelationKind>,
    /// Silences in view.
    pub silences: Vec<SilenceId>,
}

/// One subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The subject.
    pub topic: TopicId,
    /// One cell for each of `Matrix::meetings`.
    pub cells: Vec<MatrixCell>,
    /// The row taken together; relations between meetings show here only.
    pub total: MatrixCell,
}

/// Subjects down, meetings across, in the order of the corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The columns: meetings that some claim or silence belongs to; `None`, last, for what
    /// belongs to none.
    pub meetings: Vec<Option<MeetingId>>,
    /// The subjects that some claim or silence has.
    pub rows: Vec<MatrixRow>,
}

impl MatrixCell {
    /// How many claims are shown in it.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.first + self.joint + self.second
    }

    /// Whether the corpus holds nothing for it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown() + self.hidden == 0 && self.silences.is_empty()
    }
}

/// Counts the claims of `shown` and the given `silences`.
#[must_use]
pub fn matrix(corpus: &Corpus, shown: &ClaimSet, silences: &[SilenceId]) -> Matrix {
    let of_claims = corpus.claims.iter().map(|(_, one)| one.meeting);
    let of_silences = corpus.silences.iter().map(|(_, one)| one.meeting);
    let held: BTreeSet<Option<MeetingId>> = of_claims.chain(of_silences).collect();
    let columns = corpus.meetings.ids().map(Some).chain([None]);
    let meetings: Vec<Option<MeetingId>> = columns.filter(|one| held.contains(one)).collect();
    let mut counting = Counting {
        columns: meetings.iter().copied().zip(0..).collect(),
        rows: corpus
            .topics
            .ids()
            .map(|topic| MatrixRow {
                topic,
                cells: vec![MatrixCell::default(); meetings.len()],
                total: MatrixCell::default(),
            })
            .collect(),
    };
    counting.add_claims(corpus, shown);
    counting.add_relations(corpus, shown);
    counting.add_silences(corpus, silences);
    let mut rows = counting.rows;
    rows.retain(|row| !row.total.is_empty());
    Matrix { meetings, rows }
}

/// A matrix while it is counted: a row for each topic of the corpus.
struct Counting {
    columns: BTreeMap<Option<MeetingId>, usize>,
    rows: Vec<MatrixRow>,
}

impl Counting {
    /// Counts into the total of a topic and into its cell for `meeting`.
    fn count(
        &mut self,
        topic: TopicId,
        meeting: Option<MeetingId>,
        count: impl Fn(&mut MatrixCell),
    ) {
        let Some(row) = self.rows.get_mut(topic.index()) else {
            return;
        };
        count(&mut row.total);
        let column = self.columns.get(&meeting);
        if let Some(cell) = column.and_then(|column| row.cells.get_mut(*column)) {
            count(cell);
        }
    }

    fn add_claims(&mut self, corpus: &Corpus, shown: &ClaimSet) {
        for (id, claim) in corpus.claims.iter() {
            let topics: BTreeSet<TopicId> = claim.topics.iter().copied().collect();
            for topic in topics {
                self.count(topic, claim.meeting, |cell| {
                    let number = match claim.voice {
                        _ if !shown.contains(id) => &mut cell.hidden,
                        Voice::First => &mut cell.first,
                        Voice::Joint => &mut cell.joint,
                        Voice::Second => &mut cell.second,
                    };
                    *number += 1;
                });
            }
        }
    }

    /// A relation shows in each topic that its two claims share; in a cell when they share the
    /// meeting too.
    fn add_relations(&mut self, corpus: &Corpus, shown: &ClaimSet) {
        for id in relations_among(corpus, shown) {
            let Some(relation) = corpus.relations.get(id).filter(|_| is_across(corpus, id)) else {
                continue;
            };
            let (from, to) = (
                corpus.claims.get(relation.from),
                corpus.claims.get(relation.to),
            );
            let (Some(from), Some(to)) = (from, to) else {
                continue;
            };
            // The strongest come first.
            let show = |cell: &mut MatrixCell| {
                cell.strongest.get_or_insert(relation.kind);
            };
            for topic in from.topics.iter().filter(|topic| to.topics.contains(topic)) {
                if from.meeting == to.meeting {
                    self.count(*topic, from.meeting, show);
                } else if let Some(row) = self.rows.get_mut(topic.index()) {
                    show(&mut row.total);
                }
            }
        }
    }

    fn add_silences(&mut self, corpus: &Corpus, silences: &[SilenceId]) {
        for id in silences {
            if let Some(silence) = corpus.silences.get(*id) {
                self.count(silence.topic, silence.meeting, |cell| {
                    cell.silences.push(*id);
                });
            }
        }
    }
}

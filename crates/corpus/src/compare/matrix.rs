//! Subjects against meetings, both parties in every cell.
//!
//! Invariant: a claim is counted once in each of its subjects, in the column of its meeting;
//! what the filter hides is counted too, apart.

use super::align::{is_across, relations_among};
use crate::filter::ClaimSet;
use crate::model::{ClaimId, Corpus, MeetingId, RelationKind, SilenceId, TopicId, Voice};

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
    let holds = |meeting: Option<MeetingId>| {
        corpus.claims.iter().any(|(_, one)| one.meeting == meeting)
            || corpus
                .silences
                .iter()
                .any(|(_, one)| one.meeting == meeting)
    };
    let columns = corpus.meetings.ids().map(Some).chain([None]);
    let meetings: Vec<Option<MeetingId>> = columns.filter(|column| holds(*column)).collect();
    let rows = corpus
        .topics
        .ids()
        .map(|topic| MatrixRow {
            topic,
            cells: meetings
                .iter()
                .map(|meeting| cell(corpus, shown, silences, topic, Some(*meeting)))
                .collect(),
            total: cell(corpus, shown, silences, topic, None),
        })
        .filter(|row| !row.total.is_empty() || row.cells.iter().any(|cell| !cell.is_empty()))
        .collect();
    Matrix { meetings, rows }
}

fn cell(
    corpus: &Corpus,
    shown: &ClaimSet,
    silences: &[SilenceId],
    topic: TopicId,
    meeting: Option<Option<MeetingId>>,
) -> MatrixCell {
    let at = |of: Option<MeetingId>| meeting.is_none_or(|meeting| meeting == of);
    let mut cell = MatrixCell::default();
    let mut visible: Vec<ClaimId> = Vec::new();
    for (id, claim) in corpus.claims.iter() {
        if !claim.topics.contains(&topic) || !at(claim.meeting) {
            continue;
        }
        if !shown.contains(id) {
            cell.hidden += 1;
            continue;
        }
        visible.push(id);
        match claim.voice {
            Voice::First => cell.first += 1,
            Voice::Joint => cell.joint += 1,
            Voice::Second => cell.second += 1,
        }
    }
    cell.strongest = relations_among(corpus, |claim| visible.contains(&claim))
        .into_iter()
        .find(|id| is_across(corpus, *id))
        .and_then(|id| corpus.relations.get(id))
        .map(|relation| relation.kind);
    cell.silences = silences
        .iter()
        .copied()
        .filter(|id| {
            let silence = corpus.silences.get(*id);
            silence.is_some_and(|one| one.topic == topic && at(one.meeting))
        })
        .collect();
    cell
}

//! How much a corpus holds, as it is published beside it.
//!
//! Invariant: `quotes` counts exactly what was found verbatim in its article, each span once.

use super::{Corpus, MeetingKind, Voice};
use serde::Serialize;

/// What a corpus holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// News items.
    pub articles: usize,
    /// Their sentences.
    pub sentences: usize,
    /// Statements.
    pub claims: usize,
    /// Those of the first party.
    pub claims_first: usize,
    /// Those of both together.
    pub claims_joint: usize,
    /// Those of the second party.
    pub claims_second: usize,
    /// Encounters, without the events around them.
    pub meetings: usize,
    /// The events around them.
    pub context_events: usize,
    /// Typed links between two claims.
    pub relations: usize,
    /// Documented silences.
    pub silences: usize,
    /// Spans that something rests on: of claims, reports and silences.
    pub quotes: usize,
}

impl Corpus {
    /// How much it holds.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let of = |voice| {
            self.claims
                .iter()
                .filter(|(_, one)| one.voice == voice)
                .count()
        };
        let kind = |kind| {
            self.meetings
                .iter()
                .filter(|(_, one)| one.kind == kind)
                .count()
        };
        let evidence: usize = self.claims.iter().map(|(_, one)| one.evidence.len()).sum();
        let reports: usize = self.meetings.iter().map(|(_, one)| one.reports.len()).sum();
        Counts {
            articles: self.articles.len(),
            sentences: self
                .articles
                .iter()
                .map(|(_, one)| one.sentences.len())
                .sum(),
            claims: self.claims.len(),
            claims_first: of(Voice::First),
            claims_joint: of(Voice::Joint),
            claims_second: of(Voice::Second),
            meetings: kind(MeetingKind::Meeting),
            context_events: kind(MeetingKind::Context),
            relations: self.relations.len(),
            silences: self.silences.len(),
            quotes: evidence + reports + self.silences.len(),
        }
    }
}

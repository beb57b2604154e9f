//! The comparison in one sentence's worth of numbers.
//!
//! Invariant: every number speaks of what is shown, but `outside`, which is all the rest of
//! the corpus.

use super::relations::{is_across, relations_among};
use crate::filter::ClaimSet;
use crate::model::{
    ArticleId, Claim, Corpus, Date, MeetingId, MeetingKind, RelationId, RelationKind, SilenceId,
    Voice,
};

/// What the headline of a comparison says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Claims of the first party alone.
    pub first: usize,
    /// Claims of both together.
    pub joint: usize,
    /// Claims of the second party alone.
    pub second: usize,
    /// Meetings they were made at, events around them not counted.
    pub meetings: usize,
    /// Claims made at or about one of those.
    pub at_meetings: usize,
    /// Articles they are read in.
    pub articles: usize,
    /// The earliest and the latest day something was said; `None` when nothing is shown.
    pub period: Option<(Date, Date)>,
    /// Pairs of claims of different voices, by relation, in the order of `RelationKind::ALL`.
    pub pairs: Vec<(RelationKind, usize)>,
    /// Pairs of claims of one voice, likewise: a party that contradicts itself.
    pub pairs_within: Vec<(RelationKind, usize)>,
    /// Silences of one party.
    pub one_silent: usize,
    /// Silences of both.
    pub both_silent: usize,
    /// Claims that the filter hides.
    pub outside: usize,
}

impl Summary {
    /// How many claims are shown.
    #[must_use]
    pub fn claims(&self) -> usize {
        self.first + self.joint + self.second
    }

    /// How many pairs stand in this relation.
    #[must_use]
    pub fn pairs_of(&self, kind: RelationKind) -> usize {
        let found = self.pairs.iter().find(|(one, _)| *one == kind);
        found.map_or(0, |(_, count)| *count)
    }
}

/// Counts the claims of `shown` and the given `silences`.
#[must_use]
pub fn summary(corpus: &Corpus, shown: &ClaimSet, silences: &[SilenceId]) -> Summary {
    let claims: Vec<&Claim> = shown
        .iter()
        .filter_map(|id| corpus.claims.get(id))
        .collect();
    let voiced = |voice| claims.iter().filter(|one| one.voice == voice).count();
    let mut meetings: Vec<MeetingId> = claims.iter().filter_map(|one| one.meeting).collect();
    meetings.retain(|id| {
        let meeting = corpus.meetings.get(*id);
        meeting.is_some_and(|one| one.kind == MeetingKind::Meeting)
    });
    let at_meetings = meetings.len();
    meetings.sort_unstable();
    meetings.dedup();
    let mut articles: Vec<ArticleId> = claims.iter().map(|one| one.article).collect();
    articles.sort_unstable();
    articles.dedup();
    // An interval bounds a day that nobody knows; it is no first or last day, unless there is
    // nothing else.
    let points = claims.iter().any(|one| one.said.date.last.is_none());
    let dates = || {
        let dates = claims.iter().map(|one| one.said.date);
        dates.filter(move |date| !points || date.last.is_none())
    };
    let (across, within) = relations_among(corpus, shown)
        .into_iter()
        .partition::<Vec<_>, _>(|id| is_across(corpus, *id));
    let relation_counts = |relations: &[RelationId]| -> Vec<(RelationKind, usize)> {
        let kind_of = |id: &RelationId| corpus.relations.get(*id).map(|one| one.kind);
        let of = |kind| {
            relations
                .iter()
                .filter(|id| kind_of(id) == Some(kind))
                .count()
        };
        RelationKind::ALL
            .into_iter()
            .map(|kind| (kind, of(kind)))
            .collect()
    };
    let joint_silence = |id: &&SilenceId| {
        let silence = corpus.silences.get(**id);
        silence.is_some_and(|one| one.voice == Voice::Joint)
    };
    let both_silent = silences.iter().filter(joint_silence).count();
    Summary {
        first: voiced(Voice::First),
        joint: voiced(Voice::Joint),
        second: voiced(Voice::Second),
        meetings: meetings.len(),
        at_meetings,
        articles: articles.len(),
        period: dates()
            .min_by_key(Date::earliest_minute)
            .zip(dates().max_by_key(Date::end_minute)),
        pairs: relation_counts(&across),
        pairs_within: relation_counts(&within),
        one_silent: silences.len() - both_silent,
        both_silent,
        outside: corpus.claims.len().saturating_sub(claims.len()),
    }
}

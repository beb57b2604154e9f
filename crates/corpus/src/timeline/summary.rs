//! A picture of the record in numbers, for the sentence above the timeline.
//!
//! Invariant: `both + first_alone + second_alone` is the number of topics that the claims name.

use crate::filter::ClaimSet;
use crate::model::{Corpus, MeetingKind, SideId};

/// What the claims let through by the filter amount to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Claims let through.
    pub claims: usize,
    /// Claims in the corpus.
    pub all_claims: usize,
    /// Meetings in the corpus.
    pub meetings: usize,
    /// Events around them in the corpus.
    pub context: usize,
    /// Articles that these claims stand in.
    pub articles: usize,
    /// Topics on which both parties are heard, each alone or jointly.
    pub both: usize,
    /// Topics on which the first party only is heard.
    pub first_alone: usize,
    /// Topics on which the second party only is heard.
    pub second_alone: usize,
}

/// Counts `shown` of `corpus`. A topic is counted where a claim names it, not for wider ones.
#[must_use]
pub fn summary(corpus: &Corpus, shown: &ClaimSet) -> Summary {
    let claims = || corpus.claims.iter().filter(|(id, _)| shown.contains(*id));
    let meetings = |kind| {
        let of_kind = corpus.meetings.iter().filter(|(_, one)| one.kind == kind);
        of_kind.count()
    };
    let mut summary = Summary {
        claims: claims().count(),
        all_claims: corpus.claims.len(),
        meetings: meetings(MeetingKind::Meeting),
        context: meetings(MeetingKind::Context),
        articles: corpus
            .articles
            .ids()
            .filter(|article| claims().any(|(_, claim)| claim.article == *article))
            .count(),
        ..Summary::default()
    };
    for topic in corpus.topics.ids() {
        let heard = |side: SideId| {
            claims().any(|(_, claim)| claim.topics.contains(&topic) && claim.voice.includes(side))
        };
        match (heard(SideId::First), heard(SideId::Second)) {
            (true, true) => summary.both += 1,
            (true, false) => summary.first_alone += 1,
            (false, true) => summary.second_alone += 1,
            (false, false) => {}
        }
    }
    summary
}

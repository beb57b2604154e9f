//! A corpus on one clock: what the timeline tells.
//!
//! Invariant: every claim is in the model, among the undated, or counted as hidden; a claim
//! stands once, also when there is a lane for each topic: with the topic that the editor named
//! first, so that the lanes add up to the whole.

use super::model::{Event, Key, Model, TrackKind};
use crate::filter::ClaimSet;
use crate::filter::TimeBasis;
use crate::model::{ClaimId, Corpus, IdSet, MeetingKind, TopicId};
pub use crate::permalink::{Lanes, UnmatchedMode};
use std::collections::BTreeMap;

/// A corpus on one clock, filtered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineData {
    /// Its moments.
    pub model: Model,
    /// The clock they are placed by.
    pub time_basis: TimeBasis,
    /// The topic of each lane, in the editor's order; empty when there is one axis.
    pub topics: Vec<TopicId>,
    /// Claims that have no time on this clock, in the order of the corpus.
    pub undated: Vec<ClaimId>,
    /// How many claims the filter has taken away.
    pub hidden: usize,
}

impl TimelineData {
    /// Tells `corpus` by `time_basis`; `shown` are the claims that the filter lets through.
    #[must_use]
    pub fn new(
        corpus: &Corpus,
        time_basis: TimeBasis,
        shown: &ClaimSet,
        unmatched: UnmatchedMode,
        lanes: Lanes,
    ) -> Self {
        let mut data = Self {
            time_basis,
            ..Self::default()
        };
        if lanes == Lanes::Topics {
            let claims = corpus
                .claims
                .iter()
                .filter(|(id, _)| unmatched == UnmatchedMode::Dim || shown.contains(*id));
            let leading: IdSet<TopicId> = claims
                .filter_map(|(_, claim)| claim.topics.first().copied())
                .collect();
            let known = corpus.topics.ids();
            data.topics = known.filter(|topic| leading.contains(*topic)).collect();
        }
        let lanes: BTreeMap<TopicId, usize> = data.topics.iter().copied().zip(0..).collect();
        let mut events = meetings(corpus);
        for (id, claim) in corpus.claims.iter() {
            let shown = shown.contains(id);
            if unmatched == UnmatchedMode::Hide && !shown {
                data.hidden += 1;
                continue;
            }
            let Some(dated) = time_basis.of(corpus, claim) else {
                data.undated.push(id);
                continue;
            };
            let lane = claim.topics.first().and_then(|topic| lanes.get(topic));
            events.push(Event {
                key: Key::Claim(id),
                track_kind: claim.voice.into(),
                lane: lane.copied().unwrap_or(0),
                date: dated.date,
                shown,
            });
        }
        data.model = Model::new(events, data.topics.len());
        data
    }
}

/// Meetings and context, on the same date by every clock.
fn meetings(corpus: &Corpus) -> Vec<Event> {
    let event = |(id, meeting): (_, &crate::model::Meeting)| Event {
        key: Key::Meeting(id),
        track_kind: match meeting.kind {
            MeetingKind::Meeting => TrackKind::Meetings,
            MeetingKind::Context => TrackKind::Context,
        },
        lane: 0,
        date: meeting.date.date,
        shown: true,
    };
    corpus.meetings.iter().map(event).collect()
}

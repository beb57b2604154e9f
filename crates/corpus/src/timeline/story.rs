//! A corpus on one clock: what the timeline tells.
//!
//! Invariant: every claim is in the model, among the undated, or counted as hidden; a claim
//! stands once, also when there is a lane for each topic: with the topic that the editor named
//! first, so that the lanes add up to the whole.

use super::model::{Key, Model, Moment, Stand};
use crate::filter::ClaimSet;
use crate::filter::Clock;
use crate::model::{ClaimId, Corpus, MeetingKind, TopicId};
pub use crate::permalink::{Lanes, Rest};

/// A corpus on one clock, filtered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// Its moments.
    pub model: Model,
    /// The clock they are placed by.
    pub clock: Clock,
    /// The topic of each lane, in the editor's order; empty when there is one axis.
    pub topics: Vec<TopicId>,
    /// Claims that have no time on this clock, in the order of the corpus.
    pub undated: Vec<ClaimId>,
    /// How many claims the filter has taken away.
    pub hidden: usize,
}

impl Story {
    /// Tells `corpus` by `clock`; `shown` are the claims that the filter lets through.
    #[must_use]
    pub fn new(corpus: &Corpus, clock: Clock, shown: &ClaimSet, rest: Rest, lanes: Lanes) -> Self {
        let mut story = Self {
            clock,
            ..Self::default()
        };
        if lanes == Lanes::Topics {
            let leads = |topic: &TopicId| {
                let mut claims = corpus.claims.iter();
                claims.any(|(id, claim)| {
                    claim.topics.first() == Some(topic) && (rest == Rest::Dim || shown.contains(id))
                })
            };
            story.topics = corpus.topics.ids().filter(leads).collect();
        }
        let mut moments = meetings(corpus);
        for (id, claim) in corpus.claims.iter() {
            let shown = shown.contains(id);
            if rest == Rest::Hide && !shown {
                story.hidden += 1;
                continue;
            }
            let Some(dated) = clock.of(corpus, claim) else {
                story.undated.push(id);
                continue;
            };
            let topic = claim.topics.first();
            let lane = story.topics.iter().position(|one| Some(one) == topic);
            moments.push(Moment {
                key: Key::Claim(id),
                stand: claim.voice.into(),
                lane: lane.unwrap_or(0),
                date: dated.date,
                shown,
            });
        }
        story.model = Model::new(moments, story.topics.len());
        story
    }
}

/// Meetings and context, on the same date by every clock.
fn meetings(corpus: &Corpus) -> Vec<Moment> {
    let moment = |(id, meeting): (_, &crate::model::Meeting)| Moment {
        key: Key::Meeting(id),
        stand: match meeting.kind {
            MeetingKind::Meeting => Stand::On,
            MeetingKind::Context => Stand::Around,
        },
        lane: 0,
        date: meeting.date.date,
        shown: true,
    };
    corpus.meetings.iter().map(moment).collect()
}

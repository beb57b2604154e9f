//! What a narrowed corpus still needs.
//!
//! Invariant: whatever is kept names only what is kept too, so that every reference resolves; and
//! nothing is kept but what was asked for and what that names.

use crate::filter::FilterResult;
use crate::model::{Corpus, Id, Relation, TopicId};

/// Which entries of each table are kept, by place.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub speakers: Places,
    pub outlets: Places,
    pub topics: Places,
    pub places: Places,
    pub meetings: Places,
    pub articles: Places,
    pub claims: Places,
    pub silences: Places,
}

/// Places in one table.
#[derive(Clone, Debug)]
pub(super) struct Places {
    kept: Vec<bool>,
}

impl Places {
    fn new(len: usize, kept: bool) -> Self {
        Self {
            kept: vec![kept; len],
        }
    }

    pub fn has<I: Id>(&self, id: I) -> bool {
        self.kept.get(id.index()).copied().unwrap_or(false)
    }

    fn add<I: Id>(&mut self, id: I) {
        if let Some(kept) = self.kept.get_mut(id.index()) {
            *kept = true;
        }
    }

    pub fn len(&self) -> usize {
        self.kept.iter().filter(|kept| **kept).count()
    }
}

impl Kept {
    /// Everything.
    pub fn all(corpus: &Corpus) -> Self {
        Self::new(corpus, true)
    }

    /// The claims and silences of `shown`, and all that they name at any remove: also the articles
    /// that report on their meetings, since the meetings' dates rest on those.
    pub fn of(corpus: &Corpus, shown: &FilterResult) -> Self {
        let mut kept = Self::new(corpus, false);
        for (id, claim) in corpus.claims.iter() {
            if !shown.claims.contains(id) {
                continue;
            }
            kept.claims.add(id);
            kept.articles.add(claim.article);
            claim
                .meeting
                .into_iter()
                .for_each(|id| kept.meetings.add(id));
            let way = &claim.attribution;
            for speaker in way.speakers.iter().chain(&way.via) {
                kept.speakers.add(*speaker);
            }
            way.agency.into_iter().for_each(|id| kept.outlets.add(id));
            for topic in &claim.topics {
                kept.add_topic(corpus, *topic);
            }
        }
        for (id, silence) in corpus.silences.iter() {
            if shown.silences.contains(&id) {
                kept.silences.add(id);
                kept.articles.add(silence.article);
                silence
                    .meeting
                    .into_iter()
                    .for_each(|id| kept.meetings.add(id));
                kept.add_topic(corpus, silence.topic);
            }
        }
        for (id, meeting) in corpus.meetings.iter() {
            if kept.meetings.has(id) {
                meeting.place.into_iter().for_each(|id| kept.places.add(id));
                meeting
                    .participants
                    .iter()
                    .for_each(|id| kept.speakers.add(*id));
                meeting
                    .reports
                    .iter()
                    .for_each(|one| kept.articles.add(one.article));
            }
        }
        for (id, article) in corpus.articles.iter() {
            if kept.articles.has(id) {
                article
                    .outlet
                    .into_iter()
                    .for_each(|id| kept.outlets.add(id));
            }
        }
        kept
    }

    /// Whether both ends of a relation are kept.
    pub fn joins(&self, relation: &Relation) -> bool {
        self.claims.has(relation.from) && self.claims.has(relation.to)
    }

    fn new(corpus: &Corpus, kept: bool) -> Self {
        Self {
            speakers: Places::new(corpus.speakers.len(), kept),
            outlets: Places::new(corpus.outlets.len(), kept),
            topics: Places::new(corpus.topics.len(), kept),
            places: Places::new(corpus.places.len(), kept),
            meetings: Places::new(corpus.meetings.len(), kept),
            articles: Places::new(corpus.articles.len(), kept),
            claims: Places::new(corpus.claims.len(), kept),
            silences: Places::new(corpus.silences.len(), kept),
        }
    }

    /// A topic and all it is part of; what is kept already has been followed.
    fn add_topic(&mut self, corpus: &Corpus, topic: TopicId) {
        let mut next = Some(topic);
        while let Some(id) = next.filter(|id| !self.topics.has(*id)) {
            self.topics.add(id);
            next = corpus.topics.get(id).and_then(|topic| topic.broader);
            // An id of another corpus can't be kept; it names nothing either.
        }
    }
}

//! What a narrowed corpus still needs.
//!
//! Invariant: whatever is kept names only what is kept too, so that every reference resolves; and
//! nothing is kept but what was asked for and what that names.

use crate::filter::FilterResult;
use crate::model::{
    ArticleId, ClaimId, Corpus, Id, IdSet, MeetingId, OutletId, PlaceId, Relation, SilenceId,
    SpeakerId, Table, TopicId,
};

/// Which entries of each table are kept, by place.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    pub speakers: IdSet<SpeakerId>,
    pub outlets: IdSet<OutletId>,
    pub topics: IdSet<TopicId>,
    pub places: IdSet<PlaceId>,
    pub meetings: IdSet<MeetingId>,
    pub articles: IdSet<ArticleId>,
    pub claims: IdSet<ClaimId>,
    pub silences: IdSet<SilenceId>,
}

/// The kept entries of one table, each in the form it leaves the page in.
pub(super) fn of_table<'a, I: Id, T, U>(
    table: &'a Table<I, T>,
    kept: &IdSet<I>,
    form: impl Fn(&'a T) -> U,
) -> Vec<U> {
    let entries = table.iter().filter(|(id, _)| kept.contains(*id));
    entries.map(|(_, entry)| form(entry)).collect()
}

impl Kept {
    /// Everything.
    pub fn all(corpus: &Corpus) -> Self {
        Self {
            speakers: IdSet::all(corpus.speakers.len()),
            outlets: IdSet::all(corpus.outlets.len()),
            topics: IdSet::all(corpus.topics.len()),
            places: IdSet::all(corpus.places.len()),
            meetings: IdSet::all(corpus.meetings.len()),
            articles: IdSet::all(corpus.articles.len()),
            claims: IdSet::all(corpus.claims.len()),
            silences: IdSet::all(corpus.silences.len()),
        }
    }

    /// The claims and silences of `shown`, and all that they name at any remove: also the articles
    /// that report on their meetings, since the meetings' dates rest on those.
    pub fn of(corpus: &Corpus, shown: &FilterResult) -> Self {
        let mut kept = Self::default();
        for (id, claim) in corpus.claims.iter() {
            if !shown.claims.contains(id) {
                continue;
            }
            kept.claims.insert(id);
            kept.articles.insert(claim.article);
            kept.meetings.extend(claim.meeting);
            let way = &claim.attribution;
            let speakers = way.speakers.iter().chain(&way.via);
            kept.speakers.extend(speakers.copied());
            kept.outlets.extend(way.agency);
            for topic in &claim.topics {
                kept.add_topic(corpus, *topic);
            }
        }
        for (id, silence) in corpus.silences.iter() {
            if shown.silences.contains(&id) {
                kept.silences.insert(id);
                kept.articles.insert(silence.article);
                kept.meetings.extend(silence.meeting);
                kept.add_topic(corpus, silence.topic);
            }
        }
        for (id, meeting) in corpus.meetings.iter() {
            if kept.meetings.contains(id) {
                kept.places.extend(meeting.place);
                kept.speakers.extend(meeting.participants.iter().copied());
                let reports = meeting.reports.iter();
                kept.articles.extend(reports.map(|report| report.article));
            }
        }
        for (id, article) in corpus.articles.iter() {
            if kept.articles.contains(id) {
                kept.outlets.extend(article.outlet);
            }
        }
        kept
    }

    /// Whether both ends of a relation are kept.
    pub fn joins(&self, relation: &Relation) -> bool {
        self.claims.contains(relation.from) && self.claims.contains(relation.to)
    }

    /// A topic and all it is part of; what is kept already has been followed.
    fn add_topic(&mut self, corpus: &Corpus, topic: TopicId) {
        for id in corpus.topic_and_broader(topic) {
            if !self.topics.insert(id) {
                break;
            }
        }
    }
}

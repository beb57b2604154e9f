//! Look-ups derived from a corpus: which claims belong to what, and which relations a claim has.

use super::{
    ArticleId, Between, ClaimId, Corpus, Degree, Id, IdSet, MeetingId, PlaceId, RelationId,
    RelationKind, SideId, SpeakerId, TopicId, Voice,
};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

/// Claims and relations by what they belong to, so that no question walks all claims for each
/// claim. O(claims + relations) to build.
#[derive(Clone, Debug, Default)]
pub struct CorpusIndex {
    by_voice: BTreeMap<Voice, IdSet<ClaimId>>,
    by_degree: BTreeMap<Degree, IdSet<ClaimId>>,
    by_kind: BTreeMap<RelationKind, IdSet<ClaimId>>,
    by_relation: BTreeMap<(RelationKind, Between), IdSet<ClaimId>>,
    by_speaker: Vec<IdSet<ClaimId>>,
    by_topic: Vec<IdSet<ClaimId>>,
    by_meeting: Vec<IdSet<ClaimId>>,
    by_place: Vec<IdSet<ClaimId>>,
    by_article: Vec<IdSet<ClaimId>>,
    one_sided: IdSet<ClaimId>,
    met_with_silence: IdSet<ClaimId>,
    heard: Vec<(bool, bool)>,
    relations: Vec<Vec<RelationId>>,
    none: IdSet<ClaimId>,
}

impl CorpusIndex {
    fn of(corpus: &Corpus) -> Self {
        let mut index = Self {
            by_speaker: vec![IdSet::default(); corpus.speakers.len()],
            by_topic: vec![IdSet::default(); corpus.topics.len()],
            by_meeting: vec![IdSet::default(); corpus.meetings.len()],
            by_place: vec![IdSet::default(); corpus.places.len()],
            by_article: vec![IdSet::default(); corpus.articles.len()],
            heard: vec![(false, false); corpus.topics.len()],
            relations: vec![Vec::new(); corpus.claims.len()],
            ..Self::default()
        };
        index.sort_claims(corpus);
        index.sort_relations(corpus);
        index.find_one_sided(corpus);
        index.find_silences(corpus);
        index
    }

    fn sort_claims(&mut self, corpus: &Corpus) {
        for (id, claim) in corpus.claims.iter() {
            self.by_voice.entry(claim.voice).or_default().insert(id);
            self.by_degree.entry(claim.degree).or_default().insert(id);
            for speaker in &claim.attribution.speakers {
                put(&mut self.by_speaker, *speaker, id);
            }
            if let Some(meeting) = claim.meeting {
                put(&mut self.by_meeting, meeting, id);
                let place = corpus.meetings.get(meeting).and_then(|one| one.place);
                if let Some(place) = place {
                    put(&mut self.by_place, place, id);
                }
            }
            put(&mut self.by_article, claim.article, id);
            for topic in &claim.topics {
                for one in corpus.topic_and_broader(*topic) {
                    put(&mut self.by_topic, one, id);
                }
                if let Some(heard) = self.heard.get_mut(topic.index()) {
                    heard.0 |= claim.voice.includes(SideId::First);
                    heard.1 |= claim.voice.includes(SideId::Second);
                }
            }
        }
    }

    fn sort_relations(&mut self, corpus: &Corpus) {
        for (id, relation) in corpus.relations.iter() {
            let key = (relation.kind, corpus.between(relation));
            let claims = self.by_kind.entry(relation.kind).or_default();
            let apart = self.by_relation.entry(key).or_default();
            let mut add = |claim: ClaimId| {
                if let Some(relations) = self.relations.get_mut(claim.index()) {
                    relations.push(id);
                    claims.insert(claim);
                    apart.insert(claim);
                }
            };
            add(relation.from);
            if relation.to != relation.from {
                add(relation.to);
            }
        }
    }

    fn find_one_sided(&mut self, corpus: &Corpus) {
        let is_one_sided = |topic: &TopicId| {
            let heard = self.heard.get(topic.index());
            heard.is_some_and(|(first, second)| first != second)
        };
        let claims = corpus.claims.iter();
        self.one_sided = claims
            .filter(|(_, claim)| claim.topics.iter().any(is_one_sided))
            .map(|(id, _)| id)
            .collect();
    }

    fn find_silences(&mut self, corpus: &Corpus) {
        let silences = corpus.silences.iter();
        let mut silent: Vec<_> = silences.map(|(_, one)| (one.topic, one.meeting)).collect();
        silent.sort_unstable();
        let claims = corpus.claims.iter();
        self.met_with_silence = claims
            .filter(|(_, claim)| {
                let is_silent = |topic| silent.binary_search(&(topic, claim.meeting)).is_ok();
                claim.topics.iter().copied().any(is_silent)
            })
            .map(|(id, _)| id)
            .collect();
    }

    /// Claims of one voice.
    #[must_use]
    pub fn by_voice(&self, voice: Voice) -> &IdSet<ClaimId> {
        self.by_voice.get(&voice).unwrap_or(&self.none)
    }

    /// Claims of one degree.
    #[must_use]
    pub fn by_degree(&self, degree: Degree) -> &IdSet<ClaimId> {
        self.by_degree.get(&degree).unwrap_or(&self.none)
    }

    /// Claims that a relation of this kind joins to another.
    #[must_use]
    pub fn by_kind(&self, kind: RelationKind) -> &IdSet<ClaimId> {
        self.by_kind.get(&kind).unwrap_or(&self.none)
    }

    /// The same for the relations across the parties only, or within one only.
    #[must_use]
    pub fn by_relation(&self, kind: RelationKind, between: Between) -> &IdSet<ClaimId> {
        self.by_relation.get(&(kind, between)).unwrap_or(&self.none)
    }

    /// Claims attributed to this speaker, alone or with others.
    #[must_use]
    pub fn by_speaker(&self, speaker: SpeakerId) -> &IdSet<ClaimId> {
        self.by_speaker.get(speaker.index()).unwrap_or(&self.none)
    }

    /// Claims on this topic, or on one that is part of it.
    #[must_use]
    pub fn by_topic(&self, topic: TopicId) -> &IdSet<ClaimId> {
        self.by_topic.get(topic.index()).unwrap_or(&self.none)
    }

    /// Claims that belong to this meeting.
    #[must_use]
    pub fn by_meeting(&self, meeting: MeetingId) -> &IdSet<ClaimId> {
        self.by_meeting.get(meeting.index()).unwrap_or(&self.none)
    }

    /// Claims of meetings at this place.
    #[must_use]
    pub fn by_place(&self, place: PlaceId) -> &IdSet<ClaimId> {
        self.by_place.get(place.index()).unwrap_or(&self.none)
    }

    /// Claims of this article.
    #[must_use]
    pub fn by_article(&self, article: ArticleId) -> &IdSet<ClaimId> {
        self.by_article.get(article.index()).unwrap_or(&self.none)
    }

    /// Claims with a topic on which only one side is heard.
    #[must_use]
    pub fn one_sided(&self) -> &IdSet<ClaimId> {
        &self.one_sided
    }

    /// Claims with a documented silence on one of their topics at the same meeting.
    #[must_use]
    pub fn met_with_silence(&self) -> &IdSet<ClaimId> {
        &self.met_with_silence
    }

    /// The sides heard on a topic itself, alone or jointly: (first, second).
    #[must_use]
    pub fn heard_on(&self, topic: TopicId) -> (bool, bool) {
        self.heard.get(topic.index()).copied().unwrap_or_default()
    }

    /// The relations that a claim takes part in, in the order of the corpus.
    #[must_use]
    pub fn relations_of(&self, claim: ClaimId) -> &[RelationId] {
        self.relations
            .get(claim.index())
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

fn put<I: Id>(sets: &mut [IdSet<ClaimId>], key: I, claim: ClaimId) {
    if let Some(set) = sets.get_mut(key.index()) {
        set.insert(claim);
    }
}

/// The index of a corpus, built when first asked for. It is no part of what the corpus says: a
/// clone builds its own, so that a changed copy is indexed as changed.
#[derive(Default)]
pub(crate) struct LazyIndex(OnceLock<CorpusIndex>);

impl LazyIndex {
    pub fn get(&self, corpus: &Corpus) -> &CorpusIndex {
        self.0.get_or_init(|| CorpusIndex::of(corpus))
    }
}

impl Clone for LazyIndex {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for LazyIndex {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl fmt::Debug for LazyIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LazyIndex")
    }
}

//! The dimensions a reader narrows by, and the value a claim or a silence has in each.
//!
//! Invariant: values are slugs, the same that stand in files and in links.

use crate::model::{Claim, ClaimId, Corpus, Entry, RelationKind, SideId, Silence, TopicId, Voice};

/// A narrowing dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Whose statement.
    Side,
    /// To whom it is attributed.
    Speaker,
    /// What it is about.
    Topic,
    /// The meeting it belongs to.
    Meeting,
    /// Where that meeting was.
    Place,
    /// The article it stands in.
    Article,
    /// How close the words are to the speaker's.
    Degree,
    /// How it stands to what the other side said.
    Relation,
}

/// The value of [`Facet::Side`] for what both declare together.
pub const JOINT: &str = "joint";
/// The value of [`Facet::Relation`] for a subject on which only one side is heard.
pub const ONE_SIDED: &str = "one-sided";
/// The value of [`Facet::Relation`] for a documented silence, and for claims it answers.
pub const SILENCE: &str = "silence";

impl Facet {
    /// All, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Side,
        Self::Speaker,
        Self::Topic,
        Self::Meeting,
        Self::Place,
        Self::Article,
        Self::Degree,
        Self::Relation,
    ];

    /// Its key in links.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Speaker => "speaker",
            Self::Topic => "topic",
            Self::Meeting => "meeting",
            Self::Place => "place",
            Self::Article => "article",
            Self::Degree => "degree",
            Self::Relation => "relation",
        }
    }

    /// The facet with that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// Every value the corpus has for it, in the editor's order.
    #[must_use]
    pub fn values(self, corpus: &Corpus) -> Vec<&str> {
        match self {
            Self::Side => vec![&corpus.sides.first.slug, JOINT, &corpus.sides.second.slug],
            Self::Speaker => corpus
                .speakers
                .iter()
                .filter(|(_, speaker)| speaker.side.is_some())
                .map(|(_, speaker)| speaker.slug())
                .collect(),
            Self::Topic => corpus
                .topics
                .iter()
                .map(|(_, topic)| topic.slug())
                .collect(),
            Self::Meeting => corpus
                .meetings
                .iter()
                .map(|(_, meeting)| meeting.slug())
                .collect(),
            Self::Place => corpus
                .places
                .iter()
                .map(|(_, place)| place.slug())
                .collect(),
            Self::Article => corpus
                .articles
                .iter()
                .map(|(_, article)| article.slug())
                .collect(),
            Self::Degree => crate::model::Degree::ALL
                .iter()
                .map(|degree| degree.slug())
                .collect(),
            Self::Relation => RelationKind::ALL
                .iter()
                .map(|kind| kind.slug())
                .chain([ONE_SIDED, SILENCE])
                .collect(),
        }
    }

    /// The values that `claim` has in this dimension, each once.
    #[must_use]
    pub fn of_claim<'a>(self, corpus: &'a Corpus, id: ClaimId, claim: &'a Claim) -> Vec<&'a str> {
        match self {
            Self::Side => vec![voice_slug(corpus, claim.voice)],
            Self::Speaker => claim
                .attribution
                .speakers
                .iter()
                .map(|speaker| corpus.speakers.slug(*speaker))
                .collect(),
            Self::Topic => with_broader(corpus, &claim.topics),
            Self::Meeting => claim
                .meeting
                .map(|meeting| corpus.meetings.slug(meeting))
                .into_iter()
                .collect(),
            Self::Place => claim
                .meeting
                .and_then(|meeting| corpus.meetings.get(meeting)?.place)
                .map(|place| corpus.places.slug(place))
                .into_iter()
                .collect(),
            Self::Article => vec![corpus.articles.slug(claim.article)],
            Self::Degree => vec![claim.degree.slug()],
            Self::Relation => relations_of(corpus, id, claim),
        }
    }

    /// The values that `silence` has in this dimension.
    #[must_use]
    pub fn of_silence<'a>(self, corpus: &'a Corpus, silence: &'a Silence) -> Vec<&'a str> {
        match self {
            Self::Side => SideId::ALL
                .into_iter()
                .filter(|side| silence.voice.includes(*side))
                .map(|side| corpus.sides.get(side).slug.as_str())
                .collect(),
            Self::Speaker | Self::Degree => Vec::new(),
            Self::Topic => with_broader(corpus, &[silence.topic]),
            Self::Meeting => silence
                .meeting
                .map(|meeting| corpus.meetings.slug(meeting))
                .into_iter()
                .collect(),
            Self::Place => silence
                .meeting
                .and_then(|meeting| corpus.meetings.get(meeting)?.place)
                .map(|place| corpus.places.slug(place))
                .into_iter()
                .collect(),
            Self::Article => vec![corpus.articles.slug(silence.article)],
            Self::Relation => vec![SILENCE],
        }
    }
}

/// The slug of a voice in [`Facet::Side`].
#[must_use]
pub fn voice_slug(corpus: &Corpus, voice: Voice) -> &str {
    voice
        .side()
        .map_or(JOINT, |side| &corpus.sides.get(side).slug)
}

/// The sides heard on a topic anywhere in the corpus, alone or jointly: (first, second).
#[must_use]
pub fn heard_on(corpus: &Corpus, topic: TopicId) -> (bool, bool) {
    let mut heard = (false, false);
    for (_, claim) in corpus.claims.iter() {
        if claim.topics.contains(&topic) {
            heard.0 |= claim.voice.includes(SideId::First);
            heard.1 |= claim.voice.includes(SideId::Second);
        }
    }
    heard
}

/// The slugs of topics and of all they are part of. A chain longer than the table is cut, so that
/// a circle in unchecked material can't hang the page.
fn with_broader<'a>(corpus: &'a Corpus, topics: &[TopicId]) -> Vec<&'a str> {
    let mut slugs = Vec::new();
    for topic in topics {
        let mut next = Some(*topic);
        for _ in 0..corpus.topics.len() {
            let Some((slug, broader)) = next
                .and_then(|id| corpus.topics.get(id))
                .map(|topic| (topic.slug(), topic.broader))
            else {
                break;
            };
            if !slugs.contains(&slug) {
                slugs.push(slug);
            }
            next = broader;
        }
    }
    slugs
}

fn relations_of<'a>(corpus: &'a Corpus, id: ClaimId, claim: &Claim) -> Vec<&'a str> {
    let mut slugs: Vec<&str> = RelationKind::ALL
        .into_iter()
        .filter(|kind| {
            corpus
                .relations_of(id)
                .any(|(_, relation, _)| relation.kind == *kind)
        })
        .map(RelationKind::slug)
        .collect();
    let one_sided = claim
        .topics
        .iter()
        .any(|topic| matches!(heard_on(corpus, *topic), (true, false) | (false, true)));
    if one_sided {
        slugs.push(ONE_SIDED);
    }
    let answered_by_silence = corpus.silences.iter().any(|(_, silence)| {
        claim.topics.contains(&silence.topic) && silence.meeting == claim.meeting
    });
    if answered_by_silence {
        slugs.push(SILENCE);
    }
    slugs
}

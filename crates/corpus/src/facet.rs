//! The dimensions a reader narrows by, and the value a claim or a silence has in each.
//! Values are slugs, the same that stand in files and in links.

use crate::model::{
    Between, Claim, ClaimId, ClaimSet, Corpus, Degree, Entry, Id, RelationKind, SideId, Silence,
    Table, TopicId, Voice,
};

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
        let values = self.values_with_claims(corpus).into_iter();
        values.map(|(slug, _)| slug).collect()
    }

    /// Every value the corpus has for it, in the editor's order, with the claims that have it.
    #[must_use]
    pub fn values_with_claims(self, corpus: &Corpus) -> Vec<(&str, &ClaimSet)> {
        let index = corpus.index();
        match self {
            Self::Side => Voice::ALL
                .into_iter()
                .map(|voice| (voice_slug(corpus, voice), index.by_voice(voice)))
                .collect(),
            Self::Speaker => {
                let speakers = corpus.speakers.iter();
                let of_sides = speakers.filter(|(_, speaker)| speaker.side.is_some());
                of_sides
                    .map(|(id, speaker)| (speaker.slug(), index.by_speaker(id)))
                    .collect()
            }
            Self::Topic => sets_of(&corpus.topics, |id| index.by_topic(id)),
            Self::Meeting => sets_of(&corpus.meetings, |id| index.by_meeting(id)),
            Self::Place => sets_of(&corpus.places, |id| index.by_place(id)),
            Self::Article => sets_of(&corpus.articles, |id| index.by_article(id)),
            Self::Degree => Degree::ALL
                .into_iter()
                .map(|degree| (degree.slug(), index.by_degree(degree)))
                .collect(),
            Self::Relation => relations()
                .map(|(kind, between)| {
                    let claims = index.by_relation(kind, between);
                    (relation_slug(kind, between), claims)
                })
                .chain([
                    (ONE_SIDED, index.one_sided()),
                    (SILENCE, index.met_with_silence()),
                ])
                .collect(),
        }
    }

    /// The claims that have the value of this slug; `None` when the corpus has no such value.
    #[must_use]
    pub fn claims_with<'a>(self, corpus: &'a Corpus, value: &str) -> Option<&'a ClaimSet> {
        let index = corpus.index();
        match self {
            // One who speaks for no side is no choice, and yet can be asked for in a link.
            Self::Speaker => Some(index.by_speaker(corpus.speakers.find(value)?)),
            Self::Topic => Some(index.by_topic(corpus.topics.find(value)?)),
            Self::Meeting => Some(index.by_meeting(corpus.meetings.find(value)?)),
            Self::Place => Some(index.by_place(corpus.places.find(value)?)),
            Self::Article => Some(index.by_article(corpus.articles.find(value)?)),
            Self::Side | Self::Degree | Self::Relation => {
                // A kind alone means both, as in links from before they were told apart.
                if let (Self::Relation, Some((kind, None))) = (self, relation_of_slug(value)) {
                    return Some(index.by_kind(kind));
                }
                let values = self.values_with_claims(corpus).into_iter();
                let mut found = values.filter(|(slug, _)| *slug == value);
                found.next().map(|(_, claims)| claims)
            }
        }
    }

    /// Whether the corpus has this value, listed or, as a kind of relation by itself, only for
    /// links.
    #[must_use]
    pub fn has_value(self, corpus: &Corpus, value: &str) -> bool {
        let is_kind = || self == Self::Relation && relation_of_slug(value).is_some();
        self.values(corpus).contains(&value) || is_kind()
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
            Self::Relation => relations_of(corpus, id),
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

fn sets_of<'a, I: Id, T: Entry>(
    table: &'a Table<I, T>,
    claims: impl Fn(I) -> &'a ClaimSet,
) -> Vec<(&'a str, &'a ClaimSet)> {
    let entries = table.iter();
    entries
        .map(|(id, entry)| (entry.slug(), claims(id)))
        .collect()
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
    corpus.index().heard_on(topic)
}

/// The slugs of topics and of all they are part of, each once.
fn with_broader<'a>(corpus: &'a Corpus, topics: &[TopicId]) -> Vec<&'a str> {
    let mut slugs = Vec::new();
    for id in topics
        .iter()
        .flat_map(|topic| corpus.topic_and_broader(*topic))
    {
        let slug = corpus.topics.slug(id);
        if !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// Each kind of relation across the parties and within one, in the order of the page.
pub fn relations() -> impl Iterator<Item = (RelationKind, Between)> {
    let kinds = RelationKind::ALL.into_iter();
    kinds.flat_map(|kind| Between::ALL.map(|between| (kind, between)))
}

/// The value of [`Facet::Relation`] for a kind across the parties, or within one.
#[must_use]
pub fn relation_slug(kind: RelationKind, between: Between) -> &'static str {
    match (kind, between) {
        (RelationKind::Contradicts, Between::Sides) => "contradicts-between",
        (RelationKind::Contradicts, Between::OneSide) => "contradicts-within",
        (RelationKind::Undercuts, Between::Sides) => "undercuts-between",
        (RelationKind::Undercuts, Between::OneSide) => "undercuts-within",
        (RelationKind::Partly, Between::Sides) => "partly-between",
        (RelationKind::Partly, Between::OneSide) => "partly-within",
        (RelationKind::Agrees, Between::Sides) => "agrees-between",
        (RelationKind::Agrees, Between::OneSide) => "agrees-within",
    }
}

/// What a value of [`Facet::Relation`] asks for: a kind across the parties, within one, or
/// (`None`) either; `None` when it is no kind of relation.
#[must_use]
pub fn relation_of_slug(value: &str) -> Option<(RelationKind, Option<Between>)> {
    let mut kinds = RelationKind::ALL.into_iter();
    if let Some(kind) = kinds.find(|kind| kind.slug() == value) {
        return Some((kind, None));
    }
    let mut apart = relations();
    let (kind, between) = apart.find(|(kind, between)| relation_slug(*kind, *between) == value)?;
    Some((kind, Some(between)))
}

fn relations_of(corpus: &Corpus, id: ClaimId) -> Vec<&'static str> {
    let index = corpus.index();
    let kinds = RelationKind::ALL.into_iter();
    kinds
        .map(|kind| (kind.slug(), index.by_kind(kind)))
        .chain(relations().map(|(kind, between)| {
            let claims = index.by_relation(kind, between);
            (relation_slug(kind, between), claims)
        }))
        .chain([
            (ONE_SIDED, index.one_sided()),
            (SILENCE, index.met_with_silence()),
        ])
        .filter(|(_, claims)| claims.contains(id))
        .map(|(slug, _)| slug)
        .collect()
}

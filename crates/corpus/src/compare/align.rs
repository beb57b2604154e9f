//! The two stories along one spine.
//!
//! Invariant: every shown claim stands exactly once in the row of each topic it has (or in the
//! row of its meeting), and each side of each row is in exactly one state of [`Presence`].

use super::pairing::{AlignedPair, pair_up};
use crate::filter::ClaimSet;
use crate::model::{
    Claim, ClaimId, Corpus, MeetingId, RelationId, RelationKind, SideId, Silence, SilenceId,
    TopicId, Voice,
};
use crate::order::{sort, sort_by_key};
pub use crate::permalink::GroupBy;

/// What one row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKey {
    /// One subject.
    Topic(TopicId),
    /// One meeting or event.
    Meeting(MeetingId),
    /// What has no subject (on the spine of topics) or no meeting (on that of meetings).
    Other,
}

/// How far one party is heard in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// A claim of it, alone or joint, is shown.
    Said,
    /// None is shown, and a source says that it left the matter unsaid.
    Silent,
    /// None is shown, for the filter hides the claims there are.
    FilteredOut,
    /// The corpus holds no claim of it. Nothing follows from that.
    NotInCorpus,
}

/// One party in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// In which state it is.
    pub presence: Presence,
    /// Its own shown claims, in time order; joint ones are the row's.
    pub claims: Vec<ClaimId>,
    /// Its silences in view; there may be some beside claims.
    pub silences: Vec<SilenceId>,
    /// How many of its claims, alone or joint, the filter hides here.
    pub hidden: usize,
}

/// What a row comes down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowVerdict {
    /// The strongest relation between claims of different voices.
    Related(RelationKind),
    /// All that is shown they said together.
    Joint,
    /// Both speak, and no relation is recorded.
    Unrelated,
    /// Only this party speaks: of the other the corpus has a silence, or nothing.
    OneSided(SideId),
    /// Only this party is in view: the filter hides what the other says.
    OneShown(SideId),
    /// Nobody speaks, and for at least one party a source says so.
    Silent,
}

/// One row: a subject or a meeting, with both parties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlignedRow {
    /// What it is about.
    pub key: RowKey,
    /// What it comes down to.
    pub verdict: RowVerdict,
    /// The first party.
    pub first: Cell,
    /// The second party.
    pub second: Cell,
    /// What they said together, in time order.
    pub joint: Vec<ClaimId>,
    /// The silences in view, each once, whoever's they are.
    pub silences: Vec<SilenceId>,
    /// Relations between shown claims of the row, strongest first.
    pub relations: Vec<RelationId>,
    /// The same claims, related ones facing each other, in time order.
    pub pairs: Vec<AlignedPair>,
}

/// All rows in the order of the corpus, those without a subject or meeting last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alignment {
    /// Rows with something to show.
    pub rows: Vec<AlignedRow>,
    /// Rows of which the filter hides everything, with the number of claims.
    pub hidden_rows: Vec<(RowKey, usize)>,
}

impl AlignedRow {
    /// The cell of one party.
    #[must_use]
    pub fn cell(&self, side: SideId) -> &Cell {
        match side {
            SideId::First => &self.first,
            SideId::Second => &self.second,
        }
    }

    /// How many claims it shows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first.claims.len() + self.joint.len() + self.second.claims.len()
    }

    /// Whether it shows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The relations of the row that no line shows: within one party, or with a claim that
    /// faces another.
    #[must_use]
    pub fn relations_beside(&self) -> Vec<RelationId> {
        let drawn = |id: &RelationId| self.pairs.iter().any(|line| line.relations.contains(id));
        let all = self.relations.iter().copied();
        all.filter(|id| !drawn(id)).collect()
    }

    /// Whether a silence is in view.
    #[must_use]
    pub fn has_silence(&self) -> bool {
        !self.silences.is_empty()
    }
}

/// Sets the claims of `shown` and the given `silences` along `group_by`.
#[must_use]
pub fn align(
    corpus: &Corpus,
    shown: &ClaimSet,
    silences: &[SilenceId],
    group_by: GroupBy,
) -> Alignment {
    let keys: Vec<RowKey> = match group_by {
        GroupBy::Topic => corpus.topics.ids().map(RowKey::Topic).collect(),
        GroupBy::Meeting => corpus.meetings.ids().map(RowKey::Meeting).collect(),
    };
    let mut alignment = Alignment::default();
    for key in keys.into_iter().chain([RowKey::Other]) {
        let (visible, hidden) = in_row(corpus, group_by, key)
            .into_iter()
            .partition::<Vec<_>, _>(|claim| shown.contains(*claim));
        let silences: Vec<SilenceId> = silences
            .iter()
            .copied()
            .filter(|id| {
                let silence = corpus.silences.get(*id);
                silence.is_some_and(|silence| is_silence_of(silence, group_by, key))
            })
            .collect();
        if !visible.is_empty() || !silences.is_empty() {
            let row = row(corpus, key, &visible, &hidden, &silences);
            alignment.rows.push(row);
        } else if !hidden.is_empty() {
            alignment.hidden_rows.push((key, hidden.len()));
        }
    }
    alignment
}

/// Place of a kind in the order of the page: 0 is strongest.
pub(crate) fn strength(kind: RelationKind) -> usize {
    let order = RelationKind::ALL.iter().position(|one| *one == kind);
    order.unwrap_or(RelationKind::ALL.len())
}

/// The relations between claims that `contains` holds, strongest first.
pub(crate) fn relations_among(
    corpus: &Corpus,
    contains: impl Fn(ClaimId) -> bool,
) -> Vec<RelationId> {
    let mut found: Vec<(usize, RelationId)> = corpus
        .relations
        .iter()
        .filter(|(_, one)| contains(one.from) && contains(one.to))
        .map(|(id, one)| (strength(one.kind), id))
        .collect();
    sort(&mut found);
    found.into_iter().map(|(_, id)| id).collect()
}

/// Whether the two claims of a relation are of different voices.
pub(crate) fn is_across(corpus: &Corpus, id: RelationId) -> bool {
    let voice = |claim| corpus.claims.get(claim).map(|claim: &Claim| claim.voice);
    let relation = corpus.relations.get(id);
    relation.is_some_and(|one| voice(one.from) != voice(one.to))
}

/// Puts claims in time order: by the first minute they can mean, then as in the corpus.
pub(crate) fn in_time_order(corpus: &Corpus, claims: &mut Vec<ClaimId>) {
    sort_by_key(claims, |id| {
        let said = corpus.claims.get(*id).map(|claim| claim.said.date);
        (said.map(|date| date.earliest_minute()), *id)
    });
}

fn in_row(corpus: &Corpus, group_by: GroupBy, key: RowKey) -> Vec<ClaimId> {
    let belongs = |claim: &Claim| match key {
        RowKey::Topic(topic) => claim.topics.contains(&topic),
        RowKey::Meeting(meeting) => claim.meeting == Some(meeting),
        RowKey::Other => match group_by {
            GroupBy::Topic => claim.topics.is_empty(),
            GroupBy::Meeting => claim.meeting.is_none(),
        },
    };
    let mut claims: Vec<ClaimId> = corpus
        .claims
        .iter()
        .filter(|(_, claim)| belongs(claim))
        .map(|(id, _)| id)
        .collect();
    in_time_order(corpus, &mut claims);
    claims
}

fn is_silence_of(silence: &Silence, group_by: GroupBy, key: RowKey) -> bool {
    match key {
        RowKey::Topic(topic) => silence.topic == topic,
        RowKey::Meeting(meeting) => silence.meeting == Some(meeting),
        RowKey::Other => group_by == GroupBy::Meeting && silence.meeting.is_none(),
    }
}

fn row(
    corpus: &Corpus,
    key: RowKey,
    visible: &[ClaimId],
    hidden: &[ClaimId],
    silences: &[SilenceId],
) -> AlignedRow {
    let voiced = |voice: Voice| -> Vec<ClaimId> {
        let claims = visible.iter().copied();
        claims
            .filter(|id| voice_of(corpus, *id) == Some(voice))
            .collect()
    };
    let joint = voiced(Voice::Joint);
    let cell = |side: SideId| {
        let claims = voiced(Voice::from(side));
        let silences: Vec<SilenceId> = silences
            .iter()
            .copied()
            .filter(|id| {
                let silence = corpus.silences.get(*id);
                silence.is_some_and(|silence| silence.voice.includes(side))
            })
            .collect();
        let hidden = hidden
            .iter()
            .filter(|id| voice_of(corpus, **id).is_some_and(|voice| voice.includes(side)))
            .count();
        let presence = if !claims.is_empty() || !joint.is_empty() {
            Presence::Said
        } else if !silences.is_empty() {
            Presence::Silent
        } else if hidden > 0 {
            Presence::FilteredOut
        } else {
            Presence::NotInCorpus
        };
        Cell {
            presence,
            claims,
            silences,
            hidden,
        }
    };
    let (first, second) = (cell(SideId::First), cell(SideId::Second));
    let relations = relations_among(corpus, |claim| visible.contains(&claim));
    AlignedRow {
        key,
        verdict: verdict(corpus, &first, &second, &joint, &relations),
        silences: silences.to_vec(),
        pairs: pair_up(corpus, visible, &relations),
        first,
        second,
        joint,
        relations,
    }
}

fn verdict(
    corpus: &Corpus,
    first: &Cell,
    second: &Cell,
    joint: &[ClaimId],
    relations: &[RelationId],
) -> RowVerdict {
    let across = relations.iter().find(|id| is_across(corpus, **id));
    if let Some(relation) = across.and_then(|id| corpus.relations.get(*id)) {
        return RowVerdict::Related(relation.kind);
    }
    match (first.claims.is_empty(), second.claims.is_empty()) {
        (true, true) if joint.is_empty() => RowVerdict::Silent,
        (true, true) => RowVerdict::Joint,
        (false, true) if joint.is_empty() => alone(SideId::First, second),
        (true, false) if joint.is_empty() => alone(SideId::Second, first),
        _ => RowVerdict::Unrelated,
    }
}

fn alone(side: SideId, other: &Cell) -> RowVerdict {
    if other.hidden > 0 {
        RowVerdict::OneShown(side)
    } else {
        RowVerdict::OneSided(side)
    }
}

fn voice_of(corpus: &Corpus, claim: ClaimId) -> Option<Voice> {
    corpus.claims.get(claim).map(|claim| claim.voice)
}

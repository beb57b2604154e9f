//! The two stories along one spine.
//!
//! Invariant: every shown claim stands exactly once in the row of each topic it has (or in the
//! row of its meeting), and each side of each row is in exactly one state of [`Presence`].

use super::pairing::{AlignedPair, pair_up};
use super::relations::{in_time_order, is_across, relations_among};
use crate::filter::ClaimSet;
use crate::model::{
    Claim, ClaimId, Corpus, MeetingId, RelationId, RelationKind, SideId, SilenceId, TopicId, Voice,
};
pub use crate::permalink::GroupBy;
use std::collections::BTreeMap;

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

    /// Whether a silence is in view.
    #[must_use]
    pub fn has_silence(&self) -> bool {
        !self.silences.is_empty()
    }
}

/// Sets the claims of `shown` and the given `silences` in rows.
#[must_use]
pub fn align(
    corpus: &Corpus,
    shown: &ClaimSet,
    silences: &[SilenceId],
    group_by: GroupBy,
) -> Alignment {
    let mut alignment = Alignment::default();
    for (key, mut entries) in rows(corpus, silences, group_by) {
        in_time_order(corpus, &mut entries.claims);
        let (visible, hidden) = entries
            .claims
            .into_iter()
            .partition::<Vec<_>, _>(|claim| shown.contains(*claim));
        if !visible.is_empty() || !entries.silences.is_empty() {
            let row = row(corpus, key, &visible, &hidden, &entries.silences);
            alignment.rows.push(row);
        } else if !hidden.is_empty() {
            alignment.hidden_rows.push((key, hidden.len()));
        }
    }
    alignment
}

/// What belongs to one row.
#[derive(Default)]
struct RowEntries {
    claims: Vec<ClaimId>,
    silences: Vec<SilenceId>,
}

/// All rows of the corpus in order, `Other` last, each with all its claims and its `silences`.
fn rows(
    corpus: &Corpus,
    silences: &[SilenceId],
    group_by: GroupBy,
) -> BTreeMap<RowKey, RowEntries> {
    let mut rows: BTreeMap<RowKey, RowEntries> = BTreeMap::new();
    for (id, claim) in corpus.claims.iter() {
        for key in keys_of(claim, group_by) {
            let claims = &mut rows.entry(key).or_default().claims;
            // A topic named twice is one topic.
            if claims.last() != Some(&id) {
                claims.push(id);
            }
        }
    }
    for id in silences {
        if let Some(silence) = corpus.silences.get(*id) {
            let key = match group_by {
                GroupBy::Topic => RowKey::Topic(silence.topic),
                GroupBy::Meeting => silence.meeting.map_or(RowKey::Other, RowKey::Meeting),
            };
            rows.entry(key).or_default().silences.push(*id);
        }
    }
    rows
}

fn keys_of(claim: &Claim, group_by: GroupBy) -> Vec<RowKey> {
    let keys: Vec<RowKey> = match group_by {
        GroupBy::Topic => claim.topics.iter().copied().map(RowKey::Topic).collect(),
        GroupBy::Meeting => claim.meeting.map(RowKey::Meeting).into_iter().collect(),
    };
    if keys.is_empty() {
        return vec![RowKey::Other];
    }
    keys
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
    let relations = relations_among(corpus, &visible.iter().copied().collect());
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

//! The claims of one row, set in pairs so that related ones face each other.
//!
//! Invariant: every claim of the row stands in exactly one pair, and every relation of a pair
//! joins claims of different voices that stand in it.

use super::relations::{is_across, strength};
use crate::model::{ClaimId, ClaimSet, Corpus, MeetingId, RelationId, Voice};
use std::collections::{BTreeMap, VecDeque};

/// What stands at one height of the axis: at most one claim of each voice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AlignedPair {
    /// Where all of it was said; `None` when not all at one meeting, or at none.
    pub meeting: Option<MeetingId>,
    /// Left, or above.
    pub first: Option<ClaimId>,
    /// On the axis.
    pub joint: Option<ClaimId>,
    /// Right, or below.
    pub second: Option<ClaimId>,
    /// What joins them, strongest first. Claims without a relation may share a pair too: they
    /// were made at the same meeting, and that is all.
    pub relations: Vec<RelationId>,
}

impl AlignedPair {
    /// Its claims, as they are read.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> {
        self.joint.into_iter().chain(self.first).chain(self.second)
    }

    /// Whether it holds claims of different voices that a relation joins.
    #[must_use]
    pub fn is_paired(&self) -> bool {
        !self.relations.is_empty()
    }
}

/// Sets `claims`, which are in time order, in pairs; both ends of all `relations` are among them. The strongest relations get to face each
/// other first; of equally strong ones those within a meeting. What no relation places stands
/// with what was said at the same meeting.
pub(crate) fn pair_up(
    corpus: &Corpus,
    claims: &[ClaimId],
    relations: &[RelationId],
) -> Vec<AlignedPair> {
    let mut found: Vec<AlignedPair> = Vec::new();
    let mut placed = ClaimSet::default();
    for (from, to) in related(corpus, relations) {
        if !placed.contains(from) && !placed.contains(to) {
            placed.extend([from, to]);
            let mut pair = AlignedPair::default();
            put(corpus, &mut pair, from);
            put(corpus, &mut pair, to);
            found.push(pair);
        }
    }
    let left = claims.iter().copied();
    face_at_meetings(corpus, left.filter(|id| !placed.contains(*id)), &mut found);
    add_relations(corpus, relations, &mut found);
    let places: BTreeMap<ClaimId, usize> = claims.iter().copied().zip(0..).collect();
    let minute = |claim: ClaimId| {
        let claim = corpus.claims.get(claim)?;
        Some(claim.said.date.earliest_minute())
    };
    found.sort_by_cached_key(|pair| {
        (
            pair.claims().filter_map(minute).min(),
            pair.meeting,
            !pair.is_paired(),
            pair.claims()
                .filter_map(|claim| places.get(&claim))
                .min()
                .copied(),
        )
    });
    found
}

/// Sets claims that no relation places: beside the first one that the other party made at the
/// same meeting and that still stands alone, or else alone.
fn face_at_meetings(
    corpus: &Corpus,
    claims: impl Iterator<Item = ClaimId>,
    found: &mut Vec<AlignedPair>,
) {
    // Where each party's claims still stand alone, by meeting: places in `found`.
    let mut alone: BTreeMap<(Option<MeetingId>, Voice), VecDeque<usize>> = BTreeMap::new();
    for claim in claims {
        let Some(entry) = corpus.claims.get(claim) else {
            continue;
        };
        let other = match entry.voice {
            Voice::First => Some(Voice::Second),
            Voice::Second => Some(Voice::First),
            Voice::Joint => None,
        };
        let facing = other
            .and_then(|voice| alone.get_mut(&(entry.meeting, voice)))
            .and_then(VecDeque::pop_front)
            .and_then(|place| found.get_mut(place));
        if let Some(pair) = facing {
            put(corpus, pair, claim);
        } else {
            let places = alone.entry((entry.meeting, entry.voice)).or_default();
            places.push_back(found.len());
            let mut pair = AlignedPair::default();
            put(corpus, &mut pair, claim);
            found.push(pair);
        }
    }
}

/// Tells each pair which relations join its claims.
fn add_relations(corpus: &Corpus, relations: &[RelationId], found: &mut [AlignedPair]) {
    let pairs = found.iter().enumerate();
    let places: BTreeMap<ClaimId, usize> = pairs
        .flat_map(|(place, pair)| pair.claims().map(move |claim| (claim, place)))
        .collect();
    for id in relations.iter().filter(|id| is_across(corpus, **id)) {
        let Some(relation) = corpus.relations.get(*id) else {
            continue;
        };
        let (from, to) = (places.get(&relation.from), places.get(&relation.to));
        if let Some(place) = from.filter(|_| from == to)
            && let Some(pair) = found.get_mut(*place)
        {
            pair.relations.push(*id);
        }
    }
}

/// The ends of the relations between different voices, in the order in which they are placed.
fn related(corpus: &Corpus, relations: &[RelationId]) -> Vec<(ClaimId, ClaimId)> {
    let meeting = |claim| corpus.claims.get(claim).and_then(|claim| claim.meeting);
    let mut across: Vec<_> = relations
        .iter()
        .filter(|id| is_across(corpus, **id))
        .filter_map(|id| corpus.relations.get(*id))
        .map(|one| {
            let apart = meeting(one.from) != meeting(one.to);
            (strength(one.kind), apart, one.from, one.to)
        })
        .collect();
    across.sort_unstable();
    let ends = across.into_iter();
    ends.map(|(_, _, from, to)| (from, to)).collect()
}

fn put(corpus: &Corpus, pair: &mut AlignedPair, claim: ClaimId) {
    let Some(entry) = corpus.claims.get(claim) else {
        return;
    };
    let is_first = pair.claims().next().is_none();
    pair.meeting = if is_first || pair.meeting == entry.meeting {
        entry.meeting
    } else {
        None
    };
    match entry.voice {
        Voice::First => pair.first = Some(claim),
        Voice::Joint => pair.joint = Some(claim),
        Voice::Second => pair.second = Some(claim),
    }
}

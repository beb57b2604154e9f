//! The claims of one row, set in lines so that related ones face each other.
//!
//! Invariant: every claim of the row stands in exactly one line, and every relation of a line
//! joins claims of different voices that stand in it.

use super::align::{is_across, strength};
use crate::model::{ClaimId, Corpus, MeetingId, RelationId, Voice};
use crate::order::{sort, sort_by_key};

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
    /// What joins them, strongest first. Claims without a relation may share a line too: they
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

/// Sets `claims`, which are in time order, in lines. The strongest relations get to face each
/// other first; of equally strong ones those within a meeting. What no relation places stands
/// with what was said at the same meeting.
pub(crate) fn pair_up(
    corpus: &Corpus,
    claims: &[ClaimId],
    relations: &[RelationId],
) -> Vec<AlignedPair> {
    let mut left: Vec<ClaimId> = claims.to_vec();
    let mut found: Vec<AlignedPair> = Vec::new();
    for (from, to) in pairs(corpus, claims, relations) {
        if left.contains(&from) && left.contains(&to) {
            left.retain(|claim| *claim != from && *claim != to);
            let mut line = AlignedPair::default();
            put(corpus, &mut line, from);
            put(corpus, &mut line, to);
            found.push(line);
        }
    }
    let alone = found.len();
    for claim in left {
        let Some(entry) = corpus.claims.get(claim) else {
            continue;
        };
        let room = found.iter_mut().skip(alone).find(|line| match entry.voice {
            _ if line.meeting != entry.meeting || line.joint.is_some() => false,
            Voice::First => line.first.is_none(),
            Voice::Joint => false,
            Voice::Second => line.second.is_none(),
        });
        match room {
            Some(line) => put(corpus, line, claim),
            None => {
                let mut line = AlignedPair::default();
                put(corpus, &mut line, claim);
                found.push(line);
            }
        }
    }
    for line in &mut found {
        let within = |claim: ClaimId| line.claims().any(|one| one == claim);
        let joining = relations.iter().copied().filter(|id| {
            let relation = corpus.relations.get(*id);
            is_across(corpus, *id) && relation.is_some_and(|one| within(one.from) && within(one.to))
        });
        line.relations = joining.collect();
    }
    let place = |claim| claims.iter().position(|one| *one == claim);
    let minute = |claim: ClaimId| {
        let claim = corpus.claims.get(claim)?;
        Some(claim.said.date.earliest_minute())
    };
    sort_by_key(&mut found, |line| {
        (
            line.claims().filter_map(minute).min(),
            line.meeting,
            !line.is_paired(),
            line.claims().filter_map(place).min(),
        )
    });
    found
}

/// The ends of the relations between different voices, in the order in which they are placed.
fn pairs(corpus: &Corpus, claims: &[ClaimId], relations: &[RelationId]) -> Vec<(ClaimId, ClaimId)> {
    let meeting = |claim| corpus.claims.get(claim).and_then(|claim| claim.meeting);
    let mut across: Vec<_> = relations
        .iter()
        .filter(|id| is_across(corpus, **id))
        .filter_map(|id| corpus.relations.get(*id))
        .filter(|one| claims.contains(&one.from) && claims.contains(&one.to))
        .map(|one| {
            let apart = meeting(one.from) != meeting(one.to);
            (strength(one.kind), apart, one.from, one.to)
        })
        .collect();
    sort(&mut across);
    let ends = across.into_iter();
    ends.map(|(_, _, from, to)| (from, to)).collect()
}

fn put(corpus: &Corpus, line: &mut AlignedPair, claim: ClaimId) {
    let Some(entry) = corpus.claims.get(claim) else {
        return;
    };
    let is_first = line.claims().next().is_none();
    line.meeting = if is_first || line.meeting == entry.meeting {
        entry.meeting
    } else {
        None
    };
    match entry.voice {
        Voice::First => line.first = Some(claim),
        Voice::Joint => line.joint = Some(claim),
        Voice::Second => line.second = Some(claim),
    }
}

//! Claims of one row that belong beside each other.
//!
//! Invariant: two claims joined by a relation within the row are in the same group, and every
//! claim of the row is in exactly one.

use crate::model::{ClaimId, Corpus, MeetingId, RelationId, Voice};

/// Claims set beside each other: related ones, or neighbours in time that nothing relates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Where all of them were made; `None` when not all at one meeting.
    pub meeting: Option<MeetingId>,
    /// Of both parties together, on the axis.
    pub joint: Vec<ClaimId>,
    /// Of the first party.
    pub first: Vec<ClaimId>,
    /// Of the second party.
    pub second: Vec<ClaimId>,
    /// The relations between them, strongest first.
    pub relations: Vec<RelationId>,
}

impl Group {
    /// Its claims, as they are read: joint, first, second.
    pub fn claims(&self) -> impl Iterator<Item = ClaimId> {
        let sides = self.first.iter().chain(&self.second);
        self.joint.iter().chain(sides).copied()
    }
}

/// Groups `claims`, which are in time order, by `relations` among them; the groups are in the
/// time order of their first claim.
///
/// Claims that nothing relates share a group while they follow each other at one meeting: they
/// stand beside each other in time, and no line joins them.
pub(crate) fn groups(corpus: &Corpus, claims: &[ClaimId], relations: &[RelationId]) -> Vec<Group> {
    let mut label: Vec<usize> = (0..claims.len()).collect();
    for id in relations {
        let Some(relation) = corpus.relations.get(*id) else {
            continue;
        };
        let place = |end: ClaimId| {
            let at = claims.iter().position(|claim| *claim == end)?;
            label.get(at).copied()
        };
        if let (Some(one), Some(other)) = (place(relation.from), place(relation.to)) {
            for mark in label.iter_mut().filter(|mark| **mark == one.max(other)) {
                *mark = one.min(other);
            }
        }
    }

    let mut found: Vec<(Option<usize>, Group)> = Vec::new();
    for (at, claim) in claims.iter().enumerate() {
        let mark = label.get(at).copied().unwrap_or(at);
        let alone = label.iter().filter(|other| **other == mark).count() == 1;
        let meeting = corpus.claims.get(*claim).and_then(|claim| claim.meeting);
        let joins = if alone {
            let last = found.last_mut();
            last.filter(|(mark, group)| mark.is_none() && group.meeting == meeting)
        } else {
            found.iter_mut().find(|(other, _)| *other == Some(mark))
        };
        match joins {
            Some((_, group)) => put(corpus, group, *claim),
            None => {
                let mut group = Group {
                    meeting,
                    ..Group::default()
                };
                put(corpus, &mut group, *claim);
                found.push(((!alone).then_some(mark), group));
            }
        }
    }
    let mut found: Vec<Group> = found.into_iter().map(|(_, group)| group).collect();
    for group in &mut found {
        let within = |claim: ClaimId| group.claims().any(|one| one == claim);
        let joined = relations.iter().copied().filter(|id| {
            let relation = corpus.relations.get(*id);
            relation.is_some_and(|one| within(one.from) && within(one.to))
        });
        group.relations = joined.collect();
    }
    found
}

fn put(corpus: &Corpus, group: &mut Group, claim: ClaimId) {
    let Some(entry) = corpus.claims.get(claim) else {
        return;
    };
    if group.meeting != entry.meeting {
        group.meeting = None;
    }
    match entry.voice {
        Voice::First => group.first.push(claim),
        Voice::Joint => group.joint.push(claim),
        Voice::Second => group.second.push(claim),
    }
}

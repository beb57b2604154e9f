//! A set of claims.
//!
//! Invariant: a `ClaimSet` belongs to one corpus; its order is the corpus's order.

use crate::model::{ClaimId, Id};

/// A set of claims of one corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimSet {
    member: Vec<bool>,
}

impl ClaimSet {
    /// Whether the claim is in it.
    #[must_use]
    pub fn contains(&self, claim: ClaimId) -> bool {
        self.member.get(claim.index()).copied().unwrap_or(false)
    }

    /// Its claims, in the order of the corpus.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = ClaimId> {
        self.member
            .iter()
            .enumerate()
            .filter(|(_, member)| **member)
            .map(|(index, _)| ClaimId::new(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// How many claims it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.member.iter().filter(|member| **member).count()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.member.contains(&true)
    }
}

impl FromIterator<ClaimId> for ClaimSet {
    fn from_iter<T: IntoIterator<Item = ClaimId>>(claims: T) -> Self {
        let mut set = Self::default();
        for claim in claims {
            let index = claim.index();
            if index >= set.member.len() {
                set.member.resize(index + 1, false);
            }
            if let Some(member) = set.member.get_mut(index) {
                *member = true;
            }
        }
        set
    }
}

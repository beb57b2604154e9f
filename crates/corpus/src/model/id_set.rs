//! A set of entries of one table, one bit each.

use super::Id;
use fixedbitset::FixedBitSet;
use std::marker::PhantomData;

/// Entries of one table. Iterates in the order of the table.
#[derive(Clone, Debug)]
pub struct IdSet<I> {
    bits: FixedBitSet,
    id: PhantomData<fn() -> I>,
}

impl<I: Id> IdSet<I> {
    /// Every entry of a table of `len` entries.
    #[must_use]
    pub fn all(len: usize) -> Self {
        let mut bits = FixedBitSet::with_capacity(len);
        bits.insert_range(..);
        Self::from_bits(bits)
    }

    fn from_bits(bits: FixedBitSet) -> Self {
        Self {
            bits,
            id: PhantomData,
        }
    }

    /// Whether the entry is in it.
    #[must_use]
    pub fn contains(&self, id: I) -> bool {
        self.bits.contains(id.index())
    }

    /// Adds an entry; says whether it was not in it before.
    pub fn insert(&mut self, id: I) -> bool {
        let index = id.index();
        self.bits.grow(index.saturating_add(1));
        !self.bits.put(index)
    }

    /// Its entries, in the order of the table.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = I> {
        self.bits
            .ones()
            .map(|index| I::new(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// How many entries it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.count_ones(..)
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.is_clear()
    }

    /// How many entries both hold.
    #[must_use]
    pub fn common(&self, other: &Self) -> usize {
        self.bits.intersection_count(&other.bits)
    }

    /// Keeps what `other` holds too.
    pub fn keep(&mut self, other: &Self) {
        self.bits.intersect_with(&other.bits);
    }

    /// Takes out what `other` holds.
    pub fn remove_all(&mut self, other: &Self) {
        self.bits.difference_with(&other.bits);
    }

    /// Adds what `other` holds.
    pub fn add_all(&mut self, other: &Self) {
        self.bits.union_with(&other.bits);
    }
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        Self {
            bits: FixedBitSet::new(),
            id: PhantomData,
        }
    }
}

/// Equal are sets of the same entries, whatever room they have for more.
impl<I> PartialEq for IdSet<I> {
    fn eq(&self, other: &Self) -> bool {
        self.bits.ones().eq(other.bits.ones())
    }
}

impl<I> Eq for IdSet<I> {}

impl<I: Id> FromIterator<I> for IdSet<I> {
    fn from_iter<T: IntoIterator<Item = I>>(ids: T) -> Self {
        let mut set = Self::default();
        set.extend(ids);
        set
    }
}

impl<I: Id> Extend<I> for IdSet<I> {
    fn extend<T: IntoIterator<Item = I>>(&mut self, ids: T) {
        for id in ids {
            self.insert(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ClaimId;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn ids() -> impl Strategy<Value = BTreeSet<u32>> {
        proptest::collection::btree_set(0..200_u32, 0..20)
    }

    proptest! {
        #[test]
        fn it_is_a_set(one in ids(), other in ids()) {
            let set = |ids: &BTreeSet<u32>| ids.iter().copied().map(ClaimId::new).collect::<IdSet<_>>();
            let back = |set: &IdSet<ClaimId>| set.iter().map(|id| u32::try_from(id.index()).unwrap()).collect::<BTreeSet<_>>();
            let (a, b) = (set(&one), set(&other));
            prop_assert_eq!((a.len(), a.is_empty()), (one.len(), one.is_empty()));
            prop_assert_eq!(&back(&a), &one);
            prop_assert_eq!(a.common(&b), one.intersection(&other).count());
            prop_assert_eq!(a == b, one == other);
            let with = |change: fn(&mut IdSet<ClaimId>, &IdSet<ClaimId>)| { let mut c = a.clone(); change(&mut c, &b); back(&c) };
            prop_assert_eq!(with(IdSet::keep), &one & &other);
            prop_assert_eq!(with(IdSet::remove_all), &one - &other);
            prop_assert_eq!(with(IdSet::add_all), &one | &other);
        }
    }
}

//! A list whose places are typed ids, so that a topic can't be looked up among places.
//!
//! Invariant: an id is minted only by the table it indexes, or by the linker that fills it.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;

/// A dense index into one kind of table.
pub trait Id: Copy + Eq {
    /// The id of the entry at `index`.
    fn new(index: u32) -> Self;
    /// The place of the entry in its table.
    fn index(self) -> usize;
}

/// Something that has a public, stable name.
pub trait Entry {
    /// Lower-case ASCII letters, digits and hyphens; unique in its table.
    fn slug(&self) -> &str;
}

/// Entries in order, looked up by id or by slug.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table<I, T> {
    entries: Vec<T>,
    #[serde(skip)]
    id: PhantomData<fn() -> I>,
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<I, T> From<Vec<T>> for Table<I, T> {
    fn from(entries: Vec<T>) -> Self {
        Self {
            entries,
            id: PhantomData,
        }
    }
}

impl<I: Id, T> Table<I, T> {
    /// The entry with this id; `None` only for an id of another corpus.
    pub fn get(&self, id: I) -> Option<&T> {
        self.entries.get(id.index())
    }

    /// Every entry with its id, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (id_at(index), entry))
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.entries.len()).map(id_at)
    }

    /// How many entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The id of the entry with this slug.
    pub fn find(&self, slug: &str) -> Option<I>
    where
        T: Entry,
    {
        self.entries
            .iter()
            .position(|entry| entry.slug() == slug)
            .map(id_at)
    }

    /// The slug of the entry with this id; empty for an id of another corpus.
    pub fn slug(&self, id: I) -> &str
    where
        T: Entry,
    {
        self.get(id).map_or("", Entry::slug)
    }
}

fn id_at<I: Id>(index: usize) -> I {
    I::new(u32::try_from(index).unwrap_or(u32::MAX))
}

/// Declares an id type and the entry it names.
macro_rules! entry {
    ($id:ident, $entry:ident, $what:literal) => {
        #[doc = $what]
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
        )]
        pub struct $id(u32);

        impl crate::model::Id for $id {
            fn new(index: u32) -> Self {
                Self(index)
            }
            fn index(self) -> usize {
                usize::try_from(self.0).unwrap_or(usize::MAX)
            }
        }

        impl crate::model::Entry for $entry {
            fn slug(&self) -> &str {
                &self.slug
            }
        }
    };
}
pub(crate) use entry;

//! What documents can be narrowed by: for each value the set of its documents.
//!
//! A value of at least one document in 32 is stored as a row of bits, 64 documents to eight
//! bytes; a rarer one as a list of documents of four bytes each.
//!
//! Invariant: values are numbered through all facets, in the order of the facets and then of
//! their names; lists rise.

use super::bytes::{Bytes, put_number, put_word, size, stored};
use std::collections::BTreeMap;

/// A set of documents, as rows of bits.
pub(crate) type Bits = Vec<u64>;

/// Collects values while documents are added.
#[derive(Debug)]
pub(crate) struct FacetsBuilder {
    names: Vec<String>,
    /// For each facet, its values by name, with the place of their documents in `members`.
    values: Vec<BTreeMap<String, u32>>,
    members: Vec<Vec<u32>>,
}

impl FacetsBuilder {
    pub fn new(names: &[&str]) -> Self {
        Self {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            values: names.iter().map(|_| BTreeMap::new()).collect(),
            members: Vec::new(),
        }
    }

    /// Notes that a document, not before the last one, has a value of a facet.
    pub fn add(&mut self, document: u32, facet: usize, value: &str) {
        let Some(values) = self.values.get_mut(facet) else {
            return;
        };
        if !values.contains_key(value) {
            values.insert(value.to_owned(), stored(self.members.len()));
            self.members.push(Vec::new());
        }
        let place = values.get(value).map_or(usize::MAX, |place| size(*place));
        if let Some(documents) = self.members.get_mut(place)
            && documents.last() != Some(&document)
        {
            documents.push(document);
        }
    }

    /// The section: a directory of names, lengths and kinds, a filler to a multiple of eight,
    /// then the sets.
    pub fn finish(self, documents: usize) -> Vec<u8> {
        let (mut directory, mut sets) = (Vec::new(), Vec::new());
        put_number(&mut directory, stored(self.names.len()));
        for (name, values) in self.names.iter().zip(&self.values) {
            put_text(&mut directory, name);
            put_number(&mut directory, stored(values.len()));
            for (value, place) in values {
                let Some(members) = self.members.get(size(*place)) else {
                    continue;
                };
                put_text(&mut directory, value);
                put_number(&mut directory, stored(members.len()));
                if is_dense(members.len(), documents) {
                    let mut bits = vec![0u8; documents.div_ceil(64) * 8];
                    for document in members {
                        if let Some(byte) = bits.get_mut(size(*document) / 8) {
                            *byte |= 1 << (document % 8);
                        }
                    }
                    sets.extend(bits);
                } else {
                    for document in members {
                        put_word(&mut sets, *document);
                    }
                    sets.resize(sets.len().next_multiple_of(8), 0);
                }
            }
        }
        let mut out = Vec::new();
        put_word(&mut out, stored(directory.len()));
        out.extend(directory);
        out.extend(sets);
        out
    }
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, stored(text.len()));
    out.extend_from_slice(text.as_bytes());
}

fn is_dense(members: usize, documents: usize) -> bool {
    members * 32 >= documents
}

/// The values of an index.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facets<'a> {
    section: &'a [u8],
    documents: usize,
}

/// One value: its facet, its name and its documents.
pub(crate) struct Value<'a> {
    pub facet: &'a str,
    pub name: &'a str,
    members: &'a [u8],
    dense: bool,
}

impl<'a> Facets<'a> {
    pub fn new(section: &'a [u8], documents: u32) -> Self {
        let documents = size(documents);
        Self { section, documents }
    }

    /// Visits every value in the order of their numbers.
    pub fn each(&self, mut visit: impl FnMut(Value<'a>)) -> Option<()> {
        let mut bytes = Bytes::new(self.section);
        let length = size(bytes.word()?);
        let mut directory = Bytes::new(bytes.take(length)?);
        for _ in 0..directory.number()? {
            let facet = text(&mut directory)?;
            for _ in 0..directory.number()? {
                let name = text(&mut directory)?;
                let count = size(directory.number()?);
                let dense = is_dense(count, self.documents);
                let taken = if dense {
                    self.documents.div_ceil(64) * 8
                } else {
                    (count * 4).next_multiple_of(8)
                };
                let members = bytes.take(taken)?;
                let members = if dense {
                    members
                } else {
                    members.get(..count * 4)?
                };
                visit(Value {
                    facet,
                    name,
                    members,
                    dense,
                });
            }
        }
        Some(())
    }
}

fn text<'a>(bytes: &mut Bytes<'a>) -> Option<&'a str> {
    let length = size(bytes.number()?);
    std::str::from_utf8(bytes.take(length)?).ok()
}

impl Value<'_> {
    /// How many documents of `among` have it.
    pub fn count(&self, among: &[u64]) -> u32 {
        if self.dense {
            let rows = self.members.as_chunks::<8>().0.iter().zip(among);
            rows.map(|(row, bits)| (u64::from_le_bytes(*row) & bits).count_ones())
                .sum()
        } else {
            self.documents()
                .map(|document| u32::from(holds(among, document)))
                .sum()
        }
    }

    /// Adds its documents to `to`.
    pub fn add_to(&self, to: &mut [u64]) {
        if self.dense {
            for (row, bits) in self.members.as_chunks::<8>().0.iter().zip(to) {
                *bits |= u64::from_le_bytes(*row);
            }
        } else {
            for document in self.documents() {
                insert(to, document);
            }
        }
    }

    fn documents(&self) -> impl Iterator<Item = u32> {
        let words = self.members.as_chunks::<4>().0.iter();
        words.map(|word| u32::from_le_bytes(*word))
    }
}

/// Whether a document is in a set.
#[inline]
pub(crate) fn holds(bits: &[u64], document: u32) -> bool {
    let row = bits.get(size(document / 64));
    row.is_some_and(|row| (row >> (document % 64)) & 1 == 1)
}

/// Puts a document into a set.
#[inline]
pub(crate) fn insert(bits: &mut [u64], document: u32) {
    if let Some(row) = bits.get_mut(size(document / 64)) {
        *row |= 1 << (document % 64);
    }
}

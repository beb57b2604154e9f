//! Sorted keys with a value each, read where they lie.
//!
//! Keys are front-coded in blocks (Witten, Moffat and Bell, *Managing Gigabytes*, 1999, 4.1):
//! each entry stores how many bytes it shares with the one before, and the rest. The first of a
//! block shares none, so a key is found by bisecting the blocks and reading one.
//!
//! Invariant: keys are in byte order, each once; a cursor reads on from block to block.

use super::bytes::{Bytes, low_byte, put_word, size, stored, word_at};
use std::marker::PhantomData;

/// Entries a block.
const BLOCK: usize = 16;

/// What is stored with a key.
pub(crate) trait Value: Sized {
    /// Reads it; `base` runs along the entries, from what the block says.
    fn read(bytes: &mut Bytes<'_>, base: &mut u32) -> Option<Self>;
}

/// A stored table.
#[derive(Debug)]
pub(crate) struct TermDict<'a, V> {
    /// Two words a block: where it begins in `entries`, and its base.
    blocks: &'a [u8],
    entries: &'a [u8],
    value: PhantomData<fn() -> V>,
}

impl<V> Clone for TermDict<'_, V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<V> Copy for TermDict<'_, V> {}

/// Walks the entries in order.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a, V> {
    bytes: Bytes<'a>,
    base: u32,
    next: u32,
    /// The key of the entry last read.
    pub key: Vec<u8>,
    /// How many of its bytes the entry before it has too.
    pub shared: usize,
    value: PhantomData<fn() -> V>,
}

impl<V: Value> Cursor<'_, V> {
    /// Reads the next entry into `key`; gives its place in the table and its value.
    pub fn step(&mut self) -> Option<(u32, V)> {
        if self.bytes.is_empty() {
            return None;
        }
        self.shared = usize::from(self.bytes.byte()?);
        let length = usize::from(self.bytes.byte()?);
        self.key.truncate(self.shared);
        self.key.extend_from_slice(self.bytes.take(length)?);
        let value = V::read(&mut self.bytes, &mut self.base)?;
        let index = self.next;
        self.next = self.next.wrapping_add(1);
        Some((index, value))
    }
}

impl<'a, V: Value> TermDict<'a, V> {
    pub fn new(blocks: &'a [u8], entries: &'a [u8]) -> Self {
        let value = PhantomData;
        Self {
            blocks,
            entries,
            value,
        }
    }

    /// A cursor before the first entry of a block.
    pub fn cursor(&self, block: usize) -> Cursor<'a, V> {
        let start = word_at(self.blocks, 2 * block).map_or(self.entries.len(), size);
        Cursor {
            bytes: Bytes::new(self.entries.get(start..).unwrap_or_default()),
            base: word_at(self.blocks, 2 * block + 1).unwrap_or(0),
            next: stored(block * BLOCK),
            key: Vec::with_capacity(32),
            shared: 0,
            value: PhantomData,
        }
    }

    /// The value at a place, and a cursor that holds its key.
    pub fn get(&self, index: u32) -> Option<(Cursor<'a, V>, V)> {
        let index = size(index);
        let mut cursor = self.cursor(index / BLOCK);
        for _ in 0..index % BLOCK {
            cursor.step()?;
        }
        let (_, value) = cursor.step()?;
        Some((cursor, value))
    }

    /// The place and value of `key`.
    pub fn find(&self, key: &[u8]) -> Option<(u32, V)> {
        let mut cursor = self.cursor(self.block_of(key));
        while let Some((index, value)) = cursor.step() {
            if cursor.key.as_slice() >= key {
                return (cursor.key == key).then_some((index, value));
            }
        }
        None
    }

    /// Every entry whose key begins with `prefix`, in order.
    pub fn each_with_prefix(&self, prefix: &[u8], mut visit: impl FnMut(&[u8], u32, V)) {
        let mut cursor = self.cursor(self.block_of(prefix));
        while let Some((index, value)) = cursor.step() {
            if cursor.key.starts_with(prefix) {
                visit(&cursor.key, index, value);
            } else if cursor.key.as_slice() > prefix {
                break;
            }
        }
    }

    /// Moves a cursor that is about to read a block on to the last one before which every key
    /// begins with the same `bytes` bytes as the last key read.
    pub fn skip_blocks(&self, cursor: &mut Cursor<'a, V>, bytes: usize) {
        let at = size(cursor.next);
        if !at.is_multiple_of(BLOCK) {
            return;
        }
        let Some(prefix) = cursor.key.get(..bytes) else {
            return;
        };
        let mut block = at / BLOCK;
        while self
            .first_key(block + 1)
            .is_some_and(|first| first.starts_with(prefix))
        {
            block += 1;
        }
        if block > at / BLOCK {
            *cursor = self.cursor(block);
        }
    }

    /// The last block whose first key is not after `key`.
    fn block_of(&self, key: &[u8]) -> usize {
        let (mut low, mut high) = (0, self.blocks.len() / 8);
        while low + 1 < high {
            let middle = low.midpoint(high);
            if self.first_key(middle).is_some_and(|first| first <= key) {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    fn first_key(&self, block: usize) -> Option<&'a [u8]> {
        let start = size(word_at(self.blocks, 2 * block)?);
        let mut bytes = Bytes::new(self.entries.get(start..)?);
        bytes.byte()?;
        let length = usize::from(bytes.byte()?);
        bytes.take(length)
    }
}

/// Writes a table.
#[derive(Debug, Default)]
pub(crate) struct TermDictWriter {
    pub blocks: Vec<u8>,
    pub entries: Vec<u8>,
    last: Vec<u8>,
    count: usize,
}

impl TermDictWriter {
    /// Appends `key`, which must come after all before it and be shorter than 256 bytes, with the
    /// bytes of its value. `base` is what the value's reading starts from.
    pub fn push(&mut self, key: &[u8], base: u32, value: &[u8]) {
        let shared = if self.count.is_multiple_of(BLOCK) {
            put_word(&mut self.blocks, stored(self.entries.len()));
            put_word(&mut self.blocks, base);
            0
        } else {
            let pairs = self.last.iter().zip(key);
            pairs.take_while(|(one, other)| one == other).count()
        };
        let rest = key.get(shared..).unwrap_or_default();
        self.entries.push(low_byte(stored(shared)));
        self.entries.push(low_byte(stored(rest.len())));
        self.entries.extend_from_slice(rest);
        self.entries.extend_from_slice(value);
        self.last.clear();
        self.last.extend_from_slice(key);
        self.count += 1;
    }
}

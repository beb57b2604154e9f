//! The words of each document in the order they are printed, for phrases and highlights.
//!
//! A document is a row of codes: a byte below 8 begins a text of that field; every other code is
//! a term, of one byte for the 120 most frequent, two for the next 16,384, three for the rest.
//! Beside it runs a row that says where each word of the printed fields stands: the bytes since
//! the word before began, and by how much the printed word is longer or shorter than its term.
//!
//! Invariant: both rows hold the same words; documents are in order, sixteen a block.

use super::bytes::{Bytes, low_byte, put_number, size, unzigzag, word_at, zigzag};
use crate::model::Span;

/// Documents a block.
pub(crate) const BLOCK: usize = 16;
/// How many terms have a code of one byte.
const SHORT: u32 = 120;
/// How many terms have a rank, and with it a code of at most two bytes.
pub(crate) const RANKED: u32 = SHORT + (1 << 14);
/// How many terms can be told apart.
pub(crate) const MAX_TERMS: u32 = 1 << 22;
/// First code that is a term.
const FIRST: u32 = 8;

/// The code of a term, by which it is compared in a stream.
#[inline]
pub(crate) fn code_of(number: u32, rank: u32) -> u32 {
    match rank {
        0 => 0x00c0_0000 | number,
        1..=SHORT => FIRST - 1 + rank,
        _ => 0x8000 | (rank - SHORT - 1),
    }
}

/// Appends a code as [`Codes`] reads it.
pub(crate) fn put_code(out: &mut Vec<u8>, code: u32) {
    if code >= 0x00c0_0000 {
        out.push(low_byte(code >> 16));
    }
    if code >= 0x8000 {
        out.push(low_byte(code >> 8));
    }
    out.push(low_byte(code));
}

/// Reads the codes of one document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Codes<'a>(Bytes<'a>);

impl<'a> Codes<'a> {
    /// The bytes they are written in.
    pub fn bytes(&self) -> &'a [u8] {
        self.0.rest()
    }
}

impl Iterator for Codes<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let first = u32::from(self.0.byte()?);
        if first < 0x80 {
            return Some(first);
        }
        let second = u32::from(self.0.byte()?);
        if first < 0xc0 {
            return Some((first << 8) | second);
        }
        Some((first << 16) | (second << 8) | u32::from(self.0.byte()?))
    }
}

/// The field that a code begins a text of; `None` when it is a term.
#[inline]
pub(crate) fn field_of(code: u32) -> Option<usize> {
    (code < FIRST).then_some(size(code))
}

/// The streams of all documents.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Streams<'a> {
    /// Two words a block: where it begins in each of the rows.
    pub places: &'a [u8],
    pub codes: &'a [u8],
    pub offsets: &'a [u8],
}

impl<'a> Streams<'a> {
    /// The codes of a document; none when there is no such document.
    pub fn codes(&self, document: u32) -> Codes<'a> {
        let found = self.record(document, 0, self.codes);
        Codes(Bytes::new(found.unwrap_or_default()))
    }

    /// Where the words of its printed fields stand, in order.
    pub fn offsets(&self, document: u32) -> Offsets<'a> {
        let found = self.record(document, 1, self.offsets);
        Offsets {
            bytes: Bytes::new(found.unwrap_or_default()),
            at: 0,
        }
    }

    fn record(&self, document: u32, row: usize, all: &'a [u8]) -> Option<&'a [u8]> {
        let document = size(document);
        let place = word_at(self.places, document / BLOCK * 2 + row)?;
        let mut bytes = Bytes::new(all.get(size(place)..)?);
        for _ in 0..document % BLOCK {
            let length = bytes.number()?;
            bytes.take(size(length))?;
        }
        let length = bytes.number()?;
        bytes.take(size(length))
    }
}

/// Reads where words stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Offsets<'a> {
    bytes: Bytes<'a>,
    at: usize,
}

/// Where a word stands: its first byte, and how much longer it is printed than its term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub start: usize,
    pub longer: i32,
}

impl Place {
    /// The span of the word, its term being so many bytes.
    pub fn span(self, term_length: u32) -> Span {
        let length = term_length.saturating_add_signed(self.longer);
        Span::new(self.start, self.start.saturating_add(size(length)))
    }
}

impl Offsets<'_> {
    /// Begins a new text.
    pub fn restart(&mut self) {
        self.at = 0;
    }
}

impl Iterator for Offsets<'_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        let first = u32::from(self.bytes.byte()?);
        let mut step = first >> 2;
        if step == WIDE {
            step = self.bytes.number()?;
        }
        let mut longer = (first & 3).cast_signed();
        if first & 3 == OTHER {
            longer = unzigzag(self.bytes.number()?);
        }
        self.at = self.at.saturating_add(size(step));
        Some(Place {
            start: self.at,
            longer,
        })
    }
}

/// The step that says "written after this".
const WIDE: u32 = 63;
/// The difference that says so.
const OTHER: u32 = 3;

/// Appends where a word stands: `step` bytes after the start of the one before, or of the text,
/// and printed `longer` than its term.
pub(crate) fn put_offset(out: &mut Vec<u8>, step: u32, longer: i32) {
    let short = step.min(WIDE);
    let small = match longer {
        0..3 => longer.cast_unsigned(),
        _ => OTHER,
    };
    out.push(low_byte((short << 2) | small));
    if short == WIDE {
        put_number(out, step);
    }
    if small == OTHER {
        put_number(out, zigzag(longer));
    }
}

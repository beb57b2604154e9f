//! The stored form of an index: a header, then sections one after another.
//!
//! ```text
//! words 0–3   "TSIX", version, check of the layout, bytes in all
//! words 4–8   documents, terms, fields, main field, set of printed fields
//! words 9–29  seven fields: weight, b, mean length (f32)
//! words 30–53 twelve sections: where each begins, how many bytes
//! ```
//!
//! Words are 32 bits, lowest byte first. Everything is read where it lies.
//!
//! Invariant: opening looks at the header only, whatever the size of the rest.

use super::bytes::{put_word, size, stored, word_at};
use super::postings::MAX_FIELDS;
use super::schema::FieldSpec;
use std::fmt;

const MAGIC: u32 = u32::from_le_bytes(*b"TSIX");
/// Raised whenever the same bytes would be read otherwise.
const VERSION: u32 = 1;
const FIELDS_AT: usize = 9;
const SECTIONS_AT: usize = FIELDS_AT + 3 * MAX_FIELDS;
const HEADER_WORDS: usize = SECTIONS_AT + 2 * SECTIONS;

/// The sections, in order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Section {
    TermBlocks,
    Terms,
    Postings,
    StemBlocks,
    Stems,
    Reversed,
    Lengths,
    Places,
    Codes,
    Offsets,
    Facets,
    /// What the maker of the documents keeps beside them.
    Own,
}
/// How many there are.
pub(crate) const SECTIONS: usize = 12;

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// They do not begin as an index does.
    NotAnIndex,
    /// Written by another version of this library, or for other fields.
    OtherVersion,
    /// Cut short, or sections that do not lie within it.
    CutShort,
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnIndex => "not a search index",
            Self::OtherVersion => "a search index of another version",
            Self::CutShort => "a search index that is cut short",
        })
    }
}

/// A stored index whose header holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StoredIndex<'a>(&'a [u8]);

impl<'a> StoredIndex<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, IndexError> {
        if word_at(bytes, 0) != Some(MAGIC) {
            return Err(IndexError::NotAnIndex);
        }
        if word_at(bytes, 1) != Some(VERSION) || word_at(bytes, 2) != Some(layout()) {
            return Err(IndexError::OtherVersion);
        }
        let blob = Self(bytes);
        let whole = word_at(bytes, 3).map(size) == Some(bytes.len());
        let held = (0..SECTIONS).all(|section| blob.part(section).is_some());
        if whole && held && blob.number(6) <= MAX_FIELDS {
            Ok(blob)
        } else {
            Err(IndexError::CutShort)
        }
    }

    /// One of the header's numbers, by its place among the words.
    fn number(&self, word: usize) -> usize {
        word_at(self.0, word).map_or(0, size)
    }

    pub fn documents(&self) -> u32 {
        word_at(self.0, 4).unwrap_or(0)
    }

    pub fn terms(&self) -> u32 {
        word_at(self.0, 5).unwrap_or(0)
    }

    pub fn fields(&self) -> usize {
        self.number(6)
    }

    pub fn main(&self) -> usize {
        self.number(7)
    }

    pub fn printed(&self, field: usize) -> bool {
        (self.number(8) >> field) & 1 == 1
    }

    /// Weight, b and mean length of a field.
    pub fn field(&self, field: usize) -> [f32; 3] {
        let at = |nth| {
            let bits = word_at(self.0, FIELDS_AT + 3 * field + nth).unwrap_or(0);
            f32::from_bits(bits)
        };
        [at(0), at(1), at(2)]
    }

    pub fn section(&self, section: Section) -> &'a [u8] {
        self.part(place(section)).unwrap_or_default()
    }

    fn part(&self, section: usize) -> Option<&'a [u8]> {
        let start = size(word_at(self.0, SECTIONS_AT + 2 * section)?);
        let length = size(word_at(self.0, SECTIONS_AT + 2 * section + 1)?);
        self.0.get(start..)?.get(..length)
    }
}

/// What goes into a header besides the sections.
pub(crate) struct Header<'a> {
    pub documents: usize,
    pub terms: usize,
    pub fields: &'a [FieldSpec],
    pub main: usize,
    pub mean_lengths: &'a [f32],
}

/// Puts header and sections together. Sections begin on multiples of eight.
pub(crate) fn assemble(header: &Header<'_>, sections: [Vec<u8>; SECTIONS]) -> Vec<u8> {
    let mut out = Vec::new();
    let body: usize = sections
        .iter()
        .map(|part| part.len().next_multiple_of(8))
        .sum();
    let head = (4 * HEADER_WORDS).next_multiple_of(8);
    let printed = header.fields.iter().enumerate();
    let printed = printed.fold(0, |set, (field, spec)| {
        set | (u32::from(spec.printed) << field)
    });
    for word in [
        MAGIC,
        VERSION,
        layout(),
        stored(head + body),
        stored(header.documents),
        stored(header.terms),
        stored(header.fields.len()),
        stored(header.main),
        printed,
    ] {
        put_word(&mut out, word);
    }
    for field in 0..MAX_FIELDS {
        let spec = header.fields.get(field);
        let mean = header.mean_lengths.get(field).copied().unwrap_or(0.0);
        for number in [
            spec.map_or(0.0, |one| one.weight),
            spec.map_or(0.0, |one| one.b),
            mean,
        ] {
            put_word(&mut out, number.to_bits());
        }
    }
    let mut at = head;
    for part in &sections {
        put_word(&mut out, stored(at));
        put_word(&mut out, stored(part.len()));
        at += part.len().next_multiple_of(8);
    }
    out.resize(head, 0);
    for part in sections {
        out.extend_from_slice(&part);
        out.resize(out.len().next_multiple_of(8), 0);
    }
    out
}

fn place(section: Section) -> usize {
    section as usize
}

/// FNV-1a over what the layout hangs on, so that a forgotten `VERSION` shows.
fn layout() -> u32 {
    let shape = [
        HEADER_WORDS,
        SECTIONS,
        MAX_FIELDS,
        super::posting_cursor::BLOCK,
        size(super::posting_cursor::RANKED),
    ];
    shape.iter().fold(0x811c_9dc5, |hash, number| {
        (hash ^ stored(*number)).wrapping_mul(0x0100_0193)
    })
}

//! A stored index, read where it lies.
//!
//! Invariant: opening costs the same whatever the index holds, and copies none of it.

use super::bytes::{size, word_at};
use super::facets::Facets;
use super::format::{IndexError, Section, StoredIndex};
use super::posting_cursor::Streams;
use super::postings::Postings;
use super::term_dict::TermDict;
use super::terms::{Family, Term};

/// A stored index.
#[derive(Clone, Copy, Debug)]
pub struct Index<'a> {
    blob: StoredIndex<'a>,
    pub(crate) terms: TermDict<'a, Term>,
    pub(crate) stems: TermDict<'a, Family>,
    pub(crate) streams: Streams<'a>,
    pub(crate) facets: Facets<'a>,
    postings: &'a [u8],
    reversed: &'a [u8],
    lengths: &'a [u8],
}

impl<'a> Index<'a> {
    /// Takes `bytes` as what [`Builder::finish`](super::Builder::finish) returned.
    ///
    /// # Errors
    /// When they are not, are cut short, or were made by another version.
    pub fn open(bytes: &'a [u8]) -> Result<Self, IndexError> {
        let blob = StoredIndex::open(bytes)?;
        let part = |section| blob.section(section);
        Ok(Self {
            blob,
            terms: TermDict::new(part(Section::TermBlocks), part(Section::Terms)),
            stems: TermDict::new(part(Section::StemBlocks), part(Section::Stems)),
            streams: Streams {
                places: part(Section::Places),
                codes: part(Section::Codes),
                offsets: part(Section::Offsets),
            },
            facets: Facets::new(part(Section::Facets), blob.documents()),
            postings: part(Section::Postings),
            reversed: part(Section::Reversed),
            lengths: part(Section::Lengths),
        })
    }

    /// How many documents it holds.
    #[must_use]
    pub fn documents(&self) -> u32 {
        self.blob.documents()
    }

    /// How many different terms it holds.
    #[must_use]
    pub fn terms(&self) -> u32 {
        self.blob.terms()
    }

    /// What was kept with it.
    #[must_use]
    pub fn own(&self) -> &'a [u8] {
        self.blob.section(Section::Own)
    }

    /// The names of its facets' values with the facets', in the order of their numbers.
    #[must_use]
    pub fn facet_values(&self) -> Vec<(&'a str, &'a str)> {
        let mut all = Vec::new();
        let read = self
            .facets
            .each(|value| all.push((value.facet, value.name)));
        debug_assert!(read.is_some(), "the directory of facets is whole");
        all
    }

    /// Bytes of each section, for whoever wonders what an index is made of.
    #[must_use]
    pub fn sizes(&self) -> Vec<(&'static str, usize)> {
        [
            ("term blocks", Section::TermBlocks),
            ("terms", Section::Terms),
            ("postings", Section::Postings),
            ("stem blocks", Section::StemBlocks),
            ("stems", Section::Stems),
            ("reversed", Section::Reversed),
            ("lengths", Section::Lengths),
            ("places", Section::Places),
            ("codes", Section::Codes),
            ("offsets", Section::Offsets),
            ("facets", Section::Facets),
            ("own", Section::Own),
        ]
        .into_iter()
        .map(|(name, section)| (name, self.blob.section(section).len()))
        .collect()
    }

    pub(crate) fn fields(&self) -> usize {
        self.blob.fields()
    }

    pub(crate) fn main(&self) -> usize {
        self.blob.main()
    }

    pub(crate) fn printed(&self, field: usize) -> bool {
        self.blob.printed(field)
    }

    /// Weight, b and mean length of a field.
    pub(crate) fn field(&self, field: usize) -> [f32; 3] {
        self.blob.field(field)
    }

    pub(crate) fn postings(&self, term: &Term) -> Postings<'a> {
        let bytes = self.postings.get(size(term.start)..);
        let bytes = bytes.and_then(|rest| rest.get(..size(term.length)));
        Postings::new(bytes.unwrap_or_default())
    }

    /// The length codes of a field, by document.
    pub(crate) fn lengths(&self, field: usize) -> &'a [u8] {
        let documents = size(self.documents());
        let rest = self.lengths.get(field * documents..);
        rest.and_then(|rest| rest.get(..documents))
            .unwrap_or_default()
    }

    /// The number of the term at a place in the order from back to front, and how many
    /// letters it has.
    pub(crate) fn reversed_at(&self, place: usize) -> Option<(u32, usize)> {
        let word = word_at(self.reversed, place)?;
        Some((word & 0x00ff_ffff, size(word >> 24)))
    }
}

//! A piece of one text.
//!
//! Invariant: `start_byte <= end_byte`; whether both are character borders is for the text to say.

use serde::{Deserialize, Serialize};

/// Half-open range of bytes in one text, UTF-8.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start_byte: u32,
    /// One past the last byte.
    pub end_byte: u32,
}

impl Span {
    /// The span from `start_byte` up to `end_byte`; empty at `start_byte` when they are reversed.
    #[must_use]
    pub fn new(start_byte: usize, end_byte: usize) -> Self {
        let start = u32::try_from(start_byte).unwrap_or(u32::MAX);
        let end = u32::try_from(end_byte).unwrap_or(u32::MAX);
        Self {
            start_byte: start,
            end_byte: end.max(start),
        }
    }

    /// First byte, to index a text.
    #[must_use]
    pub fn start(self) -> usize {
        usize::try_from(self.start_byte).unwrap_or(usize::MAX)
    }

    /// One past the last byte, to index a text.
    #[must_use]
    pub fn end(self) -> usize {
        usize::try_from(self.end_byte).unwrap_or(usize::MAX)
    }

    /// The words it covers; `None` when it does not lie on character borders of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start()..self.end())
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end().saturating_sub(self.start())
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start_byte == self.end_byte
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start_byte < other.end_byte && other.start_byte < self.end_byte
    }

    /// Whether `other` lies within it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start_byte <= other.start_byte && other.end_byte <= self.end_byte
    }
}

//! What is shared, before it is text, Markdown or HTML.
//!
//! Invariant: a quotation's words and its source are one block, so that no form can part them.

/// A paragraph.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// The name of what follows.
    Heading(String),
    /// Words of an article, then whose they are and where they stand.
    Quote {
        /// Each piece as one would print it, ellipsis included.
        words: String,
        /// BCP 47.
        language: String,
        /// The address of the source.
        cite: String,
        /// Whose, where, when.
        source: Vec<Piece>,
    },
    /// One line.
    Line(Vec<Piece>),
}

/// A part of a line.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Words of the reader's language.
    Words(String),
    /// Words of another, BCP 47: a headline.
    Foreign(String, String),
    /// An address, under its own name.
    Link(String),
}

impl Piece {
    pub fn words(parts: &[&str]) -> Self {
        Self::Words(parts.concat())
    }

    /// What is read, white space made even.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Foreign(text, _) | Self::Link(text) => text,
        }
    }
}

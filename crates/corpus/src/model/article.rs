//! A news item, its words untouched.
//!
//! Invariant: `body` is the source as it came, byte for byte; everything else points into it.

use super::table::entry;
use super::{Bilingual, Dated, OutletId, Span};
use serde::{Deserialize, Serialize};

/// Who wrote a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeadlineBy {
    /// It stands in the source.
    Source,
    /// The source has none; the editor of this corpus wrote it, and readers are told so.
    Editor,
}

/// What a piece of layout once was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeftoverKind {
    /// A date or time line.
    Dateline,
    /// The caption or credit of a picture.
    Caption,
    /// An author's name or initials.
    Byline,
    /// A button or label of the page it came from.
    Interface,
    /// A heading between paragraphs.
    Heading,
}

/// A piece of layout among the prose: kept, and marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftover {
    /// What it was.
    pub kind: LeftoverKind,
    /// Where it stands in the body.
    pub span: Span,
}

/// A news item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Stable name, used in links and file names.
    pub slug: String,
    /// Headline.
    pub headline: String,
    /// Whether the headline stands in the source.
    pub headline_by: HeadlineBy,
    /// Who published it; `None` when the text doesn't say.
    pub outlet: Option<OutletId>,
    /// Who wrote it; `None` when the text doesn't say.
    pub author: Option<String>,
    /// When it was published, and from what that is inferred.
    pub published: Dated,
    /// Language of the body, BCP 47.
    pub language: String,
    /// Whose it is and why it may stand here.
    pub rights: Bilingual,
    /// Where it can be read; `None` when unknown.
    pub address: Option<String>,
    /// The text as it came.
    pub body: String,
    /// Its sentences, in order, without the white space between them.
    pub sentences: Vec<Span>,
    /// Layout among the prose, in order.
    pub leftovers: Vec<Leftover>,
}
entry!(ArticleId, Article, "Names an `Article`.");

impl Article {
    /// The words of `span` in the body; empty when it does not lie in it.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.body).unwrap_or_default()
    }

    /// The place among `sentences` of the first one that shares words with `span`.
    #[must_use]
    pub fn sentence_at(&self, span: Span) -> Option<usize> {
        self.sentences
            .iter()
            .position(|sentence| sentence.overlaps(span))
    }
}

//! A claim, a pair, a meeting, an article or a view as words to paste elsewhere.
//!
//! Invariant: whatever is shared says whose words it holds, where they stand and at what address
//! they are found; a quotation is never without its source.

mod blocks;
mod build;
mod embed;
mod render;

pub use embed::{Embed, HEIGHT_MESSAGE, embed};

use super::{Site, Subject};
use crate::permalink::Permalink;

/// The form in which something is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SnippetFormat {
    /// Words alone.
    Text,
    /// Markdown, as most forges and chats read it (CommonMark).
    Markdown,
    /// A piece of HTML.
    Html,
}

impl SnippetFormat {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Text, Self::Markdown, Self::Html];

    /// Name in buttons' data.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// The shape of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.slug() == slug)
    }
}

/// The subject in a few words, the reader's language: for the share sheet, the title of a frame or
/// a file. Empty for what is not in the corpus.
#[must_use]
pub fn title(site: &Site<'_>, subject: &Subject<'_>) -> String {
    build::title(site, subject).unwrap_or_default()
}

/// The subject, seen at `link`, in a form to paste. Empty for what is not in the corpus.
#[must_use]
pub fn render_snippet(
    site: &Site<'_>,
    subject: &Subject<'_>,
    link: &Permalink,
    format: SnippetFormat,
) -> String {
    let blocks = build::blocks(site, subject, link);
    if blocks.is_empty() {
        return String::new();
    }
    match format {
        SnippetFormat::Text => render::text(&blocks),
        SnippetFormat::Markdown => render::markdown(&blocks),
        SnippetFormat::Html => render::html(&blocks, site.lang),
    }
}

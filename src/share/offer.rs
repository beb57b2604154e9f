//! What the dialog gives as text, and the names of files.
//!
//! Invariant: a name in a button's data is read back by the same table that wrote it.

use super::{Sharing, What, with_subject};
use crate::i18n::share as texts;
use crate::view::View;
use corpus::export::cite::{Style, cite};
use corpus::export::snippet::{Embed, SnippetFormat, embed, render_snippet, title};
use corpus::export::{Format, Subject};
use corpus::model::{Date, Lang};
use corpus::permalink::{Permalink, Target};

/// A text that is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The address.
    Link,
    /// The thing itself, to be pasted.
    SnippetFormat(SnippetFormat),
    /// HTML that shows it within another page.
    Embed(Embed),
    /// A citation.
    Cite(Style),
}

impl Offer {
    /// What is copied as it is.
    pub const COPIED: [Self; 6] = [
        Self::Link,
        Self::SnippetFormat(SnippetFormat::Text),
        Self::SnippetFormat(SnippetFormat::Markdown),
        Self::SnippetFormat(SnippetFormat::Html),
        Self::Embed(Embed::Fixed),
        Self::Embed(Embed::Following),
    ];

    /// Citations.
    pub const CITED: [Self; 4] = [
        Self::Cite(Style::Apa),
        Self::Cite(Style::BibTex),
        Self::Cite(Style::Ris),
        Self::Cite(Style::CslJson),
    ];

    /// Name in buttons' data.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::SnippetFormat(SnippetFormat::Text) => "text",
            Self::SnippetFormat(SnippetFormat::Markdown) => "markdown",
            Self::SnippetFormat(SnippetFormat::Html) => "html",
            Self::Embed(Embed::Fixed) => "embed",
            Self::Embed(Embed::Following) => "embed-following",
            Self::Cite(style) => style.slug(),
        }
    }

    /// The offer of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        let mut all = Self::COPIED.into_iter().chain(Self::CITED);
        all.find(|offer| offer.slug() == slug)
    }

    /// What it is called.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Link => texts::texts(lang).link,
            Self::SnippetFormat(shape) => texts::shape(shape, lang),
            Self::Embed(how) => texts::embed(how, lang),
            Self::Cite(style) => texts::style(style),
        }
    }

    /// The end of its file's name, and the file's type.
    #[must_use]
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Link | Self::SnippetFormat(SnippetFormat::Text) => {
                ("txt", "text/plain;charset=utf-8")
            }
            Self::SnippetFormat(SnippetFormat::Markdown) => ("md", "text/markdown;charset=utf-8"),
            Self::SnippetFormat(SnippetFormat::Html) | Self::Embed(_) => {
                ("html", "text/html;charset=utf-8")
            }
            Self::Cite(style) => (style.extension(), style.media_type()),
        }
    }
}

/// The text of an offer.
#[must_use]
pub fn given(view: &View, base: &str, today: &Date, sharing: &Sharing) -> String {
    let link = &sharing.link;
    with_subject(view, base, sharing, |site, subject| match sharing.offer {
        Offer::Link => site.address(link),
        Offer::SnippetFormat(shape) => render_snippet(site, subject, link, shape),
        Offer::Embed(how) => embed(site, link, &title(site, subject), how),
        Offer::Cite(style) => cite(site, subject, link, today, style),
    })
}

/// The name of a file about what is shared: "corpus-claim-name.bib".
#[must_use]
pub fn file_name(view: &View, sharing: &Sharing, extension: &str) -> String {
    let mut name = view.corpus.about.slug.clone();
    let link = &sharing.link;
    let mut add = |part: &str| {
        name.push('-');
        name.push_str(part);
    };
    match (&link.pair, &link.target) {
        (Some((one, other)), _) => {
            add(one);
            add(other);
        }
        (None, Some(focus)) if sharing.what == What::Thing || is_read(link) => match focus {
            Target::Article(slug)
            | Target::Sentence(slug, _)
            | Target::Claim(slug)
            | Target::Meeting(slug)
            | Target::Silence(slug) => add(slug),
        },
        _ => add(link.screen.slug()),
    }
    name.push('.');
    name.push_str(extension);
    name
}

fn is_read(link: &Permalink) -> bool {
    link.screen == corpus::permalink::Screen::Reader
}

/// How many chosen values a file's name tells.
const MAX_VALUES: usize = 3;

/// The name of a file of claims: "corpus-topic-12-claims.csv".
#[must_use]
pub fn set_name(view: &View, format: Format) -> String {
    let mut name = view.corpus.about.slug.clone();
    for choice in view.link.filter.choices.iter().take(MAX_VALUES) {
        name.push('-');
        name.push_str(&choice.value);
    }
    let what = match format {
        Format::Annotations => "annotations",
        Format::Csv | Format::Json | Format::Claims => "claims",
    };
    name.push_str(&format!(
        "-{}-{what}.{}",
        view.shown.claims.len(),
        format.extension()
    ));
    name
}

/// The thing in a few words, for the device's share sheet.
#[must_use]
pub fn sheet_title(view: &View, base: &str, sharing: &Sharing) -> String {
    with_subject(view, base, sharing, |site, subject: &Subject| {
        title(site, subject)
    })
}

#[cfg(test)]
mod tests {
    use super::Offer;

    #[test]
    fn every_offer_is_read_back_by_its_name() {
        let all = || Offer::COPIED.into_iter().chain(Offer::CITED);
        for offer in all() {
            assert_eq!(Offer::from_slug(offer.slug()), Some(offer));
        }
        assert_eq!(all().count(), 10);
        assert_eq!(Offer::from_slug("pdf"), None);
    }
}

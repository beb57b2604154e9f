//! The filtered set as a file, at once or in steps.
//!
//! Invariant: the steps together write what is written at once, to the byte.

use super::json::Json;
use super::kept::Kept;
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

/// An export under way.
#[derive(Clone, Debug)]
pub struct Export {
    claims: Vec<ClaimId>,
    next: usize,
    kept: Kept,
    writer: Writer,
}

/// The file so far.
#[derive(Clone, Debug)]
enum Writer {
    Csv(String),
    Json(Json),
    Annotations(Json),
    Claims(Json),
}

impl Export {
    /// Begins to export what `shown` holds; `link` is the view it is shown in.
    #[must_use]
    pub fn begin(site: &Site<'_>, shown: &FilterResult, link: &Permalink, format: Format) -> Self {
        let claims: Vec<ClaimId> = shown.claims.iter().collect();
        let kept = Kept::of(site.corpus, shown);
        let view = site.address(link);
        let mut json = Json::default();
        let writer = match format {
            Format::Csv => {
                let mut out = String::new();
                csv::head(&mut out, site);
                Writer::Csv(out)
            }
            Format::Json => {
                corpus_json::head(&mut json, site.corpus, &kept, Some(&view));
                Writer::Json(json)
            }
            Format::Annotations => {
                annotations::head(&mut json, site, &view, claims.len());
                Writer::Annotations(json)
            }
            Format::Claims => {
                claims_ld::head(&mut json);
                Writer::Claims(json)
            }
        };
        Self {
            claims,
            next: 0,
            kept,
            writer,
        }
    }

    /// Writes up to `count` claims more; whether that was all.
    pub fn step(&mut self, site: &Site<'_>, count: usize) -> bool {
        for id in self.claims.iter().skip(self.next).take(count) {
            match &mut self.writer {
                Writer::Csv(out) => csv::claim(out, site, *id),
                Writer::Json(json) => corpus_json::claim(json, site.corpus, *id),
                Writer::Annotations(json) => annotations::claim(json, site, *id),
                Writer::Claims(json) => claims_ld::claim(json, site, *id),
            }
        }
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
        match self.writer {
            Writer::Csv(out) => out,
            Writer::Json(json) => corpus_json::tail(json, site.corpus, &self.kept),
            Writer::Annotations(json) => annotations::tail(json),
            Writer::Claims(json) => claims_ld::tail(json, site, &self.kept.articles),
        }
    }
}

/// What `shown` holds as a file; `link` is the view it is shown in.
#[must_use]
pub fn export(site: &Site<'_>, shown: &FilterResult, link: &Permalink, format: Format) -> String {
    Export::begin(site, shown, link, format).finish(site)
}

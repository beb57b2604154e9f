//! A date with where it comes from.
//!
//! A checked corpus gives a reason for every date that its article doesn't state.

use super::Date;
use crate::model::Bilingual;
use serde::{Deserialize, Serialize};

/// Where a date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DateSource {
    /// The article states it.
    Text,
    /// It is inferred from what the articles say.
    Inferred,
    /// It is public knowledge that the articles don't give, and that agrees with their words.
    Elsewhere,
}

impl DateSource {
    /// All, the strongest first.
    pub const ALL: [Self; 3] = [Self::Text, Self::Inferred, Self::Elsewhere];

    /// Name in files and exports.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Inferred => "inferred",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A date, where it comes from and, unless the article states it, why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dated {
    /// The date.
    pub date: Date,
    /// Where it comes from.
    pub source: DateSource,
    /// What it is inferred from, or what is known from elsewhere.
    pub reason: Option<Bilingual>,
}

impl Dated {
    /// Whether the article states it, to be drawn and printed without a mark.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.source == DateSource::Text
    }
}

impl From<Date> for Dated {
    /// Without a word on its source: in the text, or inferred if the date is marked so.
    fn from(date: Date) -> Self {
        let source = if date.is_inferred() {
            DateSource::Inferred
        } else {
            DateSource::Text
        };
        Self {
            date,
            source,
            reason: None,
        }
    }
}

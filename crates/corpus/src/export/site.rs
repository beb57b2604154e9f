//! From where something is taken, and what it is.
//!
//! Invariant: an address made here is the base and the canonical link, nothing else; the same
//! thing always gets the same address.

use crate::filter::ClaimSet;
use crate::model::{ArticleId, ClaimId, Corpus, Lang, MeetingId};
use crate::permalink::{Permalink, Target};

/// The explorer that something is taken from.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Its material.
    pub corpus: &'a Corpus,
    /// The address of its page; a query or fragment in it doesn't count.
    pub base: &'a str,
    /// The language in which the reader gets it.
    pub lang: Lang,
}

/// What is shared or cited.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// One article.
    Article(ArticleId),
    /// One claim.
    Claim(ClaimId),
    /// Two claims set against each other.
    Pair(ClaimId, ClaimId),
    /// One meeting, or an event around one.
    Meeting(MeetingId),
    /// What is on screen.
    View {
        /// The view in words, the reader's language.
        title: &'a str,
        /// The claims it shows.
        claims: &'a ClaimSet,
    },
}

impl Site<'_> {
    /// The base without query and fragment.
    #[must_use]
    pub fn page(&self) -> &str {
        let end = self.base.find(['?', '#']).unwrap_or(self.base.len());
        self.base.get(..end).unwrap_or_default()
    }

    /// The full address of a view; that of the page alone for the bare view.
    #[must_use]
    pub fn address(&self, link: &Permalink) -> String {
        let mut address = self.page().to_owned();
        let query = link.to_string();
        if !query.is_empty() {
            address.push('?');
            address.push_str(&query);
        }
        address
    }

    /// The full address of one thing, read in its article; no language, no filter.
    #[must_use]
    pub fn address_of(&self, target: Target) -> String {
        self.address(&Permalink::default().reading(target))
    }

    /// The full address of one claim: the name by which exports know it.
    #[must_use]
    pub fn claim_address(&self, slug: &str) -> String {
        self.address_of(Target::Claim(slug.to_owned()))
    }

    /// The full address of one article.
    #[must_use]
    pub fn article_address(&self, slug: &str) -> String {
        self.address_of(Target::Article(slug.to_owned()))
    }
}

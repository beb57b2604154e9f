//! All that a screen is drawn from, as plain values: what the screens that are not components yet
//! are given.

use crate::state::SearchOutcome;
use corpus::filter::{FilterResult, QueryMatches};
use corpus::model::{Corpus, Lang};
use corpus::permalink::Permalink;
use corpus::search::{Found, QueryProblem};

/// The material, what is asked of it, and what answers.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// All material.
    pub corpus: &'a Corpus,
    /// What is shown.
    pub link: &'a Permalink,
    /// Language of the interface.
    pub lang: Lang,
    /// What the query's words found; `None` when it has none.
    pub found: Option<&'a Found>,
    /// What could not be read of the query.
    pub problems: &'a [QueryProblem],
    /// The claims and silences of that.
    pub matching: Option<&'a QueryMatches>,
    /// What the filter lets through.
    pub shown: &'a FilterResult,
    /// Whether a period was typed that is no date.
    pub period_is_wrong: bool,
}

/// What a query's words found, and what could not be read of it.
pub type Answer = SearchOutcome;

/// What the keyboard is doing with the list beneath the box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Whether it is shown.
    pub open: bool,
    /// Which option Enter would take.
    pub active: Option<usize>,
}

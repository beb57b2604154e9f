//! The whole shareable state of a view, as the query part of an address.
//!
//! Invariant: `parse` never fails and never guesses: what it can't read it drops and reports.
//! `Display` is canonical: equal permalinks are equal texts, and defaults are left out.

mod parse;
mod passage;
mod percent;
mod validate;
mod write;

#[cfg(test)]
mod tests;

pub use parse::{RejectReason, RejectedParam, parse};
pub use passage::Passage;

use crate::filter::Filter;
pub use crate::filter::TimeBasis;
use crate::model::{Date, Lang};

/// The grammar this program writes. It reads every earlier one too.
pub const VERSION: u32 = 1;

/// The longest query that is read, in bytes as it would be written; what lies beyond is dropped.
pub const MAX_QUERY_BYTES: usize = 16 * 1024;

/// All that a link says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permalink {
    /// Which screen.
    pub screen: Screen,
    /// What it is narrowed to.
    pub filter: Filter,
    /// What it points at.
    pub target: Option<Target>,
    /// Two claims set against each other, by slug.
    pub pair: Option<(String, String)>,
    /// A passage that the sender marked.
    pub passage: Option<Passage>,
    /// By which clock the timeline runs.
    pub time_basis: TimeBasis,
    /// How the timeline is divided.
    pub lanes: Lanes,
    /// What the timeline does with claims that the filter leaves out.
    pub unmatched: UnmatchedMode,
    /// What the comparison goes by.
    pub group_by: GroupBy,
    /// Picture, list or table.
    pub view_mode: ViewMode,
    /// How the lines of a concordance are sorted.
    pub sort: ConcordanceSort,
    /// The part of the timeline on screen.
    pub window: Option<Date>,
    /// Language of the interface; `None` for the reader's own.
    pub lang: Option<Lang>,
    /// Whether it is shown within another page.
    pub embed: EmbedMode,
}

/// Declares an enum whose values have a name in links.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $slug:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// All, in order; the first is the default.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// Name in links.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Self::$value => $slug,)+ }
            }

            /// The value of that name.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.slug() == slug)
            }
        }
    };
}

named! {
    /// A screen of the app.
    Screen {
        /// Search, facets, hits.
        #[default]
        Articles = "articles",
        /// Meetings and claims in time.
        Timeline = "timeline",
        /// Claims side by side.
        Compare = "compare",
        /// One article with its claims.
        Reader = "reader",
        /// What this is and what it rests on.
        About = "about",
    }
}

named! {
    /// How the timeline is divided.
    Lanes {
        /// One lane a side.
        #[default]
        Sides = "sides",
        /// One lane a topic.
        Topics = "topics",
    }
}

named! {
    /// What the timeline does with claims that the filter leaves out.
    UnmatchedMode {
        /// They stay, faintly.
        #[default]
        Dim = "dim",
        /// They go, and are counted.
        Hide = "hide",
    }
}

named! {
    /// What the rows of the comparison are.
    GroupBy {
        /// A row a topic.
        #[default]
        Topic = "topic",
        /// A row a meeting.
        Meeting = "meeting",
    }
}

named! {
    /// The shape a screen takes.
    ViewMode {
        /// The screen's own: hits, picture, columns.
        #[default]
        Usual = "usual",
        /// A list.
        List = "list",
        /// A table of numbers.
        Matrix = "matrix",
        /// Every occurrence in its line.
        Concordance = "concordance",
        /// Which article brings what.
        Coverage = "coverage",
    }
}

named! {
    /// How the lines of a concordance are sorted.
    ConcordanceSort {
        /// As they stand in the articles.
        #[default]
        Text = "text",
        /// By the words before.
        Left = "left",
        /// By the words after.
        Right = "right",
    }
}

named! {
    /// Whether the app has the page to itself.
    EmbedMode {
        /// It has.
        #[default]
        Page = "0",
        /// One view within another page, without the app's own head and foot.
        Embed = "1",
    }
}

/// What a view points at, by slug.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An article.
    Article(String),
    /// A sentence of an article, counted from 1.
    Sentence(String, u32),
    /// A claim.
    Claim(String),
    /// A meeting.
    Meeting(String),
    /// A silence.
    Silence(String),
}

impl Permalink {
    /// The bare view of one screen, in the language of this one.
    #[must_use]
    pub fn bare(&self, screen: Screen) -> Self {
        Self {
            screen,
            lang: self.lang,
            embed: self.embed,
            ..Self::default()
        }
    }

    /// Another screen with the same filter, without what only this screen points at.
    #[must_use]
    pub fn on(&self, screen: Screen) -> Self {
        Self {
            filter: self.filter.clone(),
            ..self.bare(screen)
        }
    }

    /// The reader at `target`, the filter kept.
    #[must_use]
    pub fn reading(&self, target: Target) -> Self {
        Self {
            target: Some(target),
            ..self.on(Screen::Reader)
        }
    }

    /// The same view under another filter.
    #[must_use]
    pub fn filtered(&self, filter: Filter) -> Self {
        Self {
            filter,
            ..self.clone()
        }
    }

    /// The query part with its question mark, or what leads to the bare page.
    #[must_use]
    pub fn href(&self) -> String {
        format!("?{self}")
    }
}

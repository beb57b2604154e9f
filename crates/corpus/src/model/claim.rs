//! One statement, whose it is, and the words it rests on.
//!
//! Invariant: a claim's `voice` follows from its speakers' sides, never from who passes it on.

use super::table::entry;
use super::{ArticleId, Bilingual, Dated, MeetingId, OutletId, SideId, Span, SpeakerId, TopicId};
use serde::{Deserialize, Serialize};

/// Who makes a statement: one party, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Voice {
    /// The first party.
    First,
    /// Both, in one statement.
    Joint,
    /// The second party.
    Second,
}

impl Voice {
    /// All three, in the order of the page.
    pub const ALL: [Self; 3] = [Self::First, Self::Joint, Self::Second];

    /// The one party that speaks; `None` when both do.
    #[must_use]
    pub fn side(self) -> Option<SideId> {
        match self {
            Self::First => Some(SideId::First),
            Self::Joint => None,
            Self::Second => Some(SideId::Second),
        }
    }

    /// Whether this party is heard in it, alone or jointly.
    #[must_use]
    pub fn includes(self, side: SideId) -> bool {
        self.side().is_none_or(|one| one == side)
    }
}

impl From<SideId> for Voice {
    fn from(side: SideId) -> Self {
        match side {
            SideId::First => Self::First,
            SideId::Second => Self::Second,
        }
    }
}

/// How close the article's words are to the speaker's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Degree {
    /// The speaker's own words, in quotation marks.
    Direct,
    /// The speaker's statement in the article's syntax ("hij zei dat …").
    Indirect,
    /// The reporter's summary of what the speaker said.
    Summary,
    /// Told by someone of the other party.
    OtherSide,
}

impl Degree {
    /// All, from closest to most distant.
    pub const ALL: [Self; 4] = [Self::Direct, Self::Indirect, Self::Summary, Self::OtherSide];

    /// Name in files and links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Summary => "summary",
            Self::OtherSide => "other-side",
        }
    }

    /// The degree of that name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|degree| degree.slug() == slug)
    }
}

/// The way of a statement from mouth to page: speakers ← via ← agency ← article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Whose statement it is; at least one.
    pub speakers: Vec<SpeakerId>,
    /// Who passes it on, nearest the speakers first.
    pub via: Vec<SpeakerId>,
    /// The outlet that the article took it from.
    pub agency: Option<OutletId>,
    /// The words that attribute it, as they stand in the article; empty when none do.
    pub cue: String,
}

/// One statement, put into plain words by the editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Stable name, used in links.
    pub slug: String,
    /// Which party makes it.
    pub voice: Voice,
    /// The way from mouth to page.
    pub attribution: Attribution,
    /// How close the words are to the speaker's.
    pub degree: Degree,
    /// What it is about; at least one.
    pub topics: Vec<TopicId>,
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// When it was said.
    pub said: Dated,
    /// When what it speaks of took place.
    pub happened: Option<Dated>,
    /// Where it can be read.
    pub article: ArticleId,
    /// The spans of that article's body it rests on, in order; at least one.
    pub evidence: Vec<Span>,
    /// The statement in one plain sentence, the editor's words.
    pub gist: Bilingual,
}
entry!(ClaimId, Claim, "Names a `Claim`.");

impl Claim {
    /// The first words it rests on.
    #[must_use]
    pub fn span(&self) -> Span {
        self.evidence.first().copied().unwrap_or_default()
    }
}

//! What joins two claims, and what a party is documented not to have said.
//!
//! Invariant: a `Silence` always has a sentence that says so; the mere absence of a claim is
//! computed where it is shown, and is never one.

use super::table::entry;
use super::{ArticleId, Bilingual, ClaimId, MeetingId, Span, TopicId, Voice};
use serde::{Deserialize, Serialize};

/// How two claims stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RelationKind {
    /// They say the same.
    Agrees,
    /// They can't both hold.
    Contradicts,
    /// They share a part and differ in another.
    Partly,
    /// The first takes the ground from under the second without denying it.
    Undercuts,
}

impl RelationKind {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [
        Self::Contradicts,
        Self::Undercuts,
        Self::Partly,
        Self::Agrees,
    ];

    /// Name in files and links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Contradicts => "contradicts",
            Self::Partly => "partly",
            Self::Undercuts => "undercuts",
        }
    }
}

/// Whether a relation joins claims of different voices, or two of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Between {
    /// Of both parties, or of one and both together.
    Sides,
    /// Of one party: it goes back on itself, or two articles give the same words.
    OneSide,
}

impl Between {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sides, Self::OneSide];

    /// Name in exports.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Sides => "sides",
            Self::OneSide => "one-side",
        }
    }
}

/// Typed link between two claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Stable name, used in links.
    pub slug: String,
    /// How they stand to each other.
    pub kind: RelationKind,
    /// The claim it goes from.
    pub from: ClaimId,
    /// The claim it goes to.
    pub to: ClaimId,
    /// Why the editor says so.
    pub reason: Bilingual,
}
entry!(RelationId, Relation, "Names a `Relation`.");

impl Relation {
    /// The claim at the other end from `claim`; `None` when it takes no part.
    #[must_use]
    pub fn other(&self, claim: ClaimId) -> Option<ClaimId> {
        if self.from == claim {
            Some(self.to)
        } else if self.to == claim {
            Some(self.from)
        } else {
            None
        }
    }
}

/// In what way a party said nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SilenceKind {
    /// Asked, and did not answer.
    Dodged,
    /// The subject did not come up.
    NotRaised,
    /// Plans or results were not announced.
    NotAnnounced,
    /// An answer that says little.
    Vague,
}

impl SilenceKind {
    /// All.
    pub const ALL: [Self; 4] = [
        Self::Dodged,
        Self::NotRaised,
        Self::NotAnnounced,
        Self::Vague,
    ];

    /// Name in files.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Dodged => "dodged",
            Self::NotRaised => "not-raised",
            Self::NotAnnounced => "not-announced",
            Self::Vague => "vague",
        }
    }
}

/// Whether the article says who said nothing.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Doer {
    /// It names one side, or both.
    #[default]
    Named,
    /// It names nobody ("questions were dodged"), and so both are recorded.
    Unnamed,
}

impl Doer {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Named, Self::Unnamed];

    /// Name in files and exports.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
        }
    }
}

/// A party's documented not-saying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Silence {
    /// Stable name, used in links.
    pub slug: String,
    /// Which party; `Joint` when both.
    pub voice: Voice,
    /// Whether the article says who; always so when it is one party.
    pub doer: Doer,
    /// About what.
    pub topic: TopicId,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// In what way.
    pub kind: SilenceKind,
    /// The article that says so.
    pub article: ArticleId,
    /// Its words.
    pub span: Span,
    /// In the editor's words.
    pub gist: Bilingual,
}
entry!(SilenceId, Silence, "Names a `Silence`.");

//! Dated encounters, and the events around them.
//!
//! Invariant: what is told of a meeting is told by a `Report`, with the words of an article.

use super::table::entry;
use super::{ArticleId, Bilingual, Dated, PlaceId, Span, SpeakerId};
use serde::{Deserialize, Serialize};

/// Whether the parties met, or something happened around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeetingKind {
    /// The parties met.
    Meeting,
    /// An event that the articles place the meetings in.
    Context,
}

/// What a report tells of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// That it took place, or is expected.
    Mention,
    /// When.
    Date,
    /// How long it took.
    Length,
    /// In what form they met.
    Format,
    /// Who took part.
    Participants,
    /// What came of it: papers, agreements, or none.
    Outcome,
}

/// What one article tells of a meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The article.
    pub article: ArticleId,
    /// What it tells.
    pub aspect: Aspect,
    /// In the editor's words.
    pub note: Bilingual,
    /// The words it rests on.
    pub span: Span,
}

/// Dated encounter, or an event around one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Stable name, used in links.
    pub slug: String,
    /// Encounter or context.
    pub kind: MeetingKind,
    /// Name.
    pub name: Bilingual,
    /// One sentence about it.
    pub about: Bilingual,
    /// When it took place, and from what that is inferred.
    pub date: Dated,
    /// Where.
    pub place: Option<PlaceId>,
    /// Who took part, as far as the articles say.
    pub participants: Vec<SpeakerId>,
    /// What the articles tell of it.
    pub reports: Vec<Report>,
    /// Other names.
    pub aliases: Vec<String>,
}
entry!(MeetingId, Meeting, "Names a `Meeting`.");

//! The curated words of a corpus: sides, speakers, outlets, topics, places.
//!
//! Invariant: there are two sides, always, in the order of the axis.

use super::table::entry;
use super::{Bilingual, Entry};
use serde::{Deserialize, Serialize};

/// One of the two parties. `First` is above and left, `Second` below and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SideId {
    /// Above the axis, left of it.
    First,
    /// Below the axis, right of it.
    Second,
}

impl SideId {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// The party across.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// Party to the dispute.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Side {
    /// Stable name, used in links.
    pub slug: String,
    /// Name.
    pub name: Bilingual,
    /// Name for narrow places; the name itself when the editor gave none.
    pub short: Bilingual,
    /// Name within a sentence, with its article ("the Board"); the name itself when the editor
    /// gave none.
    pub in_sentence: Bilingual,
    /// Who counts as this side.
    pub about: Bilingual,
    /// Other words a reader may search by.
    pub aliases: Vec<String>,
}

impl Entry for Side {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// The two parties.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sides {
    /// Above and left.
    pub first: Side,
    /// Below and right.
    pub second: Side,
}

impl Sides {
    /// The party with this id.
    #[must_use]
    pub fn get(&self, id: SideId) -> &Side {
        match id {
            SideId::First => &self.first,
            SideId::Second => &self.second,
        }
    }

    /// The id of the party with this slug.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<SideId> {
        SideId::ALL
            .into_iter()
            .find(|id| self.get(*id).slug == slug)
    }
}

/// Whether a speaker is one human being.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SpeakerKind {
    /// A human being.
    Person,
    /// An institution that speaks: a government, a delegation, a spokesperson's office.
    Body,
}

/// To whom words are attributed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// Stable name, used in links.
    pub slug: String,
    /// Full name.
    pub name: Bilingual,
    /// Person or institution.
    pub kind: SpeakerKind,
    /// The party they speak for; `None` for who belongs to neither.
    pub side: Option<SideId>,
    /// Office held, in lower case.
    pub role: Bilingual,
    /// Other spellings and names.
    pub aliases: Vec<String>,
}
entry!(SpeakerId, Speaker, "Names a `Speaker`.");

/// What kind of publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutletKind {
    /// A printed or online newspaper.
    Newspaper,
    /// Radio or television.
    Broadcaster,
    /// A news site.
    Site,
    /// A press agency, which others take news from.
    Agency,
}

/// Who published an article, or passed news on to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlet {
    /// Stable name, used in links.
    pub slug: String,
    /// Name, the same in every language.
    pub name: String,
    /// Kind of publisher.
    pub kind: OutletKind,
}
entry!(OutletId, Outlet, "Names an `Outlet`.");

/// Curated subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Stable name, used in links.
    pub slug: String,
    /// Name.
    pub name: Bilingual,
    /// The wider subject it is part of; never itself, at any remove.
    pub broader: Option<TopicId>,
    /// Other words for it.
    pub aliases: Vec<String>,
}
entry!(TopicId, Topic, "Names a `Topic`.");

/// Geographic place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Stable name, used in links.
    pub slug: String,
    /// Name.
    pub name: Bilingual,
    /// Other names.
    pub aliases: Vec<String>,
}
entry!(PlaceId, Place, "Names a `Place`.");

//! The names that kinds have in files, links and exports.
//!
//! Invariant: within one enum every name is used once, and `ALL` holds every value once.

use super::{Aspect, HeadlineBy, LeftoverKind, MeetingKind, OutletKind, SpeakerKind};

/// Gives an enum its names.
macro_rules! slugs {
    ($name:ident { $($value:ident = $slug:literal,)+ }) => {
        impl $name {
            /// All, in order.
            pub const ALL: &[Self] = &[$(Self::$value),+];

            /// Name in files and exports.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Self::$value => $slug,)+ }
            }
        }
    };
}

slugs!(SpeakerKind {
    Person = "person",
    Body = "body",
});
slugs!(OutletKind {
    Newspaper = "newspaper",
    Broadcaster = "broadcaster",
    Site = "site",
    Agency = "agency",
});
slugs!(HeadlineBy {
    Source = "source",
    Editor = "editor",
});
slugs!(LeftoverKind {
    Dateline = "dateline",
    Caption = "caption",
    Byline = "byline",
    Interface = "interface",
    Heading = "heading",
});
slugs!(MeetingKind {
    Meeting = "meeting",
    Context = "context",
});
slugs!(Aspect {
    Mention = "mention",
    Date = "date",
    Length = "length",
    Format = "format",
    Participants = "participants",
    Outcome = "outcome",
});

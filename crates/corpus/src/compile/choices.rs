//! The words that editors choose from, and what they stand for.
//!
//! Invariant: each list holds every variant of its enum once.

use crate::model::{
    Aspect, Degree, HeadlineBy, LeftoverKind, MeetingKind, OutletKind, RelationKind, SilenceKind,
    SpeakerKind,
};

pub(super) const SPEAKER_KINDS: [(&str, SpeakerKind); 2] =
    [("person", SpeakerKind::Person), ("body", SpeakerKind::Body)];

pub(super) const OUTLET_KINDS: [(&str, OutletKind); 4] = [
    ("newspaper", OutletKind::Newspaper),
    ("broadcaster", OutletKind::Broadcaster),
    ("site", OutletKind::Site),
    ("agency", OutletKind::Agency),
];

pub(super) const HEADLINE_BY: [(&str, HeadlineBy); 2] = [
    ("source", HeadlineBy::Source),
    ("editor", HeadlineBy::Editor),
];

pub(super) const LEFTOVER_KINDS: [(&str, LeftoverKind); 5] = [
    ("dateline", LeftoverKind::Dateline),
    ("caption", LeftoverKind::Caption),
    ("byline", LeftoverKind::Byline),
    ("interface", LeftoverKind::Interface),
    ("heading", LeftoverKind::Heading),
];

pub(super) const MEETING_KINDS: [(&str, MeetingKind); 2] = [
    ("meeting", MeetingKind::Meeting),
    ("context", MeetingKind::Context),
];

pub(super) const ASPECTS: [(&str, Aspect); 6] = [
    ("mention", Aspect::Mention),
    ("date", Aspect::Date),
    ("length", Aspect::Length),
    ("format", Aspect::Format),
    ("participants", Aspect::Participants),
    ("outcome", Aspect::Outcome),
];

pub(super) fn degrees() -> [(&'static str, Degree); 4] {
    Degree::ALL.map(|degree| (degree.slug(), degree))
}

pub(super) fn relation_kinds() -> [(&'static str, RelationKind); 4] {
    RelationKind::ALL.map(|kind| (kind.slug(), kind))
}

pub(super) fn silence_kinds() -> [(&'static str, SilenceKind); 4] {
    SilenceKind::ALL.map(|kind| (kind.slug(), kind))
}

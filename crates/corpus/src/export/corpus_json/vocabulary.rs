//! Sides, speakers, outlets, topics and places as JSON.
//!
//! Invariant: an entry's `id` is its slug; what it lacks is left out, never null.

use crate::model::{Bilingual, Corpus, SideId};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Side<'a> {
    id: &'a str,
    name: &'a Bilingual,
    short: &'a Bilingual,
    about: &'a Bilingual,
    aliases: &'a [String],
}

pub(super) fn sides(corpus: &Corpus) -> [Side<'_>; 2] {
    SideId::ALL.map(|id| {
        let side = corpus.sides.get(id);
        Side {
            id: &side.slug,
            name: &side.name,
            short: &side.short,
            about: &side.about,
            aliases: &side.aliases,
        }
    })
}

#[derive(Serialize)]
pub(super) struct Speaker<'a> {
    id: &'a str,
    name: &'a Bilingual,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'a str>,
    role: &'a Bilingual,
    aliases: &'a [String],
}

pub(super) fn speakers(corpus: &Corpus) -> Vec<Speaker<'_>> {
    let speakers = corpus.speakers.iter().map(|(_, speaker)| Speaker {
        id: &speaker.slug,
        name: &speaker.name,
        kind: speaker.kind.slug(),
        side: speaker.side.map(|id| corpus.sides.get(id).slug.as_str()),
        role: &speaker.role,
        aliases: &speaker.aliases,
    });
    speakers.collect()
}

#[derive(Serialize)]
pub(super) struct Outlet<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
}

pub(super) fn outlets(corpus: &Corpus) -> Vec<Outlet<'_>> {
    let outlets = corpus.outlets.iter().map(|(_, outlet)| Outlet {
        id: &outlet.slug,
        name: &outlet.name,
        kind: outlet.kind.slug(),
    });
    outlets.collect()
}

#[derive(Serialize)]
pub(super) struct Topic<'a> {
    id: &'a str,
    name: &'a Bilingual,
    #[serde(skip_serializing_if = "Option::is_none")]
    broader: Option<&'a str>,
    aliases: &'a [String],
}

pub(super) fn topics(corpus: &Corpus) -> Vec<Topic<'_>> {
    let topics = corpus.topics.iter().map(|(_, topic)| Topic {
        id: &topic.slug,
        name: &topic.name,
        broader: topic.broader.map(|id| corpus.topics.slug(id)),
        aliases: &topic.aliases,
    });
    topics.collect()
}

#[derive(Serialize)]
pub(super) struct Place<'a> {
    id: &'a str,
    name: &'a Bilingual,
    aliases: &'a [String],
}

pub(super) fn places(corpus: &Corpus) -> Vec<Place<'_>> {
    let places = corpus.places.iter().map(|(_, place)| Place {
        id: &place.slug,
        name: &place.name,
        aliases: &place.aliases,
    });
    places.collect()
}

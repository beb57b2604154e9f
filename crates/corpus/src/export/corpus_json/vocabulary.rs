//! Sides, speakers, outlets, topics and places as JSON.
//!
//! An entry's `id` is its slug; what it lacks is left out, never null.

use crate::export::kept::{Kept, of_table};
use crate::model::{self, Bilingual, Corpus, SideId};
use serde::Serialize;

/// All five lists.
#[derive(Serialize)]
pub(super) struct Vocabulary<'a> {
    sides: [Side<'a>; 2],
    speakers: Vec<Speaker<'a>>,
    outlets: Vec<Outlet<'a>>,
    topics: Vec<Topic<'a>>,
    places: Vec<Place<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Side<'a> {
    id: &'a str,
    name: &'a Bilingual,
    short: &'a Bilingual,
    in_sentence: &'a Bilingual,
    about: &'a Bilingual,
    aliases: &'a [String],
}

#[derive(Serialize)]
struct Speaker<'a> {
    id: &'a str,
    name: &'a Bilingual,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'a str>,
    role: &'a Bilingual,
    aliases: &'a [String],
}

#[derive(Serialize)]
struct Outlet<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'static str,
}

#[derive(Serialize)]
struct Topic<'a> {
    id: &'a str,
    name: &'a Bilingual,
    #[serde(skip_serializing_if = "Option::is_none")]
    broader: Option<&'a str>,
    aliases: &'a [String],
}

#[derive(Serialize)]
struct Place<'a> {
    id: &'a str,
    name: &'a Bilingual,
    aliases: &'a [String],
}

impl<'a> Vocabulary<'a> {
    pub fn of(corpus: &'a Corpus, kept: &Kept) -> Self {
        Self {
            sides: SideId::ALL.map(|id| Side::from(corpus.sides.get(id))),
            speakers: of_table(&corpus.speakers, &kept.speakers, |one| Speaker {
                id: &one.slug,
                name: &one.name,
                kind: one.kind.slug(),
                side: one.side.map(|id| corpus.sides.get(id).slug.as_str()),
                role: &one.role,
                aliases: &one.aliases,
            }),
            outlets: of_table(&corpus.outlets, &kept.outlets, |one| Outlet {
                id: &one.slug,
                name: &one.name,
                kind: one.kind.slug(),
            }),
            topics: of_table(&corpus.topics, &kept.topics, |one| Topic {
                id: &one.slug,
                name: &one.name,
                broader: one.broader.map(|id| corpus.topics.slug(id)),
                aliases: &one.aliases,
            }),
            places: of_table(&corpus.places, &kept.places, |one| Place {
                id: &one.slug,
                name: &one.name,
                aliases: &one.aliases,
            }),
        }
    }
}

impl<'a> From<&'a model::Side> for Side<'a> {
    fn from(side: &'a model::Side) -> Self {
        Self {
            id: &side.slug,
            name: &side.name,
            in_sentence: &side.in_sentence,
            short: &side.short,
            about: &side.about,
            aliases: &side.aliases,
        }
    }
}

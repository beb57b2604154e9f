//! Sides, people, outlets, topics and places.
//!
//! Invariant: each reader returns the names of its entries in the order of their ids, so that
//! whatever refers to them can be resolved at once.

use super::aliases;
use super::documents::{Documents, Entries};
use super::names::{self, Names};
use super::problems::{Found, Problems};
use crate::model::{
    Outlet, OutletId, OutletKind, Place, PlaceId, Side, SideId, Sides, Speaker, SpeakerId,
    SpeakerKind, Table, Topic, TopicId,
};

/// The two parties.
pub(super) fn sides(documents: &Documents, problems: &Problems) -> (Sides, Names<SideId>) {
    let entries = documents.entries(problems, "sides.toml", "side");
    let names = declared(problems, "side", &entries);
    if entries.complete && entries.list.len() != 2 {
        problems.file_error(
            "sides.toml",
            format!("there are {} sides", entries.list.len()),
            "a dispute has two: the first above and left, the second below and right",
        );
    }
    let mut all_aliases = Vec::new();
    let mut read: Vec<Side> = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        if slug == "joint" {
            problems.error(
                fields.place_of("id"),
                "a side can't be called \"joint\"",
                "that word stands for both sides together",
            );
        }
        let name = fields.need_both("name");
        let mut or_name = |key| {
            let found = fields.both(key);
            found.map_or_else(|| name.clone(), |found| found.value)
        };
        let side = Side {
            slug,
            short: or_name("short"),
            in_sentence: or_name("in_sentence"),
            about: fields.need_both("about"),
            aliases: aliases::read(&mut fields, &name, &mut all_aliases),
            name,
        };
        read.push(side);
        fields.finish();
    }
    aliases::check(problems, "side", &all_aliases);
    let mut read = read.into_iter();
    let sides = Sides {
        first: read.next().unwrap_or_default(),
        second: read.next().unwrap_or_default(),
    };
    (sides, names)
}

/// The id of a side named in a file; `None` when that is reported or can't be told.
pub(super) fn side_id(
    problems: &Problems,
    names: &Names<SideId>,
    name: Found<&str>,
) -> Option<SideId> {
    match names.index(problems, name)? {
        0 => Some(SideId::First),
        1 => Some(SideId::Second),
        _ => None,
    }
}

/// Everyone to whom words are attributed.
pub(super) struct Speakers {
    pub table: Table<SpeakerId, Speaker>,
    pub names: Names<SpeakerId>,
    /// Those whose side can't be told: what they say is held against no side.
    undecided: Vec<String>,
}

impl Speakers {
    /// The side of a speaker, who may have none; `None` when it can't be told, which is reported
    /// elsewhere.
    pub fn side_of(&self, name: &Found<&str>) -> Option<Option<SideId>> {
        let id = self.table.find(name.value)?;
        let is_undecided = self.undecided.iter().any(|slug| slug == name.value);
        let speaker = self.table.get(id).filter(|_| !is_undecided)?;
        Some(speaker.side)
    }
}

/// Reads `people.toml`.
pub(super) fn speakers(
    documents: &Documents,
    problems: &Problems,
    sides: &Names<SideId>,
) -> Speakers {
    let entries = documents.entries(problems, "people.toml", "person");
    let names = declared(problems, "person", &entries);
    let mut all_aliases = Vec::new();
    let mut undecided = Vec::new();
    let mut read = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let name = fields.need_both("name");
        let side = fields
            .text("side")
            .and_then(|name| side_id(problems, sides, name));
        if side.is_none() && fields.has("side") {
            undecided.push(slug.clone());
        }
        let kind = fields.need_choice("kind");
        read.push(Speaker {
            slug,
            kind: kind.map_or(SpeakerKind::Person, |found| found.value),
            side,
            role: fields.need_both("role"),
            aliases: aliases::read(&mut fields, &name, &mut all_aliases),
            name,
        });
        fields.finish();
    }
    aliases::check(problems, "person", &all_aliases);
    Speakers {
        table: Table::from(read),
        names,
        undecided,
    }
}

/// Publishers and agencies.
pub(super) fn outlets(
    documents: &Documents,
    problems: &Problems,
) -> (Table<OutletId, Outlet>, Names<OutletId>) {
    let entries = documents.entries(problems, "outlets.toml", "outlet");
    let names = declared(problems, "outlet", &entries);
    let mut read = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let name = fields.need_text("name");
        let kind = fields.need_choice("kind");
        read.push(Outlet {
            slug,
            name: name.map(|found| found.value.to_owned()).unwrap_or_default(),
            kind: kind.map_or(OutletKind::Site, |found| found.value),
        });
        fields.finish();
    }
    (Table::from(read), names)
}

/// Subjects.
pub(super) fn topics(
    documents: &Documents,
    problems: &Problems,
) -> (Table<TopicId, Topic>, Names<TopicId>) {
    let entries = documents.entries(problems, "topics.toml", "topic");
    let names: Names<TopicId> = declared(problems, "topic", &entries);
    let mut all_aliases = Vec::new();
    let mut places = Vec::new();
    let mut read = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let name = fields.need_both("name");
        read.push(Topic {
            slug,
            broader: names.optional(&mut fields, "broader"),
            aliases: aliases::read(&mut fields, &name, &mut all_aliases),
            name,
        });
        places.push(fields.place_of("broader"));
        fields.finish();
    }
    aliases::check(problems, "topic", &all_aliases);
    let topics = Table::from(read);
    for ((id, _), at) in topics.iter().zip(places) {
        if let Some(circle) = circle_from(&topics, id) {
            problems.error(
                at,
                "`broader` leads back to the topic itself",
                format!("{circle}: take one of these away"),
            );
        }
    }
    (topics, names)
}

/// "a → b → a", when following `broader` from `start` leads back to it.
fn circle_from(topics: &Table<TopicId, Topic>, start: TopicId) -> Option<String> {
    let mut way = topics.slug(start).to_owned();
    let mut at = start;
    for _ in 0..topics.len() {
        at = topics.get(at)?.broader?;
        way.push_str(" → ");
        way.push_str(topics.slug(at));
        if at == start {
            return Some(way);
        }
    }
    None
}

/// Places.
pub(super) fn places(
    documents: &Documents,
    problems: &Problems,
) -> (Table<PlaceId, Place>, Names<PlaceId>) {
    let entries = documents.entries(problems, "places.toml", "place");
    let names = declared(problems, "place", &entries);
    let mut all_aliases = Vec::new();
    let mut read = Vec::new();
    for mut fields in entries.list {
        let slug = names::slug(&mut fields);
        let name = fields.need_both("name");
        read.push(Place {
            slug,
            aliases: aliases::read(&mut fields, &name, &mut all_aliases),
            name,
        });
        fields.finish();
    }
    aliases::check(problems, "place", &all_aliases);
    (Table::from(read), names)
}

/// The names that entries declare, in their order; the same name twice is reported.
pub(super) fn declared<I>(problems: &Problems, what: &'static str, entries: &Entries) -> Names<I> {
    let found: Vec<Option<Found<&str>>> = entries
        .list
        .iter()
        .map(|fields| fields.peek("id"))
        .collect();
    let ids: Vec<Found<&str>> = found.iter().copied().flatten().collect();
    names::check_unique(problems, what, &ids);
    let slugs = found
        .iter()
        .map(|id| id.map_or_else(String::new, |id| id.value.to_owned()))
        .collect();
    Names::new(what, slugs, entries.complete)
}

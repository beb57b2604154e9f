//! Sides, speakers, outlets, topics and places as JSON.
//!
//! Invariant: an entry's `id` is its slug; what it lacks is left out, never null.

use super::both;
use crate::export::json::Json;
use crate::export::kept::Kept;
use crate::model::{Corpus, SideId};

/// All five lists.
pub(super) fn write(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    json.list_at("sides");
    for id in SideId::ALL {
        let side = corpus.sides.get(id);
        json.object();
        json.put("id", &side.slug);
        both(json, "name", &side.name);
        both(json, "short", &side.short);
        both(json, "inSentence", &side.in_sentence);
        both(json, "about", &side.about);
        aliases(json, &side.aliases);
        json.end();
    }
    json.end();
    json.list_at("speakers");
    for (id, speaker) in corpus.speakers.iter() {
        if kept.speakers.has(id) {
            json.object();
            json.put("id", &speaker.slug);
            both(json, "name", &speaker.name);
            json.put("kind", speaker.kind.slug());
            let side = speaker.side.map(|id| corpus.sides.get(id).slug.as_str());
            json.put_some("side", side);
            both(json, "role", &speaker.role);
            aliases(json, &speaker.aliases);
            json.end();
        }
    }
    json.end();
    json.list_at("outlets");
    for (id, outlet) in corpus.outlets.iter() {
        if kept.outlets.has(id) {
            json.object();
            json.put("id", &outlet.slug);
            json.put("name", &outlet.name);
            json.put("kind", outlet.kind.slug());
            json.end();
        }
    }
    json.end();
    json.list_at("topics");
    for (id, topic) in corpus.topics.iter() {
        if kept.topics.has(id) {
            json.object();
            json.put("id", &topic.slug);
            both(json, "name", &topic.name);
            json.put_some("broader", topic.broader.map(|id| corpus.topics.slug(id)));
            aliases(json, &topic.aliases);
            json.end();
        }
    }
    json.end();
    json.list_at("places");
    for (id, place) in corpus.places.iter() {
        if kept.places.has(id) {
            json.object();
            json.put("id", &place.slug);
            both(json, "name", &place.name);
            aliases(json, &place.aliases);
            json.end();
        }
    }
    json.end();
}

/// Other names, as a list.
pub(super) fn aliases(json: &mut Json, aliases: &[String]) {
    json.list_at("aliases");
    for alias in aliases {
        json.text(alias);
    }
    json.end();
}

//! Entries that nothing refers to.
//!
//! Invariant: these are warnings, never errors: an editor may be in the middle of the work.

use super::documents::Documents;
use super::problems::Problems;
use crate::model::{Corpus, Entry, Id, Table};

/// Warns of vocabulary that no article, claim, meeting or silence uses.
pub(super) fn check(documents: &Documents, problems: &Problems, corpus: &Corpus) {
    let claims = || corpus.claims.iter().map(|(_, claim)| claim);
    let meetings = || corpus.meetings.iter().map(|(_, meeting)| meeting);
    let articles = || corpus.articles.iter().map(|(_, article)| article);
    let silences = || corpus.silences.iter().map(|(_, silence)| silence);
    let topics = || corpus.topics.iter().map(|(_, topic)| topic);
    let topic_is_used = |id| {
        claims().any(|claim| claim.topics.contains(&id))
            || silences().any(|silence| silence.topic == id)
            || topics().any(|topic| topic.broader == Some(id))
    };
    let speaker_is_used = |id| {
        claims().any(|claim| {
            let attribution = &claim.attribution;
            attribution.speakers.contains(&id) || attribution.via.contains(&id)
        }) || meetings().any(|meeting| meeting.participants.contains(&id))
    };
    let outlet_is_used = |id| {
        articles().any(|article| article.outlet == Some(id))
            || claims().any(|claim| claim.attribution.agency == Some(id))
    };
    let place_is_used = |id| meetings().any(|meeting| meeting.place == Some(id));
    let warn = |list: &List, unused: Vec<&str>| list.warn(documents, problems, &unused);
    warn(&TOPICS, unused(&corpus.topics, topic_is_used));
    warn(&PEOPLE, unused(&corpus.speakers, speaker_is_used));
    warn(&OUTLETS, unused(&corpus.outlets, outlet_is_used));
    warn(&PLACES, unused(&corpus.places, place_is_used));
}

struct List {
    file: &'static str,
    key: &'static str,
}

const TOPICS: List = List {
    file: "topics.toml",
    key: "topic",
};
const PEOPLE: List = List {
    file: "people.toml",
    key: "person",
};
const OUTLETS: List = List {
    file: "outlets.toml",
    key: "outlet",
};
const PLACES: List = List {
    file: "places.toml",
    key: "place",
};

impl List {
    fn warn(&self, documents: &Documents, problems: &Problems, unused: &[&str]) {
        let document = documents.at(self.file);
        let Some(mut fields) = document.and_then(|one| one.fields(problems)) else {
            return;
        };
        for id in fields
            .tables(self.key)
            .iter()
            .filter_map(|one| one.peek("id"))
        {
            if unused.contains(&id.value) {
                problems.warn(
                    id.at,
                    format!("nothing refers to the {} \"{}\"", self.key, id.value),
                    "use it, or take it away",
                );
            }
        }
    }
}

fn unused<I: Id, T: Entry>(table: &Table<I, T>, is_used: impl Fn(I) -> bool) -> Vec<&str> {
    table
        .iter()
        .filter(|(id, _)| !is_used(*id))
        .map(|(_, entry)| entry.slug())
        .collect()
}

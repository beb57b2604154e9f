//! By which way words came: outlets, meetings, subjects and dates as they are named.
//!
//! Invariant: what the corpus doesn't know is not named.

use corpus::model::{Article, Corpus, Dated, Lang, MeetingId, OutletId, TopicId};
use corpus::text::date_words::in_words;

/// The name of an outlet; empty for one of another corpus.
pub fn outlet(corpus: &Corpus, id: OutletId) -> &str {
    corpus.outlets.get(id).map_or("", |outlet| &outlet.name)
}

/// The name of a meeting; empty for one of another corpus.
pub fn meeting(corpus: &Corpus, id: MeetingId, lang: Lang) -> &str {
    corpus
        .meetings
        .get(id)
        .map_or("", |meeting| meeting.name.get(lang))
}

/// The name of a topic; empty for one of another corpus.
pub fn topic(corpus: &Corpus, id: TopicId, lang: Lang) -> &str {
    corpus
        .topics
        .get(id)
        .map_or("", |topic| topic.name.get(lang))
}

/// A date in words, and where it comes from unless its article states it.
pub fn dated(date: &Dated, lang: Lang) -> String {
    let words = in_words(&date.date, lang);
    match super::terms::date_source(date.source, lang) {
        Some(source) => format!("{words} ({source})"),
        None => words,
    }
}

/// Who published an article, or that its text doesn't say.
pub fn publisher<'a>(corpus: &'a Corpus, article: &Article, lang: Lang) -> &'a str {
    let name = article.outlet.map(|id| outlet(corpus, id));
    name.unwrap_or(super::terms::texts(lang).unknown_outlet)
}

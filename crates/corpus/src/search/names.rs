//! The names of the people, subjects and places of a corpus, so that all names of one count as one.
//!
//! Invariant: every group has at least two different names, and the groups come in the corpus's order.

use super::plan::Names;
use crate::model::{Bilingual, Corpus, SpeakerKind};
use crate::text::tokenize::tokenize;

/// Least bytes of a surname that stands for its bearer.
const MIN_SURNAME: usize = 4;

/// The groups of names of `corpus`: speakers, topics, places. A person is also known by the last
/// word of the name, unless another person shares it.
pub(crate) fn names(corpus: &Corpus) -> Vec<Names> {
    let surnames: Vec<Vec<String>> = corpus
        .speakers
        .iter()
        .map(|(_, speaker)| match speaker.kind {
            SpeakerKind::Person => surnames(&speaker.name),
            SpeakerKind::Body => Vec::new(),
        })
        .collect();
    let shared = |name: &String| surnames.iter().filter(|all| all.contains(name)).count() > 1;
    let mut groups = Vec::new();
    for ((_, speaker), surnames) in corpus.speakers.iter().zip(&surnames) {
        let mut group = group(&speaker.name, &speaker.aliases);
        let own = surnames.iter().filter(|name| !shared(name));
        group.extend(own.map(|name| vec![name.clone()]));
        groups.push(group);
    }
    let topics = corpus.topics.iter();
    groups.extend(topics.map(|(_, topic)| group(&topic.name, &topic.aliases)));
    let places = corpus.places.iter();
    groups.extend(places.map(|(_, place)| group(&place.name, &place.aliases)));
    for group in &mut groups {
        group.sort_unstable();
        group.dedup();
    }
    groups.retain(|group| group.len() > 1);
    groups
}

fn group(name: &Bilingual, aliases: &[String]) -> Names {
    [&name.nl, &name.en]
        .into_iter()
        .chain(aliases)
        .map(|name| terms(name))
        .filter(|terms| !terms.is_empty())
        .collect()
}

fn terms(name: &str) -> Vec<String> {
    tokenize(name).into_iter().map(|token| token.term).collect()
}

fn surnames(name: &Bilingual) -> Vec<String> {
    let mut all: Vec<String> = [&name.nl, &name.en]
        .into_iter()
        .filter_map(|name| terms(name).pop())
        .filter(|name| name.len() >= MIN_SURNAME)
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

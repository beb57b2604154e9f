//! The links of every version, each with what it must show.

use super::*;
use corpus::permalink::{Screen, parse};
use serde::Deserialize;
use std::collections::BTreeSet;

/// One file a version; each is only ever added to.
const VERSIONS: [&str; 1] = [include_str!("v1.toml")];

#[derive(Deserialize)]
struct File {
    link: Vec<Kept>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    query: String,
    canonical: String,
    #[serde(default)]
    shows: BTreeMap<String, String>,
    #[serde(default)]
    dropped: Vec<String>,
}

fn kept() -> Vec<Kept> {
    let files = VERSIONS.iter();
    files
        .flat_map(|text| toml::from_str::<File>(text).unwrap().link)
        .collect()
}

#[test]
fn every_link_ever_kept_shows_what_it_showed() {
    for one in kept() {
        let (link, rejected) = parse(&one.query);
        assert_eq!(shown(&link), one.shows, "{}", one.query);
        let rejected: Vec<String> = rejected.iter().map(told).collect();
        assert_eq!(rejected, one.dropped, "{}", one.query);
        assert_eq!(link.to_string(), one.canonical, "{}", one.query);
        assert_eq!(parse(&one.canonical), (link, Vec::new()), "{}", one.query);
    }
}

#[test]
fn the_kept_links_cover_the_grammar() {
    let kept = kept();
    assert!(kept.len() >= 40, "{}", kept.len());
    let mut keys: BTreeSet<&str> = BTreeSet::new();
    let mut screens = BTreeSet::new();
    for one in &kept {
        for key in one.shows.keys() {
            keys.insert(key.split(' ').next().unwrap());
        }
        screens.insert(parse(&one.query).0.screen.slug());
    }
    let all = [
        "article", "at", "by", "clock", "degree", "embed", "exact", "form", "from", "lanes",
        "lang", "meeting", "on", "order", "pair", "place", "prefix", "q", "relation", "rest",
        "screen", "side", "speaker", "suffix", "to", "topic", "until", "window",
    ];
    assert_eq!(keys.into_iter().collect::<Vec<_>>(), all);
    assert_eq!(screens.len(), Screen::ALL.len());
    let reasons: BTreeSet<&str> = kept
        .iter()
        .flat_map(|one| &one.dropped)
        .map(|told| told.rsplit(": ").next().unwrap())
        .collect();
    assert_eq!(reasons.len(), 6, "{reasons:?}");
}

#[test]
fn what_this_corpus_lacks_is_said_and_the_rest_stays() {
    let corpus = real();
    for (query, canonical, said) in [
        (
            "screen=compare&topic=syrie,yeti&at=claim:nobody&pair=a,b",
            "screen=compare&topic=syrie&v=1",
            vec![
                "topic: not in corpus",
                "at: not in corpus",
                "pair: not in corpus",
            ],
        ),
        (
            "at=sentence:azie-reis.9999&place=-atlantis&q=x",
            "q=x&v=1",
            vec!["place: not in corpus", "at: not in corpus"],
        ),
    ] {
        let (mut link, _) = parse(query);
        let rejected: Vec<String> = link.validate_against(&corpus).iter().map(told).collect();
        assert_eq!(rejected, said);
        assert_eq!(link.to_string(), canonical);
        assert_eq!(link.validate_against(&corpus), []);
    }
    for question in &corpus.about.questions {
        let (mut link, rejected) = parse(&question.link);
        assert_eq!(
            (rejected, link.validate_against(&corpus)),
            (Vec::new(), Vec::new())
        );
    }
}

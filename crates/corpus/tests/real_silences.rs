//! Silences of the corpus of this repository are found: by words, by fields, among the facets and
//! in time; and relations across the parties are told apart from those within one.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compare::relation_counts;
use corpus::compile::compile;
use corpus::facet::{Facet, relation_of_slug, relation_slug};
use corpus::filter::{Choices, Filter, Sign, counts, select};
use corpus::model::{Between, Corpus, RelationKind, SilenceId};
use corpus::permalink::{GroupBy, parse};
use corpus::search::{Index, Query, build, find};
use corpus::timeline::{UnmatchedMode, silence_events};
use std::path::PathBuf;

fn corpus() -> Corpus {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    let dir = std::env::var_os("TWEESPRAAK_CORPUS").map_or_else(|| own.into(), PathBuf::from);
    compile(&folder::sources(&dir)).unwrap().corpus
}

fn slug(corpus: &Corpus, id: SilenceId) -> String {
    corpus.silences.get(id).unwrap().slug.clone()
}

/// The silences that a query finds, by name.
fn found(corpus: &Corpus, query: &str) -> Vec<String> {
    let bytes = build(corpus);
    let index = Index::open(&bytes).unwrap();
    let found = find(corpus, &index, &Query::parse(query).0);
    assert_eq!(
        found.matches().silences,
        found
            .silences
            .iter()
            .map(|one| one.silence)
            .collect::<Vec<_>>()
    );
    let silences = found.silences.iter();
    silences.map(|one| slug(corpus, one.silence)).collect()
}

#[test]
fn a_search_finds_the_silence_and_its_words() {
    let corpus = corpus();
    assert_eq!(found(&corpus, "MH17"), ["helsinki-mh17-niet-aan-de-orde"]);
    assert_eq!(found(&corpus, "Krim"), ["helsinki-krim-ontweken"]);
    assert_eq!(found(&corpus, "Crimea"), ["helsinki-krim-ontweken"]);
    assert!(found(&corpus, "dodged").contains(&"helsinki-krim-ontweken".to_owned()));
    assert_eq!(
        found(&corpus, "topic:mh17"),
        ["helsinki-mh17-niet-aan-de-orde"]
    );
    assert_eq!(found(&corpus, "MH17 topic:krim"), [""; 0]);
    assert_eq!(found(&corpus, "MH17 speaker:trump"), [""; 0]);
    assert_eq!(found(&corpus, ""), [""; 0]);
}

#[test]
fn what_a_search_marks_lies_in_the_silence() {
    let corpus = corpus();
    let bytes = build(&corpus);
    let index = Index::open(&bytes).unwrap();
    let found = find(&corpus, &index, &Query::parse("mh17").0);
    let hit = found.silences.first().unwrap();
    let silence = corpus.silences.get(hit.silence).unwrap();
    let words: Vec<&str> = hit
        .marks
        .iter()
        .map(|mark| corpus.words(silence.article, *mark))
        .collect();
    assert_eq!(words, ["MH17"]);
}

#[test]
fn a_topic_without_claims_is_among_the_facets_for_its_silence() {
    let corpus = corpus();
    let counts = counts(&corpus, &Filter::default(), None, Facet::Topic);
    for topic in ["krim", "mh17"] {
        let count = counts.iter().find(|one| one.value == topic).unwrap();
        assert_eq!(
            (count.all, count.silences_now, count.silences_all),
            (0, 1, 1)
        );
    }
    let filter = Filter {
        choices: Choices::default().with(Facet::Topic, "mh17", Sign::Include),
        ..Filter::default()
    };
    let shown = select(&corpus, &filter, None);
    assert!(shown.claims.is_empty());
    assert_eq!(shown.silences.len(), 1);
}

#[test]
fn every_silence_has_its_place_in_time() {
    let corpus = corpus();
    let all: Vec<SilenceId> = corpus.silences.ids().collect();
    let events = silence_events(&corpus, &all, UnmatchedMode::Hide, &[]);
    assert_eq!(events.len(), corpus.silences.len());
    for event in events {
        let silence = corpus.silences.get(event.silence).unwrap();
        let meeting = silence.meeting.and_then(|id| corpus.meetings.get(id));
        if let Some(meeting) = meeting {
            assert_eq!(event.date, meeting.date.date);
        }
    }
}

#[test]
fn a_link_of_a_kind_alone_means_both_and_the_kinds_apart_add_up() {
    let corpus = corpus();
    let claims = |value: &str| {
        let (mut link, rejected) = parse(&format!("screen=compare&relation={value}&v=1"));
        assert_eq!(rejected, vec![]);
        assert_eq!(link.validate_against(&corpus), vec![], "{value}");
        select(&corpus, &link.filter, None).claims
    };
    for kind in RelationKind::ALL {
        let both = claims(kind.slug());
        let [between, within] = Between::ALL.map(|one| claims(relation_slug(kind, one)));
        assert!(
            between
                .iter()
                .chain(within.iter())
                .all(|id| both.contains(id))
        );
        assert!(
            both.iter()
                .all(|id| between.contains(id) || within.contains(id))
        );
        assert_eq!(relation_of_slug(kind.slug()), Some((kind, None)));
    }
    let pairs = |value: &str| {
        let counts = relation_counts(&corpus, &Filter::default(), None, GroupBy::Topic);
        let found = counts.iter().find(|one| one.value == value);
        found.map(|one| one.count)
    };
    for between in Between::ALL {
        let kind = RelationKind::Contradicts;
        let relations = corpus.relations.iter().map(|(_, one)| one);
        let due = relations
            .filter(|one| one.kind == kind && corpus.between(one) == between)
            .count();
        assert_eq!(pairs(relation_slug(kind, between)), Some(due));
        assert!(due > 0, "{between:?}");
    }
    assert_eq!(pairs("contradicts"), None, "listed only while it is chosen");
}

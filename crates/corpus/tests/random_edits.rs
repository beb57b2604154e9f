//! Whatever an editor's slip does to a file, the gate refuses it or what it lets through holds.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compile::{Sources, compile};
use corpus::model::{Corpus, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;

/// One slip, at a place told in millionths of the file.
#[derive(Clone, Debug)]
enum Edit {
    FlipByte { at: usize, byte: u8 },
    DeleteLine { at: usize },
    RepeatLine { at: usize },
    SwapLines { at: usize },
    Cut { at: usize, len: usize },
    Insert { at: usize, words: &'static str },
}

/// Things that tend to break readers.
const WORDS: [&str; 12] = [
    "\"",
    "'''",
    "+++\n",
    "[[claim]]\n",
    "\u{FEFF}",
    "\r\n",
    "\u{202E}",
    "é",
    "\0",
    "exact = \"a\"\n",
    "[",
    "= 1\n",
];

fn edit() -> impl Strategy<Value = Edit> {
    let at = 0..1_000_000_usize;
    prop_oneof![
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Edit::FlipByte { at, byte }),
        at.clone().prop_map(|at| Edit::DeleteLine { at }),
        at.clone().prop_map(|at| Edit::RepeatLine { at }),
        at.clone().prop_map(|at| Edit::SwapLines { at }),
        (at.clone(), 1..40_usize).prop_map(|(at, len)| Edit::Cut { at, len }),
        (at, proptest::sample::select(&WORDS[..]))
            .prop_map(|(at, words)| Edit::Insert { at, words }),
    ]
}

fn apply(bytes: &mut Vec<u8>, edit: &Edit) {
    let place = |at: usize, len: usize| at * len / 1_000_000;
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(Into::into)
        .collect();
    match edit {
        Edit::FlipByte { at, byte } => {
            let at = place(*at, bytes.len());
            if let Some(old) = bytes.get_mut(at) {
                *old = *byte;
            }
            return;
        }
        Edit::Cut { at, len } => {
            let at = place(*at, bytes.len());
            bytes.drain(at..bytes.len().min(at + len));
            return;
        }
        Edit::Insert { at, words } => {
            let at = place(*at, bytes.len());
            bytes.splice(at..at, words.bytes());
            return;
        }
        Edit::DeleteLine { at } if !lines.is_empty() => {
            lines.remove(place(*at, lines.len()));
        }
        Edit::RepeatLine { at } if !lines.is_empty() => {
            let at = place(*at, lines.len());
            lines.insert(at, lines[at].clone());
        }
        Edit::SwapLines { at } if lines.len() > 1 => {
            let at = place(*at, lines.len() - 1);
            lines.swap(at, at + 1);
        }
        _ => {}
    }
    *bytes = lines.concat();
}

/// Every text at a key `exact` in the TOML of these sources, read by the TOML library alone.
fn quoted(sources: &Sources) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, bytes) in &sources.files {
        let text = String::from_utf8(bytes.clone()).unwrap_or_default();
        let toml = if path.starts_with("articles/") {
            text.split("+++\n").nth(1).unwrap_or_default().to_owned()
        } else {
            text
        };
        if let Ok(table) = toml.parse::<toml::Table>() {
            collect(&toml::Value::Table(table), &mut found);
        }
    }
    found
}

fn collect(value: &toml::Value, found: &mut BTreeSet<String>) {
    match value {
        toml::Value::Table(table) => {
            for (key, value) in table {
                if let ("exact", Some(text)) = (key.as_str(), value.as_str()) {
                    found.insert(text.to_owned());
                }
                collect(value, found);
            }
        }
        toml::Value::Array(array) => array.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

/// Every promise about words that a compiled corpus makes.
fn assert_holds(sources: &Sources, corpus: &Corpus) {
    let quoted = quoted(sources);
    for (_, article) in corpus.articles.iter() {
        let file = &sources.files[&format!("articles/{}.md", article.slug)];
        assert!(file.ends_with(article.body.as_bytes()), "body not verbatim");
        for span in &article.sentences {
            assert!(span.of(&article.body).is_some(), "sentence off a border");
        }
        for leftover in &article.leftovers {
            assert!(quoted.contains(leftover.span.of(&article.body).unwrap()));
        }
    }
    let assert_quoted = |article, span: Span| {
        let body = &corpus.articles.get(article).unwrap().body;
        let words = span.of(body).expect("off a character border");
        assert!(quoted.contains(words), "not a quote: {words:?}");
    };
    for (_, claim) in corpus.claims.iter() {
        assert!(!claim.evidence.is_empty() && !claim.attribution.speakers.is_empty());
        for span in &claim.evidence {
            assert_quoted(claim.article, *span);
        }
    }
    for (_, meeting) in corpus.meetings.iter() {
        for report in &meeting.reports {
            assert_quoted(report.article, report.span);
        }
    }
    for (_, silence) in corpus.silences.iter() {
        assert_quoted(silence.article, silence.span);
    }
    for (_, relation) in corpus.relations.iter() {
        assert!(corpus.claims.get(relation.from).is_some());
        assert!(corpus.claims.get(relation.to).is_some());
    }
}

fn try_edits(dir: &str, file: usize, edits: &[Edit]) {
    let mut sources = folder::sources(Path::new(dir));
    let path = sources
        .files
        .keys()
        .nth(file % sources.files.len())
        .cloned()
        .unwrap();
    let bytes = sources.files.get_mut(&path).unwrap();
    for edit in edits {
        apply(bytes, edit);
    }
    match compile(&sources) {
        Ok(compiled) => assert_holds(&sources, &compiled.corpus),
        Err(problems) => assert!(!problems.is_empty()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_the_second_corpus(file in any::<usize>(), edits in prop::collection::vec(edit(), 1..4)) {
        try_edits(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven"), file, &edits);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_the_real_corpus(file in any::<usize>(), edits in prop::collection::vec(edit(), 1..4)) {
        try_edits(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"), file, &edits);
    }
}

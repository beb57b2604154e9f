//! The corpus of this repository, or the one that `TWEESPRAAK_CORPUS` names: no problem at all,
//! and every quote in its one place.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compile::compile;
use corpus::model::Corpus;
use std::path::PathBuf;

fn dir() -> PathBuf {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    std::env::var_os("TWEESPRAAK_CORPUS").map_or_else(|| own.into(), PathBuf::from)
}

#[test]
fn it_has_no_problems() {
    let sources = folder::sources(&dir());
    let problems: Vec<String> = match compile(&sources) {
        Ok(compiled) => compiled.warnings.iter().map(ToString::to_string).collect(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn its_bytes_are_the_same_corpus() {
    let corpus = compile(&folder::sources(&dir())).unwrap().corpus;
    assert!(!corpus.claims.is_empty());
    assert_eq!(Corpus::from_bytes(&corpus.to_bytes()).unwrap(), corpus);
}

#[test]
fn its_sentences_leave_out_nothing_but_white_space() {
    let corpus = compile(&folder::sources(&dir())).unwrap().corpus;
    for (_, article) in corpus.articles.iter() {
        let mut end = 0;
        for span in &article.sentences {
            assert!(span.start() >= end, "{} overlaps", article.slug);
            assert_eq!(article.body[end..span.start()].trim(), "");
            end = span.end();
        }
        assert_eq!(article.body[end..].trim(), "");
    }
}

/// Names of sides, people and meetings are data; one corpus must not do better than another.
#[test]
fn another_corpus_passes_as_well() {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven");
    let compiled = compile(&folder::sources(dir.as_ref())).unwrap();
    assert_eq!(compiled.warnings, []);
    assert_eq!(compiled.corpus.about.language, "de");
    let again = Corpus::from_bytes(&compiled.corpus.to_bytes());
    assert_eq!(again, Ok(compiled.corpus));
}

//! The corpus of this repository, or the one that `TWEESPRAAK_CORPUS` names: no problem at all,
//! and every quote in its one place.
#![cfg(feature = "compile")]

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

//! Every kind of planted defect, and exactly what an editor is told of it.
//!
//! Each test changes one thing in a small valid corpus (`fixtures/nordhaven`).
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail where it stands"
)]

#[path = "../folder/mod.rs"]
mod folder;

mod bytes;
mod claims;
mod dates;
mod entries;
mod files;
mod quotes;
mod relations;
mod sides;
mod vocabulary;
mod warnings;

use corpus::compile::{Sources, compile};
use corpus::problem::Severity;
use expect_test::Expect;
use std::path::Path;

/// The valid corpus that all defects are planted in.
fn base() -> Sources {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven");
    folder::sources(Path::new(dir))
}

/// Replaces the only place of some words in a file.
fn replace(sources: &mut Sources, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(sources.files[path].clone()).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
    sources.insert(path, text.replace(from, to));
}

/// Writes the checksum of an article's body into its front matter.
fn sign(sources: &mut Sources, path: &str) {
    use sha2::{Digest, Sha256};
    let text = String::from_utf8(sources.files[path].clone()).unwrap();
    let body = text.splitn(3, "+++\n").nth(2).unwrap();
    let sum: String = Sha256::digest(body)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let line = text
        .lines()
        .find(|line| line.starts_with("sha256"))
        .unwrap();
    sources.insert(path, text.replace(line, &format!("sha256 = \"{sum}\"")));
}

/// Replaces them, and asserts the exact list of problems.
fn check(path: &str, from: &str, to: &str, expected: &Expect) {
    let mut sources = base();
    replace(&mut sources, path, from, to);
    check_sources(&sources, expected);
}

/// Adds to the end of a file, and asserts the exact list of problems.
fn check_added(path: &str, text: &str, expected: &Expect) {
    let mut sources = base();
    let mut bytes = sources.files[path].clone();
    bytes.extend_from_slice(text.as_bytes());
    sources.insert(path, bytes);
    check_sources(&sources, expected);
}

fn check_sources(sources: &Sources, expected: &Expect) {
    let problems = match compile(sources) {
        Ok(compiled) => compiled.warnings,
        Err(problems) => problems,
    };
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| {
            let severity = match problem.severity {
                Severity::Error => "",
                Severity::Warning => "warning: ",
            };
            format!("{severity}{problem}")
        })
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn the_base_has_none() {
    check_sources(&base(), &expect_test::expect![""]);
}

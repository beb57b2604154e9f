//! `cargo xtask corpus …`: the gate alone, and what a corpus holds.
//!
//! Invariant: this file reads the folder and prints; what is wrong with the material is for the
//! library to say, the same as in a build.

use std::path::Path;

use anyhow::{Context, Result};
use corpus::compile::stats::Stats;
use corpus::compile::{Compiled, Sources, compile, report};
use corpus::export::corpus_json;
use corpus::problem::Problem;

/// Prints every problem of the corpus in `dir`, as JSON if asked; whether it has no errors.
#[must_use]
pub fn check(dir: &Path, json: bool) -> bool {
    let checked = read(dir).map(|sources| compile(&sources));
    let (problems, passes): (Vec<Problem>, bool) = match checked {
        Ok(Ok(compiled)) => (compiled.warnings, true),
        Ok(Err(problems)) => (problems, false),
        Err(error) => {
            eprintln!("error: {error:#}");
            return false;
        }
    };
    if json {
        println!("{}", report::as_json(&problems));
    } else {
        print!("{}", report::as_text(&problems));
    }
    passes
}

/// Prints how many claims the corpus in `dir` has per article, side, topic, degree; whether it
/// has no errors, which are printed instead.
#[must_use]
pub fn stats(dir: &Path) -> bool {
    print_compiled(dir, |compiled| Stats::of(&compiled.corpus).to_string())
}

/// Prints the corpus in `dir` as the JSON document that a bundle carries; likewise.
#[must_use]
pub fn json(dir: &Path) -> bool {
    print_compiled(dir, |compiled| corpus_json(&compiled.corpus))
}

fn print_compiled(dir: &Path, print: impl Fn(&Compiled) -> String) -> bool {
    match read(dir).map(|sources| compile(&sources)) {
        Ok(Ok(compiled)) => {
            print!("{}", print(&compiled));
            true
        }
        Ok(Err(problems)) => {
            eprint!("{}", report::as_text(&problems));
            false
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            false
        }
    }
}

/// Every file below `dir`.
///
/// # Errors
/// When a folder or file can't be read.
pub fn read(dir: &Path) -> Result<Sources> {
    let mut sources = Sources::new();
    read_below(dir, "", &mut sources)?;
    Ok(sources)
}

fn read_below(dir: &Path, prefix: &str, sources: &mut Sources) -> Result<()> {
    let unreadable = || format!("{} can't be read", dir.display());
    for entry in std::fs::read_dir(dir).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().with_context(unreadable)?.is_dir() {
            read_below(&entry.path(), &format!("{path}/"), sources)?;
        } else {
            let bytes = std::fs::read(entry.path())
                .with_context(|| format!("{} can't be read", entry.path().display()))?;
            sources.insert(path, bytes);
        }
    }
    Ok(())
}

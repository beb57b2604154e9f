//! Which files belong to a corpus, and their text.
//!
//! Invariant: every file of the sources is either read here or reported, except notes
//! (`*.md` at the top) and hidden files.

use super::encoding::{self, Decoded};
use super::problems::Problems;
use super::sources::Sources;
use super::spelling;
use crate::problem::Place;

/// The files at the top of a corpus: name, and whether a corpus can't do without.
pub(super) const TOP_FILES: [(&str, bool); 9] = [
    ("corpus.toml", true),
    ("sides.toml", true),
    ("people.toml", true),
    ("outlets.toml", false),
    ("topics.toml", true),
    ("places.toml", false),
    ("meetings.toml", false),
    ("relations.toml", false),
    ("silences.toml", false),
];

/// A text file of the corpus.
#[derive(Debug)]
pub(super) struct File {
    /// Path below the corpus folder.
    pub path: String,
    /// Its text, with LF line ends and without byte-order mark; empty when `readable` is not.
    pub text: String,
    /// Whether the bytes were text at all.
    pub readable: bool,
    line_starts: Vec<usize>,
}

impl File {
    /// A file with this text.
    pub fn new(path: &str, text: String, readable: bool) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(byte, _)| byte + 1))
            .collect();
        Self {
            path: path.to_owned(),
            text,
            readable,
            line_starts,
        }
    }

    /// The line and column of a byte.
    pub fn place(&self, byte: usize) -> Place {
        let line = self.line_starts.partition_point(|start| *start <= byte);
        let start = self
            .line_starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(0);
        let before = self.text.get(start..byte).unwrap_or_default();
        Place {
            file: self.path.clone(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX),
        }
    }

    /// `x` of `articles/x.md`.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The texts of all files that belong to a corpus.
pub(super) fn read(sources: &Sources, problems: &Problems) -> Vec<File> {
    for (name, needed) in TOP_FILES {
        if needed && !sources.files.contains_key(name) {
            problems.file_error(name, "the file is missing", "every corpus has one");
        }
    }
    let mut files = Vec::new();
    for (path, bytes) in &sources.files {
        if !belongs(path, problems) {
            continue;
        }
        let file = match encoding::decode(path, bytes, problems) {
            Decoded::Text(text) => File::new(path, text, true),
            Decoded::Unreadable => File::new(path, String::new(), false),
        };
        files.push(file);
    }
    if !files.iter().any(|file| file.path.starts_with("articles/")) {
        problems.file_error(
            "articles",
            "there are no articles",
            "add articles/<slug>.md",
        );
    }
    files
}

fn belongs(path: &str, problems: &Problems) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    if is_hidden {
        return false;
    }
    match path.split_once('/') {
        None if path.ends_with(".md") => false,
        None if TOP_FILES.iter().any(|(name, _)| *name == path) => true,
        Some(("articles", name)) if !name.contains('/') && name.ends_with(".md") => true,
        Some(("claims", name)) if !name.contains('/') && name.ends_with(".toml") => true,
        _ => {
            let names = TOP_FILES.iter().map(|(name, _)| *name);
            let hint = match spelling::nearest(path, names) {
                Some(name) => format!("did you mean {name}?"),
                None => "articles are articles/<slug>.md, claims claims/<slug>.toml".to_owned(),
            };
            problems.file_error(path, "the corpus has no such file", hint);
            false
        }
    }
}

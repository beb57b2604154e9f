//! The project's own text files, as the rules see them.
//!
//! Invariant: what cargo, npm or git made is not read; paths are relative and use `/`.

use std::path::Path;

use anyhow::{Context, Result};

use super::Finding;

/// Folders that hold nothing written by hand.
const MADE_BY_TOOLS: &[&str] = &["target", "dist", "node_modules", ".git"];
/// Endings of the files that rules look at.
const READ_ENDINGS: &[&str] = &[
    "rs", "css", "toml", "md", "html", "js", "json", "yml", "yaml", "sh", "txt", "run",
];

/// One file.
#[derive(Debug, Clone)]
pub struct Source {
    /// Relative to the project, with `/` between folders.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl Source {
    /// A file with this path and text; tests plant violations with it.
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// Whether the name ends like this, the dot not written.
    #[must_use]
    pub fn is(&self, ending: &str) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, end)| end == ending)
    }

    /// Whether the file lies in this folder, written with its closing `/`.
    #[must_use]
    pub fn in_folder(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Whether the file holds nothing but tests.
    #[must_use]
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.split('/').any(|part| part == "tests")
    }

    /// The lines with their numbers, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }

    /// A finding in this file.
    #[must_use]
    pub fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            message: message.into(),
        }
    }
}

/// Reads every file that a rule may look at.
pub(super) fn read_all(root: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    read_folder(root, "", &mut sources)?;
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

fn read_folder(folder: &Path, prefix: &str, sources: &mut Vec<Source>) -> Result<()> {
    let entries = folder
        .read_dir()
        .with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if MADE_BY_TOOLS.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = entry
            .file_type()
            .with_context(|| format!("cannot read {path}"))?;
        if kind.is_dir() {
            read_folder(&entry.path(), &format!("{path}/"), sources)?;
        } else if is_read(&name) {
            let text =
                std::fs::read(entry.path()).with_context(|| format!("cannot read {path}"))?;
            sources.push(Source {
                path,
                text: String::from_utf8_lossy(&text).into_owned(),
            });
        }
    }
    Ok(())
}

fn is_read(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
    READ_ENDINGS.contains(&ending)
}

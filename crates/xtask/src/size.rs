//! `cargo xtask size`: what a reader downloads, file by file.
//!
//! Invariant: the budget is in this file and nowhere else, and counts every file that the page
//! loads by itself; what lies there for those who ask for it is shown but not counted.

pub mod readme;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::bundle::precompress::{brotli, gzip};

/// The most that the page and all it loads may weigh, in bytes compressed with brotli. It is a
/// ratchet: lowered whenever the page has become lighter, and raised only when the page got all
/// that can be read without the app (25,000). The goal is 120,000.
pub const BUDGET_BROTLI: usize = 149_000;

/// What the page does not load: folders and files for those who ask for them, or for the host.
const ASKED_FOR: &[&str] = &[
    "data/",
    "icons/",
    "parts/",
    "en.html",
    "manifest.webmanifest",
    "sw.js",
    "tweespraak.html",
    "_headers",
];

/// One file of the bundle, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Relative to the bundle, with `/` between folders.
    pub path: String,
    /// As it lies on disk.
    pub raw: usize,
    /// Compressed with gzip at its best level.
    pub gzip: usize,
    /// Compressed with brotli at its best level.
    pub brotli: usize,
}

/// All files of a bundle with their weights, by path.
#[derive(Debug, Clone)]
pub struct Scale {
    /// The files.
    pub files: Vec<Weight>,
}

/// Weighs every file of a bundle.
///
/// # Errors
/// When the folder or a file cannot be read.
pub fn weigh(folder: &Path) -> Result<Scale> {
    let mut paths = Vec::new();
    list(folder, &mut paths)?;
    paths.sort();
    // Files packed beforehand are the same files once more.
    let is_packed = |path: &Path| {
        let end = path.extension().unwrap_or_default();
        end == "br" || end == "gz"
    };
    let files = paths
        .iter()
        .filter(|path| !is_packed(path))
        .map(|path| weigh_one(folder, path))
        .collect::<Result<_>>()?;
    Ok(Scale { files })
}

impl Scale {
    /// The sum over what the page may load.
    #[must_use]
    pub fn page(&self) -> Weight {
        let nothing = Weight {
            path: "page".to_owned(),
            raw: 0,
            gzip: 0,
            brotli: 0,
        };
        self.files
            .iter()
            .filter(|file| is_loaded(&file.path))
            .fold(nothing, |sum, file| Weight {
                raw: sum.raw + file.raw,
                gzip: sum.gzip + file.gzip,
                brotli: sum.brotli + file.brotli,
                ..sum
            })
    }

    /// Whether the page is within its budget.
    #[must_use]
    pub fn within_budget(&self) -> bool {
        self.page().brotli <= BUDGET_BROTLI
    }

    /// The weights for other programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let row =
            |w: &Weight| json!({"path": w.path, "raw": w.raw, "gzip": w.gzip, "brotli": w.brotli});
        json!({
            "files": self.files.iter().map(row).collect::<Vec<_>>(),
            "page": row(&self.page()),
            "budget_brotli": BUDGET_BROTLI,
            "within_budget": self.within_budget(),
        })
    }

    /// The weights as a table for the terminal, one file a line, the page's sum last.
    #[must_use]
    pub fn table(&self) -> String {
        let page = self.page();
        let rows: String = self
            .files
            .iter()
            .chain(std::iter::once(&page))
            .map(row)
            .collect();
        let verdict = if self.within_budget() {
            "within"
        } else {
            "OVER"
        };
        format!(
            "{:>9} {:>9} {:>9}  file (bytes)\n{rows}{verdict} the budget of {BUDGET_BROTLI} bytes with brotli\n",
            "raw", "gzip", "brotli"
        )
    }
}

/// Whether the page loads the file by itself.
fn is_loaded(path: &str) -> bool {
    !ASKED_FOR.iter().any(|asked| path.starts_with(asked))
}

fn row(weight: &Weight) -> String {
    let Weight {
        path,
        raw,
        gzip,
        brotli,
    } = weight;
    format!("{raw:>9} {gzip:>9} {brotli:>9}  {path}\n")
}

fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    let entries = folder.read_dir().with_context(|| {
        format!(
            "cannot read {}; `cargo xtask build` makes it",
            folder.display()
        )
    })?;
    for entry in entries {
        let path = entry
            .with_context(|| format!("cannot read {}", folder.display()))?
            .path();
        if path.is_dir() {
            list(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

fn weigh_one(folder: &Path, path: &Path) -> Result<Weight> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let name = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = name
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    Ok(Weight {
        path: parts.join("/"),
        raw: bytes.len(),
        gzip: gzip(&bytes).context("gzip failed")?.len(),
        brotli: brotli(&bytes).context("brotli failed")?.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::{BUDGET_BROTLI, Scale, Weight};

    fn file(path: &str, brotli: usize) -> Weight {
        Weight {
            path: path.to_owned(),
            raw: brotli * 3,
            gzip: brotli * 2,
            brotli,
        }
    }

    #[test]
    fn the_page_is_all_that_it_loads() {
        let scale = Scale {
            files: vec![
                file("data/corpus.json", BUDGET_BROTLI),
                file("tweespraak.html", BUDGET_BROTLI),
                file("a.js", 7),
            ],
        };
        assert_eq!(
            scale.page(),
            Weight {
                path: "page".to_owned(),
                ..file("", 7)
            }
        );
        assert!(scale.within_budget());
    }

    #[test]
    fn one_byte_too_many_is_over_budget() {
        assert!(
            Scale {
                files: vec![file("a", BUDGET_BROTLI)]
            }
            .within_budget()
        );
        let over = Scale {
            files: vec![file("a", BUDGET_BROTLI), file("b", 1)],
        };
        assert!(!over.within_budget());
        assert!(over.table().contains("OVER"));
        assert_eq!(over.json()["within_budget"], false);
    }
}

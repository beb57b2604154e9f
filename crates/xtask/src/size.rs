//! `cargo xtask size`: what a reader downloads, file by file, and whether it is within the budgets,
//! which stand here and nowhere else.

pub mod readme;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::bundle::precompress::{brotli, gzip};

/// The most that something may weigh compressed, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// What it is, as a reader of the table knows it.
    pub name: &'static str,
    /// More than this with brotli is told.
    pub goal_brotli: usize,
    /// More than this with brotli fails.
    pub brotli: usize,
    /// More than this with gzip is told, for many hosts send no brotli.
    pub goal_gzip: usize,
    /// More than this with gzip fails.
    pub gzip: usize,
}

/// What the first view loads.
pub const FIRST_VIEW: Budget = Budget {
    name: "the first view",
    goal_brotli: 190_000,
    brotli: 220_000,
    goal_gzip: 235_000,
    gzip: 270_000,
};

/// Each chunk of the app that comes when it is asked for.
pub const CHUNK: Budget = Budget {
    name: "a chunk",
    goal_brotli: 90_000,
    brotli: 120_000,
    goal_gzip: usize::MAX,
    gzip: usize::MAX,
};

/// The folder of the chunks.
const CHUNKS: &str = "parts/";

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

    /// Whether the page and each chunk are within their budgets.
    #[must_use]
    pub fn within_budget(&self) -> bool {
        self.verdicts().iter().all(|(_, is_over)| !is_over)
    }

    /// What there is to say of each budget, and whether it is overdrawn.
    fn verdicts(&self) -> Vec<(String, bool)> {
        let chunks = self.files.iter();
        let chunks = chunks.filter(|file| file.path.starts_with(CHUNKS));
        let heaviest = chunks.max_by_key(|file| file.brotli);
        std::iter::once((FIRST_VIEW, self.page()))
            .chain(heaviest.map(|file| (CHUNK, file.clone())))
            .flat_map(|(budget, weight)| budget.verdicts(&weight))
            .collect()
    }

    /// The weights for other programs.
    #[must_use]
    pub fn json(&self) -> Value {
        let row =
            |w: &Weight| json!({"path": w.path, "raw": w.raw, "gzip": w.gzip, "brotli": w.brotli});
        json!({
            "files": self.files.iter().map(row).collect::<Vec<_>>(),
            "page": row(&self.page()),
            "budget_brotli": FIRST_VIEW.brotli,
            "budget_gzip": FIRST_VIEW.gzip,
            "budget_chunk_brotli": CHUNK.brotli,
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
        let verdicts = self.verdicts().into_iter();
        let verdicts: String = verdicts.map(|(words, _)| words + "\n").collect();
        format!(
            "{:>9} {:>9} {:>9}  file (bytes)\n{rows}{verdicts}",
            "raw", "gzip", "brotli"
        )
    }
}

impl Budget {
    fn verdicts(&self, weight: &Weight) -> Vec<(String, bool)> {
        let packers = [
            ("brotli", weight.brotli, self.goal_brotli, self.brotli),
            ("gzip", weight.gzip, self.goal_gzip, self.gzip),
        ];
        let packers = packers.into_iter().filter(|(.., most)| *most < usize::MAX);
        packers
            .map(|(packer, bytes, goal, most)| {
                let verdict = match bytes {
                    _ if bytes > most => "OVER the budget of",
                    _ if bytes > goal => "over the goal, within the budget of",
                    _ => "within the budget of",
                };
                let words = format!(
                    "{} ({}) with {packer}: {bytes} bytes, {verdict} {most} (goal {goal})",
                    self.name, weight.path
                );
                (words, bytes > most)
            })
            .collect()
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
    use super::{CHUNK, FIRST_VIEW, Scale, Weight};

    fn file(path: &str, brotli: usize) -> Weight {
        Weight {
            path: path.to_owned(),
            raw: brotli * 3,
            gzip: brotli,
            brotli,
        }
    }

    #[test]
    fn the_page_is_all_that_it_loads() {
        let scale = Scale {
            files: vec![
                file("data/corpus.json", FIRST_VIEW.brotli),
                file("tweespraak.html", FIRST_VIEW.brotli),
                file("a.js", 7),
            ],
        };
        assert_eq!(scale.page().brotli, 7);
        assert!(scale.within_budget());
    }

    #[test]
    fn one_byte_too_many_is_over_budget() {
        let scale = |files| Scale { files };
        assert!(scale(vec![file("a", FIRST_VIEW.brotli)]).within_budget());
        let over = scale(vec![file("a", FIRST_VIEW.brotli), file("b", 1)]);
        assert!(!over.within_budget());
        assert!(over.table().contains("OVER"));
        assert_eq!(over.json()["within_budget"], false);
        assert!(scale(vec![file("parts/a", CHUNK.brotli)]).within_budget());
        assert!(!scale(vec![file("parts/a", CHUNK.brotli + 1)]).within_budget());
        let gzip = Weight {
            gzip: FIRST_VIEW.gzip + 1,
            ..file("a", 1)
        };
        assert!(!scale(vec![gzip]).within_budget());
    }

    #[test]
    fn what_is_over_the_goal_is_told() {
        let scale = Scale {
            files: vec![file("a", FIRST_VIEW.goal_brotli + 1)],
        };
        assert!(scale.within_budget());
        assert!(scale.table().contains("over the goal"));
    }
}

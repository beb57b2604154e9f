//! The pages that stand there before the app runs, drawn by the app's own screens in a process of
//! its own: xtask does not link the app, so what is drawn is always today's screens.

use std::collections::BTreeMap;
use std::process::Stdio;

use ::corpus::model::{Corpus, Lang};
use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::compile_app::APP;
use crate::project::{Project, cargo};

/// What `src/bin/prerender.rs` prints for one language.
#[derive(Debug, Clone, Deserialize)]
pub struct Pages {
    /// The first view, and everything for who has no script, with a link to the other language.
    pub page: String,
    /// The same without that link: for the one file.
    pub alone: String,
    /// Everything, for a page of its own without the app.
    pub whole: String,
}

/// The pages in each language.
#[derive(Debug, Clone)]
pub struct Prerendered(BTreeMap<String, Pages>);

impl Prerendered {
    /// Those of one language.
    ///
    /// # Errors
    /// When the program did not draw them.
    pub fn in_language(&self, lang: Lang) -> Result<&Pages> {
        let pages = self.0.get(lang.tag());
        pages.with_context(|| format!("nothing was drawn in `{}`", lang.tag()))
    }
}

/// Draws the pages of a corpus.
///
/// # Errors
/// When the screens do not compile, or cannot draw it.
pub fn prerender(project: &Project, corpus: &Corpus) -> Result<Prerendered> {
    let stored = tempfile::NamedTempFile::new().context("no place for the corpus")?;
    std::fs::write(stored.path(), corpus.to_bytes()).context("the corpus cannot be written")?;
    let mut command = cargo();
    command
        .current_dir(&project.root)
        .args(["run", "--quiet", "--package", APP])
        .args(["--no-default-features", "--features", "ssr"])
        .args(["--bin", "prerender", "--"])
        .arg(stored.path())
        .stderr(Stdio::inherit());
    let output = command.output().context("cargo cannot be run")?;
    if !output.status.success() {
        bail!(
            "the pages cannot be drawn beforehand (`prerender` ended with {})",
            output.status
        );
    }
    let pages = serde_json::from_slice(&output.stdout).context("`prerender` gave other JSON")?;
    Ok(Prerendered(pages))
}

//! What the bundle gets after Trunk: its security policy and its open data.
//!
//! Invariant: the same bundle and the same corpus give the same bytes; no clock, no chance.

use std::path::Path;

use anyhow::{Context, Result};

use super::csp;
use crate::project::Project;

/// Finishes the bundle in `out`, built from the corpus folder if one was named.
///
/// # Errors
/// When the page cannot be read, has no `<head>`, or cannot be written.
pub fn finish(project: &Project, corpus: Option<&Path>, out: &Path) -> Result<()> {
    let page = out.join("index.html");
    let html = std::fs::read_to_string(&page)
        .with_context(|| format!("cannot read {}", project.shown(&page)))?;
    let html = csp::with_policy(&html)?;
    std::fs::write(&page, html)
        .with_context(|| format!("cannot write {}", project.shown(&page)))?;
    write_data(corpus, out)
}

/// The place for `data/corpus.json`: once the library has `corpus::export::corpus_json`,
/// compile the folder here, write its text to `out/data/corpus.json`, and let the suite
/// look for the file. Until then a bundle has no `data/`.
fn write_data(_corpus: Option<&Path>, _out: &Path) -> Result<()> {
    Ok(())
}

//! `cargo xtask bench`: the search beside the libraries a reader would otherwise use.
//!
//! Invariant: all are measured in one run, in turns, on the same corpus: only ratios are told.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::step::{run, step};
use crate::tools::{Browser, ensure_browser, ensure_build_tools};

/// Installs what is missing, then runs `bench/run.mjs` with `words` as they are.
///
/// # Errors
/// When npm, Node or Chromium cannot be had, or a measurement fails.
pub fn bench(project: &Project, words: &[String]) -> Result<()> {
    let tools = ensure_build_tools(project)?;
    let chromium = ensure_browser(project, Browser::Chromium)?;
    let folder = project.root.join("bench");
    step("install the libraries to measure beside", || {
        run(Command::new("npm").current_dir(&folder).args([
            "install",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]))
    })?;
    step("measure", || {
        run(Command::new("node")
            .current_dir(&folder)
            .env("PATH", &tools.path)
            .env("CHROMIUM", &chromium.browser)
            .arg("run.mjs")
            .args(words))
    })
}

//! `cargo xtask bench`: the search, or the start of the page, beside what a reader would otherwise
//! use.
//!
//! Invariant: all are measured in one run, in turns, on the same corpus: only ratios are told.

use std::path::Path;
use std::process::Command;

use anyhow::Result;
use clap::ValueEnum;

use crate::bundle::{BuildOptions, build};
use crate::project::Project;
use crate::step::{run, step};
use crate::tools::{Browser, ensure_browser, ensure_build_tools};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Subject {
    /// The search, on generated articles: words for `bench/run.mjs`.
    Search,
    /// How soon the built page answers: words for `bench/start/run.mjs`.
    Start,
}

/// Installs what is missing, then runs the measuring script with `words` as they are.
///
/// # Errors
/// When npm, Node or Chromium cannot be had, or a measurement fails.
pub fn bench(project: &Project, subject: Subject, words: &[String]) -> Result<()> {
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
    let script = match subject {
        Subject::Search => Path::new("run.mjs"),
        Subject::Start => {
            build(project, &BuildOptions::default())?;
            Path::new("start/run.mjs")
        }
    };
    step("measure", || {
        run(Command::new("node")
            .current_dir(&folder)
            .env("PATH", &tools.path)
            .env("CHROMIUM", &chromium.browser)
            .arg(script)
            .args(words))
    })
}

//! `cargo xtask bench`: the search, or the start of the page, beside what a reader would otherwise
//! use.
//!
//! Invariant: all are measured in one run, in turns, on the same corpus: only ratios are told.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::bundle::split_wasm::bind;
use crate::bundle::{BuildOptions, build};
use crate::project::{Project, cargo};
use crate::step::{run, step};
use crate::tools::{Browser, WASM_TARGET, ensure_browser, ensure_build_tools};

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Subject {
    /// The search, on generated articles: words for `bench/run.mjs`.
    Search,
    /// How soon the built page answers: words for `bench/start/run.mjs`.
    Start,
    /// Nothing here: makes the page of `bench/timeline`, for others to measure.
    Timeline,
}

/// Installs what is missing, then runs the measuring script with `words` as they are.
///
/// # Errors
/// When npm, Node or Chromium cannot be had, or a measurement fails.
pub fn bench(project: &Project, subject: Subject, words: &[String]) -> Result<()> {
    let script = match subject {
        Subject::Search => "run.mjs",
        Subject::Start => "start/run.mjs",
        Subject::Timeline => return timeline_page(project),
    };
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
    match subject {
        Subject::Search => {
            let out = project.target.join("bench");
            module(project, "bench-engine", "fast", &["--lib"], &out)?;
        }
        Subject::Start | Subject::Timeline => {
            build(project, &BuildOptions::default())?;
        }
    }
    step("measure", || {
        run(Command::new("node")
            .current_dir(&folder)
            .env("CHROMIUM", &chromium.browser)
            .arg(script)
            .args(words))
    })
}

/// The page of the timeline alone, in `target/bench-timeline`.
fn timeline_page(project: &Project) -> Result<()> {
    let out = project.target.join("bench-timeline");
    module(project, "bench-timeline", "release", &[], &out)?;
    for file in [
        "bench/timeline/page/index.html",
        "style/tokens.css",
        "style/base.css",
        "style/timeline.css",
    ] {
        let from = project.root.join(file);
        let name = from.file_name().unwrap_or_default();
        std::fs::copy(&from, out.join(name)).with_context(|| format!("cannot copy {file}"))?;
    }
    println!("   the page is in {}", project.shown(&out));
    Ok(())
}

/// Compiles a package for the browser, and puts its wasm and its script into the folder `out`.
fn module(
    project: &Project,
    package: &str,
    profile: &str,
    what: &[&str],
    out: &Path,
) -> Result<()> {
    ensure_build_tools(project)?;
    step(&format!("compile {package} for the browser"), || {
        let mut command = cargo();
        command
            .current_dir(&project.root)
            .args(["build", "--package", package, "--profile", profile])
            .args(["--no-default-features", "--target", WASM_TARGET])
            .args(what);
        run(&mut command)
    })?;
    let folder = project.target.join(WASM_TARGET).join(profile);
    // Of a library's name cargo makes another file name than of a program's.
    let names = [package.to_owned(), package.replace('-', "_")];
    let name = names
        .iter()
        .find(|name| folder.join(format!("{name}.wasm")).is_file());
    let name = name.context("cargo made no wasm")?;
    let (script, wasm) = bind(&folder.join(format!("{name}.wasm")), name)?;
    std::fs::create_dir_all(out)
        .and_then(|()| std::fs::write(out.join(format!("{name}.js")), script))
        .and_then(|()| std::fs::write(out.join(format!("{name}_bg.wasm")), wasm))
        .with_context(|| format!("cannot write {}", project.shown(out)))
}

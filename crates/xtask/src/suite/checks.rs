//! The stages that need no browser.
//!
//! Invariant: every package is checked with all its features, the app also as a browser runs it.

use std::process::Command;

use anyhow::{Result, bail};

use super::tally::{Tally, run_tests};
use crate::bundle::split_wasm::FEATURE;
use crate::project::{Project, cargo};
use crate::size::weigh;
use crate::step::run;
use crate::tools::{WASM_TARGET, ensure, leptosfmt};

/// The package at the root, which is compiled in two ways that exclude each other.
const APP: &str = "tweespraak";
/// The app as it draws pages beforehand and in its own tests.
const ON_THE_HOST: [&str; 5] = [
    "--package",
    APP,
    "--no-default-features",
    "--features",
    "ssr",
];
/// The app as a browser runs it.
const IN_A_BROWSER: [&str; 6] = [
    "--package",
    APP,
    "--features",
    FEATURE,
    "--target",
    WASM_TARGET,
];
/// Every other package, with all that it can do.
const ALL_BUT_THE_APP: [&str; 4] = ["--workspace", "--all-features", "--exclude", APP];
/// The package with the journeys: its tests need browsers and run in a stage of their own.
pub(super) const JOURNEYS: &str = "journeys";

/// rustfmt agrees with every file.
pub(super) fn format(project: &Project) -> Result<()> {
    run(&mut in_project(project, &["fmt", "--all", "--check"]))
}

/// Formats the views and then all code; rustfmt has the last word on what stands around a view.
///
/// # Errors
/// When a formatter is missing or cannot read a file.
pub fn format_all(project: &Project) -> Result<()> {
    let program = ensure(project, &leptosfmt())?;
    run(Command::new(program)
        .current_dir(&project.root)
        .args(["--quiet", "src"]))?;
    run(&mut in_project(project, &["fmt", "--all"]))
}

/// leptosfmt agrees with every view.
pub(super) fn format_of_views(project: &Project) -> Result<()> {
    let program = ensure(project, &leptosfmt())?;
    let mut command = Command::new(program);
    run(command
        .current_dir(&project.root)
        .args(["--quiet", "--check", "src"]))
}

/// clippy has nothing to say, in tests and programs too; nor about the app on the host.
pub(super) fn clippy(project: &Project) -> Result<()> {
    let strict = ["--all-targets", "--", "-D", "warnings"];
    run(in_project(project, &["clippy"])
        .args(ALL_BUT_THE_APP)
        .args(strict))?;
    run(in_project(project, &["clippy"])
        .args(ON_THE_HOST)
        .args(strict))
}

/// clippy has nothing to say about the app as it runs in a browser.
pub(super) fn clippy_for_browser(project: &Project) -> Result<()> {
    run(in_project(project, &["clippy"])
        .args(IN_A_BROWSER)
        .args(["--", "-D", "warnings"]))
}

/// The library needs nothing that a browser lacks.
pub(super) fn library_for_browser(project: &Project) -> Result<()> {
    let words = ["check", "--package", "corpus", "--target", WASM_TARGET];
    run(&mut in_project(project, &words))
}

/// All tests that need no browser, those in the documentation included.
pub(super) fn tests(project: &Project) -> Result<Tally> {
    let mut all = in_project(project, &["test", "--no-fail-fast"]);
    let mut tally = run_tests(all.args(ALL_BUT_THE_APP).args(["--exclude", JOURNEYS]))?;
    tally += run_tests(in_project(project, &["test", "--no-fail-fast"]).args(ON_THE_HOST))?;
    Ok(tally)
}

/// The bundle is within its budgets.
pub(super) fn size(project: &Project, built: bool) -> Result<()> {
    if !built {
        bail!("there is no bundle to weigh");
    }
    let scale = weigh(&project.root.join("dist"))?;
    print!("{}", scale.table());
    if !scale.within_budget() {
        bail!("the bundle is over a budget");
    }
    Ok(())
}

/// cargo with these words, in the project's folder.
pub(super) fn in_project(project: &Project, words: &[&str]) -> Command {
    let mut command = cargo();
    command.current_dir(&project.root).args(words);
    command
}

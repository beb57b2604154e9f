//! The stages in which a browser takes a reader's ways through the built bundle.
//!
//! Invariant: a browser that cannot be had fails the stage on a build server; elsewhere it is
//! left out, and the output says so and what to install.

use std::path::Path;

use anyhow::Result;

use super::checks::{JOURNEYS, in_project};
use super::tally::{Tally, run_tests};
use crate::project::{BROWSER_VARIABLE, BUNDLE_VARIABLE, Project, in_ci};
use crate::tools::{Browser, ensure_axe, ensure_browser};

/// Runs journeys in one browser, through the bundle in `folder`: all, or those whose names hold
/// one of the words in `names`.
pub(super) fn run(
    project: &Project,
    browser: Browser,
    folder: &Path,
    names: &[String],
) -> Result<Tally> {
    let ready = ensure_browser(project, browser).and_then(|_| ensure_axe(project));
    match ready {
        Ok(_) => {}
        Err(problem) if in_ci() => return Err(problem),
        Err(problem) => {
            println!(
                "   SKIPPED, {} cannot be had here: {problem:#}",
                browser.name()
            );
            return Ok(Tally::default());
        }
    }
    let words = [
        "test",
        "--package",
        JOURNEYS,
        "--all-features",
        "--no-fail-fast",
    ];
    run_tests(
        in_project(project, &words)
            .arg("--")
            .args(names)
            .env(BROWSER_VARIABLE, browser.name())
            .env(BUNDLE_VARIABLE, folder),
    )
}

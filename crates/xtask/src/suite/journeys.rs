//! The stages in which a browser takes a reader's ways through the built bundle.
//!
//! Invariant: a browser that cannot be had fails the stage on a build server; elsewhere it is
//! left out, and the output says so and what to install.

use std::path::Path;

use anyhow::{Result, bail};

use super::checks::{JOURNEYS, in_project};
use super::tally::{Tally, run_tests};
use crate::project::{Project, in_ci};
use crate::tools::{Browser, ensure_axe, ensure_browser};

/// The variable that tells the journeys which browser to take.
pub const BROWSER_VARIABLE: &str = "JOURNEYS_BROWSER";

/// The variable that tells the journeys which bundle to travel in, instead of `dist/`.
pub const BUNDLE_VARIABLE: &str = "JOURNEYS_BUNDLE";

/// How often journeys are travelled in WebKit before a failure counts.
const MOST_TRIES_IN_WEBKIT: usize = 3;

/// Runs all journeys in one browser, through the bundle in `folder`.
pub(super) fn run(
    project: &Project,
    browser: Browser,
    folder: &Path,
    built: bool,
) -> Result<Tally> {
    if !built {
        bail!("there is no bundle to travel in");
    }
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
    let travel = || {
        run_tests(
            in_project(project, &words)
                .env(BROWSER_VARIABLE, browser.name())
                .env(BUNDLE_VARIABLE, folder),
        )
    };
    let mut tally = travel()?;
    // WebKitGTK 2.50 now and then stops the page with "Out of bounds memory access", or gives its
    // window another size than was asked, where the same journey passes before and after. Until
    // that is understood its journeys are travelled up to three times, said aloud.
    for _ in 1..MOST_TRIES_IN_WEBKIT {
        if browser != Browser::Webkit || tally.failed == 0 {
            break;
        }
        println!(
            "   {} journeys failed in WebKit; all are travelled once more, and that counts",
            tally.failed
        );
        tally = travel()?;
    }
    Ok(tally)
}

//! `cargo xtask screenshots`: pictures of the real app.
//!
//! Invariant: what steers the browser is the journeys' harness, a package of its own, so that
//! the everyday chores compile without it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::bundle::{BuildOptions, build};
use crate::project::{Project, cargo};
use crate::step::{run, step};
use crate::tools::{Browser, ensure_axe, ensure_browser};

/// The picture in the README.
pub const README_PICTURE: &str = "docs/tweespraak.png";

/// Builds the bundle and takes the set into `out` (`target/screenshots` if none is named), and
/// the README's picture into `docs/`.
///
/// # Errors
/// When the build fails, Chromium cannot be had or a picture cannot be taken.
pub fn screenshots(project: &Project, out: Option<&Path>) -> Result<()> {
    build(project, &BuildOptions::default())?;
    ensure_browser(project, Browser::Chromium)?;
    ensure_axe(project)?;
    let out = match out {
        Some(folder) => std::path::absolute(folder).context("the folder has no path")?,
        None => project.target.join("screenshots"),
    };
    let readme: PathBuf = project.root.join(README_PICTURE);
    if let Some(docs) = readme.parent() {
        std::fs::create_dir_all(docs).context("cannot make docs/")?;
    }
    step("take pictures", || {
        let mut command = cargo();
        command
            .current_dir(&project.root)
            .env("RUST_LIB_BACKTRACE", "0");
        command.args([
            "run",
            "--quiet",
            "--package",
            "journeys",
            "--bin",
            "screenshots",
            "--",
        ]);
        run(command.arg(&out).arg(&readme))
    })
}

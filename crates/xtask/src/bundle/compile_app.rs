//! Compiles the app for the browser: cargo's part of a build.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{CORPUS_VARIABLE, Profile, path_remap, split_wasm};
use crate::project::{Project, cargo};
use crate::step::run;
use crate::tools::WASM_TARGET;

/// The app's package and program.
pub const APP: &str = "tweespraak";

/// Compiles it and answers with the wasm file.
///
/// # Errors
/// When the sources do not compile or the corpus has problems.
pub(super) fn compile_app(
    project: &Project,
    corpus: Option<&Path>,
    profile: Profile,
) -> Result<PathBuf> {
    let flags = [&path_remap::flags(project)?, split_wasm::LINK_FLAG].join(path_remap::BETWEEN);
    let mut command = cargo();
    command
        .current_dir(&project.root)
        .args(["build", "--package", APP, "--bin", APP])
        .args(["--target", WASM_TARGET, "--profile", profile.name()])
        .args(["--features", split_wasm::FEATURE])
        .env(path_remap::VARIABLE, &flags);
    if let Some(folder) = corpus {
        command.env(CORPUS_VARIABLE, folder);
    }
    run(&mut command)?;
    let folder = project.target.join(WASM_TARGET).join(profile.name());
    Ok(folder.join(format!("{APP}.wasm")))
}

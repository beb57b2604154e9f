//! axe-core, the accessibility checker that the journeys put into each page.
//!
//! Invariant: only its pinned version is ever used.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::install;
use crate::project::Project;
use crate::step::step;

/// The version of axe-core.
pub const AXE_CORE: &str = "4.14.1";

/// The script, after installing it if need be.
///
/// # Errors
/// When it is missing and npm cannot install it.
pub fn ensure_axe(project: &Project) -> Result<PathBuf> {
    if let Some(script) = find_axe(project) {
        return Ok(script);
    }
    step(&format!("install axe-core {AXE_CORE}"), || {
        install::npm_install(project, "axe-core", AXE_CORE)?;
        find_axe(project).context("axe-core is not there after installing it")
    })
}

/// The script, if it is there in its pinned version.
#[must_use]
pub fn find_axe(project: &Project) -> Option<PathBuf> {
    let folder = project.tools().join("axe-core/node_modules/axe-core");
    let manifest = std::fs::read(folder.join("package.json")).ok()?;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).ok()?;
    let is_pinned = manifest.get("version").and_then(serde_json::Value::as_str) == Some(AXE_CORE);
    Some(folder.join("axe.min.js")).filter(|script| is_pinned && script.is_file())
}

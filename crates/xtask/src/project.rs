//! Where things are: the project's folder and cargo's target folder.
//!
//! Invariant: nothing is guessed from the folder a command was typed in; cargo is asked.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The variable that tells the journeys which browser to take.
pub const BROWSER_VARIABLE: &str = "JOURNEYS_BROWSER";

/// The variable that tells the journeys which bundle to travel in, instead of `dist/`.
pub const BUNDLE_VARIABLE: &str = "JOURNEYS_BUNDLE";

/// The folders every chore needs, all absolute.
#[derive(Debug, Clone)]
pub struct Project {
    /// The workspace's folder, where `Cargo.lock` lies.
    pub root: PathBuf,
    /// Cargo's target folder, wherever `CARGO_TARGET_DIR` or a configuration puts it.
    pub target: PathBuf,
}

impl Project {
    /// Asks cargo where the workspace and its target folder are.
    ///
    /// # Errors
    /// When cargo cannot be run or the current folder lies in no workspace.
    pub fn find() -> Result<Self> {
        let mut cargo = cargo();
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        // Under `cargo run` this names the package's folder, so the command works from anywhere.
        if let Some(folder) = std::env::var_os("CARGO_MANIFEST_DIR") {
            cargo.current_dir(folder);
        }
        let output = cargo.output().context("cargo cannot be run")?;
        if !output.status.success() {
            bail!(
                "cargo metadata failed: {}",
                String::from_utf8_lossy(&output.stderr).trim()
            );
        }
        let metadata: serde_json::Value =
            serde_json::from_slice(&output.stdout).context("cargo metadata gave no JSON")?;
        let folder = |key: &str| {
            metadata
                .get(key)
                .and_then(serde_json::Value::as_str)
                .map(PathBuf::from)
                .with_context(|| format!("cargo metadata names no {key}"))
        };
        Ok(Self {
            root: folder("workspace_root")?,
            target: folder("target_directory")?,
        })
    }

    /// The folder for tools that are not on the machine: `target/tools`.
    #[must_use]
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A path as a reader of the terminal knows it: relative to the project where it can be.
    #[must_use]
    pub fn shown(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}

/// The cargo that runs this program, or the one on the PATH.
#[must_use]
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Whether this runs on a build server, where nothing may be skipped in silence.
#[must_use]
pub fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}

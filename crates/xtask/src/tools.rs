//! The tools a build needs, each at one version, and where to find them. A tool of another version
//! is never used.

mod apt;
mod axe;
mod browsers;
mod install;
mod probe;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::project::{Project, in_ci};
use crate::step::step;

pub use axe::{AXE_CORE, ensure_axe, find_axe};
pub use browsers::{Browser, GECKODRIVER, Installed, ensure_browser, find_browser};
pub use install::ensure_component;

/// Binaryen, whose `wasm-opt` makes the wasm smaller; the npm package of this major version.
pub const BINARYEN: &str = "132.0.0";
/// esbuild makes scripts smaller.
pub const ESBUILD: &str = "0.28.2";
/// leptosfmt formats what stands in `view!`, which rustfmt leaves alone.
pub const LEPTOSFMT: &str = "0.1.33";
/// cargo-deny looks at what the dependencies bring along.
pub const CARGO_DENY: &str = "0.20.2";
/// The target the app is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A program at one version, and the way to get it.
#[derive(Debug, Clone)]
pub struct Tool {
    /// The program's name on the PATH.
    pub program: &'static str,
    /// The word that its `--version` must contain.
    pub version: String,
    /// Where it comes from.
    pub origin: Origin,
    /// How long its installation is likely to take on two cores.
    pub takes: &'static str,
}

/// Where a tool comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// `cargo install` of this package, with the lock file it was published with.
    CargoLocked(&'static str),
    /// `cargo install` of this package with the newest dependencies that fit.
    Cargo(&'static str),
    /// `npm install` of this package at this version.
    Npm(&'static str, &'static str),
}

/// cargo-deny, at its one version.
#[must_use]
pub fn cargo_deny() -> Tool {
    Tool {
        program: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        origin: Origin::CargoLocked("cargo-deny"),
        takes: "some 5 minutes",
    }
}

/// leptosfmt, at its one version.
#[must_use]
pub fn leptosfmt() -> Tool {
    Tool {
        program: "leptosfmt",
        version: LEPTOSFMT.to_owned(),
        origin: Origin::Cargo("leptosfmt"),
        takes: "some 2 minutes",
    }
}

/// `wasm-opt`, which prints only its major version.
#[must_use]
pub fn wasm_opt() -> Tool {
    let major = BINARYEN.split('.').next().unwrap_or(BINARYEN);
    Tool {
        program: "wasm-opt",
        version: major.to_owned(),
        origin: Origin::Npm("binaryen", BINARYEN),
        takes: "seconds",
    }
}

/// esbuild, at its one version.
#[must_use]
pub fn esbuild() -> Tool {
    Tool {
        program: "esbuild",
        version: ESBUILD.to_owned(),
        origin: Origin::Npm("esbuild", ESBUILD),
        takes: "seconds",
    }
}

/// What a build runs with; without either the bundle works as well, and is larger.
#[derive(Debug)]
pub struct BuildTools {
    /// What makes wasm small.
    pub wasm_opt: Option<PathBuf>,
    /// What makes scripts and styles small.
    pub esbuild: Option<PathBuf>,
}

/// Installs what a build lacks and says where everything is.
///
/// # Errors
/// When the wasm target cannot be had; the message says what to install by hand. What only makes
/// the bundle smaller must be there only on a build server.
pub fn ensure_build_tools(project: &Project) -> Result<BuildTools> {
    install::ensure_wasm_target()?;
    Ok(BuildTools {
        wasm_opt: ensure_or_warn(project, &wasm_opt())?,
        esbuild: ensure_or_warn(project, &esbuild())?,
    })
}

/// A program that only makes the bundle smaller; `None` where it can't be had.
fn ensure_or_warn(project: &Project, tool: &Tool) -> Result<Option<PathBuf>> {
    match ensure(project, tool) {
        Ok(program) => Ok(Some(program)),
        Err(problem) if in_ci() => Err(problem),
        Err(problem) => {
            let name = tool.program;
            println!("   warning: building without {name}, so the bundle will be larger.");
            println!("   {problem:#}");
            Ok(None)
        }
    }
}

/// A tool of exactly this version, after installing it if need be.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn ensure(project: &Project, tool: &Tool) -> Result<PathBuf> {
    if let Some(folder) = probe::find(project, tool) {
        return Ok(folder);
    }
    step(
        &format!("install {} {}: {}", tool.program, tool.version, tool.takes),
        || {
            install::install(project, tool)?;
            probe::find(project, tool).with_context(|| {
                format!(
                    "{} {} is not there after installing it",
                    tool.program, tool.version
                )
            })
        },
    )
}

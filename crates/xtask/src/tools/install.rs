//! Installs tools through cargo, npm and rustup, into `target/tools` where they allow it.
//!
//! Invariant: every failure names the command that a person can type instead.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{Origin, Tool, WASM_TARGET};
use crate::project::{Project, cargo};
use crate::step::{output_of, run, step};

/// The tools' own release profiles take minutes to save milliseconds; ours do not.
const QUICK_PROFILE: [&str; 3] = [
    "profile.release.lto=false",
    "profile.release.codegen-units=16",
    "profile.release.opt-level=1",
];

/// Installs a tool from where it comes.
pub(super) fn install(project: &Project, tool: &Tool) -> Result<()> {
    match tool.origin {
        Origin::Cargo(package) => cargo_install(project, tool, package, &[]),
        Origin::CargoLocked(package) => cargo_install(project, tool, package, &["--locked"]),
        Origin::Npm(package, version) => npm_install(project, package, version),
    }
}

/// Adds the wasm target to the Rust in use, unless it is there.
pub(super) fn ensure_wasm_target() -> Result<()> {
    let sysroot = output_of(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc cannot be run; install Rust with rustup")?;
    let library = std::path::Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET);
    if library.is_dir() {
        return Ok(());
    }
    step(&format!("add the target {WASM_TARGET}"), || {
        run(Command::new("rustup").args(["target", "add", WASM_TARGET])).with_context(|| {
            format!("install by hand: the Rust standard library for {WASM_TARGET} (`rustup target add {WASM_TARGET}`, or your distribution's package)")
        })
    })
}

/// Adds a component of the Rust in use (rustfmt, clippy), unless its program is there.
///
/// # Errors
/// When it is missing and rustup cannot add it.
pub fn ensure_component(component: &str, program: &str) -> Result<()> {
    let program = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let in_rust = sysroot()?.join("bin").join(&program);
    if in_rust.is_file() {
        return Ok(());
    }
    step(&format!("add the component {component}"), || {
        run(Command::new("rustup").args(["component", "add", component]))
            .with_context(|| format!("install by hand: {component} (`rustup component add {component}`, or your distribution's package)"))
    })
}

/// The folder of the Rust in use.
fn sysroot() -> Result<PathBuf> {
    let text = output_of(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc cannot be run; install Rust with rustup")?;
    Ok(PathBuf::from(text.trim()))
}

fn cargo_install(project: &Project, tool: &Tool, package: &str, extra: &[&str]) -> Result<()> {
    let root = project.tools();
    let scratch = root.join("build");
    let mut command = cargo();
    command
        .args(["install", package, "--version", &tool.version])
        .args(extra);
    command
        .arg("--root")
        .arg(&root)
        .arg("--target-dir")
        .arg(&scratch);
    for setting in QUICK_PROFILE {
        command.args(["--config", setting]);
    }
    run(&mut command).with_context(|| {
        let locked = extra.join(" ");
        format!(
            "install by hand: `cargo install {package} --version {} {locked}`",
            tool.version
        )
    })?;
    // Some hundred megabytes that nobody needs again; what stays does no harm.
    if let Err(problem) = std::fs::remove_dir_all(&scratch) {
        println!("   {} stays behind: {problem}", project.shown(&scratch));
    }
    Ok(())
}

/// Installs an npm package into `target/tools/<package>`.
///
/// # Errors
/// When npm is missing or fails; the message says what to install by hand.
pub(super) fn npm_install(project: &Project, package: &str, version: &str) -> Result<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if output_of(Command::new(npm).arg("--version")).is_none() {
        bail!(
            "npm is missing; install Node.js with npm, or put {package} {version} on the PATH by hand"
        );
    }
    let folder = project.tools().join(package);
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", project.shown(&folder)))?;
    let mut command = Command::new(npm);
    command.arg("install").arg("--prefix").arg(&folder);
    command.args(["--no-audit", "--no-fund", "--no-save", "--loglevel=error"]);
    command.arg(format!("{package}@{version}"));
    run(&mut command)
        .with_context(|| format!("install by hand: `npm install --global {package}@{version}`"))
}

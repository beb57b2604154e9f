//! Keeps the folders of this machine out of the wasm.
//!
//! Panic messages name source files by their path. With the paths of the project, of cargo's
//! registry and of the standard library replaced by fixed names, where a bundle was built leaves
//! no trace in it.
//!
//! Invariant: what stands left of a `=` differs between machines, what stands right never does.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::step::output_of;

/// The variable through which cargo takes flags that may have spaces in them. It stands above
/// `RUSTFLAGS`, so that what a shell has set there does not get into the bundle either.
pub const VARIABLE: &str = "CARGO_ENCODED_RUSTFLAGS";

/// What cargo puts between two flags in [`VARIABLE`].
pub const BETWEEN: &str = "\u{1f}";

/// The flags for rustc, encoded.
///
/// # Errors
/// When rustc does not say where it is installed, or this machine's user has no home.
pub fn flags(project: &Project) -> Result<String> {
    let facts = asked(&["-vV"])?;
    let commit = facts
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))
        .context("rustc does not name its commit")?;
    let sysroot = PathBuf::from(asked(&["--print", "sysroot"])?.trim());
    // With the component rust-src rustc finds the library's sources on this machine and names
    // those; without it, it names them as the library was built: by the commit.
    let library = sysroot.join("lib/rustlib/src/rust");
    let mut pairs = vec![
        (library, format!("/rustc/{commit}")),
        (project.root.clone(), "/tweespraak".to_owned()),
    ];
    pairs.extend(
        registries()?
            .into_iter()
            .map(|from| (from, "/registry".to_owned())),
    );
    let flags: Vec<String> = pairs
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
        .collect();
    Ok(flags.join(BETWEEN))
}

/// The folders into which cargo unpacks packages: one for each place that it gets them from.
fn registries() -> Result<Vec<PathBuf>> {
    let folder = cargo_home()?.join("registry/src");
    let Ok(entries) = folder.read_dir() else {
        // Nothing was ever unpacked: the packages lie in the project (`cargo vendor`).
        return Ok(Vec::new());
    };
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    Ok(folders)
}

fn asked(words: &[&str]) -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    output_of(Command::new(rustc).args(words)).context("rustc cannot be asked")
}

fn cargo_home() -> Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(folder) => Ok(folder.into()),
        None => std::env::home_dir()
            .map(|home| home.join(".cargo"))
            .context("there is no home folder, and no CARGO_HOME either"),
    }
}

//! Builds the release bundle: a folder of static files with relative addresses.
//!
//! Invariant: two builds of the same sources give the same bytes, and the bundle works
//! from any sub-path of any static host.

mod built;
pub mod csp;
pub mod cut;
mod finish;
pub mod head;
mod headers;
mod icons;
mod lean;
mod names;
mod offline;
mod one_file;
pub mod packed;
mod page;
mod remap;
mod site;
mod styles;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::step::{run, step};
use crate::tools::{BuildTools, ensure_build_tools};

pub use finish::finish;
pub use site::Site;

/// The variable through which `build.rs` learns of another folder than `corpus/`.
pub const CORPUS_VARIABLE: &str = "TWEESPRAAK_CORPUS";

/// What to build and where to put it.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The folder with the material; `corpus/` when none is given.
    pub corpus: Option<PathBuf>,
    /// The folder for the bundle; `dist/` when none is given.
    pub out: Option<PathBuf>,
    /// Whether to put everything into one file as well.
    pub single_file: bool,
    /// Where the bundle will lie, if that is known: some addresses must be whole.
    pub site: Option<Site>,
    /// Whether to put each file there once more, compressed, for hosts that send such files.
    pub packed: bool,
}

/// Installs what is missing, builds, finishes, and returns the bundle's folder.
///
/// # Errors
/// When a tool cannot be had, the sources do not compile or the corpus has problems.
pub fn build(project: &Project, options: &BuildOptions) -> Result<PathBuf> {
    let tools = ensure_build_tools(project)?;
    let corpus = options.corpus.as_deref().map(existing_folder).transpose()?;
    let flags = [&remap::flags(project)?, cut::LINK_FLAG].join(remap::BETWEEN);
    let out = match &options.out {
        Some(folder) => std::path::absolute(folder).context("the output folder has no path")?,
        None => project.root.join("dist"),
    };
    let name = format!("build the release bundle into {}", project.shown(&out));
    step(&name, || {
        let mut trunk = trunk(project, &tools, corpus.as_deref(), &out);
        run(trunk.env(remap::VARIABLE, &flags))
    })?;
    let app = step("cut the app into parts", || cut::cut(project, &tools))?;
    step("finish the bundle", || {
        finish(project, options, corpus.as_deref(), &out, app)
    })?;
    if options.packed {
        step("pack the bundle", || packed::pack(&out))?;
    }
    Ok(out)
}

fn trunk(project: &Project, tools: &BuildTools, corpus: Option<&Path>, out: &Path) -> Command {
    let mut command = Command::new("trunk");
    command.current_dir(&project.root).env("PATH", &tools.path);
    // Trunk reads NO_COLOR as a Boolean and refuses the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").args(["--color", "never"]);
    }
    command.args([
        "build",
        "--offline",
        "--skip-version-check",
        "--public-url",
        "./",
    ]);
    // Without `--release` Trunk leaves wasm-opt out: that is for the pieces, when it is cut. The
    // cutter reads names, which a release has not.
    command
        .args(["--cargo-profile=release", "--features"])
        .arg(cut::FEATURE)
        .env("CARGO_PROFILE_RELEASE_STRIP", "none");
    command.arg("--dist").arg(out);
    if let Some(folder) = corpus {
        command.env(CORPUS_VARIABLE, folder);
    }
    command
}

/// The folder as an absolute path.
fn existing_folder(folder: &Path) -> Result<PathBuf> {
    if !folder.is_dir() {
        bail!("there is no folder {}", folder.display());
    }
    folder
        .canonicalize()
        .with_context(|| format!("cannot read {}", folder.display()))
}

//! `cargo xtask …`: the command line of the project's chores.
//!
//! Invariant: this file reads the arguments and calls the library; it does no chore itself.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};
use xtask::bundle::{BuildOptions, build};
use xtask::project::Project;
use xtask::serve::{ServeOptions, serve};
use xtask::step::step;
use xtask::tools::ensure_build_tools;

/// Every chore of the project, one command each.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Install what a build lacks (wasm target, Trunk, wasm-bindgen, wasm-opt)
    Setup,
    /// Build the release bundle and serve it on this machine
    Serve(Serve),
    /// Build the release bundle: a folder of static files with relative addresses
    Build(Build),
}

#[derive(Args)]
struct Build {
    /// The folder with the material, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// The folder for the bundle, instead of dist/
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Args)]
struct Serve {
    /// The port to serve on; any free one if it is taken
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Print the address without opening a browser
    #[arg(long)]
    no_open: bool,
    /// The folder with the material, instead of corpus/
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Build again when a source changes
    #[arg(long)]
    watch: bool,
}

fn main() -> ExitCode {
    match run(Cli::parse().chore) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("error: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> Result<ExitCode> {
    let project = Project::find()?;
    match chore {
        Chore::Setup => step("set up", || ensure_build_tools(&project)).map(|_| ExitCode::SUCCESS),
        Chore::Build(Build { corpus, out }) => {
            build(&project, &BuildOptions { corpus, out }).map(|_| ExitCode::SUCCESS)
        }
        Chore::Serve(Serve {
            port,
            no_open,
            corpus,
            watch,
        }) => {
            let build = BuildOptions { corpus, out: None };
            serve(
                &project,
                &ServeOptions {
                    build,
                    port,
                    open: !no_open,
                    watch,
                },
            )
            .map(|()| ExitCode::SUCCESS)
        }
    }
}

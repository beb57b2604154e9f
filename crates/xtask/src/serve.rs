//! `cargo xtask serve`: build, serve, open; build again on a change when asked to.
//!
//! Invariant: a browser that does not open and a build that fails on a change are told,
//! and never end the host.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::bundle::{BuildOptions, build};
use crate::host::{Host, HostOptions};
use crate::project::Project;
use crate::step::step;

/// How often a watched folder is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(700);

/// What to serve and how.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// What to build first.
    pub build: BuildOptions,
    /// The port to take if it is free.
    pub port: u16,
    /// Whether to ask the desktop to open the address.
    pub open: bool,
    /// Whether to build again when a source changes.
    pub watch: bool,
}

/// Builds and serves until it is ended with Ctrl-C.
///
/// # Errors
/// When the first build fails or no port can be had.
pub fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    let mut seen = newest_change(project, &options.build);
    let folder = build(project, &options.build)?;
    let host = step("serve", || {
        Host::start(HostOptions {
            port: options.port,
            ..HostOptions::new(&folder)
        })
    })?;
    if options.port != 0 && host.port() != options.port {
        println!("   port {} is taken", options.port);
    }
    println!("\n   Tweespraak is at {}   (Ctrl-C ends it)\n", host.url());
    if options.open
        && let Err(problem) = open::that_detached(host.url())
    {
        println!("   no browser opened by itself ({problem}); open the address above");
    }
    if !options.watch {
        return host.wait();
    }
    loop {
        std::thread::sleep(LOOK_EVERY);
        let now = newest_change(project, &options.build);
        if now > seen {
            seen = now;
            match build(project, &options.build) {
                Ok(_) => println!("   built again; reload {}", host.url()),
                Err(problem) => println!("   not built: {problem:#}"),
            }
        }
    }
}

/// When a source was last written; unreadable files count as unchanged.
fn newest_change(project: &Project, options: &BuildOptions) -> Option<SystemTime> {
    let corpus = options
        .corpus
        .clone()
        .unwrap_or_else(|| project.root.join("corpus"));
    [
        "src",
        "style",
        "public",
        "crates/corpus",
        "index.html",
        "Trunk.toml",
        "build.rs",
        "Cargo.toml",
    ]
    .iter()
    .map(|name| project.root.join(name))
    .chain(std::iter::once(corpus))
    .filter_map(|path| newest_below(&path))
    .max()
}

fn newest_below(path: &Path) -> Option<SystemTime> {
    let own = path.metadata().and_then(|facts| facts.modified()).ok();
    let entries: Vec<PathBuf> = match path.read_dir() {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        // Not a folder.
        Err(_) => Vec::new(),
    };
    entries
        .iter()
        .filter_map(|entry| newest_below(entry))
        .chain(own)
        .max()
}

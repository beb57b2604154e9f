//! `cargo xtask serve` and `cargo xtask dev`: build, serve, open. `dev` builds for those who work on
//! the app, again at each change, and reloads the page.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::Result;

use crate::bundle::{BuildOptions, Profile, build};
use crate::host::{FirstScript, Host, HostOptions};
use crate::project::Project;
use crate::step::step;

/// How often a watched folder is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// What makes the page reload after a build. It is a file of the page's own origin, so that the
/// security policy is the one that readers get.
const RELOAD: FirstScript = FirstScript {
    name: "reload.js",
    text: include_str!("serve/reload.js"),
};

/// What a build reads. Of xtask itself there is nothing: it would have to be started anew.
const WATCHED: [&str; 9] = [
    "src",
    "style",
    "public",
    "schema",
    "crates/corpus",
    "index.html",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];

/// What to serve and how.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// What to build first; when it is for development, again at each change.
    pub build: BuildOptions,
    /// The port to take if it is free.
    pub port: u16,
    /// Whether to ask the desktop to open the address.
    pub open: bool,
}

/// Builds and serves until it is ended with Ctrl-C.
///
/// # Errors
/// When the first build fails or no port can be had.
pub fn serve(project: &Project, options: &ServeOptions) -> Result<()> {
    let is_dev = options.build.profile == Profile::Dev;
    let mut seen = newest_change(project, &options.build);
    let folder = build(project, &options.build)?;
    let host = step("serve", || {
        Host::start(HostOptions {
            port: options.port,
            first_script: is_dev.then_some(RELOAD),
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
    if !is_dev {
        return host.wait();
    }
    loop {
        std::thread::sleep(LOOK_EVERY);
        let now = newest_change(project, &options.build);
        if now > seen {
            seen = now;
            let built = step("build again", || build(project, &options.build));
            if let Err(problem) = built {
                println!("   not built: {problem:#}");
            }
        }
    }
}

/// When a source was last written; unreadable files count as unchanged. A file that is removed
/// changes its folder.
fn newest_change(project: &Project, options: &BuildOptions) -> Option<SystemTime> {
    let corpus = options
        .corpus
        .clone()
        .unwrap_or_else(|| project.root.join("corpus"));
    WATCHED
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

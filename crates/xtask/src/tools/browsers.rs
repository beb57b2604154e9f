//! The browsers of the journeys, and the drivers that steer them.
//!
//! Invariant: a browser counts as there only with its driver; what is missing is named.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::ValueEnum;

use super::{Origin, Tool, apt, ensure, probe};
use crate::project::Project;
use crate::step::step;

/// The driver of Firefox; Debian has none.
pub const GECKODRIVER: &str = "0.37.1";

/// An engine that the journeys run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Browser {
    /// Chromium or Chrome, with chromedriver
    Chromium,
    /// Firefox, with geckodriver
    Firefox,
    /// WebKitGTK's MiniBrowser, with WebKitWebDriver, on a screen of its own (Xvfb)
    Webkit,
}

/// What it takes to start a browser.
#[derive(Debug, Clone)]
pub struct Installed {
    /// The WebDriver program.
    pub driver: PathBuf,
    /// The browser's own program.
    pub browser: PathBuf,
}

impl Browser {
    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Debian's packages for it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["webkit2gtk-driver", "xvfb"],
        }
    }
}

fn geckodriver() -> Tool {
    Tool {
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
        origin: Origin::Cargo("geckodriver"),
        takes: "some 2 minutes",
    }
}

/// Finds a browser and its driver, after installing them if need be.
///
/// # Errors
/// When something is missing and cannot be installed; the message says what to install by hand.
pub fn ensure_browser(project: &Project, browser: Browser) -> Result<Installed> {
    let name = browser.name();
    if browser == Browser::Firefox {
        ensure(project, &geckodriver())?;
    }
    if let Some(found) = find_browser(project, browser) {
        return Ok(found);
    }
    step(&format!("install {name}: a minute or two"), || {
        apt::install(browser.packages())
    })?;
    find_browser(project, browser)
        .with_context(|| format!("{name} is not there after installing it"))
}

/// Where a browser and its driver are, if both are there.
#[must_use]
pub fn find_browser(project: &Project, browser: Browser) -> Option<Installed> {
    let (driver, browser) = match browser {
        Browser::Chromium => (
            on_path("chromedriver")?,
            [
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
            ]
            .iter()
            .find_map(|name| on_path(name))
            .or_else(|| existing("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))?,
        ),
        Browser::Firefox => (
            probe::find(project, &geckodriver())?,
            ["firefox-esr", "firefox"]
                .iter()
                .find_map(|name| on_path(name))
                .or_else(|| existing("/Applications/Firefox.app/Contents/MacOS/firefox"))?,
        ),
        Browser::Webkit => {
            on_path("Xvfb")?;
            (on_path("WebKitWebDriver")?, mini_browser()?)
        }
    };
    Some(Installed { driver, browser })
}

/// WebKitGTK's small browser lies in a folder named after its programming interface.
fn mini_browser() -> Option<PathBuf> {
    let libraries = Path::new("/usr/lib")
        .read_dir()
        .ok()?
        .flatten()
        .map(|entry| entry.path());
    libraries
        .chain(["/usr/lib", "/usr/libexec"].map(PathBuf::from))
        .flat_map(|folder| ["webkit2gtk-4.1", "webkit2gtk-4.0"].map(|name| folder.join(name)))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(executable(program)))
        .find(|candidate| candidate.is_file())
}

fn executable(program: &str) -> String {
    format!("{program}{}", std::env::consts::EXE_SUFFIX)
}

fn existing(path: &str) -> Option<PathBuf> {
    Some(PathBuf::from(path)).filter(|path| path.is_file())
}

//! Where the page lies during a journey: on a host of our own, or on disk.
//!
//! Invariant: either way the collector runs before anything else in the page, and before its
//! security policy holds.

use std::path::Path;
use std::sync::Mutex;

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::host::{Host, HostOptions};

use crate::journey::Trip;
use crate::witness::COLLECTOR;

/// Where the bundle is put: it must work from anywhere.
const BASE: &str = "/some/sub/path/";

/// Where the page lies.
#[derive(Debug)]
pub(crate) struct Place {
    url: String,
    host: Mutex<Option<Host>>,
    // Held for its drop, which removes it.
    _folder: Option<TempDir>,
}

impl Place {
    /// Serves the trip's folder, or copies it for a page that is opened from disk.
    pub(crate) fn of(trip: &Trip) -> Result<Self> {
        match trip.from_disk {
            Some(name) => Self::on_disk(&trip.folder, name),
            None => Self::served(&trip.folder),
        }
    }

    fn served(folder: &Path) -> Result<Self> {
        let host = Host::start(HostOptions {
            base: BASE.to_owned(),
            first_script: Some(COLLECTOR),
            ..HostOptions::new(folder)
        })?;
        Ok(Self {
            url: host.url(),
            host: Mutex::new(Some(host)),
            _folder: None,
        })
    }

    fn on_disk(bundle: &Path, name: &str) -> Result<Self> {
        let folder = tempfile::tempdir().context("no folder for the page")?;
        for entry in bundle.read_dir().context("the bundle cannot be read")? {
            let from = entry.context("the bundle cannot be read")?.path();
            if let (true, Some(name)) = (from.is_file(), from.file_name()) {
                std::fs::copy(&from, folder.path().join(name))
                    .with_context(|| format!("cannot copy {}", from.display()))?;
            }
        }
        let page = folder.path().join(name);
        let html = std::fs::read_to_string(&page).with_context(|| {
            format!("the bundle has no {name}; `cargo xtask build --single-file`")
        })?;
        let collector = format!("<head><script>{}</script>", COLLECTOR.text);
        std::fs::write(&page, html.replacen("<head>", &collector, 1))
            .context("the page cannot be written")?;
        Ok(Self {
            url: format!("file://{}", page.display()),
            host: Mutex::new(None),
            _folder: Some(folder),
        })
    }

    /// The address of the page, without a query.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What the addresses of its own origin begin with.
    pub(crate) fn origin(&self) -> String {
        let own = self.url.strip_suffix(BASE.trim_start_matches('/'));
        own.unwrap_or("file:///").to_owned()
    }

    /// Ends the host, for as long as the journey goes on.
    pub(crate) fn end_host(&self) {
        if let Ok(mut host) = self.host.lock() {
            host.take();
        }
    }
}

//! Somebody else's page, from another port, with a piece of HTML of ours in it.
//!
//! Invariant: it is heard by the same witness, and gone when it is dropped.

use anyhow::{Context, Result};
use tempfile::TempDir;
use xtask::host::{Host, HostOptions};

use crate::page::Page;
use crate::witness::COLLECTOR;

/// A page of another origin, as long as this lives.
#[derive(Debug)]
pub struct Abroad {
    // Dropped in this order: the host before its folder.
    host: Host,
    _folder: TempDir,
}

impl Abroad {
    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        self.host.url()
    }
}

impl Page {
    /// Opens a page of another origin that has `inner` in it.
    ///
    /// # Errors
    /// When it can't be served or does not become ready.
    pub async fn abroad(&self, inner: &str) -> Result<Abroad> {
        let folder = tempfile::tempdir().context("no folder for another page")?;
        let page = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
             <title>Another page</title><link rel=\"icon\" href=\"data:,\"></head>\
             <body><main id=\"main\"><h1>Another page</h1>\n{inner}\n</main></body></html>"
        );
        std::fs::write(folder.path().join("index.html"), page).context("cannot write it")?;
        let host = Host::start(HostOptions {
            first_script: Some(COLLECTOR),
            ..HostOptions::new(folder.path())
        })?;
        self.witness.look(self.client()).await?;
        self.witness.knows(host.url());
        self.client()
            .goto(&host.url())
            .await
            .context("cannot open another page")?;
        self.sees("main#main").await?;
        Ok(Abroad {
            host,
            _folder: folder,
        })
    }
}

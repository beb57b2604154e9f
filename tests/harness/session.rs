//! A fresh browser with an empty profile, and what to ask of each engine for that.
//!
//! Invariant: no browser calls home, and none animates.

use anyhow::{Context, Result};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use xtask::tools::{Browser, Installed};

use crate::driver::Driver;

/// Chromium without a window, without anything that runs beside the page, and without a network
/// but this machine. As root, and in containers, its sandbox cannot start; the pages are ours.
const CHROMIUM: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1280,900",
];

/// Opens a browser.
pub(crate) async fn open(
    browser: Browser,
    installed: &Installed,
    driver: &Driver,
) -> Result<Client> {
    let Value::Object(capabilities) = capabilities(browser, installed) else {
        anyhow::bail!("capabilities must be an object");
    };
    let capabilities: Capabilities = capabilities;
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&driver.url())
        .await
        .with_context(|| format!("{} opens no session", browser.name()))
}

fn capabilities(browser: Browser, installed: &Installed) -> Value {
    let program = installed.browser.display().to_string();
    match browser {
        Browser::Chromium => json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": program, "args": CHROMIUM },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }),
        Browser::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": program,
                "args": ["-headless", "--width=1280", "--height=900"],
                "prefs": {
                    "ui.prefersReducedMotion": 1,
                    "network.proxy.type": 0,
                    "datareporting.policy.dataSubmissionEnabled": false,
                },
            },
        }),
        Browser::Webkit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
        }),
    }
}

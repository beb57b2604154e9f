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
use crate::journey::Lack;

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

/// How long a script or the loading of a page may take; a journey as a whole has its own limit.
const PATIENCE_MS: u32 = 120_000;

/// Opens a browser.
pub(crate) async fn open(
    browser: Browser,
    installed: &Installed,
    lack: Lack,
    driver: &Driver,
) -> Result<Client> {
    let Value::Object(mut capabilities) = capabilities(browser, installed, lack) else {
        anyhow::bail!("capabilities must be an object");
    };
    // The accessibility checker takes its time on a busy machine.
    let timeouts = json!({ "script": PATIENCE_MS, "pageLoad": PATIENCE_MS });
    capabilities.insert("timeouts".to_owned(), timeouts);
    let capabilities: Capabilities = capabilities;
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&driver.url())
        .await
        .with_context(|| format!("{} opens no session", browser.name()))
}

fn chromium(lack: Lack) -> Vec<&'static str> {
    let mut words = CHROMIUM.to_vec();
    if lack == Lack::Wasm {
        // V8 compiles WebAssembly to machine code alone, and so has none where it may make none.
        words.push("--js-flags=--jitless");
    }
    words
}

fn capabilities(browser: Browser, installed: &Installed, lack: Lack) -> Value {
    let program = installed.browser.display().to_string();
    match browser {
        Browser::Chromium => json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": program, "args": chromium(lack) },
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
                    "javascript.options.wasm": lack != Lack::Wasm,
                    "javascript.enabled": lack != Lack::Script,
                },
            },
        }),
        Browser::Webkit => json!({
            "browserName": "MiniBrowser",
            "webkitgtk:browserOptions": { "binary": program, "args": ["--automation"] },
        }),
    }
}

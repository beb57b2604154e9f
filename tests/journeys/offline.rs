//! Without a network, after a first visit.
//!
//! Invariant: the host is really gone: what is shown was kept by the browser.

use anyhow::{Result, ensure};
use journeys::{Page, journey};
use serde_json::Value;

use crate::search::word_on;

/// Whether the browser has what keeps pages. (Driven from outside, not every WebKit has.)
const CAN_KEEP: &str = "return 'serviceWorker' in navigator";

/// Whether all is kept; the journey's own script with it, which stands in the page.
const IS_KEPT: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const all = await caches.keys(); \
    if (!navigator.serviceWorker.controller || all.length !== 1) return false; \
    const kept = await caches.open(all[0]); \
    const script = document.querySelector('script[src]'); \
    if (script && !await kept.match(script.src)) await kept.add(script.src); \
    return true; })().then(done, (problem) => done(String(problem)))";

#[test]
fn after_a_visit_all_works_without_the_host() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        if page.execute(CAN_KEEP, Vec::new()).await? != Value::Bool(true) {
            return Ok(());
        }
        let word = word_on(page).await?;
        page.until("the page to be kept", async || {
            Ok(page.execute_later(IS_KEPT).await? == Value::Bool(true))
        })
        .await?;
        page.end_host();
        page.open("?lang=nl&screen=compare").await?;
        page.sees("table.spine").await?;
        page.open("").await?;
        page.write("#search", &word).await?;
        page.sees(".hits a.sentence mark").await?;
        page.click(".hits a.sentence").await?;
        page.sees(".reader .prose").await
    })
}

#[test]
fn an_embedded_view_keeps_nothing() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?embed=1&screen=compare").await?;
        page.sees("table.spine").await?;
        let count = "const done = arguments[0]; 'serviceWorker' in navigator \
            ? navigator.serviceWorker.getRegistrations().then((all) => done(all.length)) : done(0)";
        ensure!(
            page.execute_later(count).await?.as_u64() == Some(0),
            "a view within another page registers a worker"
        );
        Ok(())
    })
}

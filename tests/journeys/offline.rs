//! Without a network, after a first visit.
//!
//! Invariant: the host is really gone: what is shown was kept by the browser.

use std::path::Path;

use anyhow::{Result, ensure};
use journeys::{End, Page, journey, journey_in_copy};
use serde_json::Value;

use crate::search::word_on;

/// Whether all is kept; the journey's own script with it, which stands in the page.
const IS_KEPT: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const all = await caches.keys(); \
    if (!navigator.serviceWorker.controller || all.length !== 1) return false; \
    const kept = await caches.open(all[0]); \
    const script = document.querySelector('script[src]'); \
    if (script && !await kept.match(script.src)) await kept.add(script.src); \
    return true; })().then(done, (problem) => done(String(problem)))";

/// Under which names versions are kept.
const NAMES: &str = "caches.keys().then(arguments[0])";

#[test]
fn after_a_visit_all_works_without_the_host() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.until("the page to be kept", async || {
            Ok(page.execute_later(IS_KEPT).await? == Value::Bool(true))
        })
        .await?;
        ensure!(
            page.count("#take-newer").await? == 0,
            "a first visit is told of a newer version"
        );
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

#[test]
fn a_newer_version_is_told_and_waits_to_be_asked_for() -> Result<()> {
    journey_in_copy(End::Judged, async |page: &Page, folder: &Path| {
        page.open("?lang=nl").await?;
        page.until("the page to be kept", async || {
            Ok(page.execute_later(IS_KEPT).await? == Value::Bool(true))
        })
        .await?;
        let before = page.execute_later(NAMES).await?;
        let worker = folder.join("sw.js");
        let newer =
            std::fs::read_to_string(&worker)?.replace("const NAME = `", "const NAME = `newer ");
        std::fs::write(
            &worker,
            newer.replace("startsWith(OWN)", "startsWith(\"tweespraak\")"),
        )?;
        page.open("?lang=nl&screen=compare").await?;
        page.click("#take-newer").await?;
        page.until("the newer version alone", async || {
            let now = page.execute_later(NAMES).await?;
            Ok(now != before && now.as_array().is_some_and(|names| names.len() == 1))
        })
        .await?;
        page.sees("table.spine").await?;
        page.sees_no("#take-newer").await
    })
}

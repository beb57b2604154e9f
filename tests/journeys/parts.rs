//! The parts of the app that come when they are asked for.
//!
//! Invariant: what could not be had is said, and nothing that stood on screen is lost by it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use journeys::{End, Key, Page, journey, journey_in_copy};
use serde_json::Value;

use crate::search::word_on;

/// What the page itself has fetched of the parts so far: names without folder and hash.
const FETCHED: &str = "return performance.getEntriesByType('resource') \
    .map((entry) => /\\/parts\\/([a-z]+)(?:_\\d+)?-/.exec(entry.name)?.[1]).filter(Boolean)";

/// From now on what the page fetches of the parts is held back; what it fetched ahead is forgotten.
const HOLD: &str = "window.chunksAhead?.clear(); const real = window.fetch.bind(window); window.__held = []; \
    window.fetch = (what, how) => /\\/parts\\//.test(String(what)) \
        ? new Promise((go) => window.__held.push(() => go(real(what, how)))) : real(what, how); \
    window.__let = () => { window.fetch = real; window.__held.splice(0).forEach((go) => go()); }";
/// It comes after all.
const LET: &str = "window.__let()";

async fn has_fetched(page: &Page, part: &str) -> Result<bool> {
    let names = page.execute(FETCHED, Vec::new()).await?;
    let names = names.as_array().context("no list of requests")?.clone();
    Ok(names.contains(&Value::from(part)))
}

#[test]
fn the_first_view_brings_search_and_no_other_part() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.until("what answers words to come unasked", async || {
            has_fetched(page, "search").await
        })
        .await?;
        page.write("#search", &word).await?;
        page.sees(".hits a.sentence mark").await?;
        for part in ["timeline", "reading"] {
            ensure!(!has_fetched(page, part).await?, "{part} came unasked");
        }
        Ok(())
    })
}

#[test]
fn a_link_to_a_view_brings_what_it_needs() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?screen=timeline").await?;
        page.sees("#timeline").await?;
        ensure!(
            has_fetched(page, "timeline").await?,
            "the timeline stands there and was not fetched"
        );
        Ok(())
    })
}

#[test]
fn a_part_that_cannot_be_had_is_said_and_comes_later() -> Result<()> {
    // A missing file is told in the console too, as it should be.
    journey_in_copy(End::Unwatched, async |page: &Page, folder: &Path| {
        let (parts, away) = (folder.join("parts"), folder.join("away"));
        std::fs::rename(&parts, &away)?;
        page.open("?lang=nl").await?;
        page.execute("location.search = '?screen=compare'", Vec::new())
            .await?;
        page.sees(".without.failed").await?;
        page.sees(".whole .compare").await?;
        page.open("?lang=nl").await?;
        page.sees(".intro").await?;
        page.click(".ways a[href*='screen=timeline']").await?;
        page.sees("#load-again").await?;
        page.sees(".intro").await?;
        ensure!(
            page.query().await?.contains("screen=timeline"),
            "the address does not say what was asked for"
        );
        std::fs::rename(&away, &parts)?;
        page.click("#load-again").await?;
        page.sees("#timeline").await?;
        page.sees_no("#load-again").await
    })
}

#[test]
fn who_goes_back_before_a_part_has_come_stays_there() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        page.execute(HOLD, Vec::new()).await?;
        page.click(".ways a[href*='screen=timeline']").await?;
        page.sees(":root[data-waits]").await?;
        page.back().await?;
        page.sees_no(":root[data-waits]").await?;
        page.execute(LET, Vec::new()).await?;
        page.until("the part to have come", async || {
            has_fetched(page, "timeline").await
        })
        .await?;
        page.sees(".intro").await?;
        ensure!(
            !page.query().await?.contains("timeline"),
            "the view that was left came back"
        );
        page.click(".ways a[href*='screen=timeline']").await?;
        page.sees("#timeline").await
    })
}

#[test]
fn words_sent_before_search_has_come_are_answered() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.open("?lang=nl&screen=about").await?;
        page.execute(HOLD, Vec::new()).await?;
        page.write("#search", &word).await?;
        page.keys(&[Key::Enter]).await?;
        page.execute(LET, Vec::new()).await?;
        page.sees(".hits a.sentence mark").await?;
        let shown = page
            .execute("return document.querySelector('#search').value", Vec::new())
            .await?;
        ensure!(shown == word.as_str(), "the box shows {shown}");
        Ok(())
    })
}

#[test]
fn words_that_were_given_up_leave_the_box() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.execute(HOLD, Vec::new()).await?;
        page.write("#search", &word).await?;
        page.keys(&[Key::Escape]).await?;
        page.until("an empty box", async || {
            let empty = "return document.querySelector('#search').value === ''";
            Ok(page.execute(empty, Vec::new()).await? == Value::Bool(true))
        })
        .await?;
        page.execute(LET, Vec::new()).await?;
        page.sees_no(":root[data-waits]").await?;
        page.sees(".intro").await
    })
}

#[test]
fn a_late_view_leaves_the_keyboard_where_it_went() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        page.execute(HOLD, Vec::new()).await?;
        page.click(".ways a[href*='screen=about']").await?;
        page.sees(":root[data-waits]").await?;
        page.click("#search").await?;
        page.execute(LET, Vec::new()).await?;
        page.sees_no(":root[data-waits]").await?;
        page.sees(":root[data-screen='about']").await?;
        let focused = page
            .execute("return document.activeElement.id", Vec::new())
            .await?;
        ensure!(focused == "search", "the focus is on {focused}");
        Ok(())
    })
}

//! The parts of the app that come when they are asked for.
//!
//! Invariant: what could not be had is said, and nothing that stood on screen is lost by it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use journeys::{End, Page, journey, journey_in_copy};
use serde_json::Value;

use crate::search::word_on;

/// What the page itself has fetched of the parts so far: names without folder and hash.
const FETCHED: &str = "return performance.getEntriesByType('resource') \
    .map((entry) => /\\/parts\\/([a-z]+)-/.exec(entry.name)?.[1]).filter(Boolean)";

async fn has_fetched(page: &Page, part: &str) -> Result<bool> {
    let names = page.execute(FETCHED, Vec::new()).await?;
    let names = names.as_array().context("no list of requests")?.clone();
    Ok(names.contains(&Value::from(part)))
}

#[test]
fn the_first_view_waits_for_no_part_and_words_bring_search() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let names = page.execute(FETCHED, Vec::new()).await?;
        ensure!(
            names.as_array().is_some_and(Vec::is_empty),
            "the first view fetched {names}"
        );
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.sees(".hits a.sentence mark").await?;
        ensure!(
            has_fetched(page, "search").await?,
            "search did not come with the words"
        );
        ensure!(
            !has_fetched(page, "timeline").await?,
            "the timeline came unasked"
        );
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

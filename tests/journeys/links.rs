//! The address is the view: links, the history, and addresses that nobody can read.
//!
//! Invariant: the same address shows the same thing, in a browser that has never been here.

use std::sync::Mutex;

use anyhow::{Result, ensure};
use journeys::{Page, journey};

use crate::search::word_on;

/// What is on screen, in the reader's terms.
async fn shown(page: &Page) -> Result<Vec<String>> {
    page.sees("h1").await?;
    let mut shown = page.texts("main h1").await?;
    shown.extend(page.texts("main .hits a").await?);
    shown.extend(page.texts(".chips a").await?);
    Ok(shown)
}

#[test]
fn a_link_shows_the_same_in_a_fresh_browser() -> Result<()> {
    let sent = Mutex::new((String::new(), Vec::new()));
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.sees(".hits mark").await?;
        page.click("aside.facets li:not(.none) > a.value").await?;
        page.sees(".chips a.chip").await?;
        let link = page.query().await?;
        ensure!(
            link.contains("q=") && link.contains("lang=nl"),
            "the link is `{link}`"
        );
        let seen = shown(page).await?;
        if let Ok(mut sent) = sent.lock() {
            *sent = (link, seen);
        }
        Ok(())
    })?;
    let (link, seen) = sent.into_inner().unwrap_or_default();
    journey(async |page: &Page| {
        page.open(&format!("?{link}")).await?;
        page.sees(".hits mark").await?;
        let here = shown(page).await?;
        ensure!(here == seen, "sent:\n{seen:#?}\nseen:\n{here:#?}");
        ensure!(
            page.query().await? == link,
            "the address changed to {}",
            page.query().await?
        );
        Ok(())
    })
}

#[test]
fn back_and_forward_go_through_what_was_chosen() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let first = shown(page).await?;
        page.click("aside.facets li:not(.none) > a.value").await?;
        page.sees(".chips a.chip").await?;
        let second = shown(page).await?;
        let chosen = page.query().await?;
        page.click("#to-about").await?;
        page.until("the screen", async || {
            Ok(page.query().await?.contains("screen=about"))
        })
        .await?;
        page.back().await?;
        page.until(
            "what was chosen",
            async || Ok(page.query().await? == chosen),
        )
        .await?;
        page.until("the same view", async || Ok(shown(page).await? == second))
            .await?;
        page.back().await?;
        page.until("the beginning", async || Ok(page.query().await?.is_empty()))
            .await?;
        page.until("the first view", async || Ok(shown(page).await? == first))
            .await?;
        page.forward().await?;
        page.until(
            "what was chosen",
            async || Ok(page.query().await? == chosen),
        )
        .await?;
        page.until("the same view", async || Ok(shown(page).await? == second))
            .await
    })
}

#[test]
fn typing_adds_nothing_to_the_history() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        page.click("#to-about").await?;
        page.until("the screen", async || {
            Ok(page.query().await?.contains("screen=about"))
        })
        .await?;
        page.click("#to-articles").await?;
        page.until("the screen", async || Ok(page.query().await?.is_empty()))
            .await?;
        page.write("#search", &word).await?;
        page.until("the query", async || Ok(page.query().await?.contains("q=")))
            .await?;
        page.back().await?;
        page.until("one step back", async || {
            Ok(page.query().await?.contains("screen=about"))
        })
        .await
    })
}

#[test]
fn a_garbled_address_is_told_and_harmless() -> Result<()> {
    journey(async |page: &Page| {
        for garbage in [
            "?screen=nowhere&q=%ff%fe&side=nobody&at=claim:none&v=99&%%%=&from=2018-99-99&x",
            "?at=sentence:nothing.99999999999999999999",
            "?q=%22unclosed",
            "?<script>alert(1)</script>",
        ] {
            page.open(garbage).await?;
            page.sees("#search").await?;
            page.is_accessible().await?;
        }
        page.open("?side=nobody&screen=nowhere").await?;
        page.sees(".notice li").await?;
        ensure!(
            page.count(".notice li").await? == 2,
            "not all of it was told"
        );
        page.click(".notice button").await?;
        page.sees_no(".notice").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.sees(".hits mark").await
    })
}

//! The harness fails when it should.
//!
//! Invariant: each fault that it promises to see is planted here in a small page of its own.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use journeys::journey::{MOST_TIME, chosen_browser};
use journeys::{End, Key, Lack, Page, Trip, travel};

fn fixture(way: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    fixture_within(MOST_TIME, way)
}

fn fixture_within(most_time: Duration, way: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixture");
    travel(
        &Trip {
            folder,
            from_disk: None,
            ready: "#main",
            browser: chosen_browser()?,
            lack: Lack::Nothing,
            end: End::Judged,
            most_time,
        },
        way,
    )
}

/// The judgement on a page that is only opened.
fn judgement_on(page: &'static str) -> Result<String> {
    let outcome = fixture(async |browser: &Page| browser.open(page).await);
    outcome
        .err()
        .map(|problem| format!("{problem:#}"))
        .context("the fault was not seen")
}

#[test]
fn a_page_without_fault_passes() -> Result<()> {
    fixture(async |page: &Page| {
        page.open("").await?;
        page.write("#words", "one two").await?;
        page.until("an echo", async || {
            Ok(page.text("#echo").await? == "one two")
        })
        .await?;
        page.keys(&[Key::Down]).await?;
        page.until("the key", async || Ok(page.text("#echo").await? == "down"))
            .await?;
        page.click("#link").await?;
        page.until("the link", async || Ok(page.query().await? == "seen=1"))
            .await?;
        page.back().await?;
        page.until("the way back", async || Ok(page.query().await?.is_empty()))
            .await?;
        page.at_width(360).await?;
        page.fits_its_width().await
    })
}

#[test]
fn words_in_the_console_are_seen() -> Result<()> {
    let judgement = judgement_on("speaks.html")?;
    ensure!(judgement.contains("a word too many"), "{judgement}");
    Ok(())
}

#[test]
fn errors_and_rejections_are_seen() -> Result<()> {
    let judgement = judgement_on("throws.html")?;
    ensure!(
        judgement.contains("thrown later") && judgement.contains("rejected"),
        "{judgement}"
    );
    Ok(())
}

#[test]
fn a_request_to_another_origin_is_seen() -> Result<()> {
    let judgement = judgement_on("foreign.html")?;
    ensure!(judgement.contains("127.0.0.2:9"), "{judgement}");
    Ok(())
}

#[test]
fn a_violation_of_the_policy_is_seen() -> Result<()> {
    let judgement = judgement_on("inline.html")?;
    ensure!(
        judgement.contains("policy violation: script-src"),
        "{judgement}"
    );
    Ok(())
}

#[test]
fn a_control_without_a_name_is_seen() -> Result<()> {
    let judgement = judgement_on("unnamed.html")?;
    ensure!(judgement.contains("button-name"), "{judgement}");
    Ok(())
}

#[test]
fn what_never_comes_is_named() -> Result<()> {
    let outcome = fixture(async |page: &Page| {
        page.open("").await?;
        page.until("a miracle", async || Ok(false)).await
    });
    let problem = outcome
        .err()
        .map(|problem| format!("{problem:#}"))
        .unwrap_or_default();
    ensure!(
        problem.contains("in vain for a miracle") && problem.contains("picture: "),
        "{problem}"
    );
    Ok(())
}

#[test]
fn what_hangs_is_ended() -> Result<()> {
    let outcome = fixture_within(Duration::from_secs(5), async |page: &Page| {
        page.open("").await?;
        std::future::pending().await
    });
    let problem = outcome
        .err()
        .map(|problem| format!("{problem:#}"))
        .unwrap_or_default();
    ensure!(problem.contains("not at its end after 5s"), "{problem}");
    Ok(())
}

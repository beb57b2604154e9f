//! The page in both languages, both themes, and at every width.
//!
//! Invariant: every screen passes the accessibility checker in each of them.

use anyhow::{Result, ensure};
use journeys::{Page, journey};

/// The addresses of all screens, read from the page: its tabs, and the reader at the first hit.
async fn screens(page: &Page) -> Result<Vec<String>> {
    page.open("").await?;
    page.sees("a.sentence").await?;
    let mut screens = page.addresses("nav a[id^='to-']").await?;
    screens.extend(page.addresses("a.sentence").await?.into_iter().take(1));
    ensure!(screens.len() == 5, "five screens expected: {screens:?}");
    Ok(screens)
}

#[test]
fn every_screen_is_accessible_by_day_and_by_night() -> Result<()> {
    journey(async |page: &Page| {
        let screens = screens(page).await?;
        for theme in ["light", "dark"] {
            for screen in &screens {
                page.open(screen).await?;
                page.choose_theme(theme).await?;
                page.sees("h1").await?;
                if let Err(problem) = page.is_accessible().await {
                    anyhow::bail!("{screen} in {theme}: {problem:#}");
                }
            }
        }
        Ok(())
    })
}

#[test]
fn every_screen_fits_every_width() -> Result<()> {
    journey(async |page: &Page| {
        let screens = screens(page).await?;
        for width in [320, 360, 768, 1440] {
            page.at_width(width).await?;
            for screen in &screens {
                page.open(screen).await?;
                page.sees("h1").await?;
                if let Err(problem) = page.fits_its_width().await {
                    anyhow::bail!("{screen} at {width}: {problem:#}");
                }
                if let Err(problem) = page.is_accessible().await {
                    anyhow::bail!("{screen} at {width}: {problem:#}");
                }
            }
        }
        Ok(())
    })
}

/// The addresses of all screens and of their forms, in one language.
async fn all_forms(page: &Page, lang: &str) -> Result<Vec<String>> {
    let in_lang = |address: &str| {
        let sign = if address.contains('?') { '&' } else { '?' };
        format!("{address}{sign}lang={lang}").replace("?&", "?")
    };
    let mut all = Vec::new();
    for screen in screens(page).await? {
        page.open(&in_lang(&screen)).await?;
        all.push(in_lang(&screen));
        // The ways to show a screen, and the first pair that it has.
        all.extend(page.addresses(".views a[href]").await?);
        all.extend(
            page.addresses("a[href*='pair=']")
                .await?
                .into_iter()
                .take(1),
        );
    }
    Ok(all)
}

/// A window of 1280 by 1024 pixels in which the reader has everything four times as large.
#[test]
fn nothing_scrolls_sideways_four_times_enlarged_in_either_language() -> Result<()> {
    journey(async |page: &Page| {
        for lang in ["nl", "en"] {
            page.at_size(1280, 1024).await?;
            let all = all_forms(page, lang).await?;
            ensure!(all.len() > 8, "few forms: {all:?}");
            page.at_size(320, 256).await?;
            for address in &all {
                page.open(address).await?;
                page.sees("h1, h2").await?;
                ensure!(
                    page.attribute("html", "lang").await? == lang,
                    "{address} is not in {lang}"
                );
                if let Err(problem) = page.fits_its_width().await {
                    anyhow::bail!("{address} in {lang}: {problem:#}");
                }
            }
        }
        Ok(())
    })
}

#[test]
fn the_filters_are_a_sheet_on_a_phone() -> Result<()> {
    journey(async |page: &Page| {
        page.at_width(360).await?;
        page.open("").await?;
        page.click("#open-filters").await?;
        page.sees("dialog[open] a.value").await?;
        page.fits_its_width().await?;
        page.is_accessible().await?;
        page.click("dialog[open] .sheet-head button").await?;
        page.sees_no("dialog a.value").await
    })
}

#[test]
fn both_languages_show_the_same_place() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?lang=nl").await?;
        page.click("aside.facets li:not(.none) > a.value").await?;
        page.sees(".chips a.chip").await?;
        let dutch = page.texts("nav a").await?;
        let sentences = page.texts("a.sentence").await?;
        let original = page.attribute("a.sentence", "lang").await?;
        ensure!(
            page.attribute("html", "lang").await? == "nl",
            "the page's language is not told"
        );
        page.click("#other-language").await?;
        page.until("English", async || {
            Ok(page.attribute("html", "lang").await? == "en")
        })
        .await?;
        ensure!(
            page.query().await?.contains("lang=en"),
            "the address says nothing of it"
        );
        ensure!(
            page.texts("nav a").await? != dutch,
            "the tabs are still Dutch"
        );
        ensure!(
            page.texts("a.sentence").await? == sentences,
            "another place, or other evidence"
        );
        page.sees(".chips a.chip").await?;
        let told = page.attribute("a.sentence", "lang").await?;
        ensure!(
            told == original && !told.is_empty(),
            "the quotation's language is told as `{told}`, and was `{original}`"
        );
        Ok(())
    })
}

//! The timeline under a mouse, a wheel and two fingers.
//!
//! Invariant: what a hand does to the window is told in words beside the drawing, and a period
//! that it marks is in the address.

use anyhow::{Result, ensure};
use journeys::{Browser, Page, journey};

use crate::timeline::{DRAWING, at_rest};

const SPAN: &str = ".chart-tools .span";
const WHOLE: &str = "[data-do='chart:whole']";
/// Where no mark lies: beneath the strip, above the names.
const EMPTY: f64 = 0.03;

async fn open(page: &Page) -> Result<String> {
    page.open("?screen=timeline").await?;
    page.sees(DRAWING).await?;
    page.click(WHOLE).await?;
    at_rest(page, SPAN).await
}

async fn changes(page: &Page, span: &str) -> Result<String> {
    page.until("another span", async || Ok(page.text(SPAN).await? != span))
        .await?;
    at_rest(page, SPAN).await
}

#[test]
fn a_mouse_pans_zooms_and_fits() -> Result<()> {
    journey(async |page: &Page| {
        let whole = open(page).await?;
        // WebKit's driver has no wheel.
        let mut near = whole.clone();
        if page.browser() == Browser::Webkit {
            page.click("[data-do='chart:closer']").await?;
        } else {
            page.wheel(DRAWING, (0.5, EMPTY), -400).await?;
        }
        near = changes(page, &near).await?;
        page.drag(DRAWING, (0.7, EMPTY), (0.3, EMPTY)).await?;
        let later = changes(page, &near).await?;
        page.drag(DRAWING, (0.3, EMPTY), (0.7, EMPTY)).await?;
        changes(page, &later).await?;
        page.double_click(DRAWING, (0.5, EMPTY)).await?;
        page.until("the whole", async || Ok(page.text(SPAN).await? == whole))
            .await
    })
}

#[test]
fn a_period_is_marked_and_becomes_the_filter() -> Result<()> {
    journey(async |page: &Page| {
        open(page).await?;
        let all = page.text("h1").await?;
        page.click("[data-do='chart:brush']").await?;
        page.sees("[data-do='chart:brush'][aria-pressed=true]")
            .await?;
        page.drag(DRAWING, (0.02, EMPTY), (0.5, EMPTY)).await?;
        page.until("the period in the address", async || {
            let query = page.query().await?;
            Ok(query.contains("from=") && query.contains("to="))
        })
        .await?;
        page.sees("#chip-period").await?;
        ensure!(page.text("h1").await? != all, "the period filters nothing");
        page.is_accessible().await?;
        page.click("#chip-period").await?;
        page.until("all again", async || Ok(page.text("h1").await? == all))
            .await
    })
}

#[test]
fn a_mark_tells_and_leads_to_its_sentence_and_back() -> Result<()> {
    journey(async |page: &Page| {
        open(page).await?;
        let mark = format!("{DRAWING} [role=option].first");
        page.hover(&mark, (0.5, 0.5)).await?;
        page.sees("#timeline-card *").await?;
        // A press that does not move.
        page.drag(&mark, (0.5, 0.5), (0.5, 0.5)).await?;
        page.sees("#chosen").await?;
        let here = page.query().await?;
        page.click("#chosen-read").await?;
        page.sees(".reader").await?;
        page.back().await?;
        page.until("the same place", async || Ok(page.query().await? == here))
            .await?;
        page.sees("#chosen").await
    })
}

#[test]
fn clocks_and_lanes_are_chosen_by_a_link_each() -> Result<()> {
    journey(async |page: &Page| {
        open(page).await?;
        for (link, part) in [
            ("#clock-happened", "clock=happened"),
            ("#clock-published", "clock=published"),
            ("a[id^=lanes-]:not([aria-current])", "lanes="),
        ] {
            page.click(link).await?;
            page.until(part, async || Ok(page.query().await?.contains(part)))
                .await?;
            page.sees(&format!("{DRAWING} [role=option]")).await?;
            page.is_accessible().await?;
        }
        Ok(())
    })
}

#[test]
fn two_fingers_zoom_on_a_phone() -> Result<()> {
    journey(async |page: &Page| {
        // The other drivers know one finger at most.
        if page.browser() != Browser::Chromium {
            return page.open("?screen=timeline").await;
        }
        page.at_size(360, 780).await?;
        let whole = open(page).await?;
        page.spread(DRAWING, (0.5, 0.3), (0.5, 0.7)).await?;
        changes(page, &whole).await?;
        page.fits_its_width().await
    })
}

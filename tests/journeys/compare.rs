//! Both sides beside each other: by topic, by meeting, as a matrix, and two claims alone.
//!
//! Invariant: whatever the style sheet makes of it, it is a table to those who hear it.

use anyhow::{Result, ensure};
use journeys::{Page, journey};

const COMPARE: &str = "?screen=compare";

#[test]
fn both_sides_stand_in_a_table() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        page.sees("table.spine").await?;
        let heads = page.count("table.spine:first-of-type thead th").await?;
        ensure!(
            heads >= 3,
            "{heads} columns: one side, the axis, the other side"
        );
        ensure!(
            page.count("table.spine tbody").await? > 1,
            "a comparison of nothing"
        );
        ensure!(
            page.count("table.spine caption").await? > 0,
            "a table without a caption"
        );
        Ok(())
    })
}

#[test]
fn every_view_of_the_comparison_is_accessible() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        let views = page.addresses("nav.views a").await?;
        ensure!(views.len() >= 3, "views: {views:?}");
        for view in views {
            page.open(&view).await?;
            page.sees("nav.views a[aria-current]").await?;
            if let Err(problem) = page.is_accessible().await {
                anyhow::bail!("{view}: {problem:#}");
            }
        }
        Ok(())
    })
}

#[test]
fn a_relation_filters_and_tells_its_reason() -> Result<()> {
    journey(async |page: &Page| {
        page.open(COMPARE).await?;
        let all = page.count("button.relation").await?;
        page.click("a.relation-chip[id^='only-']").await?;
        page.sees("a.relation-chip[aria-current]").await?;
        let fewer = page.count("button.relation").await?;
        ensure!(
            0 < fewer && fewer < all,
            "{fewer} of {all} relations after filtering"
        );
        page.click("button.relation").await?;
        page.sees("[popover] a").await?;
        page.is_accessible().await?;
        page.click("[popover] a[href*='pair=']").await?;
        page.sees(".pair").await?;
        page.sees("#pair-back").await?;
        page.is_accessible().await?;
        page.click("#pair-back").await?;
        page.sees("table.spine").await
    })
}

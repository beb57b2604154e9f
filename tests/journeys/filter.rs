//! Narrowing the view by facets, and widening it again.
//!
//! Invariant: a facet's value leads to as many claims as it announces.

use anyhow::{Context as _, Result, ensure};
use journeys::{Key, Page, journey};

const VALUES: &str = "aside.facets li:not(.none) > a.value";

/// The first number in a text.
fn number_in(text: &str) -> Result<usize> {
    let digits: String = text
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits
        .parse()
        .with_context(|| format!("no number in `{text}`"))
}

#[test]
fn a_facet_narrows_to_what_it_counts() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.sees(VALUES).await?;
        let announced = number_in(&page.text(&format!("{VALUES} .count")).await?)?;
        let all = page.count(".claim-hit").await?;
        page.click(VALUES).await?;
        page.sees("aside.facets li.chosen").await?;
        page.sees(".chips a.chip").await?;
        page.sees("#show-hidden").await?;
        let heading = page.text("h1.answer").await?;
        ensure!(
            number_in(&heading)? == announced,
            "{announced} announced, but “{heading}”"
        );
        ensure!(
            page.count(".claim-hit").await? < all,
            "nothing was narrowed"
        );
        page.is_accessible().await?;
        page.click("#show-hidden").await?;
        page.sees_no(".chips a.chip").await?;
        page.until("all claims again", async || {
            Ok(page.count(".claim-hit").await? == all)
        })
        .await
    })
}

#[test]
fn a_value_can_be_left_out() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let all = page.count(".claim-hit").await?;
        page.click("aside.facets li:not(.none) > a.not").await?;
        page.sees("aside.facets li.excluded").await?;
        page.sees(".chips a.chip.excluded").await?;
        ensure!(
            page.count(".claim-hit").await? < all,
            "nothing was left out"
        );
        page.click(".chips a.chip.excluded").await?;
        page.until("all claims again", async || {
            Ok(page.count(".claim-hit").await? == all)
        })
        .await
    })
}

#[test]
fn a_value_within_a_value_narrows_further() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.click(VALUES).await?;
        page.sees("aside.facets li.chosen").await?;
        let second = "aside.facets section:nth-of-type(3) li:not(.none) > a.value";
        let announced = number_in(&page.text(&format!("{second} .count")).await?)?;
        page.click(second).await?;
        page.until("two chips", async || {
            Ok(page.count(".chips a.chip").await? == 2)
        })
        .await?;
        let heading = page.text("h1.answer").await?;
        ensure!(
            number_in(&heading)? == announced,
            "{announced} announced, but “{heading}”"
        );
        Ok(())
    })
}

#[test]
fn two_values_of_one_facet_are_either_of_them() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let of = |nth: usize| {
            format!("aside.facets section:nth-of-type(1) li:nth-child({nth}) > a.value")
        };
        let counted = async |nth: usize| -> Result<usize> {
            number_in(&page.text(&format!("{} .count", of(nth))).await?)
        };
        let (first, second) = (counted(1).await?, counted(2).await?);
        page.click(&of(1)).await?;
        page.sees("aside.facets li.chosen").await?;
        page.click(&of(2)).await?;
        page.until("two chips", async || {
            Ok(page.count(".chips a.chip").await? == 2)
        })
        .await?;
        // Sides never share a claim, so the two make their sum.
        let heading = page.text("h1.answer").await?;
        ensure!(
            number_in(&heading)? == first + second,
            "{first} and {second}, but “{heading}”"
        );
        Ok(())
    })
}

#[test]
fn a_period_is_typed_and_a_wrong_one_is_told() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let all = page.count(".claim-hit").await?;
        page.write("#side-period-from", "ooit").await?;
        page.keys(&[Key::Tab]).await?;
        page.sees("#side-period-from[aria-invalid=true]").await?;
        ensure!(
            !page.query().await?.contains("from="),
            "what is no date became the period"
        );
        page.is_accessible().await?;
        page.write("#side-period-from", "2090").await?;
        page.keys(&[Key::Tab]).await?;
        page.until("the period in the address", async || {
            Ok(page.query().await?.contains("from=2090"))
        })
        .await?;
        page.sees_no("#side-period-from[aria-invalid=true]").await?;
        page.sees("#show-hidden").await?;
        ensure!(
            page.count(".claim-hit").await? == 0 && all > 0,
            "claims of before 2090 are still shown"
        );
        page.click("#chip-period").await?;
        page.until("all claims again", async || {
            Ok(page.count(".claim-hit").await? == all)
        })
        .await
    })
}

#[test]
fn a_value_is_a_link_that_opens_elsewhere() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let addresses = page.addresses(VALUES).await?;
        let address = addresses.first().context("no value has a link")?;
        page.open(address).await?;
        page.sees("aside.facets li.chosen").await?;
        page.sees(".chips a.chip").await
    })
}

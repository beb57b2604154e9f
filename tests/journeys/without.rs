//! In a browser that can't run the app, or may not.
//!
//! Invariant: what was collected can be read there, and a sentence says what is missing.

use anyhow::{Result, ensure};
use journeys::{Browser, Lack, Page, journey_lacking};
use serde_json::json;

/// Articles with marked evidence, claims in two columns, the timeline as list and drawing.
const PARTS: [&str; 6] = [
    "#articles .prose mark.evidence",
    "#articles li.note",
    "#compare table.spine td.first .claim a",
    "#compare table.spine td.second .claim a",
    "#timeline svg",
    "#timeline .twin li.claim",
];

/// Asserts that all of it is there, at every width.
async fn can_be_read(page: &Page) -> Result<()> {
    page.sees_no(".opening").await?;
    page.sees_no(".loading").await?;
    for part in PARTS {
        page.sees(part).await?;
    }
    for width in [1280, 360, 320] {
        page.at_width(width).await?;
        page.fits_its_width().await?;
    }
    Ok(())
}

/// Asserts that of the reasons told this one is, and no other.
async fn is_told(page: &Page, reason: &str) -> Result<()> {
    page.sees(reason).await?;
    let count = "return [...document.querySelectorAll('p.without')] \
        .filter((one) => one.getClientRects().length > 0).length";
    let told = page.execute(count, Vec::new()).await?;
    ensure!(told == 1, "{told} reasons are told");
    Ok(())
}

#[test]
fn a_browser_that_is_too_old_shows_all_and_says_so() -> Result<()> {
    journey_lacking(Lack::Wasm, ".whole", async |page: &Page| {
        let lacks = "return typeof WebAssembly";
        for address in ["", "?lang=nl&screen=compare", "?embed=1&screen=timeline"] {
            page.open(address).await?;
            ensure!(
                page.execute(lacks, Vec::new()).await? == "undefined",
                "the browser has WebAssembly"
            );
            is_told(page, "p.too-old").await?;
            can_be_read(page).await?;
        }
        for theme in ["light", "dark"] {
            page.execute(
                "document.documentElement.dataset.theme = arguments[0]",
                vec![json!(theme)],
            )
            .await?;
            page.is_accessible().await?;
        }
        // Nothing that can't be run is kept.
        let kept = "const done = arguments[0]; 'serviceWorker' in navigator \
            ? navigator.serviceWorker.getRegistrations().then((all) => done(all.length)) : done(0)";
        ensure!(
            page.execute_later(kept).await? == json!(0),
            "a worker is registered"
        );
        Ok(())
    })
}

#[test]
fn whatever_decides_may_be_the_one_thing_that_is_missing() -> Result<()> {
    journey_lacking(Lack::Nothing, "main", async |page: &Page| {
        if page.browser() != Browser::Chromium {
            return page.open("").await;
        }
        page.begins_with(
            "const lacks = new URLSearchParams(location.search).get('lacks'); \
             if (lacks === 'references') WebAssembly.validate = () => false; \
             if (lacks === 'colours') CSS.supports = () => false; \
             if (lacks === 'popover') delete HTMLElement.prototype.popover; \
             if (lacks === 'modules') delete HTMLScriptElement.prototype.noModule;",
        )
        .await?;
        for lacks in ["references", "colours", "popover", "modules"] {
            page.open(&format!("?lacks={lacks}")).await?;
            is_told(page, "p.too-old").await?;
            page.sees("#articles .prose mark.evidence").await?;
        }
        page.open("?lacks=nothing").await?;
        page.sees("main#main").await?;
        page.sees_no(".whole").await
    })
}

#[test]
fn without_script_all_can_be_read() -> Result<()> {
    journey_lacking(Lack::Script, ".whole", async |page: &Page| {
        page.open("").await?;
        let class = "return document.documentElement.className";
        let class = page.execute(class, Vec::new()).await?;
        ensure!(class == "", "a script ran: {class}");
        is_told(page, "noscript p.without").await?;
        can_be_read(page).await?;
        // A link leads to a claim's card, and from there none leads nowhere.
        page.at_width(360).await?;
        page.click("#compare .claim .gist a").await?;
        let target = "return document.querySelector(':target')?.className ?? ''";
        page.until("the claim's card", async || {
            let card = page.execute(target, Vec::new()).await?;
            Ok(card.as_str().is_some_and(|class| class.contains("note")))
        })
        .await?;
        let lost = "return [...document.querySelectorAll('a[href^=\"#\"]')] \
            .filter((link) => link.offsetParent && !document.getElementById(link.hash.slice(1))) \
            .map((link) => link.hash)";
        let lost = page.execute(lost, Vec::new()).await?;
        ensure!(lost.as_array().is_some_and(Vec::is_empty), "lost: {lost}");
        Ok(())
    })
}

#[test]
fn the_other_language_stands_there_too_without_script() -> Result<()> {
    journey_lacking(Lack::Script, ".whole", async |page: &Page| {
        page.open("").await?;
        page.click(".whole .settings a[hreflang]").await?;
        page.until("English", async || {
            Ok(page.attribute("html", "lang").await? == "en")
        })
        .await?;
        can_be_read(page).await?;
        let scripts = page
            .execute("return document.scripts.length", Vec::new())
            .await?;
        // The one that listens for the journey.
        ensure!(scripts == json!(1), "there is a script in it");
        Ok(())
    })
}

#[test]
fn the_page_that_needs_no_script_passes_the_checker_in_the_other_language() -> Result<()> {
    // Where no script runs the checker does not either; this page has none.
    journey_lacking(Lack::Nothing, ".whole", async |page: &Page| {
        page.open("en.html").await?;
        for width in [1280, 320] {
            page.at_width(width).await?;
            page.fits_its_width().await?;
            page.is_accessible().await?;
        }
        Ok(())
    })
}

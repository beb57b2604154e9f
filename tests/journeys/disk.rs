//! Opened from disk: the one file is the whole explorer, the bundle's page can be read.
//!
//! Invariant: nothing here needs a host.

use anyhow::{Result, ensure};
use journeys::{End, Page, journey_from_disk};

use crate::search::word_on;

#[test]
fn the_one_file_searches_and_shows_from_disk() -> Result<()> {
    let one_file = "tweespraak.html";
    journey_from_disk(one_file, "main#main", End::Judged, async |page: &Page| {
        page.open("?lang=nl").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.sees(".hits a.sentence mark").await?;
        // A view has its own address here too, so that it can be sent with the file.
        page.until("the query in the address", async || {
            Ok(page.query().await?.contains("q="))
        })
        .await?;
        page.click(".hits a.sentence").await?;
        page.sees(".reader .prose").await?;
        ensure!(
            page.query().await?.contains("screen=reader"),
            "the address is {}",
            page.query().await?
        );
        page.back().await?;
        page.sees(".hits a.sentence mark").await?;
        page.open("?screen=compare").await?;
        page.sees("table.spine").await
    })
}

#[test]
fn the_bundle_opened_from_disk_can_be_read_and_says_why_no_more() -> Result<()> {
    // What the browser says in its console about refused files is not the page's to prevent.
    journey_from_disk(
        "index.html",
        ".whole",
        End::Unwatched,
        async |page: &Page| {
            page.open("").await?;
            page.sees("p.from-file").await?;
            page.sees_no(".opening").await?;
            page.sees("#articles .prose mark").await?;
            page.sees("#compare table.spine").await?;
            page.sees("#timeline svg").await?;
            page.sees("#timeline .twin li").await?;
            let paper = "return getComputedStyle(document.body).backgroundColor";
            let plain = "return getComputedStyle(document.createElement('p')).backgroundColor";
            ensure!(
                page.execute(paper, Vec::new()).await? != page.execute(plain, Vec::new()).await?,
                "the style sheet is not there"
            );
            page.is_accessible().await
        },
    )
}

//! From a hit to the sentence, to the claim, to its counterpart, and on to the comparison.
//!
//! Invariant: every step is one link or one key, and the way back is one key too.

use anyhow::{Context as _, Result, ensure};
use journeys::{Page, journey};

/// Waits until the address holds this.
async fn is_at(page: &Page, part: &str) -> Result<()> {
    page.until(&format!("`{part}` in the address"), async || {
        Ok(page.query().await?.contains(part))
    })
    .await
}

/// Opens the reader at a claim that has a counterpart, by way of the comparison.
async fn read_a_claim_with_a_counterpart(page: &Page) -> Result<()> {
    page.open("?screen=compare&relation=contradicts,undercuts,partly,agrees")
        .await?;
    page.click("table.spine a[href*='at=claim']").await?;
    is_at(page, "screen=reader").await?;
    page.sees("#step-cross[href]").await
}

#[test]
fn a_hit_leads_to_its_sentence_and_all_that_rests_on_it() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.click("a.sentence").await?;
        is_at(page, "screen=reader").await?;
        is_at(page, "at=sentence").await?;
        page.sees("#article-body mark.evidence").await?;
        let number = page.text("sup.number a").await?;
        page.click("sup.number a").await?;
        is_at(page, "at=").await?;
        page.sees(".note.in-focus").await?;
        page.sees("#article-body mark.in-focus").await?;
        let note = page.text(".note.in-focus .note-number").await?;
        ensure!(note == number, "number {number} leads to note {note}");
        Ok(())
    })
}

#[test]
fn a_claim_leads_across_to_its_counterpart_and_back() -> Result<()> {
    journey(async |page: &Page| {
        read_a_claim_with_a_counterpart(page).await?;
        let claim = page.query().await?;
        ensure!(
            claim.contains("at=claim"),
            "the claim is not in the address: {claim}"
        );
        page.press(&['c']).await?;
        page.until("the counterpart", async || Ok(page.query().await? != claim))
            .await?;
        is_at(page, "at=claim").await?;
        page.sees(".note.in-focus").await?;
        page.is_accessible().await?;
        page.press(&['b']).await?;
        page.until("the claim again", async || Ok(page.query().await? == claim))
            .await
    })
}

#[test]
fn a_claim_leads_to_its_pair_its_topic_and_its_meeting() -> Result<()> {
    journey(async |page: &Page| {
        read_a_claim_with_a_counterpart(page).await?;
        page.click(".note.in-focus .counterparts a.pair-of").await?;
        is_at(page, "pair=").await?;
        page.sees(".pair").await?;
        page.is_accessible().await?;
        page.back().await?;
        page.click(".note.in-focus .topics a").await?;
        is_at(page, "screen=compare").await?;
        page.sees("table.spine tbody").await?;
        page.back().await?;
        page.click(".note.in-focus a.to-meeting").await?;
        is_at(page, "at=meeting").await?;
        page.sees("#chosen").await?;
        page.is_accessible().await
    })
}

#[test]
fn a_marked_passage_is_shown_where_it_stands() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.click("a.sentence").await?;
        page.sees("#article-body").await?;
        let words = page.text("#article-body [id^='sentence-']").await?;
        let exact: String = words
            .split(' ')
            .skip(1)
            .take(4)
            .collect::<Vec<_>>()
            .join(" ");
        let address = page.query().await?;
        let exact = crate::search::encoded(&exact);
        page.open(&format!("?{address}&exact={exact}")).await?;
        page.sees("#article-body mark.passage").await
    })
}

/// Selects all sentences of the article, as a reader does with the mouse.
const SELECT_ALL: &str = "const runs = document.querySelectorAll(\"#article-body [id^='sentence-']\"); \
    const words = (run) => run.querySelectorAll('[data-byte]'); \
    const last = [...words(runs[runs.length - 1])].at(-1); \
    getSelection().setBaseAndExtent(words(runs[0])[0].firstChild, 0, \
        last.firstChild, last.firstChild.length);";

/// What the sentences say, and what of it is marked, without the white space between.
const SAID_AND_MARKED: &str = "const said = (selector) => \
    [...document.querySelectorAll(`#article-body ${selector}`)].map((one) => one.textContent) \
        .join('').replace(/\\s/g, ''); \
    return [said('.sentence-run [data-byte]'), said('mark.passage [data-byte]')];";

#[test]
fn a_whole_article_is_marked_in_a_short_link() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        page.click("a.sentence").await?;
        page.sees("#article-body [id^='sentence-']").await?;
        crate::share::take(page, true).await?;
        page.execute(SELECT_ALL, Vec::new()).await?;
        page.sees("#copy-link").await?;
        page.click("#copy-link").await?;
        page.until("a link", async || {
            Ok(!crate::share::copied(page).await?.is_empty())
        })
        .await?;
        let link = crate::share::copied(page).await?;
        ensure!(link.len() <= 2_000, "{} characters: {link}", link.len());
        let (_, query) = link.split_once('?').context("no query")?;
        page.open(&format!("?{query}")).await?;
        page.sees("#article-body mark.passage").await?;
        let both = page.execute(SAID_AND_MARKED, Vec::new()).await?;
        let text = |index: usize| {
            both.get(index)
                .and_then(|one| one.as_str())
                .unwrap_or_default()
        };
        ensure!(
            !text(0).is_empty() && text(0) == text(1),
            "said: {}\nmarked: {}",
            text(0),
            text(1)
        );
        // A short article is given whole.
        let end = if text(0).len() > 1_000 {
            "&until="
        } else {
            "&exact="
        };
        ensure!(query.contains(end), "{query} has no `{end}`");
        // With other words it is nowhere, and that is said.
        page.open(&format!("?{}", query.replace(end, &format!("{end}zzz"))))
            .await?;
        page.sees(".reader-head .notice").await?;
        page.sees_no("mark.passage").await
    })
}

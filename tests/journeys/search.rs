//! Searching, by mouse and by keyboard.
//!
//! Invariant: the word searched for is taken from the page, so that it must be found.

use anyhow::{Context as _, Result, ensure};
use journeys::{Key, Page, journey};

/// The longest word of the first sentence on the page.
pub(crate) async fn word_on(page: &Page) -> Result<String> {
    let sentence = page.text("a.sentence").await?;
    sentence
        .split(|c: char| !c.is_alphabetic())
        .max_by_key(|word| word.chars().count())
        .map(str::to_lowercase)
        .context("the page has no words")
}

#[test]
fn a_word_is_found_and_marked_as_it_is_typed() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.sees(".hits a.sentence mark").await?;
        let marked = page.text(".hits a.sentence mark").await?;
        ensure!(!marked.is_empty(), "a mark without words");
        page.until("the query in the address", async || {
            Ok(page
                .query()
                .await?
                .contains(&format!("q={}", encoded(&word))))
        })
        .await?;
        page.is_accessible().await?;
        page.write("#search", "").await?;
        page.sees_no(".hits mark").await
    })
}

#[test]
fn a_hit_is_reached_without_a_mouse() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        page.press(&['/']).await?;
        page.until("the focus in the search box", async || {
            Ok(page.focused().await? == "search")
        })
        .await?;
        page.press(&word.chars().collect::<Vec<_>>()).await?;
        page.sees(".hits a.sentence mark").await?;
        page.keys(&[Key::Enter]).await?;
        page.until("the focus on the answer", async || {
            Ok(page.focused().await? == "main")
        })
        .await?;
        page.tab_to("a.sentence").await?;
        page.keys(&[Key::Enter]).await?;
        page.until("the reader", async || {
            Ok(page.query().await?.contains("screen=reader"))
        })
        .await
    })
}

#[test]
fn what_is_nowhere_is_said_to_be_nowhere() -> Result<()> {
    journey(async |page: &Page| {
        page.open("?q=zxqwvbnmkjhg").await?;
        page.sees(".nothing").await?;
        ensure!(
            page.count(".hits li").await? == 0,
            "hits for a word that is none"
        );
        Ok(())
    })
}

/// A word as it stands in an address.
pub(crate) fn encoded(word: &str) -> String {
    word.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

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

#[test]
fn the_list_beneath_the_box_is_walked_by_arrows() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        // Where hits are not on the screen themselves, the list shows them.
        page.open("?screen=compare").await?;
        page.press(&['/']).await?;
        page.press(&word.chars().collect::<Vec<_>>()).await?;
        page.sees("[role=option] mark").await?;
        ensure!(page.attribute("#search", "aria-expanded").await? == "true");
        page.keys(&[Key::Down]).await?;
        page.until("an active option", async || {
            let active = page
                .attribute("#search", "aria-activedescendant")
                .await
                .unwrap_or_default();
            Ok(!active.is_empty()
                && page
                    .count(&format!("#{active}[aria-selected=true]"))
                    .await?
                    == 1)
        })
        .await?;
        ensure!(
            page.focused().await? == "search",
            "the focus left the box for the list"
        );
        page.is_accessible().await?;
        page.keys(&[Key::Up]).await?;
        let last = page.count("[role=option]").await? - 1;
        page.sees(&format!(
            "[role=option]:nth-child({})[aria-selected=true]",
            last + 1
        ))
        .await?;
        page.keys(&[Key::Escape]).await?;
        page.sees_no("[role=option]").await?;
        ensure!(
            page.query().await?.contains("q="),
            "Escape closes the list first, and leaves the words"
        );
        page.keys(&[Key::Down, Key::Down, Key::Enter]).await?;
        page.sees("main [id^=claim-], main article").await?;
        page.until("the reader", async || {
            Ok(page.query().await?.contains("screen=reader"))
        })
        .await
    })
}

#[test]
fn what_was_searched_in_this_session_is_offered_again() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.keys(&[Key::Enter]).await?;
        page.write("#search", "").await?;
        page.sees_no(".hits mark").await?;
        page.keys(&[Key::Down]).await?;
        page.sees("[role=option]").await?;
        ensure!(page.text("[role=option]").await?.contains(&word));
        page.keys(&[Key::Enter]).await?;
        page.sees(".hits mark").await
    })
}

#[test]
fn words_can_be_put_together_and_left_out() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        let hits = async |query: &str| -> Result<usize> {
            page.open(&format!("?q={}", encoded(query))).await?;
            page.count(".hits .sentence-hit").await
        };
        let one = hits(&word).await?;
        ensure!(one > 0, "`{word}` is nowhere");
        page.sees(".hits a.sentence").await?;
        let sentence = page.text(".hits a.sentence").await?;
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let at = words
            .iter()
            .position(|w| w.to_lowercase().contains(&word))
            .context("the first hit does not hold the word")?;
        let two = words
            .get(at.saturating_sub(1)..=at.max(1))
            .context("a sentence of one word")?
            .join(" ");
        let two = two.replace(|c: char| !c.is_alphanumeric() && c != ' ', "");
        let phrase = hits(&format!("\"{two}\"")).await?;
        ensure!(
            phrase >= 1 && phrase <= one,
            "“{two}”: {phrase} hits, `{word}`: {one}"
        );
        let nonsense = hits(&format!("{word} OR zxqwvbnmkjhg")).await?;
        ensure!(
            nonsense == one,
            "OR with a word that is nowhere: {nonsense}"
        );
        // What is left holds other words that the query meets: compounds, say.
        let without = hits(&format!("{word} -{word}")).await?;
        ensure!(without < one, "nothing was left out");
        let left = page.texts(".hits mark").await?;
        ensure!(
            left.iter().all(|mark| mark.to_lowercase() != word),
            "what was left out is there: {left:?}"
        );
        Ok(())
    })
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_used() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        for odd in ["voor:gisteren", "kant:", "\"", "OR"] {
            page.open(&format!("?q={}", encoded(&format!("{word} {odd}"))))
                .await?;
            page.sees("#search-problems p").await?;
            page.sees(".hits mark").await?;
        }
        page.is_accessible().await
    })
}

#[test]
fn a_misspelt_word_leads_to_the_one_that_was_meant() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        let mut letters: Vec<char> = word.chars().collect();
        let middle = letters.len() / 2;
        letters.swap(middle, middle - 1);
        if letters[middle] == letters[middle - 1] {
            letters.remove(middle);
        }
        let wrong: String = letters.into_iter().collect();
        page.open(&format!("?q={}", encoded(&wrong))).await?;
        page.sees(".near a").await?;
        page.click(".near a").await?;
        page.sees_no(".near").await?;
        page.sees(".hits mark").await
    })
}

#[test]
fn every_occurrence_stands_in_its_line() -> Result<()> {
    journey(async |page: &Page| {
        page.open("").await?;
        let word = word_on(page).await?;
        page.write("#search", &word).await?;
        page.click("#as-concordance").await?;
        page.sees("table.concordance").await?;
        let words = page.texts("table.concordance td.word").await?;
        ensure!(!words.is_empty(), "no lines");
        page.is_accessible().await?;
        for (side, order) in [("right", "#as-right"), ("left", "#as-left")] {
            page.click(order).await?;
            page.sees(&format!("{order}[aria-current]")).await?;
            let context = page.texts(&format!("table.concordance td.{side}")).await?;
            ensure!(context.len() == words.len(), "sorting lost lines");
            let keys: Vec<String> = context.iter().map(|text| nearest(text, side)).collect();
            // Letters with accents are sorted as those without: not what this journey is about.
            let sorted = keys
                .windows(2)
                .all(|pair| pair[0] <= pair[1] || !pair.iter().all(|key| key.is_ascii()));
            ensure!(sorted, "not sorted by the {side}: {keys:?}");
        }
        page.click("table.concordance td.word a").await?;
        page.until("the reader", async || {
            Ok(page.query().await?.contains("screen=reader"))
        })
        .await
    })
}

/// The word of a context that stands next to the word searched for, as it is sorted.
fn nearest(context: &str, side: &str) -> String {
    let mut words = context
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let word = if side == "left" {
        words.next_back()
    } else {
        words.next()
    };
    word.unwrap_or_default().to_lowercase()
}

//! What a reader came for, counted in steps from the first page: by keyboard alone, on the
//! narrowest screen.
//!
//! Invariant: a question that the first page offers is answered in one step, and the link of the
//! answer is copied in one more.

use anyhow::{Result, ensure};
use journeys::{Key, Page, journey};
use serde_json::{Value, json};

/// Keeps what the page hands to the clipboard, in place of the clipboard.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, \
    value: { writeText: (text) => { window.copied = text; return Promise.resolve(); } } })";

#[test]
fn a_question_is_answered_in_one_step_and_sent_in_another() -> Result<()> {
    journey(async |page: &Page| {
        page.at_width(320).await?;
        page.open("").await?;
        let questions = page.addresses(".questions a").await?;
        ensure!(!questions.is_empty(), "the first page asks nothing");
        for (at, asked) in questions.iter().enumerate() {
            page.open("").await?;
            page.execute(CLIPBOARD, Vec::new()).await?;
            page.tab_to(&format!(".questions li:nth-child({}) a", at + 1))
                .await?;
            page.keys(&[Key::Enter]).await?;
            page.until("the answer", async || Ok(!page.query().await?.is_empty()))
                .await?;
            page.sees("main h1").await?;
            // In a comparison the words themselves, claimed or left unsaid, are on screen.
            if page.query().await?.contains("screen=compare") {
                page.sees("main blockquote").await?;
            }
            page.fits_its_width().await?;
            page.press(&['l']).await?;
            page.until("the link", async || {
                let copied = page
                    .execute("return window.copied ?? ''", Vec::new())
                    .await?;
                Ok(copied != json!(""))
            })
            .await?;
            let Value::String(copied) = page.execute("return window.copied", Vec::new()).await?
            else {
                anyhow::bail!("what was copied is no text");
            };
            let here = page.query().await?;
            ensure!(
                copied.ends_with(&format!("?{here}")),
                "`{copied}` is not the link of `{asked}`"
            );
        }
        Ok(())
    })
}

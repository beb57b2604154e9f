//! What a reader does and sees, in words.
//!
//! Invariant: every step waits until what it needs is there, and says what was missing if it
//! never comes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use xtask::tools::Browser;

use crate::audit::{Audit, audit};
use crate::place::Place;
use crate::witness::Witness;

/// How long to wait for what should come; on a busy machine that can be long.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often to look meanwhile.
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// After so many steps of the Tab key a reader has given up.
const MOST_TABS: usize = 300;

/// Whether an element of this selector can be seen.
const IS_SEEN: &str = "return [...document.querySelectorAll(arguments[0])].some((element) => \
    element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden')";

/// Scrolls an element into view where its middle cannot be hit. WebKit's driver does not do it by
/// itself, and how far down an element lies depends on the machine's fonts.
const BRING_INTO_VIEW: &str = "const element = arguments[0], box = element.getBoundingClientRect(); \
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2); \
    if (!element.contains(hit)) \
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })";

/// An open page.
#[derive(Debug)]
pub struct Page {
    client: Client,
    place: Arc<Place>,
    ready: &'static str,
    browser: Browser,
    pub(crate) witness: Witness,
    axe: String,
}

impl Page {
    pub(crate) fn new(
        client: Client,
        place: Arc<Place>,
        ready: &'static str,
        browser: Browser,
        witness: Witness,
        axe: String,
    ) -> Self {
        Self {
            client,
            place,
            ready,
            browser,
            witness,
            axe,
        }
    }

    /// The browser, for what has no word here yet.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Which browser it is.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Opens an address relative to the bundle (`?q=top`, or nothing), as one who follows a link
    /// from elsewhere, and waits until the page is ready.
    ///
    /// # Errors
    /// When the page does not become ready.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.witness.look(&self.client).await?;
        let url = format!("{}{address}", self.place.url());
        self.client
            .goto(&url)
            .await
            .with_context(|| format!("cannot open {url}"))?;
        self.sees(self.ready).await
    }

    /// Ends the host: from now on there is no server.
    pub fn end_host(&self) {
        self.place.end_host();
    }

    /// The query part of the address, without its question mark.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn query(&self) -> Result<String> {
        let url = self
            .client
            .current_url()
            .await
            .context("the page has no address")?;
        Ok(url.query().unwrap_or_default().to_owned())
    }

    /// Waits until something of this selector can be seen.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn sees(&self, selector: &str) -> Result<()> {
        self.until(&format!("`{selector}` to be seen"), async || {
            Ok(self.execute(IS_SEEN, vec![json!(selector)]).await? == Value::Bool(true))
        })
        .await
    }

    /// Waits until nothing of this selector can be seen.
    ///
    /// # Errors
    /// When it does not go.
    pub async fn sees_no(&self, selector: &str) -> Result<()> {
        self.until(&format!("`{selector}` to be gone"), async || {
            Ok(self.execute(IS_SEEN, vec![json!(selector)]).await? == Value::Bool(false))
        })
        .await
    }

    /// Waits until `is_so`; `what` says for what.
    ///
    /// # Errors
    /// When it never is.
    pub async fn until(&self, what: &str, is_so: impl AsyncFn() -> Result<bool>) -> Result<()> {
        let start = Instant::now();
        while !is_so().await? {
            if start.elapsed() > PATIENCE {
                bail!("waited {} s in vain for {what}", PATIENCE.as_secs());
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(())
    }

    /// Clicks the first visible element of this selector, after scrolling to it.
    ///
    /// # Errors
    /// When there is none, or it cannot be clicked.
    pub async fn click(&self, selector: &str) -> Result<()> {
        self.sees(selector).await?;
        let element = self.first_seen(selector).await?;
        let argument = serde_json::to_value(&element).context("no such element")?;
        self.execute(BRING_INTO_VIEW, vec![argument]).await?;
        element
            .click()
            .await
            .with_context(|| format!("cannot click `{selector}`"))
    }

    /// Puts words into a text field, in place of what it holds, key by key.
    ///
    /// # Errors
    /// When there is no such field.
    pub async fn write(&self, selector: &str, words: &str) -> Result<()> {
        self.sees(selector).await?;
        let field = self.first_seen(selector).await?;
        // WebDriver's own way to empty a field tells the page nothing; a reader's does.
        self.execute(
            "document.querySelector(arguments[0]).select()",
            vec![json!(selector)],
        )
        .await?;
        let keys = format!("{}{words}", char::from(Key::Backspace));
        field
            .send_keys(&keys)
            .await
            .with_context(|| format!("cannot write in `{selector}`"))
    }

    /// Presses keys, one after the other, on what has the focus.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn keys(&self, keys: &[Key]) -> Result<()> {
        let characters: Vec<char> = keys.iter().map(|key| char::from(*key)).collect();
        self.press(&characters).await
    }

    /// Presses Tab until what is selected has the focus.
    ///
    /// # Errors
    /// When it is not reached.
    pub async fn tab_to(&self, selector: &str) -> Result<()> {
        let has_focus = "return document.activeElement.matches(arguments[0])";
        for _ in 0..MOST_TABS {
            if self.execute(has_focus, vec![json!(selector)]).await? == Value::Bool(true) {
                return Ok(());
            }
            self.keys(&[Key::Tab]).await?;
        }
        bail!("{MOST_TABS} steps of the Tab key do not reach `{selector}`")
    }

    /// Presses keys that write a character.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn press(&self, characters: &[char]) -> Result<()> {
        let actions = characters
            .iter()
            .fold(KeyActions::new("keys".to_owned()), |all, key| {
                all.then(KeyAction::Down { value: *key })
                    .then(KeyAction::Up { value: *key })
            });
        self.client
            .perform_actions(actions)
            .await
            .context("the browser takes no keys")
    }

    /// Goes back in the history.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn back(&self) -> Result<()> {
        self.client.back().await.context("cannot go back")
    }

    /// Goes forward in the history.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn forward(&self) -> Result<()> {
        self.client.forward().await.context("cannot go forward")
    }

    /// What a script returns.
    ///
    /// # Errors
    /// When it throws or the browser does not answer.
    pub async fn execute(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        self.client
            .execute(script, arguments)
            .await
            .context("a script failed")
    }

    /// What a script hands to the function that is its last argument, later.
    ///
    /// # Errors
    /// When it throws, never does, or the browser does not answer.
    pub async fn execute_later(&self, script: &str) -> Result<Value> {
        self.client
            .execute_async(script, Vec::new())
            .await
            .context("a script failed")
    }

    /// Asserts that the accessibility checker finds nothing in the page as it stands.
    ///
    /// # Errors
    /// When it finds something, with all that it found.
    pub async fn is_accessible(&self) -> Result<()> {
        let Audit { violations, .. } = audit(&self.client, &self.axe).await?;
        ensure!(
            violations.is_empty(),
            "accessibility violations:\n{}",
            violations.join("\n")
        );
        Ok(())
    }

    /// Looks at everything that must hold at the end.
    pub(crate) async fn judge(&self) -> Result<()> {
        match (self.is_accessible().await, self.look_back().await) {
            (Ok(()), outcome) | (outcome, Ok(())) => outcome,
            (Err(problem), Err(more)) => bail!("{problem:#}\nand {more:#}"),
        }
    }

    /// Asserts that nothing was seen so far that must not be.
    pub(crate) async fn look_back(&self) -> Result<()> {
        self.witness.look(&self.client).await?;
        let complaints = self.witness.complaints();
        ensure!(
            complaints.is_empty(),
            "seen on the way:\n{}",
            complaints.join("\n")
        );
        Ok(())
    }

    pub(crate) async fn first_seen(&self, selector: &str) -> Result<Element> {
        let all = self.client.find_all(Locator::Css(selector)).await?;
        for element in all {
            if element.is_displayed().await? {
                return Ok(element);
            }
        }
        bail!("`{selector}` cannot be seen")
    }
}

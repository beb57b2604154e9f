//! What a reader reads off the page.
//!
//! Invariant: reading changes nothing; what is not there yet is waited for.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// The texts of all elements of this selector, spaces made single.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])]\
            .map((element) => element.textContent.replace(/\\s+/g, ' ').trim())";
        self.list(script, selector).await
    }

    /// The text of the first element of this selector, once it can be seen.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn text(&self, selector: &str) -> Result<String> {
        self.sees(selector).await?;
        self.texts(selector)
            .await?
            .into_iter()
            .next()
            .context("it went away again")
    }

    /// How many elements of this selector there are now.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        Ok(self.texts(selector).await?.len())
    }

    /// An attribute of the first element of this selector, once it can be seen.
    ///
    /// # Errors
    /// When it does not come or has no such attribute.
    pub async fn attribute(&self, selector: &str, name: &str) -> Result<String> {
        self.sees(selector).await?;
        let element = self.first_seen(selector).await?;
        element
            .attr(name)
            .await?
            .with_context(|| format!("`{selector}` has no {name}"))
    }

    /// The id of what has the focus; empty if it has none.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn focused(&self) -> Result<String> {
        let id = self
            .execute("return document.activeElement?.id ?? ''", Vec::new())
            .await?;
        Ok(id.as_str().unwrap_or_default().to_owned())
    }

    /// Where the links of this selector lead, as written.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn addresses(&self, selector: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])]\
            .map((link) => link.getAttribute('href') ?? '')";
        self.list(script, selector).await
    }

    /// The texts that a script makes of this selector.
    async fn list(&self, script: &str, selector: &str) -> Result<Vec<String>> {
        let list = self.execute(script, vec![json!(selector)]).await?;
        let list = list.as_array().cloned().unwrap_or_default();
        Ok(list
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}

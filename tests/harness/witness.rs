//! What must not happen during a journey: words in the console, errors, foreign requests.
//!
//! Invariant: Chromium's own logs count as well as the page's; the other engines, which have no
//! such logs, are heard through a script that runs before anything else in the page.

use std::sync::Mutex;

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::Url;
use xtask::host::FirstScript;
use xtask::tools::Browser;

/// The script that listens in the page.
pub const COLLECTOR: FirstScript = FirstScript {
    name: "journey-collector.js",
    text: include_str!("collector.js"),
};

/// What the script heard, and where the page's requests went, since it was last asked.
const ASK_PAGE: &str = "const heard = (window.__journey ?? ['the collector is missing']).splice(0); \
    const requests = performance.getEntriesByType('resource').map((entry) => entry.name); \
    performance.clearResourceTimings(); return { heard, requests };";

/// Everything that was seen and must not be.
#[derive(Debug)]
pub struct Witness {
    browser: Browser,
    origins: Mutex<Vec<String>>,
    complaints: Mutex<Vec<String>>,
}

impl Witness {
    /// A witness for pages of this origin (`http://127.0.0.1:1234/`).
    #[must_use]
    pub fn new(browser: Browser, origin: String) -> Self {
        Self {
            browser,
            origins: Mutex::new(vec![origin]),
            complaints: Mutex::new(Vec::new()),
        }
    }

    /// A witness for pages of this origin too, which the journey has set up itself.
    pub(crate) fn knows(&self, origin: String) {
        if let Ok(mut origins) = self.origins.lock() {
            origins.push(origin);
        }
    }

    fn is_known(&self, url: &str) -> bool {
        let origins = self.origins.lock();
        origins.is_ok_and(|origins| origins.iter().any(|origin| url.starts_with(origin)))
    }

    /// Writes down what the page and the browser have to say; to be called before a page is left.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn look(&self, client: &Client) -> Result<()> {
        let url = client
            .current_url()
            .await
            .context("the page has no address")?;
        if !self.is_known(url.as_str()) {
            return Ok(());
        }
        let page = client
            .execute(ASK_PAGE, Vec::new())
            .await
            .context("the page does not answer")?;
        for words in strings(&page, "heard") {
            self.complain(words);
        }
        for request in strings(&page, "requests") {
            self.judge_request(&request);
        }
        if self.browser == Browser::Chromium {
            self.read_logs(client).await?;
        }
        Ok(())
    }

    /// All complaints so far.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        self.complaints
            .lock()
            .map(|list| list.clone())
            .unwrap_or_default()
    }

    async fn read_logs(&self, client: &Client) -> Result<()> {
        for entry in log(client, "browser").await? {
            let message = entry
                .get("message")
                .and_then(Value::as_str)
                .unwrap_or_default();
            self.complain(format!("console: {message}"));
        }
        for entry in log(client, "performance").await? {
            let text = entry
                .get("message")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let event: Value = serde_json::from_str(text).context("a log entry is no JSON")?;
            let is_request =
                event.pointer("/message/method") == Some(&Value::from("Network.requestWillBeSent"));
            let url = event
                .pointer("/message/params/request/url")
                .and_then(Value::as_str);
            if let (true, Some(url)) = (is_request, url) {
                self.judge_request(url);
            }
        }
        Ok(())
    }

    fn judge_request(&self, url: &str) {
        let is_own = self.is_known(url)
            || ["data:", "blob:", "about:"]
                .iter()
                .any(|scheme| url.starts_with(scheme));
        if !is_own {
            self.complain(format!("request to another origin: {url}"));
        }
    }

    fn complain(&self, complaint: String) {
        if let Ok(mut list) = self.complaints.lock()
            && !list.contains(&complaint)
        {
            list.push(complaint);
        }
    }
}

fn strings(value: &Value, key: &str) -> Vec<String> {
    let list = value.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Chromium's log of this kind, emptied by reading.
async fn log(client: &Client, kind: &'static str) -> Result<Vec<Value>> {
    let entries = client
        .issue_cmd(ReadLog(kind))
        .await
        .context("the browser has no log")?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

/// Chromedriver's command for it, which is in no standard.
#[derive(Debug)]
struct ReadLog(&'static str);

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (
            http::Method::POST,
            Some(json!({ "type": self.0 }).to_string()),
        )
    }
}

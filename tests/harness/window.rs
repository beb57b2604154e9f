//! The window of a page: its width, its theme.
//!
//! Invariant: a width is the width that the page itself measures, whatever frame the engine
//! draws around it.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use url::Url;
use xtask::tools::Browser;

use crate::page::Page;

/// The narrowest page that Firefox and WebKitGTK give: their bars ask for as much.
const NARROWEST_WINDOW: u32 = 500;

impl Page {
    /// Makes the page this wide and so high, in CSS pixels. Only Chromium becomes as narrow as a
    /// phone; a window of the others stays at its own least width, of some 450 pixels.
    ///
    /// # Errors
    /// When the engine cannot.
    pub async fn at_size(&self, width: u32, height: u32) -> Result<()> {
        if self.browser() == Browser::Chromium {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.devtools("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            self.resize_window(width, height).await?;
        }
        let is_so = self
            .until("the width", async || {
                let (now, _) = self.size().await?;
                let as_narrow_as_can_be = now > width && now <= NARROWEST_WINDOW;
                Ok(now == width || (self.browser() != Browser::Chromium && as_narrow_as_can_be))
            })
            .await;
        let (now, _) = self.size().await?;
        is_so.with_context(|| format!("the page is {now} pixels wide, not {width}"))
    }

    /// Makes the page this wide, in CSS pixels, as [`Page::at_size`] does.
    ///
    /// # Errors
    /// When the engine cannot.
    pub async fn at_width(&self, width: u32) -> Result<()> {
        self.at_size(width, 800).await
    }

    /// Makes the window as large as the page shall be, and then larger by what the frame takes.
    async fn resize_window(&self, width: u32, height: u32) -> Result<()> {
        let set = async |width, height| {
            self.client()
                .set_window_rect(0, 0, width, height)
                .await
                .context("no such size")
        };
        set(width, height).await?;
        let (inner_width, inner_height) = self.size().await?;
        set(
            width + width.saturating_sub(inner_width),
            height + height.saturating_sub(inner_height),
        )
        .await
    }

    /// The page's own width and height, in CSS pixels.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub async fn size(&self) -> Result<(u32, u32)> {
        let size = self
            .execute("return [innerWidth, innerHeight]", Vec::new())
            .await?;
        let side = |index: usize| {
            size.get(index)
                .and_then(Value::as_u64)
                .and_then(|side| u32::try_from(side).ok())
        };
        side(0).zip(side(1)).context("the page has no size")
    }

    /// Asserts that nothing lies beyond the right edge, where one would have to scroll sideways.
    ///
    /// # Errors
    /// When something does, with what it is.
    pub async fn fits_its_width(&self) -> Result<()> {
        let script = "const root = document.documentElement; \
            if (root.scrollWidth <= root.clientWidth) return []; \
            return [...document.body.querySelectorAll('*')] \
                .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1) \
                .slice(0, 8).map((element) => element.tagName + '.' + element.className + '#' + element.id) \
                .concat(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`)";
        let wide = self.execute(script, Vec::new()).await?;
        ensure!(
            wide.as_array().is_some_and(Vec::is_empty),
            "beyond the right edge: {wide:#}"
        );
        Ok(())
    }

    /// Presses the button of the themes until this one (`light`, `dark`) is on.
    ///
    /// # Errors
    /// When it never is.
    pub async fn choose_theme(&self, theme: &str) -> Result<()> {
        for _ in 0..4 {
            let script = "return document.documentElement.dataset.theme ?? ''";
            if self.execute(script, Vec::new()).await? == theme {
                return Ok(());
            }
            self.click("#theme").await?;
        }
        bail!("the button never comes to `{theme}`")
    }

    /// Hides scrollbars, for pictures: those of a desk have no place on a phone.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn without_scrollbars(&self) -> Result<()> {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
            .await
    }

    /// Runs no script of any page from now on; Firefox was told so when it was started.
    pub(crate) async fn runs_no_script(&self) -> Result<()> {
        if self.browser() != Browser::Chromium {
            return Ok(());
        }
        let off = json!({ "value": true });
        self.devtools("Emulation.setScriptExecutionDisabled", off)
            .await
    }

    /// Runs a script in every page from now on, before anything that is in it.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn begins_with(&self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await
    }

    /// Shows the page as it will be on paper, or again as on the screen.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn on_paper(&self, paper: bool) -> Result<()> {
        let media = if paper { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media }))
            .await
    }

    /// Shows the page in the few colours of a reader's own choice, or again in its own.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn in_forced_colours(&self, forced: bool) -> Result<()> {
        let value = if forced { "active" } else { "" };
        let features = json!([{ "name": "forced-colors", "value": value }]);
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
    }

    /// A command of Chromium's own.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<()> {
        if self.browser() != Browser::Chromium {
            bail!("only Chromium knows {command}");
        }
        let call = DevTools(json!({ "cmd": command, "params": parameters }));
        self.client()
            .issue_cmd(call)
            .await
            .with_context(|| command.to_owned())?;
        Ok(())
    }
}

/// Chromedriver's way to Chromium's own commands.
#[derive(Debug)]
struct DevTools(Value);

impl fantoccini::wd::WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

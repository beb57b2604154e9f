//! The page that Trunk wrote, taken apart and put together again.
//!
//! Invariant: what is expected in the page and isn't there is an error with its name, so that a
//! new Trunk can't quietly make another page.

use anyhow::{Context, Result};

/// The page while it is worked on.
#[derive(Debug, Clone)]
pub struct Page {
    html: String,
}

impl Page {
    /// Takes the text of a page.
    #[must_use]
    pub fn new(html: String) -> Self {
        Self { html }
    }

    /// The text of the page.
    #[must_use]
    pub fn into_html(self) -> String {
        self.html
    }

    /// Takes all `<link …>` with this `rel` out, and answers with what they named, in order.
    ///
    /// # Errors
    /// When there is none, or one names nothing.
    pub fn take_links(&mut self, rel: &str) -> Result<Vec<String>> {
        let sign = format!("rel=\"{rel}\"");
        let mut names = Vec::new();
        let mut parts = self.html.split("<link ");
        let mut html = parts.next().unwrap_or_default().trim_end().to_owned();
        for part in parts {
            let (tag, rest) = part.split_once('>').context("a link does not end")?;
            if tag.contains(&sign) {
                let href =
                    attribute(tag, "href").with_context(|| format!("a {rel} is nameless"))?;
                names.push(href.trim_start_matches("./").to_owned());
                html.push_str(rest.trim_end());
            } else {
                html.push_str("<link ");
                html.push_str(part.trim_end());
            }
        }
        anyhow::ensure!(!names.is_empty(), "the page has no {rel}");
        self.html = html;
        Ok(names)
    }

    /// Puts `new` in place of what stands from `start` to `end`, these two included.
    ///
    /// # Errors
    /// When they don't follow each other in the page.
    pub fn replace(&mut self, start: &str, end: &str, new: &str) -> Result<()> {
        let missing = || format!("the page has no `{start}…{end}`");
        let (before, from) = self.html.split_once(start).with_context(missing)?;
        let (_, after) = from.split_once(end).with_context(missing)?;
        self.html = format!("{before}{new}{after}");
        Ok(())
    }

    /// Puts something at the end of the head.
    ///
    /// # Errors
    /// When the page has no head.
    pub fn add_to_head(&mut self, new: &str) -> Result<()> {
        let (before, after) = self
            .html
            .split_once("</head>")
            .context("the page has no head")?;
        self.html = format!("{}\n    {new}\n  </head>{after}", before.trim_end());
        Ok(())
    }

    /// Puts something at the end of the body.
    ///
    /// # Errors
    /// When the page has no body.
    pub fn add_to_body(&mut self, new: &str) -> Result<()> {
        let (before, after) = self
            .html
            .split_once("</body>")
            .context("the page has no body")?;
        self.html = format!("{before}{new}</body>{after}");
        Ok(())
    }
}

/// A text as it may stand between tags and in attributes.
#[must_use]
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, from) = tag.split_once(&format!("{name}=\""))?;
    from.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::Page;

    const PAGE: &str = "<head><title>a</title>\n<link rel=\"stylesheet\" href=\"./a.css\"/>\
        <link rel=\"icon\" href=\"i.svg\" /><link rel=\"stylesheet\" href=\"./b.css\"/></head>";

    #[test]
    fn links_are_taken_in_their_order() {
        let mut page = Page::new(PAGE.to_owned());
        assert_eq!(page.take_links("stylesheet").unwrap(), ["a.css", "b.css"]);
        assert!(page.take_links("stylesheet").is_err());
        let rest = "<head><title>a</title><link rel=\"icon\" href=\"i.svg\" /></head>";
        assert_eq!(page.into_html(), rest);
    }

    #[test]
    fn what_is_not_there_is_named() {
        let mut page = Page::new(PAGE.to_owned());
        page.replace("<title>", "</title>", "<title>b</title>")
            .unwrap();
        assert!(page.clone().into_html().contains("<title>b</title>"));
        let problem = page.replace("<main>", "</main>", "").unwrap_err();
        assert!(problem.to_string().contains("<main>"), "{problem}");
    }
}

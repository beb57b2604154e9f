//! `index.html` as a template: what Trunk would put in is left out, and the bundle's own put in.

use anyhow::{Context, Result};

/// A page while it is put together.
#[derive(Debug, Clone)]
pub struct Template {
    html: String,
}

impl Template {
    /// Takes the text of `index.html`; answers also with the style sheets that it names for Trunk,
    /// in order.
    ///
    /// # Errors
    /// When an element does not end.
    pub fn read(html: &str) -> Result<(Self, Vec<String>)> {
        let mut styles = Vec::new();
        let mut parts = html.split("<link data-trunk ");
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (tag, rest) = part.split_once('>').context("a link does not end")?;
            if attribute(tag, "rel") == Some("css") {
                styles.extend(attribute(tag, "href").map(str::to_owned));
            }
            kept.push_str(rest.trim_start());
        }
        Ok((Self { html: kept }, styles))
    }

    /// The text of the page.
    #[must_use]
    pub fn into_html(self) -> String {
        self.html
    }

    /// Puts `new` in place of what stands from `start` to `end`, these two included.
    ///
    /// # Errors
    /// When they don't follow each other in the page.
    pub fn replace(&mut self, start: &str, end: &str, new: &str) -> Result<()> {
        let missing = || format!("index.html has no `{start}…{end}`");
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
        self.replace("</head>", "", &format!("  {new}\n  </head>"))
    }

    /// Puts something at the end of the body.
    ///
    /// # Errors
    /// When the page has no body.
    pub fn add_to_body(&mut self, new: &str) -> Result<()> {
        self.replace("</body>", "", &format!("{new}</body>"))
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
    use super::Template;

    const PAGE: &str = "<head><title>a</title>\n  <link data-trunk rel=\"css\" href=\"a.css\" />\n  \
        <link rel=\"icon\" href=\"i.svg\" />\n  <link data-trunk rel=\"rust\" href=\"Cargo.toml\" />\n  \
        <link data-trunk rel=\"css\" href=\"b.css\" />\n</head>";

    #[test]
    fn what_is_for_trunk_is_left_out() {
        let (page, styles) = Template::read(PAGE).unwrap();
        assert_eq!(styles, ["a.css", "b.css"]);
        let rest = "<head><title>a</title>\n  <link rel=\"icon\" href=\"i.svg\" />\n  </head>";
        assert_eq!(page.into_html(), rest);
    }

    #[test]
    fn what_is_not_there_is_named() {
        let (mut page, _) = Template::read(PAGE).unwrap();
        page.replace("<title>", "</title>", "<title>b</title>")
            .unwrap();
        assert!(page.clone().into_html().contains("<title>b</title>"));
        let problem = page.replace("<main>", "</main>", "").unwrap_err();
        assert!(problem.to_string().contains("<main>"), "{problem}");
    }
}

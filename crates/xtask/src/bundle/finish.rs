//! What the bundle gets after Trunk: its security policy and its open data.
//!
//! Invariant: the same bundle and the same corpus give the same bytes; no clock, no chance.

use std::path::Path;

use ::corpus::compile::compile;
use ::corpus::export::corpus_json;
use anyhow::{Context, Result};

use super::csp;
use crate::corpus::read;
use crate::project::Project;

/// Finishes the bundle in `out`, built from the corpus folder if one was named.
///
/// # Errors
/// When the page cannot be read, has no `<head>`, or cannot be written.
pub fn finish(project: &Project, corpus: Option<&Path>, out: &Path) -> Result<()> {
    let page = out.join("index.html");
    let html = std::fs::read_to_string(&page)
        .with_context(|| format!("cannot read {}", project.shown(&page)))?;
    let html = csp::with_policy(&without_idle_integrity(&html))?;
    std::fs::write(&page, html)
        .with_context(|| format!("cannot write {}", project.shown(&page)))?;
    write_data(project, corpus, out)
}

/// Trunk gives the wasm's preload an `integrity`, which no browser checks there and Chromium
/// complains about in the console; it goes.
fn without_idle_integrity(html: &str) -> String {
    let mut parts = html.split("<link ");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        page.push_str("<link ");
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let idle = tag.contains("rel=\"preload\"") && tag.contains("as=\"fetch\"");
        match tag.split_once(" integrity=\"") {
            Some((before, after)) if idle => {
                page.push_str(before);
                page.push_str(after.split_once('"').map_or("", |(_, end)| end));
            }
            _ => page.push_str(tag),
        }
        page.push('>');
        page.push_str(rest);
    }
    page
}

/// Writes the material as open data beside the page: the document, and the schema it follows.
fn write_data(project: &Project, corpus: Option<&Path>, out: &Path) -> Result<()> {
    let own = project.root.join("corpus");
    let sources = read(corpus.unwrap_or(&own))?;
    let compiled = compile(&sources)
        .map_err(|problems| anyhow::anyhow!("the corpus has {} problems", problems.len()))?;
    let data = out.join("data");
    std::fs::create_dir_all(&data)?;
    std::fs::write(data.join("corpus.json"), corpus_json(&compiled.corpus))?;
    let schema = project.root.join("schema/corpus.schema.json");
    std::fs::copy(schema, data.join("corpus.schema.json"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::without_idle_integrity;

    #[test]
    fn only_the_integrity_that_nothing_checks_goes() {
        let page = "<p>a</p><link rel=\"stylesheet\" integrity=\"x\"/>\
                    <link rel=\"preload\" href=\"a.wasm\" integrity=\"y\" as=\"fetch\"></head>";
        let expected = "<p>a</p><link rel=\"stylesheet\" integrity=\"x\"/>\
                        <link rel=\"preload\" href=\"a.wasm\" as=\"fetch\"></head>";
        assert_eq!(without_idle_integrity(page), expected);
        assert_eq!(without_idle_integrity("<head></head>"), "<head></head>");
    }
}

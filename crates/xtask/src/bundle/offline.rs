//! What lets a browser keep the bundle and put it among its programs: a service worker with the
//! list of files, and a manifest.
//!
//! Invariant: the worker's version changes with any byte of what it keeps, and with nothing else.

use std::path::Path;

use ::corpus::model::{Corpus, Lang};
use anyhow::{Context, Result};
use serde_json::json;

use super::files::{read_text, short_hash, write};
use crate::project::Project;

/// The worker's script; its version and its files are written into it.
const WORKER: &str = include_str!("scripts/sw.js");

/// The name of the manifest.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The icons in `public/`, their sizes in pixels and whether the picture keeps clear of the edges, so
/// that it can be cut into any shape.
const ICONS: [(&str, u32, bool); 3] = [
    ("icons/192.png", 192, false),
    ("icons/512.png", 512, false),
    ("icons/maskable.png", 512, true),
];

/// Writes the manifest.
///
/// # Errors
/// When the style sheet is not as expected, or a file cannot be written.
pub fn write_manifest(project: &Project, out: &Path, corpus: &Corpus) -> Result<()> {
    let tokens = read_text(&project.root.join("style/tokens.css"))?;
    let paper = light_colour(&tokens, "--paper")
        .context("style/tokens.css has no `--paper` of two colours")?;
    let icon = |(name, size, is_maskable): (&str, u32, bool)| {
        json!({
            "src": name,
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": if is_maskable { "maskable" } else { "any" },
        })
    };
    let lang = Lang::default();
    let manifest = json!({
        "name": format!("{} · Tweespraak", corpus.about.title.get(lang)),
        "short_name": "Tweespraak",
        "description": corpus.about.lead.get(lang),
        "lang": lang.tag(),
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": paper,
        "theme_color": paper,
        "icons": ICONS.map(icon),
    });
    write(out, MANIFEST, format!("{manifest:#}\n").as_bytes())
}

/// Writes the worker, which keeps all that a reader can come to; to be called when the rest of
/// the bundle is there. The names in `hashed` have a hash in them.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_worker(out: &Path, hashed: &[&String]) -> Result<()> {
    let mut files = vec![
        "index.html",
        "favicon.svg",
        "en.html",
        MANIFEST,
        "data/corpus.json",
        "data/corpus.schema.json",
    ];
    files.extend(hashed.iter().map(|name| name.as_str()));
    files.extend(ICONS.map(|(name, ..)| name));
    let mut facts = String::new();
    for file in &files {
        let bytes = std::fs::read(out.join(file)).with_context(|| format!("no {file}"))?;
        facts.push_str(&format!("{file} {}\n", short_hash(&bytes)));
    }
    let list: Vec<String> = files
        .iter()
        .map(|file| format!("{:?}", format!("./{}", file.replace("index.html", ""))))
        .collect();
    let worker = WORKER
        .replace("VERSION", &short_hash(facts.as_bytes()))
        .replace("/*FILES*/", &list.join(", "));
    write(out, "sw.js", worker.as_bytes())
}

/// The light one of the two colours that a token stands for.
fn light_colour<'a>(style: &'a str, token: &str) -> Option<&'a str> {
    let (_, from) = style.split_once(&format!("{token}:"))?;
    let (_, from) = from.split_once("light-dark(")?;
    from.split(',').next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::light_colour;

    #[test]
    fn colours_come_from_the_tokens() {
        let style = ":root{--paper: light-dark(red, blue);--ink: x}";
        assert_eq!(light_colour(style, "--paper"), Some("red"));
        assert_eq!(light_colour(style, "--ink"), None);
    }
}

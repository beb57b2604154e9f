//! Material that means ill: what looks like markup is shown as text, wherever it stands.
//!
//! What is refused with its place (bytes that are no text, controls that reorder it, files of many
//! megabytes) is tested where it is refused, in the library's `tests/defects/`.
//!
//! Invariant: in no page does a tag stand that the program did not write.

use std::path::Path;

use anyhow::{Context as _, Result};
use corpus::compile::{Sources, compile};
use corpus::model::{Corpus, Lang};
use sha2::{Digest as _, Sha256};
use tweespraak::still::Still;
use xtask::bundle::csp::inline_scripts;
use xtask::bundle::head;

/// Where a tag, an attribute, a script, a comment or a style would end if this were markup.
const ATTACK: &str = "</script></style>--></title><script>alert(1)</script>\
    <img src=x onerror=alert(1)>\\\" onfocus=alert(1) autofocus=\\\"<svg/onload=alert(1)>";

/// The invented corpus with the attack in a headline, a body, a name, a title and a gist, and
/// with a word of ten thousand letters.
fn hostile() -> Result<Corpus> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus/tests/fixtures/nordhaven");
    let mut sources = xtask::corpus::read(&folder)?;
    let title = format!("title = {{ nl = \"{ATTACK}\"");
    change(&mut sources, "corpus.toml", |text| {
        let (before, from) = text.split_once("title = { nl = \"").context("no title")?;
        let (_, after) = from.split_once('"').context("no title")?;
        Ok(format!("{before}{title}{after}"))
    })?;
    change(&mut sources, "claims/messung.toml", |text| {
        Ok(text.replace("58 decibel is te veel.", ATTACK))
    })?;
    change(&mut sources, "people.toml", |text| {
        Ok(text.replacen("Jan Petersen", ATTACK, 1))
    })?;
    change(&mut sources, "articles/messung.md", |text| {
        let (head, body) = text.rsplit_once("+++\n").context("no front matter")?;
        let body = format!(
            "{body}\n{}\n\n{}\n",
            ATTACK.replace('\\', ""),
            "x".repeat(10_000)
        );
        let (before, from) = head.split_once("sha256 = \"").context("no checksum")?;
        let (_, after) = from.split_once('"').context("no checksum")?;
        let sum: String = Sha256::digest(body.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let head = format!("{before}sha256 = \"{sum}\"{after}");
        let head = head.replace(
            "headline = \"58 Dezibel\"",
            &format!("headline = \"{ATTACK}\""),
        );
        Ok(format!("{head}+++\n{body}"))
    })?;
    let compiled = compile(&sources).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("refused: {}", told.join("\n"))
    })?;
    Ok(compiled.corpus)
}

fn change(
    sources: &mut Sources,
    name: &str,
    edit: impl FnOnce(&str) -> Result<String>,
) -> Result<()> {
    let bytes = sources
        .files
        .get(name)
        .with_context(|| format!("no {name}"))?;
    let before = String::from_utf8(bytes.clone())?;
    let after = edit(&before)?;
    anyhow::ensure!(before != after, "{name} is as it was");
    sources.insert(name, after);
    Ok(())
}

#[test]
fn what_looks_like_markup_is_shown_as_text() {
    let corpus = hostile().unwrap();
    for lang in Lang::ALL {
        for html in [
            Still::new(&corpus, lang).whole("./"),
            Still::new(&corpus, lang).page(None),
        ] {
            for tag in ["<script", "<img", "<svg/", "</style", "</script", "-->"] {
                assert!(!html.contains(tag), "`{tag}` in a page");
            }
            assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
            assert!(html.contains(&"x".repeat(10_000)));
            // No attribute came out of a text: quotes within one are written as references.
            assert!(!html.contains("\" onfocus="));
        }
    }
}

#[test]
fn the_head_holds_it_as_data() {
    let corpus = hostile().unwrap();
    let data = head::linked_data(&corpus, Lang::Nl);
    assert_eq!(data.matches('<').count(), 2, "{data}");
    assert_eq!(inline_scripts(&data).unwrap(), Vec::<&str>::new());
    let json = data.split_once('>').unwrap().1.rsplit_once('<').unwrap().0;
    let json: serde_json::Value = serde_json::from_str(json).unwrap();
    assert!(json["name"].as_str().unwrap().contains("<script>"));
    for element in [
        head::title(&corpus, Lang::Nl),
        head::description(&corpus, Lang::Nl),
        head::preview(&corpus, Lang::Nl),
    ] {
        assert!(!element.contains("<script"), "{element}");
    }
}

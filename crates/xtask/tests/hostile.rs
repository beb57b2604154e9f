//! Material that means ill: what looks like markup is shown as text, wherever it stands.
//!
//! What can't be seen (spaces and joiners without width, marks without a letter) is the source's
//! own, kept byte for byte, and stands in no word's way when it is searched for.
//!
//! What is refused with its place (bytes that are no text, controls that reorder it, files of many
//! megabytes) is tested where it is refused, in the library's `tests/defects/`.
//!
//! Invariant: in no page does a tag stand that the program did not write.

use std::path::Path;

use anyhow::{Context as _, Result};
use corpus::compile::{Sources, compile};
use corpus::export::corpus_json;
use corpus::model::{Corpus, Lang};
use corpus::text::tokenize::tokenize;
use sha2::{Digest as _, Sha256};
use xtask::bundle::csp::inline_scripts;
use xtask::bundle::head;
use xtask::bundle::prerender::{Prerendered, prerender};
use xtask::project::Project;

/// Where a tag, an attribute, a script, a comment or a style would end if this were markup.
const ATTACK: &str = "</script></style>--></title><script>alert(1)</script>\
    <img src=x onerror=alert(1)>\\\" onfocus=alert(1) autofocus=\\\"<svg/onload=alert(1)>";

/// What takes no room, within a word and alone: zero-width space, joiner, word joiner, mark of the
/// byte order, soft hyphen, accents on nothing.
const UNSEEN: &str =
    "De\u{200b}zi\u{200d}be\u{2060}l\u{feff}me\u{ad}ting \u{301}\u{338} \u{200b}\u{feff}";

/// The invented corpus with the attack everywhere.
fn hostile() -> Result<Corpus> {
    compiled(&with_everywhere(ATTACK)?)
}

fn prerendered(corpus: &Corpus) -> Result<Prerendered> {
    prerender(&Project::find()?, corpus)
}

fn compiled(sources: &Sources) -> Result<Corpus> {
    let compiled = compile(sources).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("refused: {}", told.join("\n"))
    })?;
    Ok(compiled.corpus)
}

/// The invented corpus with a text in a headline, a body, a name, a title and a gist, and with a
/// word of ten thousand letters.
fn with_everywhere(text: &str) -> Result<Sources> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus/tests/fixtures/nordhaven");
    let mut sources = xtask::corpus::read(&folder)?;
    let title = format!("title = {{ nl = \"{text}\"");
    change(&mut sources, "corpus.toml", |file| {
        let (before, from) = file.split_once("title = { nl = \"").context("no title")?;
        let (_, after) = from.split_once('"').context("no title")?;
        Ok(format!("{before}{title}{after}"))
    })?;
    change(&mut sources, "claims/messung.toml", |file| {
        Ok(file.replace("58 decibel is te veel.", text))
    })?;
    change(&mut sources, "people.toml", |file| {
        Ok(file.replacen("Jan Petersen", text, 1))
    })?;
    change(&mut sources, "articles/messung.md", |file| {
        let (head, body) = file.rsplit_once("+++\n").context("no front matter")?;
        let body = format!(
            "{body}\n{}\n\n{}\n",
            text.replace('\\', ""),
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
            &format!("headline = \"{text}\""),
        );
        Ok(format!("{head}+++\n{body}"))
    })?;
    Ok(sources)
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
    let pages = prerendered(&hostile().unwrap()).unwrap();
    for lang in Lang::ALL {
        let pages = pages.in_language(lang).unwrap();
        for html in [&pages.whole, &pages.page, &pages.alone] {
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

#[test]
fn what_cannot_be_seen_is_kept_and_in_no_ones_way() {
    let corpus = compiled(&with_everywhere(UNSEEN).unwrap()).unwrap();
    let pages = prerendered(&corpus).unwrap();
    let pages = pages.in_language(Lang::Nl).unwrap();
    for html in [&pages.whole, &pages.page] {
        assert!(html.contains(UNSEEN), "it is not as it came");
    }
    let article = corpus
        .articles
        .iter()
        .find(|(_, one)| one.slug == "messung");
    let (_, article) = article.unwrap();
    assert_eq!(article.headline, UNSEEN);
    // The reader of a word knows nothing of what can't be seen in it.
    let terms: Vec<String> = tokenize(UNSEEN).into_iter().map(|word| word.term).collect();
    assert_eq!(terms, ["dezibelmeting"]);
    let data = corpus_json(&corpus);
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert!(data.to_string().contains(UNSEEN), "the open data lost it");
}

#[test]
fn what_reorders_a_text_is_refused_with_its_place() {
    for letter in ["\u{202e}", "\u{2066}", "\u{2069}", "\u{202a}"] {
        let sources = with_everywhere(&format!("a{letter}b")).unwrap();
        let problems = compile(&sources).err().unwrap();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let code = format!("U+{:04X}", u32::from(letter.chars().next().unwrap()));
        // In the title, a gist, a name, and the article.
        for file in [
            "corpus.toml:",
            "claims/messung.toml:",
            "people.toml:",
            "articles/messung.md:",
        ] {
            let found = told
                .iter()
                .any(|one| one.starts_with(file) && one.contains(&code));
            assert!(found, "{file} {code} is not told: {told:?}");
        }
    }
}

//! What the bundle gets after Trunk: one style sheet, the pages with all that can be read without
//! the app, their security policies, the open data.
//!
//! Invariant: the same bundle and the same corpus give the same bytes; no clock, no chance.

use std::path::Path;

use ::corpus::compile::compile;
use ::corpus::export::corpus_json;
use ::corpus::model::{Corpus, Lang};
use anyhow::{Context, Result};

use super::built::{Built, read_text, write};
use super::csp::{Home, with_policy};
use super::cut::Cut;
use super::lean::{Lean, Reader};
use super::page::Page;
use super::{BuildOptions, built, head, headers};
use super::{offline, one_file};
use crate::corpus::read;
use crate::project::Project;
use crate::screenshots::README_PICTURE;
use tweespraak::still::Still;

/// What runs before anything is painted.
const EARLY: &str = include_str!("scripts/early.js");
/// What starts the app.
const START: &str = include_str!("scripts/start.js");

/// Finishes the bundle in `out`, built from the folder `corpus` if one was named, around `app`.
///
/// # Errors
/// When the material has problems, the page is not as Trunk writes it, or a file cannot be written.
pub fn finish(
    project: &Project,
    options: &BuildOptions,
    corpus: Option<&Path>,
    out: &Path,
    app: Cut,
) -> Result<()> {
    let own = project.root.join("corpus");
    let sources = read(corpus.unwrap_or(&own))?;
    let corpus = compile(&sources)
        .map_err(|problems| anyhow::anyhow!("the corpus has {} problems", problems.len()))?
        .corpus;
    let mut page = Page::new(read_text(&out.join("index.html"))?);
    let lean = Lean::new(project);
    let built = Built::take(&mut page, out, app, &lean)?;
    if options.single_file {
        let html = one_file::page(page.clone(), &corpus, &built, out, &lean)?;
        write(out, one_file::NAME, html.as_bytes())?;
    }
    tell_site(&mut page, options, "")?;
    let html = first_page(page, &corpus, &built, &lean)?;
    write(out, "index.html", html.as_bytes())?;
    let mut page = Page::new(read_text(&project.root.join("index.html"))?);
    tell_site(&mut page, options, "en.html")?;
    let html = other_page(page, &corpus, &built)?;
    write(out, "en.html", html.as_bytes())?;
    write_data(project, &corpus, out)?;
    offline::write_manifest(out, &corpus, &built, &offline::drawing(&project.root)?)?;
    let picture = project.root.join(README_PICTURE);
    std::fs::copy(picture, out.join(head::PICTURE)).context("no picture for previews")?;
    offline::write_worker(out, &built)?;
    headers::write_headers(out, &built)
}

/// The page with the app, which asks for everything at once.
fn first_page(mut page: Page, corpus: &Corpus, built: &Built, lean: &Lean) -> Result<String> {
    early(&mut page, corpus, Home::Folder, lean)?;
    page.add_to_head(&built.style_element())?;
    let glue = &built.glue;
    let wasm = &built.app.first.name;
    let integrity = built::integrity(built.glue_text.as_bytes());
    page.add_to_head(&format!(
        "<link rel=\"modulepreload\" href=\"./{glue}\" crossorigin=\"anonymous\" \
         integrity=\"{integrity}\">"
    ))?;
    // No browser checks the integrity of such a preload, and Chromium complains of one.
    page.add_to_head(&format!(
        "<link rel=\"preload\" href=\"./{wasm}\" crossorigin=\"anonymous\" as=\"fetch\" \
         type=\"application/wasm\">"
    ))?;
    page.add_to_head(&format!(
        "<link rel=\"manifest\" href=\"{}\">",
        offline::MANIFEST
    ))?;
    let parts = serde_json::json!(built.app.parts).to_string();
    let start = START
        .replace("APP.js", glue)
        .replace("APP.wasm", wasm)
        .replace("{/*PARTS*/}", &parts);
    let start = lean.script(&start, Reader::Module)?;
    page.add_to_head(&format!("<script type=\"module\">{start}</script>"))?;
    page.add_to_head(&head::linked_data(corpus, Lang::default()))?;
    still(&mut page, corpus, Some("en.html"))?;
    with_policy(&page.into_html(), Home::Folder)
}

/// Names the page and puts in it what runs first.
pub(super) fn early(page: &mut Page, corpus: &Corpus, home: Home, lean: &Lean) -> Result<()> {
    name_page(page, corpus, Lang::default())?;
    let in_one_file = if home == Home::OneFile {
        "true"
    } else {
        "false"
    };
    let early = EARLY.replace("IN_ONE_FILE", in_one_file);
    let early = lean.script(&early, Reader::AnyBrowser)?;
    page.add_to_head(&format!("<script>{early}</script>"))
}

/// Puts in the page what can be read without the app. `other` has it in the other language.
pub(super) fn still(page: &mut Page, corpus: &Corpus, other: Option<&'static str>) -> Result<()> {
    let lang = Lang::default();
    let still = Still::new(corpus, lang).page(other);
    page.replace("<div id=\"static\">", "</div>", &in_place(lang, &still))
}

/// The page in the other language, for who has no script: it stands still and knows no app.
fn other_page(mut page: Page, corpus: &Corpus, built: &Built) -> Result<String> {
    let lang = Lang::En;
    // Of the sources' page, not of Trunk's: what Trunk would put in is not wanted.
    for rel in ["rust", "css", "copy-file"] {
        page.take_links(rel)?;
    }
    page.replace("<html lang=\"nl\">", "", "<html lang=\"en\">")?;
    page.replace("<a class=\"skip\"", "</a>", "")?;
    name_page(&mut page, corpus, lang)?;
    page.add_to_head(&built.style_element())?;
    let still = Still::new(corpus, lang).whole("./");
    page.replace("<div id=\"static\">", "</div>", &in_place(lang, &still))?;
    with_policy(&page.into_html(), Home::Folder)
}

fn in_place(lang: Lang, still: &str) -> String {
    format!("<div id=\"static\" lang=\"{}\">{still}</div>", lang.tag())
}

fn name_page(page: &mut Page, corpus: &Corpus, lang: Lang) -> Result<()> {
    page.replace("<title>", "</title>", &head::title(corpus, lang))?;
    let description = head::description(corpus, lang);
    page.replace("<meta name=\"description\"", "/>", &description)?;
    page.add_to_head(&head::preview(corpus, lang))
}

/// Tells in the page `name` where it will lie, if that is known.
fn tell_site(page: &mut Page, options: &BuildOptions, name: &str) -> Result<()> {
    match &options.site {
        Some(site) => page.add_to_head(&site.elements(name)),
        None => Ok(()),
    }
}

/// Writes the material as open data beside the page: the document, and the schema it follows.
fn write_data(project: &Project, corpus: &Corpus, out: &Path) -> Result<()> {
    let data = out.join("data");
    std::fs::create_dir_all(&data).context("cannot make data/")?;
    write(&data, "corpus.json", corpus_json(corpus).as_bytes())?;
    let schema = read_text(&project.root.join("schema/corpus.schema.json"))?;
    write(&data, "corpus.schema.json", schema.as_bytes())
}

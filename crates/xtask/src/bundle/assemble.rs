//! Puts the bundle together: the pages with their style and security policies, the app's files,
//! the open data, and what hosts and browsers ask for beside them.

use std::path::Path;

use ::corpus::export::corpus_json;
use ::corpus::model::{Corpus, Lang};
use anyhow::{Context, Result, ensure};

use super::csp::{Home, with_policy};
use super::files::{integrity, read, read_text, short_hash, sorted, write};
use super::minify::{Kind, Minifier};
use super::prerender::Prerendered;
use super::split_wasm::SplitApp;
use super::template::Template;
use super::{BuildOptions, Profile, head, headers, offline, one_file};
use crate::project::Project;
use crate::screenshots::README_PICTURE;

/// What runs before anything is painted.
const EARLY: &str = include_str!("scripts/early.js");
/// What starts the app.
const START: &str = include_str!("scripts/start.js");
/// How a wasm file is fetched where it lies beside the page.
const CHUNK_FROM_FOLDER: &str = include_str!("scripts/chunk_from_folder.js");

/// What a bundle is made of.
pub(super) struct Parts<'a> {
    /// The material.
    pub corpus: &'a Corpus,
    /// The pages as they stand before the app runs, if they were drawn.
    pub pages: Option<&'a Prerendered>,
    /// The app.
    pub app: &'a SplitApp,
    /// The folder with its wasm files.
    pub wasm_folder: &'a Path,
    /// What makes texts small.
    pub minifier: &'a Minifier,
}

/// What all pages share, ready to be written.
pub(super) struct Shared {
    /// `index.html` without what is Trunk's.
    pub template: Template,
    /// The style sheet.
    pub style: String,
    /// The name of the script that loads the wasm.
    pub glue: String,
    /// Its text.
    pub glue_text: String,
}

/// Writes the bundle into the folder `out`, in place of what it holds.
///
/// # Errors
/// When the folder holds something else, `index.html` is not as expected, or a file cannot be
/// written.
pub(super) fn assemble(
    project: &Project,
    options: &BuildOptions,
    parts: &Parts,
    out: &Path,
) -> Result<()> {
    empty(out)?;
    let shared = shared(project, parts)?;
    write(out, &shared.glue, shared.glue_text.as_bytes())?;
    for name in parts.app.wasm() {
        write(out, name, &read(&parts.wasm_folder.join(name))?)?;
    }
    copy_public(&project.root.join("public"), "", out)?;
    if options.single_file {
        let html = one_file::page(project, parts, &shared)?;
        write(out, one_file::NAME, html.as_bytes())?;
    }
    let html = first_page(options, parts, &shared)?;
    write(out, "index.html", html.as_bytes())?;
    if let Some(html) = other_page(options, parts, &shared)? {
        write(out, "en.html", html.as_bytes())?;
    }
    write_data(project, parts.corpus, out)?;
    offline::write_manifest(project, out, parts.corpus)?;
    let picture = read(&project.root.join(README_PICTURE))?;
    write(out, head::PICTURE, &picture)?;
    let hashed: Vec<&String> = std::iter::once(&shared.glue)
        .chain(parts.app.wasm())
        .collect();
    if options.profile != Profile::Dev {
        offline::write_worker(out, &hashed)?;
    }
    headers::write_headers(out, &hashed)
}

/// Empties a folder that holds a bundle.
fn empty(out: &Path) -> Result<()> {
    let is_empty = |out: &Path| out.read_dir().is_ok_and(|mut all| all.next().is_none());
    if out.exists() && !is_empty(out) {
        ensure!(
            out.join("index.html").is_file() && out.join(headers::NAME).is_file(),
            "{} holds something else than a bundle; name an empty folder",
            out.display()
        );
        std::fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    std::fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))
}

fn shared(project: &Project, parts: &Parts) -> Result<Shared> {
    let html = read_text(&project.root.join("index.html"))?;
    let (template, styles) = Template::read(&html)?;
    let sheets = styles
        .iter()
        .map(|name| read_text(&project.root.join(name)));
    let sheets: String = sheets.collect::<Result<_>>()?;
    let glue_text = format!("{CHUNK_FROM_FOLDER}{}", parts.app.script);
    let glue_text = parts.minifier.minify(&glue_text, Kind::Module)?;
    Ok(Shared {
        template,
        style: parts.minifier.minify(&sheets, Kind::Style)?,
        glue: format!("tweespraak-{}.js", short_hash(glue_text.as_bytes())),
        glue_text,
    })
}

/// Copies what goes into the bundle as it is.
fn copy_public(folder: &Path, prefix: &str, out: &Path) -> Result<()> {
    for file in sorted(folder)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if file.is_dir() {
            copy_public(&file, &format!("{name}/"), out)?;
        } else {
            write(out, &name, &read(&file)?)?;
        }
    }
    Ok(())
}

/// The page with the app, which asks for everything at once.
fn first_page(options: &BuildOptions, parts: &Parts, shared: &Shared) -> Result<String> {
    let lang = Lang::default();
    let mut page = shared.template.clone();
    tell_site(&mut page, options, "")?;
    early(&mut page, parts, Home::Folder)?;
    page.add_to_head(&style_element(&shared.style))?;
    let glue = &shared.glue;
    let wasm = &parts.app.first;
    let integrity = integrity(shared.glue_text.as_bytes());
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
    let chunks = serde_json::json!(parts.app.parts).to_string();
    let is_for_readers = options.profile != Profile::Dev;
    let start = START
        .replace("IS_FOR_READERS", &is_for_readers.to_string())
        .replace("APP.js", glue)
        .replace("APP.wasm", wasm)
        .replace("{/*PARTS*/}", &chunks);
    let start = parts.minifier.minify(&start, Kind::Module)?;
    page.add_to_head(&format!("<script type=\"module\">{start}</script>"))?;
    page.add_to_head(&head::linked_data(parts.corpus, lang))?;
    if let Some(pages) = parts.pages {
        fill(&mut page, lang, &pages.in_language(lang)?.page)?;
    }
    with_policy(&page.into_html(), Home::Folder)
}

/// Names the page and puts in it what runs first.
pub(super) fn early(page: &mut Template, parts: &Parts, home: Home) -> Result<()> {
    name_page(page, parts.corpus, Lang::default())?;
    let in_one_file = (home == Home::OneFile).to_string();
    let early = EARLY.replace("IN_ONE_FILE", &in_one_file);
    let early = parts.minifier.minify(&early, Kind::OldScript)?;
    page.add_to_head(&format!("<script>{early}</script>"))
}

/// Puts in the page what stands there before the app runs.
pub(super) fn fill(page: &mut Template, lang: Lang, html: &str) -> Result<()> {
    let html = format!("<div id=\"static\" lang=\"{}\">{html}</div>", lang.tag());
    page.replace("<div id=\"static\">", "</div>", &html)
}

/// The style sheet stands in each page: nothing is painted before it is here, so it must not ask
/// for a second way to the host and back. The page's policy has its checksum.
pub(super) fn style_element(style: &str) -> String {
    format!("<style>{style}</style>")
}

/// The page in the other language, for who has no script; it knows no app.
fn other_page(options: &BuildOptions, parts: &Parts, shared: &Shared) -> Result<Option<String>> {
    let Some(pages) = parts.pages else {
        return Ok(None);
    };
    let lang = Lang::En;
    let mut page = shared.template.clone();
    tell_site(&mut page, options, "en.html")?;
    page.replace("<html lang=\"nl\">", "", "<html lang=\"en\">")?;
    page.replace("<a class=\"skip\"", "</a>", "")?;
    name_page(&mut page, parts.corpus, lang)?;
    page.add_to_head(&style_element(&shared.style))?;
    fill(&mut page, lang, &pages.in_language(lang)?.whole)?;
    with_policy(&page.into_html(), Home::Folder).map(Some)
}

fn name_page(page: &mut Template, corpus: &Corpus, lang: Lang) -> Result<()> {
    page.replace("<title>", "</title>", &head::title(corpus, lang))?;
    let description = head::description(corpus, lang);
    page.replace("<meta name=\"description\"", "/>", &description)?;
    page.add_to_head(&head::preview(corpus, lang))
}

/// Tells in the page `name` where it will lie, if that is known.
fn tell_site(page: &mut Template, options: &BuildOptions, name: &str) -> Result<()> {
    match &options.site {
        Some(site) => page.add_to_head(&site.elements(name)),
        None => Ok(()),
    }
}

/// Writes the material as open data beside the page: the document, and the schema it follows.
fn write_data(project: &Project, corpus: &Corpus, out: &Path) -> Result<()> {
    write(out, "data/corpus.json", corpus_json(corpus).as_bytes())?;
    let schema = read(&project.root.join("schema/corpus.schema.json"))?;
    write(out, "data/corpus.schema.json", &schema)
}

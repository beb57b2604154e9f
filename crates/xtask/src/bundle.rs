//! Builds the release bundle: a folder of static files with relative addresses, which works from
//! any sub-path of any static host. Two builds of the same sources give the same bytes, and a
//! second build of what is there already does nothing.

mod assemble;
mod compile_app;
pub mod csp;
mod files;
pub mod head;
mod headers;
mod icons;
mod minify;
mod offline;
mod one_file;
mod path_remap;
pub mod precompress;
pub mod prerender;
mod site;
pub mod split_wasm;
mod stamp;
mod template;

use std::path::{Path, PathBuf};

use ::corpus::compile::compile;
use ::corpus::model::Corpus;
use anyhow::{Context, Result, bail};

use crate::corpus::read;
use crate::project::Project;
use crate::screenshots::README_PICTURE;
use crate::step::step;
use crate::tools::{BuildTools, ensure_build_tools};

pub use site::Site;
use split_wasm::SplitApp;
use stamp::{Inputs, Stamp};

/// The variable through which `build.rs` learns of another folder than `corpus/`.
pub const CORPUS_VARIABLE: &str = "TWEESPRAAK_CORPUS";

/// What the pages are made from, beside app and corpus.
const SOURCES: [&str; 5] = [
    "index.html",
    "style",
    "public",
    "schema/corpus.schema.json",
    README_PICTURE,
];

/// How many split apps are kept: two corpora, fast and not.
const KEPT: usize = 4;

/// What to build and where to put it.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The folder with the material; `corpus/` when none is given.
    pub corpus: Option<PathBuf>,
    /// The folder for the bundle; when none is given, `dist/`, or `target/fast` for a fast build.
    pub out: Option<PathBuf>,
    /// Whether to put everything into one file as well.
    pub single_file: bool,
    /// Where the bundle will lie, if that is known: some addresses must be whole.
    pub site: Option<Site>,
    /// Whether to put each file there once more, compressed, for hosts that send such files.
    pub precompress: bool,
    /// Whether to build quickly, for journeys: without what makes wasm small and quick.
    pub fast: bool,
}

/// Installs what is missing, builds, and returns the bundle's folder.
///
/// # Errors
/// When a tool cannot be had, the sources do not compile or the corpus has problems.
pub fn build(project: &Project, options: &BuildOptions) -> Result<PathBuf> {
    let tools = ensure_build_tools(project)?;
    let folder = options.corpus.as_deref().map(existing_folder).transpose()?;
    let out = match (&options.out, options.fast) {
        (Some(folder), _) => {
            std::path::absolute(folder).context("the output folder has no path")?
        }
        (None, false) => project.root.join("dist"),
        (None, true) => project.target.join("fast"),
    };
    let own = project.root.join("corpus");
    let corpus = compiled(folder.as_deref().unwrap_or(&own))?;
    let wasm = step("compile the app", || {
        compile_app::compile_app(project, folder.as_deref(), options.fast)
    })?;
    let (app, wasm_folder) = split(project, &tools, &files::read(&wasm)?, options.fast)?;
    let pages = step("draw the pages beforehand", || {
        prerender::prerender(project, &corpus)
    })?;
    let mut inputs = Inputs::of_this_program();
    inputs.add(wasm_folder.as_os_str().as_encoded_bytes());
    inputs.add(&corpus.to_bytes());
    inputs.add(format!("{pages:?} {options:?} {tools:?}").as_bytes());
    for source in SOURCES {
        inputs.add_path(&project.root.join(source))?;
    }
    let stamp = Stamp::of(project, &out);
    if stamp.matches(&inputs, &out) {
        println!("── {} is as it should be", project.shown(&out));
        return Ok(out);
    }
    let parts = assemble::Parts {
        corpus: &corpus,
        pages: &pages,
        app: &app,
        wasm_folder: &wasm_folder,
        minifier: &minify::Minifier {
            esbuild: tools.esbuild,
        },
    };
    step(&format!("put {} together", project.shown(&out)), || {
        assemble::assemble(project, options, &parts, &out)
    })?;
    if options.precompress {
        step("compress its files", || precompress::compress(&out))?;
    }
    stamp.write(&inputs, &out)?;
    Ok(out)
}

/// The app, split, and the folder with its wasm; of what was split before nothing is done twice.
fn split(
    project: &Project,
    tools: &BuildTools,
    wasm: &[u8],
    fast: bool,
) -> Result<(SplitApp, PathBuf)> {
    let wasm_opt = tools.wasm_opt.as_deref().filter(|_| !fast);
    let mut inputs = Inputs::of_this_program();
    inputs.add(wasm);
    inputs.add(format!("{wasm_opt:?}").as_bytes());
    let cache = stamp::cache(project);
    let folder = cache.join(inputs.name());
    let list = folder.join("app.json");
    if let Ok(text) = std::fs::read(&list) {
        let app = serde_json::from_slice(&text).context("target/bundle is damaged; remove it")?;
        return Ok((app, folder));
    }
    forget_old(&cache)?;
    std::fs::create_dir_all(&folder).context("cannot make target/bundle")?;
    let app = step("split the app", || {
        split_wasm::split(wasm, wasm_opt, &folder)
    })?;
    std::fs::write(&list, serde_json::to_vec(&app)?).context("cannot write target/bundle")?;
    Ok((app, folder))
}

/// Removes the oldest of what was split before, so that some room is left for one more.
fn forget_old(cache: &Path) -> Result<()> {
    let Ok(entries) = cache.read_dir() else {
        return Ok(());
    };
    let folders = entries.flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = folders.filter(|path| path.is_dir()).collect();
    folders.sort_by_key(|path| path.metadata().and_then(|facts| facts.modified()).ok());
    for folder in folders.iter().rev().skip(KEPT - 1) {
        std::fs::remove_dir_all(folder).context("cannot clear target/bundle")?;
    }
    Ok(())
}

fn compiled(folder: &Path) -> Result<Corpus> {
    let compiled = compile(&read(folder)?).map_err(|problems| {
        let told: String = problems.iter().map(|one| format!("\n{one}")).collect();
        anyhow::anyhow!("the corpus has {} problems{told}", problems.len())
    })?;
    Ok(compiled.corpus)
}

/// The folder as an absolute path.
fn existing_folder(folder: &Path) -> Result<PathBuf> {
    if !folder.is_dir() {
        bail!("there is no folder {}", folder.display());
    }
    folder
        .canonicalize()
        .with_context(|| format!("cannot read {}", folder.display()))
}

//! Builds the release bundle: a folder of static files with relative addresses, which works from
//! any sub-path of any static host. Two builds of the same sources give the same bytes, and a
//! second build of what is there already does nothing.

mod assemble;
mod compile_app;
pub mod csp;
mod files;
pub mod head;
mod headers;
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
use crate::tools::ensure_build_tools;

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

/// For whom a bundle is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Profile {
    /// For readers: small and quick.
    #[default]
    Release,
    /// For journeys while one works on them: built in a minute after a change, larger and slower.
    Fast,
    /// For `cargo xtask dev`: built in seconds after a change, with checks and words for every
    /// panic; without the pages drawn beforehand, and kept by no browser.
    Dev,
}

impl Profile {
    /// Cargo's profile for the app, in `Cargo.toml`.
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Fast => "quick",
            Self::Dev => "dev-app",
        }
    }

    /// The bundle's folder, when none is named.
    fn folder(self, project: &Project) -> PathBuf {
        match self {
            Self::Release => project.root.join("dist"),
            Self::Fast => project.target.join("fast"),
            Self::Dev => project.target.join("dev"),
        }
    }
}

/// What to build and where to put it.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The folder with the material; `corpus/` when none is given.
    pub corpus: Option<PathBuf>,
    /// The folder for the bundle; `dist/` when none is given and it is for readers.
    pub out: Option<PathBuf>,
    /// Whether to put everything into one file as well.
    pub single_file: bool,
    /// Where the bundle will lie, if that is known: some addresses must be whole.
    pub site: Option<Site>,
    /// For whom it is.
    pub profile: Profile,
}

/// Installs what is missing, builds, and returns the bundle's folder.
///
/// # Errors
/// When a tool cannot be had, the sources do not compile or the corpus has problems.
pub fn build(project: &Project, options: &BuildOptions) -> Result<PathBuf> {
    let tools = ensure_build_tools(project)?;
    let folder = options.corpus.as_deref().map(existing_folder).transpose()?;
    let profile = options.profile;
    let out = match &options.out {
        Some(folder) => std::path::absolute(folder).context("the output folder has no path")?,
        None => profile.folder(project),
    };
    let own = project.root.join("corpus");
    let corpus = compiled(folder.as_deref().unwrap_or(&own))?;
    let wasm = step("compile the app: the first time some minutes", || {
        compile_app::compile_app(project, folder.as_deref(), profile)
    })?;
    let wasm_opt = tools.wasm_opt.as_deref();
    let wasm_opt = wasm_opt.filter(|_| profile == Profile::Release);
    let (app, wasm_folder) = split(project, wasm_opt, &files::read(&wasm)?)?;
    let pages = match profile {
        Profile::Dev => None,
        Profile::Release | Profile::Fast => Some(step(
            "draw the pages beforehand: the first time a minute or two",
            || prerender::prerender(project, &corpus),
        )?),
    };
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
        pages: pages.as_ref(),
        app: &app,
        wasm_folder: &wasm_folder,
        minifier: &minify::Minifier {
            esbuild: tools.esbuild,
        },
    };
    step(&format!("put {} together", project.shown(&out)), || {
        assemble::assemble(project, options, &parts, &out)
    })?;
    if profile == Profile::Dev {
        // What the page looks for, to see whether it was built again.
        files::write(&out, "built.txt", inputs.name().as_bytes())?;
    }
    if profile == Profile::Release {
        step("compress its files, for hosts that send such files", || {
            precompress::compress(&out)
        })?;
    }
    stamp.write(&inputs, &out)?;
    Ok(out)
}

/// The app, split, and the folder with its wasm; of what was split before nothing is done twice.
fn split(project: &Project, wasm_opt: Option<&Path>, wasm: &[u8]) -> Result<(SplitApp, PathBuf)> {
    let mut inputs = Inputs::none();
    inputs.add(wasm);
    inputs.add(format!("{wasm_opt:?}").as_bytes());
    inputs.add_path(&project.root.join("Cargo.lock"))?;
    for code in split_wasm::CODE {
        inputs.add(code.as_bytes());
    }
    let cache = stamp::cache(project);
    let folder = cache.join(inputs.name());
    let list = folder.join("app.json");
    if let Ok(text) = std::fs::read(&list) {
        let app = serde_json::from_slice(&text).context("target/bundle is damaged; remove it")?;
        return Ok((app, folder));
    }
    forget_old(&cache)?;
    std::fs::create_dir_all(&folder).context("cannot make target/bundle")?;
    let about = match wasm_opt {
        Some(_) => "split the app, and make it small: a minute or two after a change",
        None => "split the app",
    };
    let app = step(about, || split_wasm::split(wasm, wasm_opt, &folder))?;
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

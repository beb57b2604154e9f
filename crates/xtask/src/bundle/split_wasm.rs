//! Splits the app into the wasm that the first view needs and chunks that come when asked for.
//!
//! The app marks the split points (`wasm_split`). The splitter works before wasm-bindgen makes the
//! script for the first piece, so that all pieces share one memory and one table of functions.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde::{Deserialize, Serialize};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

use super::files::{read, short_hash};
use crate::step::run;

/// What the linker must leave in the wasm, so that it can be split.
pub const LINK_FLAG: &str = "-Clink-arg=--emit-relocs";
/// The feature with which the app marks the split points.
pub const FEATURE: &str = "parts";
/// The folder of the bundle that the chunks lie in.
pub const FOLDER: &str = "parts";

/// The module from which the wasm imports what loads the chunks.
const LOADERS: &str = "./loaders.js";
/// What loads the chunks.
const SCRIPT: &str = include_str!("scripts/chunks.js");

/// All of xtask that what comes out depends on.
pub const CODE: [&str; 2] = [include_str!("split_wasm.rs"), SCRIPT];

/// What wasm-opt does.
const STEPS: [&str; 4] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What wasm-opt may rely on: every browser that the bundle runs in has it.
const BROWSERS_HAVE: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The app, split, without the bytes of its wasm files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SplitApp {
    /// The script that runs the first piece and loads the others. It calls `openChunk`, which
    /// whoever writes a page must define: it gives a wasm file by its name.
    pub script: String,
    /// The wasm file that the first view needs.
    pub first: String,
    /// The other wasm files, by name.
    pub chunks: Vec<String>,
    /// The files that each split point needs.
    pub parts: BTreeMap<String, Vec<String>>,
}

impl SplitApp {
    /// The names of all wasm files, which are also their places in the bundle.
    pub fn wasm(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.first).chain(&self.chunks)
    }
}

/// Splits a wasm file that cargo has built, and puts the pieces into the empty folder `out`, each
/// made smaller by the program `wasm_opt`.
///
/// # Errors
/// When it was built without split points, or a tool fails.
pub fn split(wasm: &[u8], wasm_opt: Option<&Path>, out: &Path) -> Result<SplitApp> {
    let scratch = tempfile::tempdir().context("no place to split the wasm")?;
    let main = scratch.path().join("main.wasm");
    let mut options = Options::new(wasm);
    options.output_dir = scratch.path();
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let split = transform(options).map_err(|problem| anyhow!("cannot split it: {problem}"))?;
    if split.prefetch_map.is_empty() {
        bail!("the wasm has no split points; was it built with the feature `{FEATURE}`?");
    }
    println!("   (a warning about `target_features` is expected: the splitter drops that section)");
    let (glue, wasm) = bind(&main, "tweespraak")?;
    std::fs::write(&main, wasm).context("cannot write the first piece")?;
    let first = finish(&main, "tweespraak", wasm_opt, out)?;
    let mut chunks = BTreeMap::new();
    for path in &split.split_modules {
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let stem = stem.context("a chunk has no name")?;
        let name = format!("{FOLDER}/{}", stem.trim_start_matches("split_"));
        chunks.insert(stem.to_owned(), finish(path, &name, wasm_opt, out)?);
    }
    let mut parts = BTreeMap::new();
    for (part, stems) in &split.prefetch_map {
        let names = stems.iter().map(|stem| chunks.get(stem).cloned());
        let mut names: Vec<String> = names
            .collect::<Option<_>>()
            .with_context(|| format!("a chunk of {part} is missing"))?;
        names.sort();
        parts.insert(part.clone(), names);
    }
    Ok(SplitApp {
        script: script(&glue, &parts)?,
        first,
        chunks: chunks.into_values().collect(),
        parts,
    })
}

/// What wasm-bindgen makes of a wasm file: its script, which looks for `name_bg.wasm`, and the wasm that goes with it. That its
/// version is the app's needs no check: cargo lets only one into `Cargo.lock`.
///
/// # Errors
/// When wasm-bindgen refuses it, or the script would need other files.
pub fn bind(wasm: &Path, name: &str) -> Result<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name);
    bindgen.web(true)?.typescript(false).keep_lld_exports(true);
    let mut output = bindgen.generate_output()?;
    let mut snippets = output.snippets().values();
    ensure!(
        snippets.all(Vec::is_empty) && output.local_modules().is_empty(),
        "a crate brings scripts of its own (`#[wasm_bindgen(module = …)]`), which have no place here"
    );
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

/// Puts a piece into the bundle, and gives its name there.
fn finish(path: &Path, name: &str, wasm_opt: Option<&Path>, out: &Path) -> Result<String> {
    if let Some(program) = wasm_opt {
        let mut command = Command::new(program);
        command.args(STEPS).args(BROWSERS_HAVE);
        run(command.arg(path).arg("-o").arg(path))?;
    }
    let wasm = read(path)?;
    let name = format!("{name}-{}.wasm", short_hash(&wasm));
    super::files::write(out, &name, &wasm)?;
    Ok(name)
}

/// wasm-bindgen's script with the loaders of the chunks in it, instead of imported.
fn script(glue: &str, parts: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let mut script = SCRIPT.replace("{/*PARTS*/}", &serde_json::json!(parts).to_string());
    for line in glue.lines() {
        match line.strip_prefix("import * as ") {
            Some(import) if import.contains(LOADERS) => {
                let (name, _) = import.split_once(' ').context("an import has no name")?;
                script.push_str(&format!("const {name} = loaders;"));
            }
            _ => script.push_str(line),
        }
        script.push('\n');
    }
    if !script.contains("= loaders;") || !script.contains("let wasm") {
        bail!("wasm-bindgen's script is not as expected");
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::script;
    use std::collections::BTreeMap;

    #[test]
    fn loaders_stand_in_the_script() {
        let parts = BTreeMap::from([("a".to_owned(), vec!["parts/a-1.wasm".to_owned()])]);
        let glue = "import * as import1 from \"./loaders.js\"\nlet wasm;\n";
        let script = script(glue, &parts).unwrap();
        assert!(
            script.contains("const PARTS = {\"a\":[\"parts/a-1.wasm\"]};"),
            "{script}"
        );
        assert!(
            script.ends_with("const import1 = loaders;\nlet wasm;\n"),
            "{script}"
        );
        assert!(super::script("let wasm;\n", &parts).is_err());
    }
}

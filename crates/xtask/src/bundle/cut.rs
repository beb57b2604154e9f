//! Cuts the app into the wasm that the first view needs and parts that come when asked for.
//!
//! The cuts are the functions that the app's `parts` module marks. Cut apart before wasm-bindgen
//! makes the script for the first piece, the pieces share one memory and one table of functions.
//!
//! Invariant: the same wasm gives the same pieces; no piece has a name in it that its machine gave.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use super::built::{read_text, short_hash};
use super::names;
use crate::project::Project;
use crate::step::run;
use crate::tools::{BuildTools, WASM_TARGET};

/// What the linker must leave in the wasm, so that it can be cut.
pub const LINK_FLAG: &str = "-Clink-arg=--emit-relocs";
/// The feature with which the app marks the cuts.
pub const FEATURE: &str = "parts";
/// The folder of the bundle that the parts lie in.
pub const FOLDER: &str = "parts";

/// The script beside which wasm-bindgen believes to stand.
const LOADERS: &str = "./loaders.js";
/// What brings the parts.
const SCRIPT: &str = include_str!("scripts/parts.js");

/// What wasm-opt does. Each step after the first saves about half a per cent, compressed.
const STEPS: [&str; 7] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-debug",
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

/// One wasm file.
#[derive(Debug, Clone)]
pub struct Piece {
    /// Its name in the bundle, folder and hash included.
    pub name: String,
    /// Its bytes.
    pub wasm: Vec<u8>,
}

/// The app, cut.
#[derive(Debug, Clone)]
pub struct Cut {
    /// The script that runs the first piece and brings the others. It calls `openPart`, which
    /// whoever writes a page must define: it gives a part's answer by its name.
    pub script: String,
    /// What the first view needs.
    pub first: Piece,
    /// The other pieces.
    pub pieces: Vec<Piece>,
    /// The names of the pieces that each part lies in.
    pub parts: BTreeMap<String, Vec<String>>,
}

/// Cuts the wasm that cargo has just built.
///
/// # Errors
/// When it is not there, was built without the cuts, or a tool fails.
pub fn cut(project: &Project, tools: &BuildTools) -> Result<Cut> {
    let wasm = project
        .target
        .join(WASM_TARGET)
        .join("release/tweespraak.wasm");
    let wasm = std::fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let desk = project.target.join("cut");
    if desk.exists() {
        std::fs::remove_dir_all(&desk).context("cannot empty target/cut")?;
    }
    let main = desk.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &desk;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    let split = transform(options).map_err(|problem| anyhow!("cannot cut the wasm: {problem}"))?;
    if split.prefetch_map.is_empty() {
        bail!("the wasm has no cuts; was it built with the feature `{FEATURE}`?");
    }
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .env("PATH", &tools.path)
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .arg("--out-dir")
        .args([&desk.join("bound"), &main]);
    run(&mut bindgen)?;
    let smaller = |path: &Path| smaller(tools, path);
    let glue = read_text(&desk.join("bound/main.js"))?;
    let (glue, wasm) = names::shorten(&glue, &smaller(&desk.join("bound/main_bg.wasm"))?)?;
    let first = piece("tweespraak", wasm);
    let mut pieces = BTreeMap::new();
    for path in &split.split_modules {
        let stem = stem(path)?;
        let name = format!("{FOLDER}/{}", stem.trim_start_matches("split_"));
        pieces.insert(stem, piece(&name, smaller(path)?));
    }
    let mut parts = BTreeMap::new();
    for (part, stems) in &split.prefetch_map {
        let names = stems
            .iter()
            .map(|stem| Some(pieces.get(stem)?.name.clone()));
        let mut names: Vec<String> = names
            .collect::<Option<_>>()
            .with_context(|| format!("a piece of {part} is missing"))?;
        names.sort();
        parts.insert(part.clone(), names);
    }
    let script = script(&glue, &parts)?;
    Ok(Cut {
        script,
        first,
        pieces: pieces.into_values().collect(),
        parts,
    })
}

fn stem(path: &Path) -> Result<String> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.map(str::to_owned)
        .with_context(|| format!("{} has no name", path.display()))
}

fn piece(name: &str, wasm: Vec<u8>) -> Piece {
    Piece {
        name: format!("{name}-{}.wasm", short_hash(&wasm)),
        wasm,
    }
}

/// The wasm at `path`, made smaller where there is wasm-opt, and without names in any case.
fn smaller(tools: &BuildTools, path: &Path) -> Result<Vec<u8>> {
    let mut read = PathBuf::from(path);
    if tools.has_wasm_opt {
        let made = path.with_extension("opt.wasm");
        let mut opt = Command::new("wasm-opt");
        opt.env("PATH", &tools.path)
            .args(STEPS)
            .args(BROWSERS_HAVE)
            .arg(path)
            .arg("-o")
            .arg(&made);
        run(&mut opt)?;
        read = made;
    }
    let wasm = std::fs::read(&read).with_context(|| format!("cannot read {}", read.display()))?;
    without_customs(&wasm).with_context(|| format!("{} is no wasm", read.display()))
}

/// A module without its custom sections: names, and what only linkers read.
fn without_customs(wasm: &[u8]) -> Option<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((id, after)) = rest.split_first() {
        let (size, body) = leb128(after)?;
        let (_, next) = body.split_at_checked(size)?;
        if *id != CUSTOM {
            kept.extend_from_slice(rest.get(..rest.len() - next.len())?);
        }
        rest = next;
    }
    Some(kept)
}

/// A number as wasm writes it, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(index + 1..)?));
        }
    }
    None
}

/// wasm-bindgen's script with the loaders of the parts in it, instead of imported.
fn script(glue: &str, parts: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let mut script = String::with_capacity(glue.len() + SCRIPT.len());
    for line in glue.lines() {
        match line.strip_prefix("import * as ") {
            Some(import) if import.contains(LOADERS) => {
                let (name, _) = import.split_once(' ').context("an import has no name")?;
                script.push_str(&format!("const {name} = loaders;\n"));
            }
            _ => {
                script.push_str(line);
                script.push('\n');
            }
        }
    }
    if !script.contains("= loaders;") || !script.contains("let wasm") {
        bail!("wasm-bindgen's script is not as expected");
    }
    let list: Vec<String> = parts
        .iter()
        .map(|(part, names)| format!("{part}: {}", serde_json::json!(names)))
        .collect();
    Ok(format!(
        "{}{script}",
        SCRIPT.replace("/*PARTS*/", &list.join(", "))
    ))
}

#[cfg(test)]
mod tests {
    use super::{leb128, script, without_customs};
    use std::collections::BTreeMap;

    #[test]
    fn names_go_and_the_rest_stays() {
        let head = b"\0asm\x01\0\0\0";
        let module = [&head[..], b"\x01\x02ab", b"\x00\x03xyz", b"\x0a\x01c"].concat();
        let kept = [&head[..], b"\x01\x02ab", b"\x0a\x01c"].concat();
        assert_eq!(without_customs(&module), Some(kept));
        assert_eq!(without_customs(b"\0asm\x01\0\0\0\x01\x09ab"), None);
        assert_eq!(without_customs(b"\0asm"), None);
    }

    #[test]
    fn numbers_are_read_as_wasm_writes_them() {
        assert_eq!(leb128(b"\xe5\x8e\x26x"), Some((624_485, &b"x"[..])));
        assert_eq!(leb128(b"\x80\x80"), None);
    }

    #[test]
    fn loaders_stand_in_the_script() {
        let parts = BTreeMap::from([("a".to_owned(), vec!["parts/a-1.wasm".to_owned()])]);
        let glue = "import * as import1 from \"./loaders.js\"\nlet wasm;\n";
        let script = script(glue, &parts).unwrap();
        assert!(
            script.contains("const PARTS = {a: [\"parts/a-1.wasm\"]};"),
            "{script}"
        );
        assert!(
            script.ends_with("const import1 = loaders;\nlet wasm;\n"),
            "{script}"
        );
        assert!(super::script("let wasm;\n", &parts).is_err());
    }
}

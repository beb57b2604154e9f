//! What a page is made of: the style sheets that Trunk built, made one, and the app, cut in pieces.
//!
//! Invariant: a name with a hash in it is of those very bytes.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use super::cut::{Cut, FOLDER};
use super::lean::{Lean, Reader};
use super::page::Page;
use super::styles;

/// The parts of the bundle that a page is made of.
#[derive(Debug, Clone)]
pub struct Built {
    /// The text of the one style sheet.
    pub style_text: String,
    /// The name of the script that loads the wasm.
    pub glue: String,
    /// Its text.
    pub glue_text: String,
    /// The wasm.
    pub app: Cut,
}

/// How a piece of the app is fetched where it lies beside the page.
const PART_OF_FOLDER: &str = include_str!("scripts/part_of_folder.js");

impl Built {
    /// Takes everything that Trunk put into the page out of it, joins the style sheets in `out`
    /// into one, and writes the app's pieces in place of the whole that Trunk wrote.
    ///
    /// # Errors
    /// When the page is not as Trunk writes it, or a file is not there.
    pub fn take(page: &mut Page, out: &Path, app: Cut, lean: &Lean) -> Result<Self> {
        let names = page.take_links("stylesheet")?;
        let sheets = names
            .iter()
            .map(|name| read_text(&out.join(name)))
            .collect::<Result<Vec<_>>>()?;
        let style_text = styles::joined(&sheets);
        // Trunk's own start; its place is taken by one that can fail with a word.
        page.replace("<script type=\"module\">", "</script>", "")?;
        let scripts = page.take_links("modulepreload")?;
        let whole = page.take_links("preload")?;
        for name in names.iter().chain(&scripts).chain(&whole) {
            std::fs::remove_file(out.join(name))
                .with_context(|| format!("cannot remove {name}"))?;
        }
        let glue_text = format!("{PART_OF_FOLDER}{}", app.script);
        let glue_text = lean.script(&glue_text, Reader::Module)?;
        let glue = format!("tweespraak-{}.js", short_hash(glue_text.as_bytes()));
        write(out, &glue, glue_text.as_bytes())?;
        std::fs::create_dir_all(out.join(FOLDER)).context("cannot make the folder of parts")?;
        for piece in app.pieces.iter().chain([&app.first]) {
            write(out, &piece.name, &piece.wasm)?;
        }
        Ok(Self {
            style_text,
            glue,
            glue_text,
            app,
        })
    }

    /// The names of all wasm files.
    pub fn wasm(&self) -> impl Iterator<Item = &String> {
        let pieces = self.app.pieces.iter();
        std::iter::once(&self.app.first)
            .chain(pieces)
            .map(|piece| &piece.name)
    }

    /// The style sheet, as it stands in each page: nothing is painted before it is here, so it must
    /// not ask for a second way to the host and back. The page's policy has its checksum.
    #[must_use]
    pub fn style_element(&self) -> String {
        format!("<style>{}</style>", self.style_text)
    }
}

/// A checksum as browsers read it.
#[must_use]
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Enough of a checksum to tell versions of a file apart.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file of the folder `out`.
///
/// # Errors
/// When it cannot be written.
pub fn write(out: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    std::fs::write(out.join(name), bytes).with_context(|| format!("cannot write {name}"))
}

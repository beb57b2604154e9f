//! What Trunk built, taken out of its page: the style sheets, made one, and the app in two files.
//!
//! Invariant: a name with a hash in it is of those very bytes.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

use super::page::Page;
use super::styles;

/// The parts of the bundle that a page is made of.
#[derive(Debug, Clone)]
pub struct Built {
    /// The name of the one style sheet.
    pub style: String,
    /// Its text.
    pub style_text: String,
    /// The name of the script that loads the wasm.
    pub glue: String,
    /// Its text.
    pub glue_text: String,
    /// The name of the wasm.
    pub wasm: String,
    /// Where it lies.
    pub wasm_path: PathBuf,
}

impl Built {
    /// Takes everything that Trunk put into the page out of it, and joins the style sheets in
    /// `out` into one.
    ///
    /// # Errors
    /// When the page is not as Trunk writes it, or a file is not there.
    pub fn take(page: &mut Page, out: &Path) -> Result<Self> {
        let names = page.take_links("stylesheet")?;
        let sheets = names
            .iter()
            .map(|name| read_text(&out.join(name)))
            .collect::<Result<Vec<_>>>()?;
        let style_text = styles::joined(&sheets);
        for name in names {
            std::fs::remove_file(out.join(&name))
                .with_context(|| format!("cannot remove {name}"))?;
        }
        let style = format!("style-{}.css", short_hash(style_text.as_bytes()));
        write(out, &style, style_text.as_bytes())?;
        // Trunk's own start; its place is taken by one that can fail with a word.
        page.replace("<script type=\"module\">", "</script>", "")?;
        let glue = only_one(page.take_links("modulepreload")?)?;
        let wasm = only_one(page.take_links("preload")?)?;
        Ok(Self {
            glue_text: read_text(&out.join(&glue))?,
            wasm_path: out.join(&wasm),
            style,
            style_text,
            glue,
            wasm,
        })
    }

    /// The style sheet as a link. It has no checksum: opened from disk, Chromium refuses a style
    /// sheet with one, and who can change the file on a host can change the page too.
    #[must_use]
    pub fn style_link(&self) -> String {
        format!("<link rel=\"stylesheet\" href=\"./{}\">", self.style)
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

fn only_one(names: Vec<String>) -> Result<String> {
    let [name] = <[String; 1]>::try_from(names)
        .map_err(|names| anyhow!("expected one file, found {}", names.join(", ")))?;
    Ok(name)
}

//! Reading and writing the bundle's files, and the checksums in their names.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// The text of a file.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file of the folder `out`, and the folder in which it lies.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(out: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = out.join(name);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(&path, bytes).with_context(|| format!("cannot write {name}"))
}

/// A checksum as a page's `integrity` attribute has it.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Enough of a checksum to tell versions of a file apart.
pub(super) fn short_hash(bytes: &[u8]) -> String {
    hex(Sha256::digest(bytes).iter().take(8).copied())
}

/// Bytes in hexadecimal digits.
pub(super) fn hex(bytes: impl Iterator<Item = u8>) -> String {
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// What lies in a folder, by name.
///
/// # Errors
/// When it cannot be read.
pub(super) fn sorted(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("cannot read {}", folder.display());
    let entries = folder.read_dir().with_context(unreadable)?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<Vec<_>>>()
        .with_context(unreadable)?;
    paths.sort();
    Ok(paths)
}

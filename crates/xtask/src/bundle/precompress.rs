//! Each file once more, compressed: for hosts that send such files as they lie, and so send the
//! smallest without compressing anything while a reader waits.
//!
//! Invariant: what stands beside a file unpacks to that very file, and is smaller.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

use super::one_file;

/// The ends of names whose files are worth it; pictures are packed already.
const WORTH_IT: &[&str] = &["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// Packs every file of the bundle that gets smaller by it; the one file is for disks, not for hosts.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(folder: &Path) -> Result<()> {
    let entries = folder
        .read_dir()
        .with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry.context("cannot read the bundle")?.path();
        let end = path.extension().and_then(std::ffi::OsStr::to_str);
        if path.is_dir() {
            compress(&path)?;
        } else if end.is_some_and(|end| WORTH_IT.contains(&end)) && !path.ends_with(one_file::NAME)
        {
            compress_one(&path)?;
        }
    }
    Ok(())
}

fn compress_one(path: &Path) -> Result<()> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let packed = [
        ("br", brotli(&bytes).context("brotli failed")?),
        ("gz", gzip(&bytes).context("gzip failed")?),
    ];
    for (end, packed) in packed {
        if packed.len() < bytes.len() {
            let beside = PathBuf::from(format!("{}.{end}", path.display()));
            std::fs::write(&beside, packed)
                .with_context(|| format!("cannot write {}", beside.display()))?;
        }
    }
    Ok(())
}

/// Compressed with gzip at its best level, without a time or a name.
///
/// # Errors
/// Never, in memory.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Compressed with brotli at its best level, as the usual server's files packed beforehand:
/// quality 11, window 2^22.
///
/// # Errors
/// Never, in memory.
pub fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    brotli::CompressorReader::new(bytes, 1 << 16, 11, 22).read_to_end(&mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::compress;

    #[test]
    fn what_stands_beside_a_file_unpacks_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let text = "Twee partijen, twee verhalen. ".repeat(40);
        std::fs::create_dir(folder.path().join("data")).unwrap();
        for name in ["index.html", "data/corpus.json", "tiny.css", "icon.png"] {
            let text = if name == "tiny.css" { "a" } else { &text };
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        compress(folder.path()).unwrap();
        for name in ["index.html", "data/corpus.json"] {
            let packed = std::fs::read(folder.path().join(format!("{name}.gz"))).unwrap();
            let mut unpacked = String::new();
            flate2::read::GzDecoder::new(packed.as_slice())
                .read_to_string(&mut unpacked)
                .unwrap();
            assert_eq!(unpacked, text);
            let packed = std::fs::read(folder.path().join(format!("{name}.br"))).unwrap();
            let mut unpacked = Vec::new();
            brotli::Decompressor::new(packed.as_slice(), 4096)
                .read_to_end(&mut unpacked)
                .unwrap();
            assert_eq!(unpacked, text.as_bytes());
        }
        for name in ["tiny.css.br", "tiny.css.gz", "icon.png.br"] {
            assert!(!folder.path().join(name).exists(), "{name}");
        }
    }
}

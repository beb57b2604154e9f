//! What a bundle was made from, so that nothing is done twice.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest as _, Sha256};

use super::files::{hex, read, sorted};
use crate::project::Project;

/// A checksum over everything that something is made from.
#[derive(Clone)]
pub(super) struct Inputs(Sha256);

impl Inputs {
    /// Nothing yet.
    pub fn none() -> Self {
        Self(Sha256::new())
    }

    /// This very program, with all its scripts and versions.
    pub fn of_this_program() -> Self {
        let mut inputs = Self::none();
        let program = std::env::current_exe().and_then(std::fs::read);
        // While it runs, cargo may have put a newer one in its place; that one then starts anew.
        inputs.add(&program.unwrap_or_default());
        inputs
    }

    /// One more input.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes.len().to_le_bytes());
        self.0.update(bytes);
    }

    /// A file, or everything in a folder, with names.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn add_path(&mut self, path: &Path) -> Result<()> {
        self.add(path.as_os_str().as_encoded_bytes());
        if path.is_file() {
            self.add(&read(path)?);
            return Ok(());
        }
        for entry in sorted(path)? {
            self.add_path(&entry)?;
        }
        Ok(())
    }

    /// The checksum, as a name for a file.
    pub fn name(&self) -> String {
        hex(self.0.clone().finalize().iter().take(16).copied())
    }
}

/// The stamp of the bundle in one folder.
pub(super) struct Stamp(PathBuf);

impl Stamp {
    /// Where the stamp of the bundle in `out` lies: not in it, for it is no part of the bundle.
    pub fn of(project: &Project, out: &Path) -> Self {
        let mut place = Inputs::none();
        place.add(out.as_os_str().as_encoded_bytes());
        Self(cache(project).join(format!("{}.stamp", place.name())))
    }

    /// Whether the folder holds what was made there last, of these inputs.
    pub fn matches(&self, inputs: &Inputs, out: &Path) -> bool {
        let stamped = std::fs::read_to_string(&self.0);
        stamped.is_ok_and(|stamped| text(inputs, out).is_ok_and(|now| now == stamped))
    }

    /// Notes what was made in the folder, of these inputs.
    ///
    /// # Errors
    /// When the folder cannot be read or the stamp not be written.
    pub fn write(&self, inputs: &Inputs, out: &Path) -> Result<()> {
        std::fs::create_dir_all(self.0.parent().unwrap_or(out))
            .and_then(|()| std::fs::write(&self.0, text(inputs, out).unwrap_or_default()))
            .context("the bundle's stamp cannot be written")
    }
}

/// The folder for what later builds can use again.
pub(super) fn cache(project: &Project) -> PathBuf {
    project.target.join("bundle")
}

/// The inputs, and the size of every file that was made.
fn text(inputs: &Inputs, out: &Path) -> Result<String> {
    let mut text = inputs.name();
    list(out, &mut text)?;
    Ok(text)
}

fn list(folder: &Path, text: &mut String) -> Result<()> {
    for entry in sorted(folder)? {
        if entry.is_dir() {
            list(&entry, text)?;
        } else {
            let size = entry.metadata().context("a file cannot be read")?.len();
            text.push_str(&format!("\n{size} {}", entry.display()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Inputs, Stamp};

    #[test]
    fn a_stamp_tells_other_inputs_and_changed_files() {
        let folder = tempfile::tempdir().unwrap();
        let (out, stamp) = (folder.path().join("out"), folder.path().join("a/stamp"));
        std::fs::create_dir(&out).unwrap();
        std::fs::write(out.join("a"), "1").unwrap();
        let stamp = Stamp(stamp);
        let mut inputs = Inputs::none();
        inputs.add_path(&out).unwrap();
        assert!(!stamp.matches(&inputs, &out));
        stamp.write(&inputs, &out).unwrap();
        assert!(stamp.matches(&inputs, &out));
        let mut more = inputs.clone();
        more.add(b"");
        assert!(!stamp.matches(&more, &out));
        std::fs::write(out.join("b"), "").unwrap();
        assert!(!stamp.matches(&inputs, &out));
    }
}

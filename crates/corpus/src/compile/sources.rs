//! The editors' files in memory, so that a page can check them as well as a build.
//!
//! Invariant: paths are below the corpus folder, with forward slashes, each once.

use std::collections::BTreeMap;

/// Material in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Path below the corpus folder, with forward slashes → the bytes of the file.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Sources {
    /// No files yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one at that path.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }
}

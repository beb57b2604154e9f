//! Reads a corpus folder into memory, as build.rs does.

use corpus::compile::Sources;
use std::fs;
use std::path::Path;

/// Every file below `folder`.
pub fn sources(folder: &Path) -> Sources {
    let mut sources = Sources::new();
    read(folder, "", &mut sources);
    sources
}

fn read(folder: &Path, prefix: &str, sources: &mut Sources) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &format!("{path}/"), sources);
        } else {
            sources.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

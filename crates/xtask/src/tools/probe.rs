//! Finds a tool of exactly the wanted version.
//!
//! Invariant: a program counts as found only after it has said its own version.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Origin, Tool};
use crate::project::Project;
use crate::step::output_of;

/// The tool in its wanted version: on the PATH, else in `target/tools`.
pub(super) fn find(project: &Project, tool: &Tool) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(std::iter::once(own_folder(project, tool)))
        .find_map(|folder| program_in(&folder, tool))
}

/// Where an installation of ours puts the tool.
pub(super) fn own_folder(project: &Project, tool: &Tool) -> PathBuf {
    match tool.origin {
        Origin::Cargo(_) | Origin::CargoLocked(_) => project.tools().join("bin"),
        Origin::Npm(package, _) => project.tools().join(package).join("node_modules/.bin"),
    }
}

fn program_in(folder: &Path, tool: &Tool) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| folder.join(format!("{}{ending}", tool.program)))
        .filter(|program| program.is_file())
        .find(|program| {
            output_of(Command::new(program).arg("--version"))
                .is_some_and(|text| names_version(&text, &tool.version))
        })
}

/// Whether a `--version` text has the version as a word of its own.
fn names_version(text: &str, version: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')'))
        .any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
        assert!(!names_version("wasm-opt version 108", "132"));
    }
}

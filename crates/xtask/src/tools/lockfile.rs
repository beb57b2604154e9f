//! Reads one version out of `Cargo.lock`.
//!
//! Invariant: the answer is the version that the build will link, or an error; never a guess.

use anyhow::{Context, Result};

use crate::project::Project;

/// The version of a package in the project's `Cargo.lock`.
///
/// # Errors
/// When the file cannot be read or does not name the package.
pub fn locked_version(project: &Project, package: &str) -> Result<String> {
    let file = project.root.join("Cargo.lock");
    let text = std::fs::read_to_string(&file)
        .with_context(|| format!("cannot read {}", project.shown(&file)))?;
    version_in(&text, package).with_context(|| format!("Cargo.lock names no {package}"))
}

/// Cargo writes `name = "…"` and, on the next line, `version = "…"`.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let wanted = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted);
    lines.next()?;
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn finds_the_package_and_no_other() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "leptos"), None);
    }
}

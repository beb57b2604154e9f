//! Which package may depend on what.
//!
//! Invariant: a dependency that is not in the table below is refused, so adding one is a
//! decision that a reviewer sees twice.

use toml::{Table, Value};

use super::{Finding, Source};

/// The manifest, and all that it may depend on, build and test dependencies included.
const ALLOWED: &[(&str, &[&str])] = &[
    (
        "Cargo.toml",
        &[
            "console_error_panic_hook",
            "corpus",
            "gloo",
            "js-sys",
            "leptos",
            "reactive_stores",
            "serde",
            "serde_json",
            "wasm-bindgen",
            "wasm-bindgen-futures",
            "wasm-bindgen-test",
            "wasm_split_helpers",
            "web-sys",
        ],
    ),
    (
        "crates/corpus/Cargo.toml",
        &[
            "biblatex",
            "citationberg",
            "csv",
            "expect-test",
            "fixedbitset",
            "form_urlencoded",
            "html5gum",
            "jsonschema",
            "pagefind_stem",
            "percent-encoding",
            "postcard",
            "proptest",
            "pulldown-cmark",
            "serde",
            "serde_json",
            "sha2",
            "toml",
        ],
    ),
    (
        "crates/xtask/Cargo.toml",
        &[
            "anyhow",
            "axum",
            "base64",
            "brotli",
            "clap",
            "corpus",
            "flate2",
            "open",
            "proc-macro2",
            "serde",
            "serde_json",
            "sha2",
            "tempfile",
            "tokio",
            "toml",
            "tower",
            "tower-http",
            "wasm-bindgen-cli-support",
            "wasm_split_cli_support",
        ],
    ),
    (
        "tests/Cargo.toml",
        &[
            "anyhow",
            "fantoccini",
            "http",
            "hyper-util",
            "serde",
            "serde_json",
            "tempfile",
            "tokio",
            "url",
            "xtask",
        ],
    ),
];

/// The tables of a manifest that name dependencies.
const TABLES: &[&str] = &["dependencies", "dev-dependencies", "build-dependencies"];

/// Dependencies that the table above does not have, and manifests it does not know.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| source.path == "Cargo.toml" || source.path.ends_with("/Cargo.toml"))
        // Packages of the bench folder stand outside the workspace and never reach a reader.
        .filter(|source| !source.in_folder("bench/"))
        .flat_map(check_one)
        .collect()
}

fn check_one(source: &Source) -> Vec<Finding> {
    let Some((_, allowed)) = ALLOWED.iter().find(|(path, _)| *path == source.path) else {
        return vec![source.finding(
            1,
            "a package that tidy's table of dependencies doesn't know",
        )];
    };
    let manifest = match source.text.parse::<Table>() {
        Ok(manifest) => manifest,
        Err(problem) => return vec![source.finding(1, format!("not TOML: {problem}"))],
    };
    dependencies(&manifest)
        .into_iter()
        .filter(|name| !allowed.contains(&name.as_str()))
        .map(|name| {
            let line = source
                .lines()
                .find(|(_, line)| line.starts_with(&name))
                .map_or(1, |(n, _)| n);
            source.finding(
                line,
                format!(
                    "`{name}` is not in tidy's table of dependencies; weigh it, then add it there"
                ),
            )
        })
        .collect()
}

/// The names of all dependencies, those of targets included.
fn dependencies(manifest: &Table) -> Vec<String> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let of_targets = targets
        .into_iter()
        .flat_map(|all| all.values().filter_map(Value::as_table));
    std::iter::once(manifest)
        .chain(of_targets)
        .flat_map(|part| TABLES.iter().filter_map(|name| part.get(*name)?.as_table()))
        .flat_map(|table| table.keys().cloned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    #[test]
    fn an_unknown_dependency_is_caught() {
        let text = "[dependencies]\nserde = \"1\"\nleptos = \"0.8\"\n";
        let found = check(&[Source::new("crates/corpus/Cargo.toml", text)]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].line, 3);
        assert_eq!(check(&[Source::new("Cargo.toml", text)]), []);
    }

    #[test]
    fn dependencies_of_targets_and_builds_count() {
        let text = "[target.'cfg(unix)'.dev-dependencies]\nlibc = \"1\"\n[build-dependencies]\ncc = \"1\"\n";
        assert_eq!(check(&[Source::new("Cargo.toml", text)]).len(), 2);
    }

    #[test]
    fn an_unknown_package_is_caught() {
        assert_eq!(
            check(&[Source::new("crates/new/Cargo.toml", "[package]\n")]).len(),
            1
        );
    }
}

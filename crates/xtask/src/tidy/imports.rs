//! The dependency rule between modules, proved from what each file names.
//!
//! Invariant: in the library and in the app a module names only modules below it.

mod named;

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Source};
use named::{Named, named_modules};

/// The library's modules from the bottom up. Modules of one level may use each other, though
/// never in a circle.
const LIBRARY_LEVELS: &[&[&str]] = &[
    &["problem", "model", "fixture"],
    &["text"],
    &[
        "filter",
        "facet",
        "search",
        "permalink",
        "timeline",
        "compare",
    ],
    &["compile", "import", "export"],
];

/// The app's modules from the bottom up; any module that is not named here is a screen.
const APP_LEVELS: &[&[&str]] = &[
    &["i18n", "markup"],
    &["platform"],
    &[
        "components",
        "legacy",
        "origin",
        "share",
        "state",
        "view",
        "widgets",
    ],
    &[],
    &["actions", "chart", "layout", "reading", "search", "sharing"],
    &["app", "still"],
];
/// The one file of the state that names pages: it loads them.
const CHUNKS: &str = "src/state/chunks.rs";
/// The level of the screens and of the frame around them: they draw with what is below, and
/// never name each other.
const SCREENS: usize = 3;

/// The modules of `crates/corpus` import one way and in no circle.
pub(super) fn library(sources: &[Source]) -> Vec<Finding> {
    let level = |module: &str| {
        LIBRARY_LEVELS
            .iter()
            .position(|level| level.contains(&module))
    };
    let mut findings = Vec::new();
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (source, from, named) in module_edges(sources, "crates/corpus/src/") {
        let Some(own) = level(&from) else {
            findings.push(source.finding(
                1,
                format!("`{from}` has no level; give it one in tidy's table"),
            ));
            continue;
        };
        for Named { module, line } in named {
            // A name at the top of the library that is no module is a re-export or a macro.
            let Some(other) = level(&module) else {
                continue;
            };
            if other > own {
                findings.push(above(source, line, &from, &module));
            } else if module != from {
                if reaches(&edges, &module, &from) {
                    findings.push(
                        source.finding(line, format!("`{from}` and `{module}` import each other")),
                    );
                }
                edges.entry(from.clone()).or_default().insert(module);
            }
        }
    }
    findings
}

/// In the app modules stand in levels too, and screens name no other screen.
pub(super) fn app(sources: &[Source]) -> Vec<Finding> {
    let level = |module: &str| {
        APP_LEVELS
            .iter()
            .position(|level| level.contains(&module))
            .unwrap_or(SCREENS)
    };
    let edges = module_edges(sources, "src/");
    let modules: BTreeSet<String> = edges.iter().map(|(_, from, _)| from.clone()).collect();
    let mut findings = Vec::new();
    for (source, from, named) in edges {
        for Named { module, line } in named {
            if module == from || !modules.contains(&module) || source.path == CHUNKS {
                continue;
            }
            let (own, other) = (level(&from), level(&module));
            if other > own {
                findings.push(above(source, line, &from, &module));
            } else if other == own && own == SCREENS {
                let message = format!(
                    "`{from}` may not import the screen `{module}`; move what both need to `components`"
                );
                findings.push(source.finding(line, message));
            }
        }
    }
    findings
}

fn above(source: &Source, line: usize, from: &str, module: &str) -> Finding {
    source.finding(
        line,
        format!("`{from}` may not import `{module}`, which stands above it"),
    )
}

/// Each file below `folder`, the top module it belongs to, and the top modules it names.
fn module_edges<'a>(sources: &'a [Source], folder: &str) -> Vec<(&'a Source, String, Vec<Named>)> {
    sources
        .iter()
        .filter(|source| source.is("rs") && source.in_folder(folder) && !source.is_test())
        .filter_map(|source| {
            let inside = source.path.strip_prefix(folder)?.strip_suffix(".rs")?;
            let top = inside.split('/').next()?.to_owned();
            let is_root = matches!(inside, "lib" | "main");
            (!is_root).then(|| (source, top, named_modules(source, inside)))
        })
        .collect()
}

/// Whether one module imports another, at first or later hand.
fn reaches(edges: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(module) = open.pop() {
        if module == to {
            return true;
        }
        if seen.insert(module) {
            open.extend(edges.get(module).into_iter().flatten().map(String::as_str));
        }
    }
    false
}

#[cfg(test)]
mod tests;

//! The library knows no browser, file, clock, chance or hash order.
//!
//! Invariant: a forbidden name is caught wherever code uses it, in or out of a macro.

use super::tokens::{after_path_sign, each_position, tokens, without_tests};
use super::{Finding, Source};

/// Names that no code of the library may use, with what to do instead.
const FORBIDDEN: &[(&str, &str)] = &[
    ("leptos", "views belong in the app"),
    ("wasm_bindgen", "the browser belongs in `src/browser/`"),
    ("web_sys", "the browser belongs in `src/browser/`"),
    ("js_sys", "the browser belongs in `src/browser/`"),
    ("gloo", "the browser belongs in `src/browser/`"),
    (
        "Instant",
        "the library has no clock; take the moment as an argument",
    ),
    (
        "SystemTime",
        "the library has no clock; take the moment as an argument",
    ),
    (
        "HashMap",
        "its order is chance; use BTreeMap or a sorted Vec",
    ),
    (
        "HashSet",
        "its order is chance; use BTreeSet or a sorted Vec",
    ),
    ("RandomState", "its order is chance"),
    ("rand", "the library knows no chance"),
    ("getrandom", "the library knows no chance"),
    ("println", "the library prints nothing; return a value"),
    ("eprintln", "the library prints nothing; return a value"),
];

/// Modules of the standard library that reach outside.
const FORBIDDEN_IN_STD: &[&str] = &["fs", "net", "env", "process", "thread", "time"];

/// Every use of a forbidden name in `crates/corpus/src`.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources
        .iter()
        .filter(|s| s.is("rs") && s.in_folder("crates/corpus/src/") && !s.is_test())
    {
        each_position(&without_tests(&tokens(source)), &mut |rest| {
            let Some((first, after)) = rest.split_first() else {
                return;
            };
            let Some(word) = first.word() else { return };
            if let Some((_, instead)) = FORBIDDEN.iter().find(|(name, _)| *name == word) {
                findings.push(
                    source.finding(first.line, format!("`{word}` in the library: {instead}")),
                );
            }
            if word == "std"
                && let Some(module) = after_path_sign(after)
            {
                for name in forbidden_first(module) {
                    findings.push(source.finding(
                        first.line,
                        format!("`std::{name}` in the library: it reads and writes nothing"),
                    ));
                }
            }
        });
    }
    findings
}

/// The forbidden modules that a path, or a group of imports, begins with.
fn forbidden_first(path: &[super::tokens::Token]) -> Vec<&str> {
    let Some(first) = path.first() else {
        return Vec::new();
    };
    let names: Vec<&str> = match first.group(proc_macro2::Delimiter::Brace) {
        Some(group) => group
            .split(|token| token.is_sign(','))
            .filter_map(|path| path.first()?.word())
            .collect(),
        None => first.word().into_iter().collect(),
    };
    names
        .into_iter()
        .filter(|name| FORBIDDEN_IN_STD.contains(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn found_in(text: &str) -> usize {
        check(&[Source::new("crates/corpus/src/search/mod.rs", text)]).len()
    }

    #[test]
    fn each_way_out_is_caught() {
        assert_eq!(found_in("use std::collections::HashMap;"), 1);
        assert_eq!(found_in("fn a() { std::fs::read(\"x\"); }"), 1);
        assert_eq!(found_in("use std::{fmt, fs::File, time::Instant};"), 3);
        assert_eq!(found_in("use leptos::prelude::*;"), 1);
        assert_eq!(
            found_in("fn a() -> web_sys::Node { js_sys::Date::now() }"),
            2
        );
    }

    #[test]
    fn what_only_looks_so_is_not() {
        assert_eq!(found_in("//! No HashMap, no std::fs.\nuse std::fmt;"), 0);
        assert_eq!(found_in("const A: &str = \"HashMap\";"), 0);
        assert_eq!(found_in("#[cfg(test)] mod tests { use std::fs; }"), 0);
        assert_eq!(
            check(&[Source::new("crates/xtask/src/a.rs", "use std::fs;")]),
            []
        );
    }
}

//! Planted imports that go the wrong way, and ones that go the right way.
//!
//! Invariant: each rule is seen to fail at least once.

use super::{Source, app, library};

fn messages(findings: Vec<crate::tidy::Finding>) -> Vec<String> {
    findings
        .into_iter()
        .map(|finding| finding.to_string())
        .collect()
}

#[test]
fn the_library_imports_downwards_only() {
    let upwards = Source::new(
        "crates/corpus/src/text/fold.rs",
        "//! F.\nuse crate::search::Hit;\n",
    );
    let found = messages(library(&[upwards]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("crates/corpus/src/text/fold.rs:2: `text` may not import `search`")
    );

    let nested = "//! F.\nuse crate::{model::Span, compile::{read, link}};\n";
    assert_eq!(
        library(&[Source::new("crates/corpus/src/search/mod.rs", nested)]).len(),
        1
    );
    let by_super = "//! F.\nfn a() { super::super::facet::counts() }\n";
    assert_eq!(
        library(&[Source::new("crates/corpus/src/model/date.rs", by_super)]).len(),
        1
    );
    let downwards =
        "//! F.\nuse crate::text::fold; use super::Query; use crate::model::{Claim, Span};\n";
    assert_eq!(
        library(&[Source::new("crates/corpus/src/search/index.rs", downwards)]),
        []
    );
}

#[test]
fn the_library_has_no_circles() {
    let one = Source::new(
        "crates/corpus/src/facet.rs",
        "//! F.\nuse crate::filter::Filter;\n",
    );
    let other = Source::new(
        "crates/corpus/src/filter.rs",
        "//! F.\nuse crate::facet::Facet;\n",
    );
    assert_eq!(library(std::slice::from_ref(&one)), []);
    let found = messages(library(&[one, other]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("import each other"));
}

#[test]
fn a_module_without_a_level_is_caught() {
    assert_eq!(
        library(&[Source::new("crates/corpus/src/novelty.rs", "//! N.\n")]).len(),
        1
    );
}

#[test]
fn comments_strings_and_tests_name_nothing() {
    let text = "//! See crate::compile.\nconst A: &str = \"crate::compile::x\";\n\
                #[cfg(test)]\nmod tests { use crate::compile::read; }\n";
    assert_eq!(
        library(&[Source::new("crates/corpus/src/text/mod.rs", text)]),
        []
    );
}

#[test]
fn screens_do_not_know_each_other() {
    let source = |path: &str, imports: &str| {
        Source::new(
            &format!("src/{path}"),
            &format!("//! S.\nuse crate::{imports};\n"),
        )
    };
    let found = messages(app(&[
        source("reader/mod.rs", "widgets::mark"),
        source("compare/mod.rs", "reader::Sentence"),
        source("widgets/mod.rs", "compare::Row"),
        source("platform/mod.rs", "state::go"),
        source("state/mod.rs", "platform::Library"),
        source("actions.rs", "app::Local"),
        source("app.rs", "{actions, compare, reader}"),
    ]));
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[0].contains("`compare` may not import the screen `reader`"));
    assert!(found[1].contains("`widgets` may not import `compare`"));
    assert!(found[2].contains("`platform` may not import `state`"));
    assert!(found[3].contains("`actions` may not import `app`"));
}

#[test]
fn code_inside_macros_counts() {
    let view = "//! C.\nfn a() { view! { <p>{crate::reader::line()}</p> } }\n";
    let sources = [
        Source::new("src/compare.rs", view),
        Source::new("src/reader.rs", "//! R.\n"),
    ];
    assert_eq!(app(&sources).len(), 1);
}

//! Every class that the style sheets name is one that the program gives.
//!
//! Invariant: a class is known if it is a word of a string in Rust that is no test's, or of a
//! script; so a style that nothing can wear any more is found as soon as its last wearer is gone.

use std::collections::BTreeSet;

use super::tokens::{Kind, each_position, tokens, without_tests};
use super::{Finding, Source};

/// Every class in a style sheet that nothing wears.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut worn = BTreeSet::new();
    let wearers = sources
        .iter()
        .filter(|source| !source.is_test() && !source.in_folder("crates/xtask/src/tidy/"));
    for source in wearers {
        if source.is("rs") {
            let tokens = without_tests(&tokens(source));
            each_position(&tokens, &mut |rest| {
                if let Some(first) = rest.first()
                    && let Kind::Literal(literal) = &first.kind
                {
                    worn.extend(words(literal).map(str::to_owned));
                }
            });
        } else if source.is("js") || source.path == "index.html" {
            worn.extend(words(&source.text).map(str::to_owned));
        }
    }
    let sheets = sources
        .iter()
        .filter(|source| source.is("css") && source.in_folder("style/"));
    sheets
        .flat_map(|sheet| {
            classes(&sheet.text)
                .into_iter()
                .filter(|(_, class)| !worn.contains(*class))
                .map(|(line, class)| {
                    sheet.finding(line, format!("nothing wears `.{class}`: drop its rules"))
                })
        })
        .collect()
}

/// The classes of a sheet's selectors, each with its line.
fn classes(css: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut is_comment = false;
    for (line, text) in (1..).zip(css.lines()) {
        let begins = text.trim_start();
        is_comment |= begins.starts_with("/*");
        // As stylesheets here are laid out, a line of selectors ends in one of these.
        let is_selector = text.ends_with('{') || text.ends_with(',');
        if !is_comment && is_selector && !begins.starts_with('@') && !begins.contains(": ") {
            found.extend(
                text.split('.')
                    .skip(1)
                    .filter_map(|rest| words(rest).next().filter(|word| rest.starts_with(word)))
                    .map(|class| (line, class)),
            );
        }
        is_comment &= !text.contains("*/");
    }
    found
}

/// The words of a text, as far as they can be classes.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .filter(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::{Source, check, classes};

    #[test]
    fn classes_are_those_of_selectors() {
        let css = "/* .none\n.none, */\n.a .b-c:not(.d),\n.e::after {\n  margin: 0.5rem,\n  font: .5em x,\n}\n\
            @media (width < 4.5rem) {\n  td.f > .g {\n";
        let found: Vec<&str> = classes(css).iter().map(|(_, class)| *class).collect();
        assert_eq!(found, ["a", "b-c", "d", "e", "f", "g"]);
    }

    #[test]
    fn what_nothing_wears_is_found() {
        let sources = [
            Source::new("style/a.css", ".worn {\n}\n\n.dead,\n.by-script {\n}\n"),
            Source::new(
                "src/a.rs",
                "// dead\nfn a() { el(\"p\").class(\"note worn\") }\nmod tests { fn b() { \"dead\"; } }",
            ),
            Source::new("tests/journeys/a.rs", "fn a() { \".dead\"; }"),
            Source::new(
                "crates/xtask/src/bundle/scripts/a.js",
                "root.className = \"by-script\"",
            ),
        ];
        let found = check(&sources);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].path.as_str(), found[0].line), ("style/a.css", 4));
        assert!(found[0].message.contains("`.dead`"));
    }
}

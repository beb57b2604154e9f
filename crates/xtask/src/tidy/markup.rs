//! The app never writes markup as text: what is data stays text, whatever it looks like.
//!
//! The page's `default` policy of Trusted Types lets fixed markup through that `view!` makes of
//! literal elements (`bundle/scripts/early.js`); this rule keeps everything else away from it.

use super::tokens::{each_position, tokens, without_tests};
use super::{Finding, Source};

/// Attributes and functions that take a text for markup.
const SINKS: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "set_outer_html",
    "insert_adjacent_html",
    "set_html_unsafe",
    "create_contextual_fragment",
];

/// Code of the app that takes a text for markup.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let app = sources
        .iter()
        .filter(|source| source.is("rs") && source.in_folder("src/"));
    for source in app {
        each_position(&without_tests(&tokens(source)), &mut |rest| {
            if let Some(first) = rest.first()
                && let Some(word) = first.word().filter(|word| SINKS.contains(word))
            {
                let message = format!("`{word}` takes a text for markup; build elements");
                findings.push(source.finding(first.line, message));
            }
        });
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    #[test]
    fn text_is_never_taken_for_markup() {
        for text in [
            "fn a() { view! { <p inner_html=words></p> } }",
            "fn a() { element.set_inner_html(words) }",
        ] {
            assert_eq!(check(&[Source::new("src/reader.rs", text)]).len(), 1);
            assert_eq!(check(&[Source::new("crates/a/src/b.rs", text)]), []);
        }
    }
}

//! One module touches the browser, one the address.
//!
//! Invariant: outside `src/browser/` no code names the browser's crates, and outside
//! `src/location.rs` none reads or writes the address, by whatever way.

use proc_macro2::Delimiter;

use super::tokens::{Token, after_path_sign, each_position, tokens, without_tests};
use super::{Finding, Source};

/// Crates that speak to the browser.
const CRATES: &[&str] = &[
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];
/// The one file that may touch the address.
const LOCATION: &str = "src/location.rs";

/// Code of the app that reaches past those two.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| source.is("rs") && source.in_folder("src/"))
        .filter(|source| !source.in_folder("src/browser/"))
        .flat_map(check_one)
        .collect()
}

fn check_one(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    each_position(&without_tests(&tokens(source)), &mut |rest| {
        let Some((first, after)) = rest.split_first() else {
            return;
        };
        let word = first.word().unwrap_or_default();
        if CRATES.contains(&word) || word.starts_with("gloo_") {
            let message = format!("`{word}` belongs in `src/browser/`");
            findings.push(source.finding(first.line, message));
        }
        if source.path != LOCATION && touches_address(first, after) {
            let message = format!("the address belongs to `{LOCATION}`");
            findings.push(source.finding(first.line, message));
        }
    });
    findings
}

/// `window().location()`, `.history()`, `browser::address` or `browser::{address, …}`. What is
/// imported as `address` can be used no other way, so the import is enough to see.
fn touches_address(first: &Token, after: &[Token]) -> bool {
    match first.word() {
        Some("browser") => after_path_sign(after).is_some_and(begins_with_address),
        Some("window") => match after {
            [call, dot, name, ..] => {
                call.group(Delimiter::Parenthesis).is_some()
                    && dot.is_sign('.')
                    && matches!(name.word(), Some("location" | "history"))
            }
            _ => false,
        },
        _ => false,
    }
}

fn begins_with_address(path: &[Token]) -> bool {
    let is_address = |token: Option<&Token>| token.and_then(Token::word) == Some("address");
    let group = path.first().and_then(|first| first.group(Delimiter::Brace));
    is_address(path.first())
        || group.is_some_and(|group| {
            group
                .split(|token| token.is_sign(','))
                .any(|path| is_address(path.first()))
        })
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn found_in(path: &str, text: &str) -> usize {
        check(&[Source::new(path, text)]).len()
    }

    #[test]
    fn the_browser_has_one_user() {
        assert_eq!(found_in("src/reader.rs", "use leptos::web_sys::Window;"), 1);
        assert_eq!(
            found_in("src/reader.rs", "fn a() { gloo_timers::x(); js_sys::y() }"),
            2
        );
        assert_eq!(found_in("src/browser/page.rs", "use web_sys::Node;"), 0);
    }

    #[test]
    fn the_address_has_one_user() {
        for text in [
            "use crate::browser::{page, address};",
            "fn a() { crate::browser::address::push(x) }",
            "fn a() { window().location().href() }",
            "fn a() { view! { <p>{window().history()}</p> } }",
        ] {
            assert_eq!(found_in("src/reader.rs", text), 1, "{text}");
            assert_eq!(found_in("src/location.rs", text), 0, "{text}");
        }
        assert_eq!(
            found_in("src/reader.rs", "fn a() { use_context().location().go() }"),
            0
        );
    }
}

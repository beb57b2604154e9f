//! One module touches the browser, one the address.
//!
//! Invariant: outside `src/platform/` no code names the browser's crates, and outside
//! `src/state/url.rs` none reads or writes the address, by whatever way.

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
const LOCATION: &str = "src/state/url.rs";

/// Code of the app that reaches past those two.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    sources
        .iter()
        .filter(|source| source.is("rs") && source.in_folder("src/"))
        .filter(|source| !source.in_folder("src/platform/"))
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
            let message = format!("`{word}` belongs in `src/platform/`");
            findings.push(source.finding(first.line, message));
        }
        if source.path != LOCATION && touches_address(first, after) {
            let message = format!("the address belongs to `{LOCATION}`");
            findings.push(source.finding(first.line, message));
        }
    });
    findings
}

/// `window().location()`, `.history()`, `platform::history` or `platform::{history, …}`. What is
/// imported as `history` can be used no other way, so the import is enough to see.
fn touches_address(first: &Token, after: &[Token]) -> bool {
    match first.word() {
        Some("platform") => after_path_sign(after).is_some_and(begins_with_history),
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

fn begins_with_history(path: &[Token]) -> bool {
    let is_history = |token: Option<&Token>| token.and_then(Token::word) == Some("history");
    let group = path.first().and_then(|first| first.group(Delimiter::Brace));
    is_history(path.first())
        || group.is_some_and(|group| {
            group
                .split(|token| token.is_sign(','))
                .any(|path| is_history(path.first()))
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
        assert_eq!(found_in("src/platform/page.rs", "use web_sys::Node;"), 0);
    }

    #[test]
    fn the_address_has_one_user() {
        for text in [
            "use crate::platform::{page, history};",
            "fn a() { crate::platform::history::push(x) }",
            "fn a() { window().location().href() }",
            "fn a() { view! { <p>{window().history()}</p> } }",
        ] {
            assert_eq!(found_in("src/reader.rs", text), 1, "{text}");
            assert_eq!(found_in("src/state/url.rs", text), 0, "{text}");
        }
        assert_eq!(
            found_in("src/reader.rs", "fn a() { use_context().location().go() }"),
            0
        );
    }
}

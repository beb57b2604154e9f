//! Which top modules of its crate a file names, in imports and in paths.
//!
//! Invariant: `crate::`, and `super::` as often as it takes to reach the crate's root, count;
//! nested imports (`crate::{a::b, c}`) count each.

use proc_macro2::Delimiter;

use super::Source;
use crate::tidy::tokens::{Kind, Token, after_path_sign, tokens, without_tests};

/// A top module and where it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) module: String,
    pub(super) line: usize,
}

/// The top modules that a file names; `inside` is its path below the crate's `src/`, without
/// its ending. Code that only tests compile does not count.
pub(super) fn named_modules(source: &Source, inside: &str) -> Vec<Named> {
    // `super` in `text/mod.rs` or `text.rs` is the root; in `text/fold.rs` it is `text`.
    let depth = inside
        .strip_suffix("/mod")
        .unwrap_or(inside)
        .split('/')
        .count();
    let mut found = Vec::new();
    collect(&without_tests(&tokens(source)), depth, &mut found);
    found
}

fn collect(tokens: &[Token], depth: usize, found: &mut Vec<Named>) {
    let mut rest = tokens;
    let mut opens_module = false;
    while let Some((first, after)) = rest.split_first() {
        if let Kind::Group(delimiter, inner) = &first.kind {
            let deeper = opens_module && *delimiter == Delimiter::Brace;
            collect(inner, depth + usize::from(deeper), found);
        }
        // `mod name {`: the name comes between.
        opens_module = first.word() == Some("mod") || (opens_module && first.word().is_some());
        rest = match at_root(first, after, depth) {
            Some(at_root) => {
                first_names(at_root, found);
                at_root
            }
            None => after,
        };
    }
}

/// What follows `crate::` or enough `super::`s to stand at the crate's root.
fn at_root<'a>(first: &Token, after: &'a [Token], depth: usize) -> Option<&'a [Token]> {
    match first.word()? {
        "crate" => after_path_sign(after),
        "super" => {
            let mut rest = after_path_sign(after)?;
            for _ in 1..depth {
                let (again, further) = rest.split_first()?;
                if again.word() != Some("super") {
                    return None;
                }
                rest = after_path_sign(further)?;
            }
            Some(rest)
        }
        _ => None,
    }
}

/// The first name of a path, or of each path in `{a::b, c}`.
fn first_names(tokens: &[Token], found: &mut Vec<Named>) {
    let Some(first) = tokens.first() else { return };
    if let Some(word) = first.word() {
        found.push(Named {
            module: word.to_owned(),
            line: first.line,
        });
    } else if let Some(group) = first.group(Delimiter::Brace) {
        for path in group.split(|token| token.is_sign(',')) {
            first_names(path, found);
        }
    }
}

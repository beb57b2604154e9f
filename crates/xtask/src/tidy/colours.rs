//! Colours are named once, in `style/tokens.css`.
//!
//! Invariant: no other style and no Rust string holds a colour's value; tests may.

use super::tokens::{Kind, each_position, tokens};
use super::{Finding, Source};

/// The one file with values.
const TOKENS: &str = "style/tokens.css";
/// Functions of CSS that make a colour from numbers. (`color-mix()` of two tokens is fine.)
const FUNCTIONS: &[&str] = &[
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color",
];
/// Colours by name that someone in a hurry might write.
const NAMES: &[&str] = &[
    "black", "white", "red", "green", "blue", "grey", "gray", "orange", "yellow",
];

/// Every colour value outside the tokens.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let outside = |source: &&Source| source.path != TOKENS && !source.is_test();
    for source in sources.iter().filter(outside) {
        if source.is("css") {
            for (line, text) in source.lines() {
                if let Some(value) = colour_in_style(text) {
                    findings.push(finding(source, line, &value));
                }
            }
        } else if source.is("rs") {
            each_position(&tokens(source), &mut |rest| {
                if let Some(first) = rest.first()
                    && let Kind::Literal(literal) = &first.kind
                    && let Some(value) = colour_value(literal)
                {
                    findings.push(finding(source, first.line, &value));
                }
            });
        }
    }
    findings
}

fn finding(source: &Source, line: usize, value: &str) -> Finding {
    source.finding(
        line,
        format!("`{value}`: name the colour in `{TOKENS}` and use `var(--…)`"),
    )
}

/// A colour in a line of CSS: a value anywhere, or a name after a colon.
fn colour_in_style(line: &str) -> Option<String> {
    let (_, after_colon) = line.split_once(':').unwrap_or(("", line));
    let named = after_colon
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_')))
        .find(|word| NAMES.contains(word));
    colour_value(after_colon).or_else(|| named.filter(|_| line.contains(':')).map(str::to_owned))
}

/// A colour written as a number: `#` with 3, 4, 6 or 8 digits, or a function of CSS.
fn colour_value(text: &str) -> Option<String> {
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let before_brackets = text.rsplit_once('(').map_or("", |(before, _)| before);
    let mut called = before_brackets
        .split('(')
        .filter_map(|part| part.rsplit(|c| !is_name(c)).next());
    if let Some(name) = called.find(|name| FUNCTIONS.contains(name)) {
        return Some(format!("{name}(…)"));
    }
    text.split('#').skip(1).find_map(|rest| {
        let digits: String = rest.chars().take_while(|c| is_name(*c)).collect();
        let is_colour =
            matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit());
        is_colour.then(|| format!("#{digits}"))
    })
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    fn found_in(path: &str, text: &str) -> usize {
        check(&[Source::new(path, text)]).len()
    }

    #[test]
    fn colours_in_styles_are_caught() {
        // With the sign apart, so that this file passes its own rule.
        for (sign, value) in [
            ("#", "a1b2c3"),
            ("#", "FFF"),
            ("rgb", "(1 2 3)"),
            ("oklch", "(50% 0 0)"),
            ("", "white"),
        ] {
            let text = format!("a {{ color: {sign}{value} }}");
            assert_eq!(found_in("style/base.css", &text), 1, "{text}");
            assert_eq!(found_in("style/tokens.css", &text), 0);
        }
        assert_eq!(
            found_in(
                "style/base.css",
                "a { color: var(--ink); white-space: pre }"
            ),
            0
        );
        assert_eq!(
            found_in(
                "style/base.css",
                "a { color: color-mix(in oklab, var(--a), var(--b)) }"
            ),
            0
        );
        assert_eq!(found_in("style/base.css", "#face-to-face > p {"), 0);
    }

    #[test]
    fn colours_in_rust_strings_are_caught() {
        let hash = '#';
        assert_eq!(
            found_in("src/a.rs", &format!("const A: &str = \"{hash}a1b2c3\";")),
            1
        );
        assert_eq!(
            found_in("src/a.rs", &format!("struct A; // {hash}a1b2c3")),
            0
        );
        assert_eq!(found_in("src/a.rs", "const A: &str = \"#main\";"), 0);
    }
}

//! Every exception from a lint says why.
//!
//! Invariant: an `allow` or `expect` of a lint has a `reason = "…"`; one in a manifest has a
//! comment on its line or the line above.

use proc_macro2::Delimiter;

use super::tokens::{Token, each_position, tokens};
use super::{Finding, Source};

/// Exceptions without a reason.
pub(super) fn check(sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for source in sources {
        if source.is("rs") {
            in_attributes(source, &mut findings);
        } else if source.path.ends_with("Cargo.toml") {
            in_manifest(source, &mut findings);
        }
    }
    findings
}

fn in_attributes(source: &Source, findings: &mut Vec<Finding>) {
    each_position(&tokens(source), &mut |rest| {
        let (hash, after) = match rest {
            [hash, bang, after @ ..] if bang.is_sign('!') => (hash, after.first()),
            [hash, after @ ..] => (hash, after.first()),
            [] => return,
        };
        let attribute = after.and_then(|token| token.group(Delimiter::Bracket));
        if let (true, Some(attribute)) = (hash.is_sign('#'), attribute) {
            each_position(attribute, &mut |rest| {
                if let [name, list, ..] = rest
                    && matches!(name.word(), Some("allow" | "expect"))
                    && let Some(list) = list.group(Delimiter::Parenthesis)
                    && !has_reason(list)
                {
                    findings
                        .push(source.finding(name.line, "say `reason = \"…\"` in the exception"));
                }
            });
        }
    });
}

fn has_reason(list: &[Token]) -> bool {
    list.iter().any(|token| token.word() == Some("reason"))
}

fn in_manifest(source: &Source, findings: &mut Vec<Finding>) {
    let mut above = "";
    for (number, line) in source.lines() {
        let is_exception = line.contains("\"allow\"");
        if is_exception && !line.contains('#') && !above.trim_start().starts_with('#') {
            findings
                .push(source.finding(number, "say why the lint is allowed, in a comment above"));
        }
        above = line;
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, check};

    #[test]
    fn an_exception_without_a_reason_is_caught() {
        for text in [
            "#[allow(dead_code)] fn a() {}",
            "#![expect(missing_docs)]",
            "#[cfg_attr(test, allow(x))] fn a() {}",
        ] {
            assert_eq!(check(&[Source::new("src/a.rs", text)]).len(), 1, "{text}");
        }
        let good = "#[allow(dead_code, reason = \"used on Windows\")] fn a(x: Option<u8>) { x.expect(\"y\"); }";
        assert_eq!(check(&[Source::new("src/a.rs", good)]), []);
    }

    #[test]
    fn a_manifest_says_why_too() {
        assert_eq!(
            check(&[Source::new("Cargo.toml", "pedantic = \"allow\"\n")]).len(),
            1
        );
        assert_eq!(
            check(&[Source::new(
                "Cargo.toml",
                "# Too noisy.\npedantic = \"allow\"\n"
            )]),
            []
        );
    }
}

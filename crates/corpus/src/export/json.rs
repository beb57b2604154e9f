//! JSON as it leaves the page: indented, and safe within a page's script.

use serde::Serialize;

/// `value` as indented JSON with a line end.
pub(super) fn pretty(value: &impl Serialize) -> String {
    // Fails only for maps with keys that are no texts, and there is none here.
    let mut json = page_safe(&serde_json::to_string_pretty(value).unwrap_or_default());
    json.push('\n');
    json
}

/// A text in quotation marks, as JSON and JavaScript both read it.
pub(super) fn quote(text: &str) -> String {
    page_safe(&serde_json::Value::from(text).to_string())
}

/// Escapes what could end a script or a line of one. In JSON these characters stand in texts only.
fn page_safe(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_text_survives_and_ends_no_script(text in any::<String>()) {
            for out in [quote(&text), pretty(&text)] {
                prop_assert_eq!(&serde_json::from_str::<String>(&out).unwrap(), &text);
                let ends = ['<', '>', '&', '\u{2028}', '\u{2029}'];
                prop_assert!(!out.contains(ends));
            }
        }
    }
}

//! Text as it may stand in XML.
//!
//! Invariant: whatever it holds, it ends no tag and no attribute, and is well-formed.

/// A text as it may stand in XML, between tags or in an attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // XML has no place for these, escaped or not.
            control if control.is_control() && !matches!(control, '\n' | '\t') => {}
            other => out.push(other),
        }
    }
    out
}

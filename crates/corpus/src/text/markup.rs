//! Text as it may stand in markup, HTML and XML alike.
//!
//! Invariant: whatever it holds, it ends no tag and no attribute.

/// Writes a text as it may stand between tags or in an attribute.
pub fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

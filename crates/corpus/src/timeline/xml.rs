//! Text as it may stand in XML.
//!
//! Invariant: whatever it holds, it ends no tag and no attribute, and is well-formed.

use crate::text::markup;

/// A text as it may stand in XML, between tags or in an attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    // XML has no place for controls, escaped or not.
    let is_kept = |character: &char| !character.is_control() || matches!(character, '\n' | '\t');
    let kept: String = text.chars().filter(is_kept).collect();
    let mut out = String::with_capacity(kept.len());
    markup::escape(&kept, &mut out);
    out
}

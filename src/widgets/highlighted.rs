//! Words with some of them marked.
//!
//! Invariant: the text comes out letter for letter.

use crate::markup::{Node, el};
use corpus::model::Span;
use corpus::text::segments::segments_within;

/// The words of `within` in `text`, those of `marks` marked. All spans are in bytes of `text`.
#[must_use]
pub fn highlighted(text: &str, within: Span, marks: &[Span]) -> Vec<Node> {
    let layers: Vec<(Span, ())> = marks.iter().map(|mark| (*mark, ())).collect();
    let mut nodes = Vec::new();
    for segment in segments_within(text, within, &layers) {
        let words = segment.span.of(text).unwrap_or_default().to_owned();
        nodes.push(if segment.keys.is_empty() {
            words.into()
        } else {
            el("mark").class("hit").with(words).into()
        });
    }
    nodes
}

//! Words with some of them marked.
//!
//! Invariant: the text comes out letter for letter; marks are elements, never markup in text.

use corpus::model::Span;
use corpus::text::segments::segments_within;
use leptos::prelude::*;

/// The words of `within` in `text`, those of `marks` marked. All spans are in bytes of `text`.
pub fn highlighted(text: &str, within: Span, marks: &[Span]) -> Vec<AnyView> {
    let layers: Vec<(Span, ())> = marks.iter().map(|mark| (*mark, ())).collect();
    segments_within(text, within, &layers)
        .into_iter()
        .filter_map(|segment| {
            let words = segment.span.of(text)?.to_owned();
            Some(if segment.keys.is_empty() {
                words.into_any()
            } else {
                view! { <mark class="hit">{words}</mark> }.into_any()
            })
        })
        .collect()
}

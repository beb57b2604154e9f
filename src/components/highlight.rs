//! Words with some of them marked.

use corpus::model::Span;
use corpus::text::segments::segments_within;
use leptos::prelude::*;

/// The words of `within` in `text`, those of `marks` marked. All spans are in bytes of `text`; the
/// text comes out letter for letter.
#[component]
pub fn Highlight<'a>(
    /// The text.
    text: &'a str,
    /// The part of it that is shown.
    within: Span,
    /// What is marked.
    marks: &'a [Span],
) -> impl IntoView + use<> {
    let layers: Vec<(Span, ())> = marks.iter().map(|mark| (*mark, ())).collect();
    segments_within(text, within, &layers)
        .into_iter()
        .map(|segment| {
            let words = segment.span.of(text).unwrap_or_default().to_owned();
            if segment.keys.is_empty() {
                words.into_any()
            } else {
                view! { <mark class="hit">{words}</mark> }.into_any()
            }
        })
        .collect_view()
}

//! A text cut where the layers laid over it begin and end.
//!
//! Invariant: the segments of a text follow each other without gap or overlap, each is named
//! by exactly the keys that cover it, and neighbours differ in keys. Their words, put one
//! after the other, are the text.

use crate::model::Span;

/// Text under one set of layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<K> {
    /// Where it stands in the text, in bytes.
    pub span: Span,
    /// The layers that cover all of it, in the order they were given, each once.
    pub keys: Vec<K>,
}

/// The whole of `body`, cut at the borders of `layers`.
///
/// A layer that is empty, or that does not lie on character borders of `body`, covers nothing.
#[must_use]
pub fn segments<K: Copy + PartialEq>(body: &str, layers: &[(Span, K)]) -> Vec<Segment<K>> {
    segments_within(body, Span::new(0, body.len()), layers)
}

/// The part of `body` in `within`, cut at the borders of `layers`; nothing when `within` does
/// not lie on character borders.
#[must_use]
pub fn segments_within<K: Copy + PartialEq>(
    body: &str,
    within: Span,
    layers: &[(Span, K)],
) -> Vec<Segment<K>> {
    if within.is_empty() || within.of(body).is_none() {
        return Vec::new();
    }
    let layers: Vec<&(Span, K)> = layers
        .iter()
        .filter(|(span, _)| within.overlaps(*span) && span.of(body).is_some() && !span.is_empty())
        .collect();
    let mut cuts: Vec<u32> = layers
        .iter()
        .flat_map(|(span, _)| [span.start_byte, span.end_byte])
        .map(|byte| byte.clamp(within.start_byte, within.end_byte))
        .chain([within.start_byte, within.end_byte])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();

    let mut cut: Vec<Segment<K>> = Vec::with_capacity(cuts.len());
    for (start_byte, end_byte) in cuts.iter().copied().zip(cuts.iter().copied().skip(1)) {
        let span = Span {
            start_byte,
            end_byte,
        };
        let mut keys = Vec::new();
        for (_, key) in layers.iter().filter(|(layer, _)| layer.contains(span)) {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        match cut.last_mut() {
            Some(previous) if previous.keys == keys => previous.span.end_byte = end_byte,
            _ => cut.push(Segment { span, keys }),
        }
    }
    cut
}

/// The paragraphs of `body`: what stands between blank lines, without white space at either end.
#[must_use]
pub fn paragraphs(body: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut line_start = 0;
    for line in body.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() {
            found.extend(open.take());
        } else {
            let lead = line.len() - line.trim_start().len();
            let start = line_start + lead;
            let end = start + words.len();
            open = Some((open.map_or(start, |(first, _)| first), end));
        }
        line_start += line.len();
    }
    found.extend(open);
    found
        .into_iter()
        .map(|(start, end)| Span::new(start, end))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(body: &str, layers: &[(usize, usize, char)]) -> String {
        let layers: Vec<_> = layers
            .iter()
            .map(|(start, end, key)| (Span::new(*start, *end), *key))
            .collect();
        segments(body, &layers)
            .iter()
            .map(|segment| {
                let keys: String = segment.keys.iter().collect();
                format!("{}[{}]", segment.span.of(body).unwrap(), keys)
            })
            .collect()
    }

    #[test]
    fn cuts_where_layers_nest_and_overlap() {
        assert_eq!(told("abcdef", &[]), "abcdef[]");
        assert_eq!(told("", &[(0, 0, 'x')]), "");
        assert_eq!(
            told("abcdef", &[(1, 5, 'x'), (2, 3, 'y')]),
            "a[]b[x]c[xy]de[x]f[]"
        );
        assert_eq!(
            told("abcdef", &[(0, 4, 'x'), (2, 6, 'y')]),
            "ab[x]cd[xy]ef[y]"
        );
        assert_eq!(told("abcdef", &[(0, 3, 'x'), (3, 6, 'x')]), "abcdef[x]");
        assert_eq!(told("aëb", &[(1, 2, 'x')]), "aëb[]", "inside a character");
        assert_eq!(told("abc", &[(2, 9, 'x')]), "abc[]", "beyond the text");
    }

    #[test]
    fn paragraphs_stand_between_blank_lines() {
        let body = "\n\n One\nline \n \nTwo\r\n\r\n  Three";
        let found: Vec<&str> = paragraphs(body)
            .into_iter()
            .map(|span| span.of(body).unwrap())
            .collect();
        assert_eq!(found, ["One\nline", "Two", "Three"]);
    }

    proptest! {
        #[test]
        fn segments_concatenate_and_hold_their_keys(
            body in "[aë–\\n .]{0,40}",
            layers in proptest::collection::vec((0usize..60, 0usize..60, 0u8..6), 0..12),
        ) {
            let layers: Vec<_> = layers
                .into_iter()
                .map(|(start, end, key)| (Span::new(start, end), key))
                .collect();
            let cut = segments(&body, &layers);
            let together: String = cut.iter().map(|one| one.span.of(&body).unwrap()).collect();
            prop_assert_eq!(&together, &body);
            for pair in cut.windows(2) {
                prop_assert_eq!(pair[0].span.end_byte, pair[1].span.start_byte);
                prop_assert_ne!(&pair[0].keys, &pair[1].keys);
            }
            for segment in &cut {
                for (span, key) in &layers {
                    let lies = span.of(&body).is_some() && !span.is_empty();
                    let covers = lies && span.overlaps(segment.span);
                    prop_assert!(!covers || segment.keys.contains(key));
                }
                for key in &segment.keys {
                    let laid = layers.iter().any(|(span, layer)| layer == key && span.overlaps(segment.span));
                    prop_assert!(laid);
                }
            }
        }

        #[test]
        fn paragraphs_hold_all_that_is_not_white_space(body in "[aë \\n]{0,40}") {
            let kept: String = paragraphs(&body).iter().map(|one| one.of(&body).unwrap()).collect();
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(squeeze(&kept), squeeze(&body));
        }
    }
}

//! A span as the selectors of the W3C Web Annotation Data Model.
//!
//! Invariant: both selectors of a pair select the same words of the same body.

use crate::model::{ClaimId, Corpus, Span};
use serde::Serialize;

/// Words of context on either side, in characters.
const CONTEXT_CHARS: usize = 32;

/// The two selectors of one span, in the order in which a program should try them.
pub type Selectors = (PositionSelector, QuoteSelector);

/// A `TextPositionSelector`. It counts characters, which the W3C's recommendation defines as
/// Unicode code points, neither bytes nor UTF-16 units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename = "TextPositionSelector")]
pub struct PositionSelector {
    /// Code points before the first one selected.
    pub start: usize,
    /// Code points before the first one after the selection.
    pub end: usize,
}

/// A `TextQuoteSelector`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename = "TextQuoteSelector")]
pub struct QuoteSelector {
    /// The words.
    pub exact: String,
    /// Up to 32 characters right before them.
    pub prefix: String,
    /// Up to 32 characters right after them.
    pub suffix: String,
}

/// The selectors of `span` in `body`; of no words when it does not lie in it.
#[must_use]
pub fn selectors(body: &str, span: Span) -> Selectors {
    let before = body.get(..span.start()).unwrap_or_default();
    let exact = span.of(body).unwrap_or_default();
    let after = body.get(span.end()..).unwrap_or_default();
    let start = before.chars().count();
    let position = PositionSelector {
        start,
        end: start + exact.chars().count(),
    };
    let quote = QuoteSelector {
        exact: exact.to_owned(),
        prefix: before
            .chars()
            .skip(start.saturating_sub(CONTEXT_CHARS))
            .collect(),
        suffix: after.chars().take(CONTEXT_CHARS).collect(),
    };
    (position, quote)
}

/// The selectors of all that a claim rests on.
pub(super) fn evidence(corpus: &Corpus, claim: ClaimId) -> Vec<Selectors> {
    let Some(claim) = corpus.claims.get(claim) else {
        return Vec::new();
    };
    let article = corpus.articles.get(claim.article);
    let body = article.map_or("", |article| &article.body);
    let spans = claim.evidence.iter();
    spans.map(|span| selectors(body, *span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_code_points() {
        let body = "é𝄞 “ja” é";
        let span = Span::new(body.find("ja").unwrap(), body.find("ja").unwrap() + 2);
        let (position, quote) = selectors(body, span);
        assert_eq!((position.start, position.end), (4, 6));
        assert_eq!(
            (quote.prefix.as_str(), quote.suffix.as_str()),
            ("é𝄞 “", "” é")
        );
        let json = serde_json::to_value(selectors(body, span)).unwrap();
        let meant = serde_json::json!([
            {"type": "TextPositionSelector", "start": 4, "end": 6},
            {"type": "TextQuoteSelector", "exact": "ja", "prefix": "é𝄞 “", "suffix": "” é"},
        ]);
        assert_eq!(json, meant);
    }
}

//! Finding the place of exact words in a text, as a W3C TextQuoteSelector describes it.
//!
//! Invariant: a span that `anchor` returns covers `exact` to the letter; it never guesses. What
//! it guesses is offered apart, as `near`.

use crate::model::Span;
use std::fmt;

/// Exact words, and as much of their surroundings as it takes to tell them apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words, to the letter.
    pub exact: String,
    /// The words just before; empty when not needed. White space at the seam may be left out.
    pub prefix: String,
    /// The words just after; likewise.
    pub suffix: String,
}

/// Why a quote has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorError {
    /// It does not stand in the text, at least not between that prefix and suffix.
    NotFound {
        /// The most similar words, and where they stand.
        near: Option<(Span, String)>,
    },
    /// It stands there more than once.
    Ambiguous {
        /// How often.
        count: usize,
        /// Where, in order.
        spans: Vec<Span>,
    },
}

impl fmt::Display for AnchorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound { .. } => f.write_str("the quote does not stand in the text"),
            Self::Ambiguous { count, .. } => {
                write!(f, "the quote stands in the text {count} times")
            }
        }
    }
}

impl std::error::Error for AnchorError {}

/// The one place where `quote` stands in `body`.
///
/// # Errors
/// When it stands nowhere, or more than once.
pub fn anchor(body: &str, quote: &Quote) -> Result<Span, AnchorError> {
    let everywhere = occurrences(body, &quote.exact);
    let fitting: Vec<Span> = everywhere
        .iter()
        .copied()
        .filter(|span| fits(body, *span, quote))
        .collect();
    match fitting.as_slice() {
        [span] => Ok(*span),
        [] => Err(AnchorError::NotFound {
            near: everywhere
                .first()
                .copied()
                .or_else(|| nearest(body, &quote.exact))
                .and_then(|span| Some((span, span.of(body)?.to_owned()))),
        }),
        _ => Err(AnchorError::Ambiguous {
            count: fitting.len(),
            spans: fitting,
        }),
    }
}

/// Every place where `words` stand in `body`, overlapping ones included; none for no words.
#[must_use]
pub fn occurrences(body: &str, words: &str) -> Vec<Span> {
    let Some(step) = words.chars().next().map(char::len_utf8) else {
        return Vec::new();
    };
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(found) = body.get(from..).and_then(|rest| rest.find(words)) {
        let start = from + found;
        spans.push(Span::new(start, start + words.len()));
        from = start + step;
    }
    spans
}

/// Whether the words around `span` are those that the quote names.
fn fits(body: &str, span: Span, quote: &Quote) -> bool {
    let before = body.get(..span.start()).unwrap_or_default();
    let after = body.get(span.end()..).unwrap_or_default();
    let follows_prefix =
        before.ends_with(&quote.prefix) || before.trim_end().ends_with(quote.prefix.trim_end());
    let precedes_suffix = after.starts_with(&quote.suffix)
        || after.trim_start().starts_with(quote.suffix.trim_start());
    follows_prefix && precedes_suffix
}

/// Beyond this many cells of the table the search for a similar passage is left undone.
const MAX_CELLS: usize = 20_000_000;

/// The passage of `body` with the smallest edit distance to `words`, if it differs in less than
/// two fifths of its characters. Case is folded; every other difference counts one.
///
/// Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980):
/// the table of edit distances with a free start, here with the start carried along.
fn nearest(body: &str, words: &str) -> Option<Span> {
    let pattern: Vec<char> = words.chars().map(folded).collect();
    if pattern.is_empty() || pattern.len().saturating_mul(body.len()) > MAX_CELLS {
        return None;
    }
    // One column of the table: for each length of the pattern, the distance in the upper half and,
    // in the lower, how far from `LAST` the passage begins, so that of equally good passages the
    // smaller number is the later beginning, and one comparison decides both.
    const ONE: u64 = 1 << 32;
    const LAST: u64 = ONE - 1;
    let begins_at = |byte: usize| LAST.saturating_sub(u64::try_from(byte).unwrap_or(LAST));
    let rows = u64::try_from(pattern.len()).unwrap_or(LAST);
    let mut column: Vec<u64> = (1..=rows).map(|row| row * ONE + begins_at(0)).collect();
    let mut best = (rows * ONE, Span::default());
    for (byte, letter) in body.char_indices() {
        let end = byte + letter.len_utf8();
        let letter = folded(letter);
        let mut diagonal = begins_at(byte);
        let mut above = begins_at(end);
        for (cell, expected) in column.iter_mut().zip(&pattern) {
            let replaced = diagonal + if *expected == letter { 0 } else { ONE };
            diagonal = *cell;
            above = replaced.min(*cell + ONE).min(above + ONE);
            *cell = above;
        }
        if above >> 32 < best.0 >> 32 {
            let start = usize::try_from(LAST - (above & LAST)).unwrap_or(end);
            best = (above, Span::new(start, end));
        }
    }
    ((best.0 >> 32) * 5 < rows * 2).then_some(best.1)
}

fn folded(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quote(exact: &str, prefix: &str, suffix: &str) -> Quote {
        Quote {
            exact: exact.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
        }
    }

    #[test]
    fn finds_the_only_place() {
        let body = "Hij zei ja. Zij zei ja.";
        let found = anchor(body, &quote("Zij zei ja", "", "")).unwrap();
        assert_eq!(found.of(body), Some("Zij zei ja"));
    }

    #[test]
    fn surroundings_tell_two_places_apart() {
        let body = "Hij zei ja. Zij zei ja.";
        let found = anchor(body, &quote("zei ja", "Zij", "")).unwrap();
        assert_eq!(found.start_byte, 16);
        let found = anchor(body, &quote("zei ja", "", ". Zij")).unwrap();
        assert_eq!(found.start_byte, 4);
        assert!(matches!(
            anchor(body, &quote("zei ja", "", "")),
            Err(AnchorError::Ambiguous { count: 2, .. })
        ));
    }

    #[test]
    fn offers_what_is_near() {
        let body = "Diplomatie is beter dan conflicten”, aldus Trump.";
        let Err(AnchorError::NotFound {
            near: Some((span, words)),
        }) = anchor(body, &quote("Diplomatie is béter dan conflict", "", ""))
        else {
            panic!("nothing near");
        };
        assert_eq!(words, "Diplomatie is beter dan conflict");
        assert_eq!(span.start_byte, 0);
        let wrong_prefix = anchor(body, &quote("beter", "was ", ""));
        assert_eq!(
            wrong_prefix,
            Err(AnchorError::NotFound {
                near: Some((Span::new(14, 19), "beter".to_owned()))
            })
        );
        let far = anchor(body, &quote("iets heel anders, van een ander", "", ""));
        assert_eq!(far, Err(AnchorError::NotFound { near: None }));
    }

    proptest! {
        #[test]
        fn what_is_cut_out_is_found_again(body in "[a-c é\n\"]{1,60}", from in 0_usize..60, len in 1_usize..20) {
            let cut: Vec<(usize, char)> = body.char_indices().skip(from).take(len).collect();
            let (Some(first), Some(last)) = (cut.first(), cut.last()) else { return Ok(()) };
            let span = Span::new(first.0, last.0 + last.1.len_utf8());
            let before = body.get(..span.start()).unwrap();
            let after = body.get(span.end()..).unwrap();
            let whole = quote(span.of(&body).unwrap(), before, after);
            match anchor(&body, &whole) {
                Ok(found) => prop_assert_eq!(found.of(&body), span.of(&body)),
                Err(AnchorError::Ambiguous { spans, .. }) => prop_assert!(spans.contains(&span)),
                Err(AnchorError::NotFound { .. }) => prop_assert!(false, "lost"),
            }
        }

        #[test]
        fn any_words_are_found_verbatim_or_refused(body in "\\PC{0,80}", exact in "\\PC{0,8}") {
            if let Ok(found) = anchor(&body, &quote(&exact, "", "")) {
                prop_assert_eq!(found.of(&body), Some(exact.as_str()));
            }
        }
    }
}

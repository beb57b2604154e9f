//! A passage named so that it can be found again: its words, and as much around it as it takes.
//!
//! Invariant: what `quote_of` returns, `anchor` finds at the very span it was made of.

use super::anchor::{Quote, anchor};
use crate::model::Span;

/// The longest prefix or suffix, in characters; W3C Web Annotation leaves it open.
const MAX_CONTEXT_CHARS: usize = 64;

/// The words of `span` with the least prefix and suffix that tell them apart. `None` for no
/// words, and for words whose like surroundings go on too long.
#[must_use]
pub fn quote_of(body: &str, span: Span) -> Option<Quote> {
    let exact = span.of(body).filter(|words| !words.trim().is_empty())?;
    let before = body.get(..span.start())?;
    let after = body.get(span.end()..)?;
    let mut context_chars = 0;
    while context_chars <= MAX_CONTEXT_CHARS {
        let quote = Quote {
            exact: exact.to_owned(),
            prefix: last_chars(before, context_chars).to_owned(),
            suffix: first_chars(after, context_chars).to_owned(),
        };
        if anchor(body, &quote).is_ok_and(|found| found == span) {
            return Some(quote);
        }
        context_chars += 8;
    }
    None
}

/// `span` without white space at either end.
#[must_use]
pub fn trimmed(body: &str, span: Span) -> Span {
    let words = span.of(body).unwrap_or_default();
    let start = span.start() + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// How many bytes the first `units` UTF-16 units of `text` take: browsers count in those.
#[must_use]
pub fn bytes_of_utf16(text: &str, units: usize) -> usize {
    let mut left = units;
    let mut bytes = 0;
    for character in text.chars() {
        if left < character.len_utf16() {
            break;
        }
        left -= character.len_utf16();
        bytes += character.len_utf8();
    }
    bytes
}

/// The first `count` characters of `text`, or all of it.
#[must_use]
pub fn first_chars(text: &str, count: usize) -> &str {
    let end = text
        .char_indices()
        .nth(count)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The last `count` characters of `text`, or all of it.
#[must_use]
pub fn last_chars(text: &str, count: usize) -> &str {
    let start = match count {
        0 => text.len(),
        _ => text
            .char_indices()
            .rev()
            .nth(count - 1)
            .map_or(0, |(at, _)| at),
    };
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn context_is_added_only_where_it_tells_apart() {
        let body = "Ja, zei de een. Nee, zei de ander. Ja, zei de ander.";
        let alone = quote_of(body, Span::new(16, 19)).unwrap();
        assert_eq!((alone.exact.as_str(), alone.prefix.as_str()), ("Nee", ""));
        let second = Span::new(35, 37);
        let told = quote_of(body, second).unwrap();
        assert_eq!(told.exact, "Ja");
        assert_eq!(anchor(body, &told), Ok(second));
        assert_eq!(
            quote_of(body, Span::new(3, 4)),
            None,
            "white space names nothing"
        );
    }

    #[test]
    fn browsers_count_in_utf16() {
        assert_eq!(bytes_of_utf16("é🙂a", 1), 2);
        assert_eq!(bytes_of_utf16("é🙂a", 3), 6);
        assert_eq!(bytes_of_utf16("é🙂a", 99), 7);
    }

    proptest! {
        #[test]
        fn what_is_named_is_found(body in "[ab é.]{1,60}", start in 0usize..60, end in 0usize..60) {
            let span = Span::new(start, end);
            if let Some(quote) = quote_of(&body, span) {
                prop_assert_eq!(anchor(&body, &quote), Ok(span));
            }
        }
    }
}

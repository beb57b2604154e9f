//! A passage that the sender of a link marked: its words, or where they begin and where they end.
//!
//! Invariant: `place` tells the one place that the words have, to the letter, or none; what `of`
//! returns, `place` finds at the very span it was made of.

use super::percent::written_bytes;
use crate::model::Span;
use crate::text::anchor::{Quote, anchor};
use crate::text::passage::{first_chars, last_chars, quote_of};

/// Words that would take more than this in an address are given by their beginning and their end:
/// a link of 2,000 characters holds them beside all else that a view may say.
const MAX_WRITTEN_BYTES: usize = 700;

/// How long the beginning and the end are at least, in characters.
const MIN_CHARS: usize = 32;
/// How much longer they become while they stand in more than one place, and how much more of what
/// stands around them is said.
const STEP_CHARS: usize = 8;
const STEPS: usize = 5;

/// A passage as a W3C `TextQuoteSelector`, within the article in focus; a long one by its two
/// ends, as a text fragment has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    /// The words; the first of them, where `until` says the last.
    pub exact: String,
    /// The last words; empty when `exact` has them all.
    pub until: String,
    /// The words just before.
    pub prefix: String,
    /// The words just after.
    pub suffix: String,
}

impl Passage {
    /// The passage that `span` covers. `None` for no words, and for words that can't be told from
    /// others like them.
    #[must_use]
    pub fn of(body: &str, span: Span) -> Option<Self> {
        let words = span.of(body)?;
        if written_bytes(words) > MAX_WRITTEN_BYTES
            && let Some(ends) = Self::ends_of(body, span, words)
        {
            return Some(ends);
        }
        let quote = quote_of(body, span)?;
        Some(Self {
            exact: quote.exact,
            until: String::new(),
            prefix: quote.prefix,
            suffix: quote.suffix,
        })
    }

    fn ends_of(body: &str, span: Span, words: &str) -> Option<Self> {
        let before = body.get(..span.start())?;
        let after = body.get(span.end()..)?;
        for step in 0..STEPS {
            let more = step * STEP_CHARS;
            let passage = Self {
                exact: first_chars(words, MIN_CHARS + more).to_owned(),
                until: last_chars(words, MIN_CHARS + more).to_owned(),
                prefix: last_chars(before, more).to_owned(),
                suffix: first_chars(after, more).to_owned(),
            };
            if passage.place(body) == Some(span) {
                return Some(passage);
            }
        }
        None
    }

    /// Where it stands in `body`; `None` when it doesn't, or could be meant in several places.
    #[must_use]
    pub fn place(&self, body: &str) -> Option<Span> {
        let one = |exact: &str, prefix: &str, suffix: &str, from: usize| {
            let quote = Quote {
                exact: exact.to_owned(),
                prefix: prefix.to_owned(),
                suffix: suffix.to_owned(),
            };
            anchor(body.get(from..)?, &quote).ok()
        };
        if self.until.is_empty() {
            return one(&self.exact, &self.prefix, &self.suffix, 0);
        }
        let begins = one(&self.exact, &self.prefix, "", 0)?;
        // Only what follows counts as an end, but there, too, it must be the only one.
        let ends = one(&self.until, "", &self.suffix, begins.end())?;
        Some(Span::new(begins.start(), begins.end() + ends.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ends(exact: &str, until: &str) -> Passage {
        Passage {
            exact: exact.to_owned(),
            until: until.to_owned(),
            ..Passage::default()
        }
    }

    #[test]
    fn short_words_are_given_whole() {
        let body = "Hij zei ja. Zij zei nee.";
        let span = Span::new(12, 24);
        assert_eq!(Passage::of(body, span), Some(ends("Zij zei nee.", "")));
    }

    #[test]
    fn long_words_are_given_by_their_ends() {
        let body = format!(
            "Eerst. {} Daarna.",
            "Van alles en nog wat, tot hier. ".repeat(40)
        );
        let span = Span::new(0, body.len());
        let passage = Passage::of(&body, span).unwrap();
        assert!(passage.exact.starts_with("Eerst. Van") && passage.until.ends_with(" Daarna."));
        assert!(passage.exact.len() + passage.until.len() <= 2 * 64);
        assert_eq!(passage.place(&body), Some(span));
    }

    #[test]
    fn two_places_are_none() {
        let body = "a begin x einde, b begin y einde.";
        assert_eq!(ends("begin", "einde").place(body), None, "two beginnings");
        assert_eq!(ends("a begin", "einde").place(body), None, "two ends");
        assert_eq!(
            ends("b begin", "einde").place(body),
            Some(Span::new(17, 32))
        );
        assert_eq!(ends("b begin", "x").place(body), None, "an end before it");
        assert_eq!(
            ends("b begin", "begin y").place(body),
            None,
            "ends that overlap"
        );
        let told = Passage {
            suffix: ", b".to_owned(),
            ..ends("a begin", "einde")
        };
        assert_eq!(told.place(body), Some(Span::new(0, 15)));
    }

    proptest! {
        #[test]
        fn what_is_named_is_found(
            words in prop::collection::vec("[a-c é\n’🙂]{1,4}", 1..600),
            start in 0usize..400,
            len in 1usize..4000,
        ) {
            let body = words.concat();
            let span = Span::new(start, (start + len).min(body.len()));
            if let Some(passage) = Passage::of(&body, span) {
                prop_assert_eq!(passage.place(&body), Some(span));
            }
        }

        #[test]
        fn what_is_found_begins_and_ends_as_said(
            body in "[ab ]{1,40}", exact in "[ab ]{1,4}", until in "[ab ]{0,4}",
        ) {
            if let Some(words) = ends(&exact, &until).place(&body).and_then(|span| span.of(&body)) {
                prop_assert!(words.starts_with(&exact) && words.ends_with(&until));
                prop_assert_eq!(body.matches(words).count(), 1);
            }
        }
    }
}

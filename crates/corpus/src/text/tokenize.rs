//! The words of a text, where they stand, and the key each is looked up by.
//!
//! Invariant: tokens come in order, do not overlap, lie on character borders, and none has an
//! empty term.

use super::normalize::{is_apostrophe, is_silent, normalize_char};
use crate::model::Span;

/// One printed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is printed, in bytes of the text.
    pub span: Span,
    /// Its folded form, the key it is found by.
    pub term: String,
}

/// The words of `text`: runs of letters and digits, with an apostrophe before a short ending
/// (`foto's`, `zo'n`) as part of the word. A hyphen parts words: `G20-top` is two.
#[must_use]
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut at = 0;
    while let Some(skip) = rest.find(char::is_alphanumeric) {
        let Some((_, word)) = rest.split_at_checked(skip) else {
            break;
        };
        let length = word_length(word);
        let Some((printed, after)) = word.split_at_checked(length) else {
            break;
        };
        let start = at + skip;
        at = start + length;
        rest = after;
        let mut term = String::with_capacity(length);
        for letter in printed.chars() {
            if term.len() < LONGEST {
                normalize_char(letter, &mut term);
            }
        }
        if !term.is_empty() {
            tokens.push(Token {
                span: Span::new(start, at),
                term,
            });
        }
    }
    tokens
}

/// Bytes after which a word is not read further; its span is whole all the same.
const LONGEST: usize = 100;

/// Bytes of the word that `text` begins with.
fn word_length(text: &str) -> usize {
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() || is_silent(letter) {
            continue;
        }
        if is_apostrophe(letter) {
            let ending = text.get(at + letter.len_utf8()..).unwrap_or_default();
            let length = ending_length(ending);
            if length > 0 {
                return at + letter.len_utf8() + length;
            }
        }
        return at;
    }
    text.len()
}

/// Bytes of the inflection after an apostrophe (`'s`, `'n`, `'tje`); 0 when what follows is none.
fn ending_length(text: &str) -> usize {
    let end = text
        .find(|letter: char| !letter.is_alphanumeric())
        .unwrap_or(text.len());
    let ending = text.get(..end).unwrap_or_default();
    let known = ["s", "n", "t", "m", "er", "tje", "tjes", "en"];
    if known.iter().any(|known| known.eq_ignore_ascii_case(ending)) {
        end
    } else {
        0
    }
}

/// Whether a printed word is an acronym: at least two letters, all of them capitals.
#[must_use]
pub fn is_acronym(printed: &str) -> bool {
    let mut letters = 0;
    for letter in printed.chars() {
        if letter.is_lowercase() {
            return false;
        }
        letters += usize::from(letter.is_uppercase());
    }
    letters >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_news() {
        let text =
            "'s Avonds sprak Trump's team ‘over’ de G20-top, Syrië en IS; zo'n 59 foto’s (14u53).";
        let terms: Vec<String> = tokenize(text).into_iter().map(|token| token.term).collect();
        assert_eq!(
            terms.join(" "),
            "s avonds sprak trump's team over de g20 top syrie en is zo'n 59 foto's 14u53"
        );
        for token in tokenize(text) {
            let printed = token.span.of(text).unwrap();
            assert_eq!(super::super::normalize::normalize(printed), token.term);
            assert_eq!(is_acronym(printed), printed == "IS");
        }
    }

    #[test]
    fn odd_texts_hold_no_trap() {
        for text in [
            "",
            "'",
            "’s",
            "a'",
            "\u{301}",
            "a\u{301}'s\u{ad}",
            "ﬁ'tje’tje",
            "🙂a🙂",
        ] {
            for token in tokenize(text) {
                assert!(token.span.of(text).is_some());
            }
        }
    }
}

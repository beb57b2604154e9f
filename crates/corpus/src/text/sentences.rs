//! Where sentences begin and end, in Dutch news as it comes: with spaces missing after full
//! stops, quotation marks of five kinds, abbreviations, initials and stray lines of layout.
//!
//! Invariant: the spans are in order and do not overlap, begin and end with a character that is
//! not white space, and leave out nothing but white space.

use crate::model::Span;

/// The sentences of `body`, where no sentence crosses the border of a span that stands apart:
/// captions and labels among the prose. The spans are in order and do not overlap.
#[must_use]
pub fn sentences_apart(body: &str, apart: &[Span]) -> Vec<Span> {
    let borders = apart.iter().flat_map(|span| [span.start(), span.end()]);
    let mut from = 0;
    let mut spans = Vec::new();
    for border in borders.chain([body.len()]) {
        let piece = body.get(from..border).unwrap_or_default();
        let moved = |span: Span| Span::new(from + span.start(), from + span.end());
        spans.extend(sentences(piece).into_iter().map(moved));
        from = from.max(border);
    }
    spans
}

/// The sentences of `body`, without the white space between them.
#[must_use]
pub fn sentences(body: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    for paragraph_end in line_ends(body) {
        let paragraph = body.get(from..paragraph_end).unwrap_or_default();
        let mut sentence_start = 0;
        for sentence_end in sentence_ends(paragraph) {
            push_trimmed(&mut spans, paragraph, from, sentence_start, sentence_end);
            sentence_start = sentence_end;
        }
        push_trimmed(&mut spans, paragraph, from, sentence_start, paragraph.len());
        from = paragraph_end;
    }
    spans
}

/// Abbreviations after which a sentence goes on, in lower case, without their last full stop.
const ABBREVIATIONS: &[&str] = &[
    "a.u.b", "art", "bijv", "blz", "bv", "ca", "d.d", "d.w.z", "dr", "drs", "e.a", "evt", "fig",
    "gen", "i.p.v", "i.s.m", "i.v.m", "incl", "ing", "ir", "jhr", "jl", "jr", "m.b.t", "m.b.v",
    "m.i.v", "m.n", "m.u.v", "max", "mej", "mevr", "min", "mr", "mrs", "ms", "mw", "n.a.v", "nl",
    "nr", "o.a", "o.l.v", "p", "pag", "plm", "prof", "red", "resp", "sen", "sint", "sr", "st",
    "t.a.v", "t.b.v", "t.g.v", "t.o.v", "t.w.v", "tel", "vgl", "vs", "z.g", "zgn", "zg",
];

/// A line shorter than this is one of its own; a longer one may have been wrapped.
const WRAPPED_LINE_CHARS: usize = 50;

/// Byte offsets where a line or paragraph surely ends, the end of the text included.
fn line_ends(body: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    for (byte, _) in body.match_indices('\n') {
        let line = body.get(start..byte).unwrap_or_default();
        let next = body.get(byte + 1..).unwrap_or_default();
        let next_line = next.split('\n').next().unwrap_or_default();
        let blank_follows = next_line.trim().is_empty();
        if blank_follows || line.chars().count() < WRAPPED_LINE_CHARS {
            ends.push(byte + 1);
        }
        start = byte + 1;
    }
    ends.push(body.len());
    ends
}

/// Byte offsets in `paragraph` just after a sentence's last mark.
fn sentence_ends(paragraph: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = paragraph.char_indices().collect();
    let letter = |at: usize| letters.get(at).map(|(_, letter)| *letter);
    let byte = |at: usize| letters.get(at).map_or(paragraph.len(), |(byte, _)| *byte);
    let mut ends = Vec::new();
    let mut straight_quote_is_open = false;
    let mut at = 0;
    while let Some(mark) = letter(at) {
        if mark == '"' {
            straight_quote_is_open = !straight_quote_is_open;
        }
        if !matches!(mark, '.' | '!' | '?' | '…') {
            at += 1;
            continue;
        }
        let first_mark = at;
        while letter(at).is_some_and(|next| matches!(next, '.' | '!' | '?' | '…')) {
            at += 1;
        }
        let after_marks = at;
        while let Some(next) = letter(at) {
            let closes = match next {
                '”' | '’' | '»' | ')' | ']' | '\u{201C}' => true,
                '"' => straight_quote_is_open,
                '\'' => letter(at + 1).is_none_or(char::is_whitespace),
                _ => false,
            };
            if !closes {
                break;
            }
            if next == '"' {
                straight_quote_is_open = false;
            }
            at += 1;
        }
        let closed = at > after_marks;
        let word = word_before(paragraph, byte(first_mark));
        let may_go_on = mark == '.' && after_marks == first_mark + 1;
        let follows_directly = letter(at).is_some_and(|next| !next.is_whitespace());
        let next = (at..).map_while(letter).find(|next| !next.is_whitespace());
        let ends_here = match next {
            None => true,
            Some(next) if may_go_on && !closed && goes_on_after(word) => {
                !follows_directly && opens_quote(next) && !is_abbreviation(word)
            }
            Some(next) if follows_directly => begins_directly(word, next, closed, letter(at + 1)),
            Some(next) => next.is_uppercase() || next.is_numeric() || opens_quote(next),
        };
        if ends_here {
            ends.push(byte(at));
        }
    }
    ends
}

/// Whether a sentence can begin right after a mark, without white space ("Rusland.Een").
fn begins_directly(word: &str, next: char, closed: bool, after_next: Option<char>) -> bool {
    // A mark right after a closing quotation mark has no word before it ("kalifaat".Trump).
    let ends_a_word = closed
        || word.is_empty()
        || (word.chars().count() > 1 && word.chars().next_back().is_some_and(char::is_alphabetic));
    let begins_a_word = next.is_uppercase()
        && after_next.is_some_and(|letter| letter.is_lowercase() || letter.is_whitespace());
    let begins_a_quote = opens_quote(next) && after_next.is_some_and(char::is_uppercase);
    ends_a_word && !word.contains('.') && (begins_a_word || begins_a_quote)
}

fn opens_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\'' | '“' | '‘' | '„' | '‚' | '«' | ',' | '(' | '[' | '–' | '—' | '-' | '•'
    )
}

/// Whether a full stop after `word` need not end the sentence: an abbreviation or an initial.
fn goes_on_after(word: &str) -> bool {
    let mut letters = word.rsplit('.').next().unwrap_or_default().chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    initial || is_abbreviation(word)
}

/// "St" and "st", but not "VS", which is no "vs".
fn is_abbreviation(word: &str) -> bool {
    let rest_is_small = !word.chars().skip(1).any(char::is_uppercase);
    rest_is_small && ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The letters, digits and inner full stops that end at `end`.
fn word_before(paragraph: &str, end: usize) -> &str {
    let before = paragraph.get(..end).unwrap_or_default();
    before
        .rsplit(|letter: char| !letter.is_alphanumeric() && letter != '.')
        .next()
        .unwrap_or_default()
}

fn push_trimmed(spans: &mut Vec<Span>, paragraph: &str, base: usize, start: usize, end: usize) {
    let text = paragraph.get(start..end).unwrap_or_default();
    let left = text.len() - text.trim_start().len();
    let trimmed = text.trim();
    if !trimmed.is_empty() {
        let start = base + start + left;
        spans.push(Span::new(start, start + trimmed.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    fn check(body: &str, expected: &Expect) {
        let lines: Vec<&str> = sentences(body)
            .into_iter()
            .map(|span| span.of(body).unwrap())
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn a_missing_space_still_ends_a_sentence() {
        check(
            "samenspanning met Rusland.Een formele ontmoeting. die IS bestrijden.\"Rusland was",
            &expect![[r#"
                samenspanning met Rusland.
                Een formele ontmoeting. die IS bestrijden.
                "Rusland was"#]],
        );
        check(
            "om \"ernstige incidenten te voorkomen.\"Rusland was de bondgenoot.",
            &expect![[r#"
                om "ernstige incidenten te voorkomen."
                Rusland was de bondgenoot."#]],
        );
        check(
            "het zelfbenoemde \"kalifaat\".Trump en Poetin. Wacht ...Toen",
            &expect![[r#"
                het zelfbenoemde "kalifaat".
                Trump en Poetin.
                Wacht ...
                Toen"#]],
        );
        check(
            "strijd tegen IS in Syrië.De jihadistische groep",
            &expect![[r#"
                strijd tegen IS in Syrië.
                De jihadistische groep"#]],
        );
    }

    #[test]
    fn quotation_marks_close_with_their_sentence() {
        check(
            ",,Wij zijn schuldig. Allemaal dom.”, zei hij. ,,Deze dialoog.” Hij lachte. 'Ik doe weer mee.' Dat is een ambitie. \"Poetin.\"",
            &expect![[r#"
                ,,Wij zijn schuldig.
                Allemaal dom.”, zei hij.
                ,,Deze dialoog.”
                Hij lachte.
                'Ik doe weer mee.'
                Dat is een ambitie.
                "Poetin.""#]],
        );
    }

    #[test]
    fn abbreviations_initials_and_numbers_do_not_end_one() {
        check(
            "De aanslag in St. Petersburg (de Russen, red.) kunnen helpen. J.F. Kennedy zei om 14.30 uur o.a. Dat. In 2016. De VS won. Hij is van de VS. En weg",
            &expect![[r#"
                De aanslag in St. Petersburg (de Russen, red.) kunnen helpen.
                J.F. Kennedy zei om 14.30 uur o.a. Dat.
                In 2016.
                De VS won.
                Hij is van de VS.
                En weg"#]],
        );
    }

    #[test]
    fn lines_of_layout_stand_alone() {
        check(
            "\"met Noord-Korea\" LB\n\n14u53\n\nBron: The Hill 0 AP\nVragen? Wie geloofde hij? vroeg men\n",
            &expect![[r#"
                "met Noord-Korea" LB
                14u53
                Bron: The Hill 0 AP
                Vragen?
                Wie geloofde hij? vroeg men"#]],
        );
    }

    #[test]
    fn what_stands_apart_cuts_sentences() {
        let body = "Hij zweeg. Volledig scherm De ander sprak.";
        let found = sentences_apart(body, &[Span::new(11, 26)]);
        let words: Vec<&str> = found.iter().map(|span| span.of(body).unwrap()).collect();
        assert_eq!(words, ["Hij zweeg.", "Volledig scherm", "De ander sprak."]);
    }

    proptest! {
        #[test]
        fn every_visible_byte_is_in_exactly_one(body in "[a-cA-C .!?\"'”’,\n\té0-9…()]{0,120}") {
            let spans = sentences(&body);
            let mut end = 0;
            for span in &spans {
                prop_assert!(span.start() >= end);
                prop_assert!(body.get(end..span.start()).unwrap().trim().is_empty());
                let words = span.of(&body).unwrap();
                prop_assert!(!words.is_empty() && words.trim() == words);
                end = span.end();
            }
            prop_assert!(body.get(end..).unwrap().trim().is_empty());
        }

        #[test]
        fn no_text_breaks_it(body in "\\PC{0,80}") {
            for span in sentences(&body) {
                prop_assert!(span.of(&body).is_some());
            }
        }
    }
}

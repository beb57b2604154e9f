//! Quotes as editors copy them, and their places in the bodies.
//!
//! Invariant: a span that leaves here covers the quoted words to the letter, begins and ends
//! with a letter or mark of its own, and cuts no word in two.

use super::articles::ReadArticle;
use super::fields::Fields;
use super::problems::{At, Found, Problems};
use crate::model::Span;
use crate::text::anchor::{AnchorError, Quote, anchor, occurrences};

/// Reads `exact`, `prefix` and `suffix`; `None` when there are no words.
pub(super) fn read<'a>(fields: &mut Fields<'a>) -> Option<Found<'a, Quote>> {
    let exact = fields.need_text("exact");
    let prefix = fields.text("prefix");
    let suffix = fields.text("suffix");
    let owned = |found: Option<Found<&str>>| found.map(|one| one.value.to_owned());
    let exact = exact?;
    Some(Found {
        value: Quote {
            exact: exact.value.to_owned(),
            prefix: owned(prefix).unwrap_or_default(),
            suffix: owned(suffix).unwrap_or_default(),
        },
        at: exact.at,
    })
}

/// The place of a quote in an article; `None` when it has none, which is reported, or when the
/// article can't be read.
pub(super) fn find(fields: &Fields, read: &ReadArticle, quote: &Found<Quote>) -> Option<Span> {
    read.body_start?;
    let problems = fields.problems;
    let body = &read.article.body;
    match anchor(body, &quote.value) {
        Ok(span) => {
            check_borders(problems, quote.at, body, span);
            Some(span)
        }
        Err(AnchorError::Ambiguous { count, spans }) => {
            let lines: Vec<String> = spans
                .iter()
                .take(5)
                .map(|span| line_of(read, *span))
                .collect();
            problems.error(
                quote.at,
                format!("the quote stands {count} times in {}", read.file.path),
                format!(
                    "add `prefix` or `suffix` to tell which: {}",
                    lines.join(", ")
                ),
            );
            None
        }
        Err(AnchorError::NotFound { near }) => {
            let words_are_there = near
                .as_ref()
                .is_some_and(|(_, words)| *words == quote.value.exact);
            if words_are_there {
                let places: Vec<String> = occurrences(body, &quote.value.exact)
                    .iter()
                    .take(5)
                    .map(|span| surroundings(read, *span))
                    .collect();
                problems.error(
                    quote.at,
                    format!(
                        "the quote stands in {}, but not between that `prefix` and `suffix`",
                        read.file.path
                    ),
                    places.join("; "),
                );
            } else {
                problems.error(
                    quote.at,
                    format!("the quote does not stand in {}", read.file.path),
                    did_you_mean(read, near),
                );
            }
            None
        }
    }
}

/// Reports a headline that is said to be the source's and does not stand in it.
pub(super) fn check_headline(problems: &Problems, read: &ReadArticle, headline: Found<&str>) {
    let quote = Quote {
        exact: headline.value.to_owned(),
        ..Quote::default()
    };
    if read.body_start.is_none() {
        return;
    }
    if let Err(AnchorError::NotFound { near }) = anchor(&read.article.body, &quote) {
        let hint = match near {
            Some(_) => did_you_mean(read, near),
            None => "a headline that the text lacks is the editor's: headline_by = \"editor\""
                .to_owned(),
        };
        problems.error(headline.at, "the headline does not stand in the body", hint);
    }
}

/// Reports spans that overlap the one before them; they are given in order.
pub(super) fn check_apart(problems: &Problems, what: &str, spans: &[(Span, At)]) {
    for pair in spans.windows(2) {
        if let [(before, before_at), (span, at)] = pair
            && before.overlaps(*span)
        {
            problems.error(
                *at,
                format!("the {what} overlaps another"),
                format!("the one at {}", before_at.seen_from(*at)),
            );
        }
    }
}

fn check_borders(problems: &Problems, at: At, body: &str, span: Span) {
    let words = span.of(body).unwrap_or_default();
    if words.trim() != words {
        problems.error(
            at,
            "the quote begins or ends with white space",
            "leave it out",
        );
    }
    let before = body.get(..span.start()).unwrap_or_default();
    let after = body.get(span.end()..).unwrap_or_default();
    let joins = |left: &str, right: &str| {
        left.chars().next_back().is_some_and(char::is_alphanumeric)
            && right.chars().next().is_some_and(char::is_alphanumeric)
    };
    if joins(before, words) {
        let rest = before
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next()
            .unwrap_or_default();
        problems.error(
            at,
            "the quote begins in the middle of a word",
            format!("\"{rest}\" stands right before it"),
        );
    }
    if joins(words, after) {
        let rest = after
            .split(|letter: char| !letter.is_alphanumeric())
            .next()
            .unwrap_or_default();
        problems.error(
            at,
            "the quote ends in the middle of a word",
            format!("\"{rest}\" stands right after it"),
        );
    }
}

fn did_you_mean(read: &ReadArticle, near: Option<(Span, String)>) -> String {
    match near {
        Some((span, words)) => format!(
            "did you mean \"{}\" at {}?",
            on_one_line(&words),
            line_of(read, span)
        ),
        None => "nothing in it is like it; copy the words from the article".to_owned(),
    }
}

fn surroundings(read: &ReadArticle, span: Span) -> String {
    let body = &read.article.body;
    let before = body.get(..span.start()).unwrap_or_default();
    let after = body.get(span.end()..).unwrap_or_default();
    let skip = before.chars().count().saturating_sub(20);
    let before: String = before.chars().skip(skip).collect();
    let after: String = after.chars().take(20).collect();
    format!(
        "at {} it stands between \"{}\" and \"{}\"",
        line_of(read, span),
        on_one_line(&before),
        on_one_line(&after)
    )
}

fn line_of(read: &ReadArticle, span: Span) -> String {
    let place = read.at(span.start()).place();
    format!("{}:{}:{}", place.file, place.line, place.column)
}

fn on_one_line(words: &str) -> String {
    words.replace('\n', "\\n")
}

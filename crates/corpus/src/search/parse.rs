//! Reads the text of a query.
//!
//! Invariant: no text is refused; what can't be read is told with its place, the rest is used.

use super::query::{Clause, Field, FieldKey, Kind, Misread, Query, QueryProblem, Unit, Word};
use crate::model::{Date, Span};
use crate::text::tokenize::tokenize;

/// One stretch of the text: up to white space, or up to the closing quotation mark.
struct Piece<'a> {
    excluded: bool,
    /// The name before a colon, when the piece has one.
    name: Option<&'a str>,
    value: &'a str,
    quoted: bool,
    closed: bool,
    /// Of the whole piece, sign and name included.
    start: usize,
    /// Where `value` begins.
    value_start: usize,
    end: usize,
}

/// Reads `text` into a query and what was the matter with it.
pub(super) fn parse(text: &str) -> (Query, Vec<QueryProblem>) {
    let mut reader = Reader::default();
    let mut at = 0;
    while let Some(piece) = piece_at(text, &mut at) {
        reader.take(&piece, text.len());
    }
    reader.finish(text.len())
}

#[derive(Default)]
struct Reader {
    query: Query,
    problems: Vec<QueryProblem>,
    /// Where an `OR` stands that waits for what follows it.
    or: Option<Span>,
    word_count: usize,
}

impl Reader {
    fn report(&mut self, what: Misread, start: usize, end: usize) {
        let span = Span::new(start, end);
        self.problems.push(QueryProblem { what, span });
    }

    fn take(&mut self, piece: &Piece<'_>, text_end: usize) {
        if let Some(name) = piece.name {
            if let Some(key) = FieldKey::from_name(name) {
                self.take_field(key, piece);
                return;
            }
            let what = Misread::UnknownField(name.to_owned());
            self.report(what, piece.start, piece.end);
        }
        if !piece.quoted && piece.name.is_none() && ["OR", "OF", "|"].contains(&piece.value) {
            let span = Span::new(piece.start, piece.end);
            let first = self.query.clauses.last().is_none_or(|last| last.excluded);
            if first || self.or.is_some() {
                self.report(Misread::DanglingOr, piece.start, piece.end);
            } else {
                self.or = Some(span);
            }
            return;
        }
        if piece.quoted && !piece.closed {
            self.report(Misread::UnclosedQuote, piece.value_start, piece.end);
        }
        self.take_words(piece, text_end);
    }

    fn take_words(&mut self, piece: &Piece<'_>, text_end: usize) {
        let mut printed = piece.value.to_owned();
        let mut start = piece.value_start;
        if let Some(name) = piece.name {
            // The name of no field we know: two words, as if a hyphen stood between them.
            printed = format!("{name}:{}", piece.value);
            start = piece.value_start.saturating_sub(name.len() + 1);
        }
        let tokens = tokenize(&printed);
        let ends_last = tokens
            .last()
            .is_some_and(|last| start + last.span.end() == text_end);
        let mut found: Vec<Word> = tokens
            .into_iter()
            .map(|token| Word {
                printed: token.span.of(&printed).unwrap_or_default().to_owned(),
                term: token.term,
            })
            .collect();
        if found.is_empty() {
            self.report(Misread::NoWords, piece.start, piece.end);
            return;
        }
        let room = Query::MAX_WORDS.saturating_sub(self.word_count);
        if found.len() > room {
            self.report(Misread::TooLong, piece.start, piece.end);
            found.truncate(room);
            if found.is_empty() {
                return;
            }
        }
        self.word_count += found.len();
        if let [only] = found.as_mut_slice()
            && ["OR", "OF"].contains(&only.printed.as_str())
        {
            // In brackets, say: a word after all, and must be written so that it stays one.
            only.printed.make_ascii_lowercase();
        }
        let kind = match (piece.quoted && piece.name.is_none(), found.len()) {
            (true, _) => Kind::Phrase,
            (false, 1) => Kind::Word,
            (false, _) => Kind::Joined,
        };
        let open = ends_last && !(piece.excluded || piece.quoted && piece.closed);
        let unit = Unit {
            kind,
            words: found,
            open,
        };
        self.place(unit, piece);
    }

    /// Puts a unit where it belongs: beside the alternatives before an `OR`, or on its own.
    fn place(&mut self, unit: Unit, piece: &Piece<'_>) {
        if let Some(span) = self.or.take() {
            if piece.excluded {
                let what = Misread::ExcludedAlternative;
                self.report(what, span.start(), piece.end);
            } else if let Some(last) = self.query.clauses.last_mut() {
                last.any.push(unit);
                return;
            }
        }
        self.query.clauses.push(Clause {
            any: vec![unit],
            excluded: piece.excluded,
        });
    }

    fn take_field(&mut self, key: FieldKey, piece: &Piece<'_>) {
        if piece.quoted && !piece.closed {
            self.report(Misread::UnclosedQuote, piece.value_start, piece.end);
        }
        let typed = piece.value.trim();
        let mut value: String = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.chars().any(char::is_alphanumeric) {
            self.report(Misread::EmptyField(key), piece.start, piece.end);
            return;
        }
        if matches!(key, FieldKey::After | FieldKey::Before) {
            match date_of(&value) {
                Some(date) => value = date.to_string(),
                None => {
                    self.report(Misread::BadDate(key), piece.start, piece.end);
                    return;
                }
            }
        }
        self.query.fields.push(Field {
            key,
            value,
            excluded: piece.excluded,
        });
    }

    fn finish(mut self, text_end: usize) -> (Query, Vec<QueryProblem>) {
        if let Some(span) = self.or.take() {
            self.report(Misread::DanglingOr, span.start(), span.end());
        }
        let query = &self.query;
        if !query.has_words() && query.fields.is_empty() && !query.clauses.is_empty() {
            self.report(Misread::OnlyExcluded, 0, text_end);
        }
        (self.query, self.problems)
    }
}

/// The next piece of `text` from `at`, which moves past it.
fn piece_at<'a>(text: &'a str, at: &mut usize) -> Option<Piece<'a>> {
    let skipped = text
        .get(*at..)?
        .find(|letter: char| !letter.is_whitespace());
    let start = *at + skipped?;
    let mut rest = text.get(start..)?;
    let mut value_start = start;
    let mut excluded = false;
    if let Some(after) = rest.strip_prefix(['-', '−', '–'])
        && after.starts_with(|letter: char| !letter.is_whitespace())
    {
        excluded = true;
        value_start += rest.len() - after.len();
        rest = after;
    }
    let mut name = None;
    let mut length = plain_length(rest);
    if let Some((before, _)) = rest.get(..length)?.split_once(':')
        && !before.is_empty()
        && before.chars().all(char::is_alphabetic)
    {
        name = Some(before);
        value_start += before.len() + 1;
        rest = rest.get(before.len() + 1..)?;
        length = plain_length(rest);
    }
    let mut quoted = false;
    let mut closed = true;
    let value;
    if let Some(mark) = rest.chars().next().filter(|letter| is_quote(*letter)) {
        quoted = true;
        rest = rest.get(mark.len_utf8()..)?;
        value_start += mark.len_utf8();
        let end = rest.find(is_quote);
        closed = end.is_some();
        value = rest.get(..end.unwrap_or(rest.len()))?;
        let closing = rest.get(value.len()..)?.chars().next();
        *at = value_start + value.len() + closing.map_or(0, char::len_utf8);
    } else {
        value = rest.get(..length)?;
        *at = value_start + length;
    }
    Some(Piece {
        excluded,
        name,
        value,
        quoted,
        closed,
        start,
        value_start,
        end: *at,
    })
}

/// Bytes up to white space or a quotation mark.
fn plain_length(text: &str) -> usize {
    text.find(|letter: char| letter.is_whitespace() || is_quote(letter))
        .unwrap_or(text.len())
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '«' | '»' | '‟' | '＂')
}

/// An EDTF date, or day, month and year as the Dutch write them (`11-10-2017`, `7/2018`).
fn date_of(value: &str) -> Option<Date> {
    if let Ok(date) = value.parse() {
        return Some(date);
    }
    let parts: Vec<u16> = value
        .split(['-', '/', '.'])
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let text = match parts.as_slice() {
        [month, year] => format!("{year:04}-{month:02}"),
        [day, month, year] => format!("{year:04}-{month:02}-{day:02}"),
        _ => return None,
    };
    text.parse().ok()
}

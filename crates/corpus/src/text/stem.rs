//! One key for the inflected forms of a Dutch word.
//!
//! Kraaij and Pohlmann's stemmer ("Porter's stemming algorithm for Dutch", 1994; revised in
//! Snowball 3.0, which `pagefind_stem` carries), then a few regular repairs of what it leaves
//! apart, and a table of strong verbs and other forms that no rule reaches.
//!
//! Invariant: a word always gives the same stems, the first of them never empty.

use super::stem_table::{AMBIGUOUS, FORMS, KEPT};
use pagefind_stem::{Algorithm, Stemmer};

/// The stems of one folded word: one, or two where the form belongs to two words
/// (`gevallen`: of *geval* and of *vallen*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stems {
    /// The likelier.
    pub first: String,
    /// The other, when there is one.
    pub second: Option<String>,
}

impl Stems {
    /// Both, likelier first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.first.as_str()).chain(self.second.as_deref())
    }
}

/// The stems of `term`, a word as [`fold`](super::fold::fold) leaves it.
#[must_use]
pub fn stems(term: &str) -> Stems {
    let second = row_of(AMBIGUOUS, term).map(regular);
    if row_of(KEPT, term).is_some() {
        return Stems {
            first: term.to_owned(),
            second,
        };
    }
    Stems {
        first: irregular(term).unwrap_or_else(|| regular(term)),
        second,
    }
}

/// The stem of a form that the table knows, with or without a verbal prefix.
fn irregular(term: &str) -> Option<String> {
    if let Some(head) = row_of(FORMS, term) {
        return Some(regular(head));
    }
    PREFIXES.iter().find_map(|prefix| {
        let form = term.strip_prefix(prefix)?;
        let head = row_of(FORMS, form)?;
        Some(regular(&format!("{prefix}{head}")))
    })
}

/// What may stand before a verb and be one word with it.
const PREFIXES: [&str; 31] = [
    "aan", "achter", "af", "be", "bij", "binnen", "boven", "dicht", "door", "er", "ge", "goed",
    "her", "in", "los", "mee", "na", "om", "onder", "ont", "op", "over", "samen", "tegen", "terug",
    "toe", "uit", "ver", "voor", "weg", "plaats",
];

/// Kraaij and Pohlmann's stem, with what it leaves apart put together.
fn regular(term: &str) -> String {
    if term.len() < 3 || !term.is_ascii() {
        return term.to_owned();
    }
    let stemmed = Stemmer::create(Algorithm::Dutch).stem(term).into_owned();
    let mut stem = if stemmed.is_empty() {
        term.to_owned()
    } else {
        stemmed
    };
    mend(&mut stem);
    stem
}

/// Participles of verbs that take no `ge-`: what stands before the final d or t.
const PARTICIPLES: [&str; 17] = [
    "eld", "erd", "fd", "gd", "md", "bd", "kt", "pt", "ft", "und", "aard", "uurd", "aald", "oeld",
    "uld", "ield", "aakt",
];

fn mend(stem: &mut String) {
    let long = stem.len();
    if long >= 7 && stem.ends_with("eer") {
        // *consolideer* and *consolideren*: the stemmer keeps -eer in the one, -er in the other.
        stem.truncate(long - 2);
        stem.push('r');
    } else if long >= 6 && stem.ends_with("aans") {
        // *Amerikaans* loses its s, *Amerikaanse* does not.
        stem.truncate(long - 1);
    } else if long >= 5 && ends_in_open_plural(stem) {
        // *fotos*, written without the apostrophe that the stemmer looks for.
        stem.truncate(long - 1);
    } else if long >= 7
        && ["be", "ver", "ont", "her", "onder", "over"]
            .iter()
            .any(|prefix| stem.starts_with(prefix))
        && PARTICIPLES.iter().any(|ending| stem.ends_with(ending))
    {
        stem.truncate(long - 1);
    }
}

/// Whether a stem ends in consonant, vowel, s, as a loan word's plural does.
fn ends_in_open_plural(stem: &str) -> bool {
    let mut back = stem.bytes().rev();
    let (last, vowel, before) = (back.next(), back.next(), back.next());
    last == Some(b's')
        && vowel.is_some_and(|letter| b"aiouy".contains(&letter))
        && before.is_some_and(|letter| !b"aeiouy'".contains(&letter))
}

/// The first word of the row of `table` in which `word` stands.
fn row_of<'a>(table: &'a str, word: &str) -> Option<&'a str> {
    let mut from = 0;
    while let Some(found) = table.get(from..)?.find(word) {
        let start = from + found;
        let end = start + word.len();
        let free = |byte: Option<u8>| byte.is_none_or(|byte| byte == b' ' || byte == b'\n');
        let before = start.checked_sub(1).and_then(|at| table.as_bytes().get(at));
        if free(before.copied()) && free(table.as_bytes().get(end).copied()) {
            let line = table.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
            return table.get(line..)?.split([' ', '\n']).next();
        }
        from = end.max(start + 1);
        if word.is_empty() {
            return None;
        }
    }
    None
}

//! One key for the inflected forms of a Dutch word.
//!
//! Kraaij and Pohlmann's stemmer ("Porter's stemming algorithm for Dutch", 1994; revised in
//! Snowball 3.0, which `pagefind_stem` carries), then a few regular repairs of what it leaves
//! apart, and a table of strong verbs and other forms that no rule reaches.
//!
//! Invariant: a word always gives the same stems, the first of them never empty.

use super::stem_table::{AMBIGUOUS, FORMS, KEPT};
use pagefind_stem::{Algorithm, Stemmer};
use std::cmp::Ordering;

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

/// Words that end as a third person does and are none.
const NO_VERBS: [&str; 14] = [
    "maart", "kaart", "soort", "buurt", "vaart", "gemeent", "beurt", "haast", "meest", "naast",
    "geest", "poort", "punt", "beest",
];

/// Whether a stem ends in the t of *dreigt*, *noemt*, *eist*, *steunt*, *vergadert*: the stemmer
/// takes it away after k only.
fn ends_in_third_person(stem: &str) -> bool {
    if NO_VERBS.iter().any(|word| stem.ends_with(word)) {
        return false;
    }
    let Some(before) = stem.strip_suffix('t') else {
        return false;
    };
    if before.ends_with(['g', 'm', 'w', 'd', 'v']) {
        return before.len() >= 3;
    }
    if before.len() >= 6 && ["er", "el"].iter().any(|ending| before.ends_with(ending)) {
        return true;
    }
    let vowels = before
        .strip_suffix(['n', 'r', 'l', 's'])
        .unwrap_or_default();
    let long = [
        "aa", "ee", "oo", "uu", "eu", "oe", "ie", "ui", "ij", "ou", "ei",
    ];
    long.iter().any(|long| vowels.ends_with(long))
}

/// Puts together what the stemmer leaves apart.
#[allow(clippy::if_same_then_else, reason = "each case has its own reason")]
fn mend(stem: &mut String) {
    let long = stem.len();
    if long >= 7 && (stem.ends_with("eer") || stem.ends_with("eel")) {
        // *consolideer* and *consolideren*, *maatregel* and *maatregelen*: the stemmer makes
        // -eer of the one and -er of the other.
        if let Some(last) = stem.pop() {
            stem.pop();
            stem.push(last);
        }
        return;
    }
    let prefixes = ["be", "ver", "ont", "her", "onder", "over"];
    let prefixed = || prefixes.iter().any(|prefix| stem.starts_with(prefix));
    let extra = if long >= 6 && (stem.ends_with("aans") || stem.ends_with("lands")) {
        // *Amerikaans* and *Nederlands*; *Amerikaanse* has lost no more than its e.
        1
    } else if long >= 5 && ends_in_open_plural(stem) {
        // *fotos*, written without the apostrophe that the stemmer looks for.
        1
    } else if long >= 8 && stem.ends_with("igd") && prefixed() {
        // *bevestigd*; of *bevestigde* the stemmer leaves *bevest*.
        3
    } else {
        let participle = PARTICIPLES.iter().any(|ending| stem.ends_with(ending));
        usize::from(ends_in_third_person(stem) || (long >= 7 && participle && prefixed()))
    };
    stem.truncate(long - extra);
}

/// Whether a stem ends in consonant, vowel, s, as a loan word's plural does.
fn ends_in_open_plural(stem: &str) -> bool {
    let mut back = stem.bytes().rev();
    let (last, vowel, before) = (back.next(), back.next(), back.next());
    last == Some(b's')
        && vowel.is_some_and(|letter| b"aiouy".contains(&letter))
        && before.is_some_and(|letter| !b"aeiouy'".contains(&letter))
}

/// The word that a table gives for a form: its lines are bisected.
fn row_of<'a>(table: &'a str, form: &str) -> Option<&'a str> {
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = low.midpoint(high);
        let before = table.as_bytes().get(low..middle)?;
        let line_end = before.iter().rposition(|byte| *byte == b'\n');
        let start = line_end.map_or(low, |place| low + place + 1);
        let line = table.get(start..)?.lines().next()?;
        let (here, word) = line.split_once(' ')?;
        match here.cmp(form) {
            Ordering::Equal => return Some(word),
            Ordering::Less => low = start + line.len() + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

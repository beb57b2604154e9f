//! Dutch compounds, split against the words that are known.
//!
//! *Gifgasaanval*, *luchtaanvallen*, *topontmoeting*: Dutch writes them solid, so a reader who
//! looks for *aanval* or *top* misses them unless they are taken apart. A split is believed when
//! the head (the last part) is a known word and what stands before it is one too, with or without
//! a linking s, e, en or n; or when the head is long and what stands before it could be a word.
//!
//! Invariant: a part is never a verbal prefix or a suffix, and never the whole word.

use super::stem::stems;

/// Least bytes of a part.
const MIN_PART: usize = 3;
/// Least bytes of a head that is believed behind an unknown word.
const MIN_STRONG: usize = 5;

/// The stems of the parts that `term` is made of, sorted, each once; empty when it is no compound.
///
/// `knows` tells whether a folded word occurs in the material.
#[must_use]
pub fn parts(term: &str, knows: &dyn Fn(&str) -> bool) -> Vec<String> {
    let term = term.strip_suffix("'s").unwrap_or(term);
    let known = |word: &str| knows(word) || COMMON.contains(&word);
    let mut found = Vec::new();
    split(term, &known, 2, &mut found);
    let whole = stems(term);
    found.retain(|part| whole.iter().all(|stem| stem != part));
    let mut once: Vec<String> = Vec::new();
    for part in found {
        if let Err(place) = once.binary_search(&part) {
            once.insert(place, part);
        }
    }
    once
}

fn split(term: &str, knows: &dyn Fn(&str) -> bool, depth: u8, found: &mut Vec<String>) {
    if term.len() < 2 * MIN_PART || !term.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return;
    }
    for cut in MIN_PART..=term.len() - MIN_PART {
        let Some((left, head)) = term.split_at_checked(cut) else {
            continue;
        };
        if !is_part(head, left.len()) || SUFFIXES.contains(&head) || !is_known(head, knows) {
            continue;
        }
        if let Some(modifier) = known_modifier(left, head.len(), knows) {
            found.extend(stems(modifier).iter().map(str::to_owned));
            if depth > 0 {
                split(modifier, knows, depth - 1, found);
            }
        } else if head.len() >= MIN_STRONG && is_plausible(left) {
            found.extend(stems(left).iter().map(str::to_owned));
            if depth > 0 {
                split(left, knows, depth - 1, found);
            }
        } else {
            continue;
        }
        found.extend(stems(head).iter().map(str::to_owned));
        if depth > 0 && head.len() > 8 {
            split(head, knows, depth - 1, found);
        }
    }
}

/// Whether a word, or one that it is a form of, is known.
fn is_known(head: &str, knows: &dyn Fn(&str) -> bool) -> bool {
    knows(head) || (head.len() >= MIN_STRONG && knows(&stems(head).first))
}

/// The word before the head, without its linking letters, when it is known.
fn known_modifier<'a>(
    left: &'a str,
    head_length: usize,
    knows: &dyn Fn(&str) -> bool,
) -> Option<&'a str> {
    ["", "s", "en", "e", "n"].into_iter().find_map(|link| {
        let word = left.strip_suffix(link)?;
        (is_part(word, head_length) && !PREFIXES.contains(&word) && knows(word)).then_some(word)
    })
}

/// Whether a word of this length may be a part beside one of `other` bytes: of the shortest
/// parts only a few are words, and beside another short one they are mostly chance.
fn is_part(word: &str, other: usize) -> bool {
    match word.len() {
        0..MIN_PART => false,
        MIN_PART => other >= 4 && !SHORT.contains(&word) && word.bytes().any(is_vowel),
        _ => !FUNCTION_WORDS.contains(&word),
    }
}

/// Whether an unknown stretch before a head could be a word: long enough, with a vowel among its
/// letters, and not begun by a verbal prefix, since those make verbs and not compounds.
#[must_use]
pub fn is_plausible(left: &str) -> bool {
    left.len() >= MIN_PART
        && left.bytes().any(is_vowel)
        && left.bytes().any(|letter| !is_vowel(letter))
        && !PREFIXES.contains(&left)
        && !SHORT.contains(&left)
        && !["be", "ge", "her", "ver", "ont", "on", "mis"]
            .iter()
            .any(|prefix| left.starts_with(prefix))
        && (left.len() >= 5 || !PREFIXES.iter().any(|prefix| left.starts_with(prefix)))
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

/// Parts of so many compounds of the news that they are known even where they do not occur alone.
const COMMON: [&str; 97] = [
    "aanval",
    "akkoord",
    "ambtenaar",
    "arbeid",
    "baas",
    "bank",
    "bedrijf",
    "beleid",
    "belasting",
    "beraad",
    "besluit",
    "bestuur",
    "beurs",
    "bond",
    "bouw",
    "brief",
    "bureau",
    "burger",
    "campagne",
    "commissie",
    "conferentie",
    "crisis",
    "dienst",
    "doel",
    "eis",
    "energie",
    "feest",
    "fonds",
    "front",
    "geld",
    "gemeente",
    "geweld",
    "grens",
    "groep",
    "handel",
    "hoofd",
    "huis",
    "jaar",
    "kamer",
    "kandidaat",
    "kans",
    "kern",
    "kosten",
    "kracht",
    "leider",
    "leger",
    "lid",
    "loon",
    "lucht",
    "macht",
    "markt",
    "milieu",
    "minister",
    "nieuws",
    "olie",
    "onderzoek",
    "oorlog",
    "overleg",
    "partij",
    "pers",
    "plan",
    "politie",
    "premier",
    "president",
    "prijs",
    "probleem",
    "proces",
    "programma",
    "raad",
    "recht",
    "regering",
    "rijk",
    "schade",
    "school",
    "spel",
    "staat",
    "stad",
    "staking",
    "steun",
    "stelsel",
    "strijd",
    "team",
    "top",
    "verdrag",
    "vak",
    "verkeer",
    "verkiezing",
    "vlucht",
    "voetbal",
    "vrede",
    "wapen",
    "water",
    "werk",
    "wereld",
    "wet",
    "zaak",
    "zitting",
];

/// Verbal prefixes and particles: *uitgeven* is not a kind of *geven*.
const PREFIXES: [&str; 42] = [
    "aan", "achter", "af", "al", "be", "bij", "binnen", "boven", "buiten", "daar", "der", "dicht",
    "door", "er", "ge", "her", "hier", "in", "los", "mee", "mis", "na", "neer", "om", "on",
    "onder", "ont", "op", "over", "rond", "samen", "tegen", "terug", "toe", "tussen", "uit", "ver",
    "voor", "vooruit", "waar", "weg", "wel",
];

/// Endings that are words elsewhere.
const SUFFIXES: [&str; 42] = [
    "heid", "heden", "ing", "ingen", "lijk", "lijke", "baar", "bare", "schap", "loos", "loze",
    "achtig", "isch", "ische", "isme", "atie", "aties", "teit", "eren", "erend", "ering", "ster",
    "ling", "dom", "nis", "sel", "aard", "aars", "land", "landen", "lands", "landse", "lander",
    "stan", "den", "ten", "tje", "tjes", "naar", "waarts", "zaam", "zame",
];

/// Three-letter words that are parts of nothing.
const SHORT: [&str; 66] = [
    "aan", "als", "are", "bij", "dan", "dat", "den", "der", "des", "die", "dit", "dus", "een",
    "eer", "eld", "ens", "ent", "erd", "ere", "ers", "est", "gen", "haa", "had", "hem", "hen",
    "het", "hij", "hoe", "hun", "ies", "ige", "iks", "ing", "ken", "kte", "len", "lig", "maa",
    "men", "met", "mij", "nog", "nul", "ons", "ook", "per", "ren", "sch", "sen", "ste", "ten",
    "ter", "tig", "toe", "tot", "uit", "van", "via", "was", "wat", "wie", "zal", "zei", "zij",
    "zou",
];

/// Longer words that are parts of nothing.
const FUNCTION_WORDS: [&str; 30] = [
    "deze", "door", "elke", "even", "geen", "haar", "heel", "hier", "hoor", "indien", "ieder",
    "meer", "naar", "niet", "omdat", "ooit", "over", "reeds", "sinds", "toch", "toen", "voor",
    "waar", "want", "wordt", "zelf", "zich", "zijn", "zoals", "zulk",
];

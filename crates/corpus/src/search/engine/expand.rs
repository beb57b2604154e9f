//! The terms of an index that answer one word of a query.
//!
//! Invariant: each term comes once, with its best tier; the list is sorted by tier.

use super::bytes::stored;
use super::fuzzy;
use super::index::Index;
use super::posting_cursor::code_of;
use super::terms::Term;
use crate::search::hit::Tier;
use crate::search::plan::{PlanUnit, PlanWord};
use crate::text::compound::is_plausible;
use crate::text::stem::stems;

/// One term that answers a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice {
    pub number: u32,
    pub term: Term,
    /// Bytes of the term.
    pub length: u32,
    pub tier: Tier,
    /// How like the word it is, from 0 to 1: the share of its letters that both begin or end with.
    pub likeness: f32,
}

impl Choice {
    /// The code it has in a document's stream.
    pub fn code(&self) -> u32 {
        code_of(self.number, self.term.rank)
    }
}

/// Least bytes of a word still being typed for longer words to be looked for.
const MIN_OPEN: usize = 2;
/// Least bytes of an unknown word for compounds that end in it to be looked for.
const MIN_UNKNOWN: usize = 4;
/// What an unknown word may end in when it ends a compound.
const ENDINGS: [&str; 5] = ["", "s", "en", "e", "n"];

/// The terms that answer the word at place `nth` of `unit`. With `forgiving`, words that it may
/// have been meant as are among them.
pub(crate) fn expand(
    index: &Index<'_>,
    unit: &PlanUnit,
    nth: usize,
    forgiving: bool,
) -> Vec<Choice> {
    let Some(word) = unit.words.get(nth) else {
        return Vec::new();
    };
    let open = unit.open && nth + 1 == unit.words.len();
    let mut choices = related(index, unit, word, open);
    if forgiving && !unit.exact && !unit.alias {
        let unknown = choices.is_empty();
        for number in fuzzy::corrections(index, &word.term, unknown, |number| {
            choices.iter().any(|choice| choice.number == number)
        }) {
            add(index, &mut choices, word, number, Tier::Typo);
        }
    }
    choices
}

fn related(index: &Index<'_>, unit: &PlanUnit, word: &PlanWord, open: bool) -> Vec<Choice> {
    let mut choices = Vec::new();
    let same = |tier| if unit.alias { Tier::Alias } else { tier };
    let known = index.terms.find(word.term.as_bytes());
    if let Some((number, term)) = known {
        choices.push(Choice {
            number,
            term,
            length: stored(word.term.len()),
            tier: same(Tier::Exact),
            likeness: 1.0,
        });
    }
    if !unit.exact {
        let compounds = !unit.alias && unit.words.len() == 1;
        for stem in word.stems.iter() {
            family(index, stem, &word.term, |number, is_form| {
                if is_form {
                    add(index, &mut choices, word, number, same(Tier::Stem));
                } else if compounds {
                    add(index, &mut choices, word, number, Tier::Compound);
                }
            });
        }
        if compounds && known.is_none() && word.term.len() >= MIN_UNKNOWN {
            ends_in(index, &word.term, |number| {
                add(index, &mut choices, word, number, Tier::Compound);
            });
        }
    }
    if open && !unit.alias && word.term.len() >= MIN_OPEN {
        let prefix = word.term.as_bytes();
        index.terms.each_with_prefix(prefix, |key, number, term| {
            choices.push(Choice {
                number,
                term,
                length: stored(key.len()),
                tier: Tier::Prefix,
                likeness: likeness(prefix, key),
            });
        });
    }
    once_each(choices)
}

/// Each term once with its best tier, sorted by tier and then in order.
fn once_each(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by_key(|choice| (choice.number, choice.tier));
    choices.dedup_by_key(|choice| choice.number);
    let of = |tier| {
        choices
            .iter()
            .filter(move |choice| choice.tier == tier)
            .copied()
    };
    Tier::ALL.into_iter().flat_map(of).collect()
}

fn add(index: &Index<'_>, choices: &mut Vec<Choice>, word: &PlanWord, number: u32, tier: Tier) {
    if let Some((cursor, term)) = index.terms.get(number) {
        choices.push(Choice {
            number,
            term,
            length: stored(cursor.key.len()),
            tier,
            likeness: likeness(word.term.as_bytes(), &cursor.key),
        });
    }
}

/// The share of the longer word's bytes that both words begin with, or end with.
#[allow(clippy::cast_precision_loss, reason = "words are short")]
fn likeness(one: &[u8], other: &[u8]) -> f32 {
    let same = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let begin = one.iter().zip(other).take_while(same).count();
    let end = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(same)
        .count();
    begin.max(end) as f32 / one.len().max(other.len()).max(1) as f32
}

/// The terms of a stem and the compounds with it as a part.
fn family(index: &Index<'_>, stem: &str, word: &str, mut visit: impl FnMut(u32, bool)) {
    if let Some((_, family)) = index.stems.find(stem.as_bytes()) {
        for number in family.forms {
            visit(number, true);
        }
        for number in family.compounds {
            visit(number, false);
        }
    } else if let Some((number, _)) = index.terms.find(stem.as_bytes()) {
        // The stem's only form is itself, unless that word has another stem.
        if stem == word || stems(stem).iter().any(|own| own == stem) {
            visit(number, true);
        }
    }
}

/// The compounds that end in `word`, which is no term itself.
fn ends_in(index: &Index<'_>, word: &str, mut visit: impl FnMut(u32)) {
    for ending in ENDINGS {
        let end = format!("{word}{ending}");
        fuzzy::each_with_suffix(index, &end, &(0..=usize::MAX), |number, term| {
            if term.strip_suffix(&end).is_some_and(is_plausible) {
                visit(number);
            }
        });
    }
}

//! Terms that a word may have been meant as.
//!
//! One error leaves the first or the last part of a word whole, so the terms that begin or end
//! as the word does are all that need comparing (Wu and Manber, "Fast text searching allowing
//! errors", 1992, section 5). Two errors are looked for among all terms, row by row of the
//! distance table, sharing the rows of letters that neighbours have in common.
//!
//! Invariant: the result does not hang on the way taken: it is every term at the least distance
//! from the word, if that is within what is forgiven.

use super::bytes::size;
use super::index::Index;
use crate::text::distance::{distance, forgiven};
use std::ops::RangeInclusive;

/// The numbers of the terms at the least distance from `word` that is forgiven, leaving out those
/// for which `known` holds. Two errors are forgiven only for an `unknown` word.
pub(crate) fn corrections(
    index: &Index<'_>,
    word: &str,
    unknown: bool,
    known: impl Fn(u32) -> bool,
) -> Vec<u32> {
    let most = forgiven(word).min(if unknown { 2 } else { 1 });
    let mut found = Vec::new();
    if most >= 1 {
        one_error(index, word, |number| {
            if !known(number) {
                found.push(number);
            }
        });
    }
    if most >= 2 && found.is_empty() {
        two_errors(index, word, |number| {
            if !known(number) {
                found.push(number);
            }
        });
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Every term one error away.
fn one_error(index: &Index<'_>, word: &str, mut visit: impl FnMut(u32)) {
    let letters: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    // An error at the letter in the middle, or a swap with it, leaves one side of it whole. The
    // left side is the shorter one: terms with a beginning are quicker read than with an ending.
    let place = (letters.len().saturating_sub(2) / 2).max(2);
    let Some(middle) = letters.get(place).copied() else {
        return;
    };
    let after = letters.get(place + 1).copied();
    let (Some(first), Some(last)) = (word.get(..middle), word.get(after.unwrap_or(word.len())..))
    else {
        return;
    };
    let mut check = |term: &str, number: u32| {
        let apart = term.len().abs_diff(word.len());
        if apart <= 4 && is_one_error(word, term) {
            visit(number);
        }
    };
    index
        .terms
        .each_with_prefix(first.as_bytes(), |key, number, _| {
            if let Ok(term) = std::str::from_utf8(key) {
                check(term, number);
            }
        });
    let lengths = letters.len() - 1..=letters.len() + 1;
    each_with_suffix(index, last, &lengths, |number, term| check(term, number));
}

/// Whether exactly one error lies between two words.
fn is_one_error(one: &str, other: &str) -> bool {
    let start = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let (mut left, mut right) = (one.as_bytes(), other.as_bytes());
    left = left.get(start..).unwrap_or_default();
    right = right.get(start..).unwrap_or_default();
    let end = left
        .iter()
        .rev()
        .zip(right.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    left = left.get(..left.len() - end).unwrap_or_default();
    right = right.get(..right.len() - end).unwrap_or_default();
    match (left, right) {
        ([], []) => false,
        ([a], [] | [_]) | ([], [a]) if a.is_ascii() => true,
        ([a, b], [c, d]) if a.is_ascii() && b.is_ascii() => a == d && b == c,
        // Letters of several bytes: counted as letters.
        _ => left.len() <= 8 && right.len() <= 8 && distance(one, other, 1) == Some(1),
    }
}

/// Visits every term that ends in `suffix` and whose letters are as many as `lengths` says, in the
/// order from back to front.
pub(crate) fn each_with_suffix(
    index: &Index<'_>,
    suffix: &str,
    lengths: &RangeInclusive<usize>,
    mut visit: impl FnMut(u32, &str),
) {
    let end = suffix.as_bytes();
    let first = first_place(index, |term| is_before(term, end));
    let last = first_place(index, |term| term.ends_with(end) || is_before(term, end));
    for place in first..last {
        let Some((number, length)) = index.reversed_at(place) else {
            break;
        };
        if lengths.contains(&length)
            && let Some((cursor, _)) = index.terms.get(number)
            && let Ok(term) = std::str::from_utf8(&cursor.key)
        {
            visit(number, term);
        }
    }
}

/// Whether a term comes before another in the order of their letters from back to front.
fn is_before(one: &[u8], other: &[u8]) -> bool {
    let text = |term| std::str::from_utf8(term).unwrap_or_default();
    text(one).chars().rev().lt(text(other).chars().rev())
}

/// The first place in the order from back to front whose term does not come `before`.
fn first_place(index: &Index<'_>, before: impl Fn(&[u8]) -> bool) -> usize {
    let (mut low, mut high) = (0, size(index.terms()));
    while low < high {
        let middle = low.midpoint(high);
        let term = index.reversed_at(middle);
        let term = term.and_then(|(number, _)| index.terms.get(number));
        if term.is_some_and(|(cursor, _)| before(&cursor.key)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Every term two errors away.
fn two_errors(index: &Index<'_>, word: &str, mut visit: impl FnMut(u32)) {
    let mut grid = Grid::new(word);
    // How many bytes of the last key are already too far away.
    let mut dead = usize::MAX;
    let mut cursor = index.terms.cursor(0);
    loop {
        if dead != usize::MAX {
            // Whole blocks of terms that begin as the dead one does need not be read.
            index.terms.skip_blocks(&mut cursor, dead);
        }
        let Some((number, _)) = cursor.step() else {
            break;
        };
        if cursor.shared >= dead {
            continue;
        }
        dead = match grid.read(&cursor.key, cursor.shared) {
            Some(bytes) => bytes,
            None => usize::MAX,
        };
        if dead == usize::MAX && grid.errors() == Some(2) {
            visit(number);
        }
    }
}

/// The distance table between a word and one term after another, row by row: row r holds the
/// distances between the first r letters of the term and each beginning of the word.
struct Grid {
    word: Vec<char>,
    term: Vec<char>,
    /// Where each letter of `term` ends, in bytes.
    ends: Vec<usize>,
    /// One row after another, each one longer than `word`.
    rows: Vec<u8>,
}

impl Grid {
    fn new(word: &str) -> Self {
        let word: Vec<char> = word.chars().collect();
        Self {
            rows: (0..=255).take(word.len() + 1).collect(),
            word,
            term: Vec::new(),
            ends: Vec::new(),
        }
    }

    /// Goes on to a term that shares bytes with the last one. Gives how many of its bytes are
    /// already too far from every beginning of the word, or nothing.
    fn read(&mut self, key: &[u8], shared: usize) -> Option<usize> {
        let keep = self.ends.partition_point(|end| *end <= shared);
        self.term.truncate(keep);
        self.ends.truncate(keep);
        self.rows.truncate((keep + 1) * (self.word.len() + 1));
        let start = self.ends.last().copied().unwrap_or(0);
        let rest = std::str::from_utf8(key.get(start..)?).ok()?;
        for (at, letter) in rest.char_indices() {
            let least = self.push(letter)?;
            let end = start + at + letter.len_utf8();
            self.term.push(letter);
            self.ends.push(end);
            if least > 2 {
                return Some(end);
            }
        }
        None
    }

    /// The distance of the term last read.
    fn errors(&self) -> Option<u8> {
        self.rows.last().copied()
    }

    /// Adds the row of one more letter; gives the least in it.
    fn push(&mut self, letter: char) -> Option<u8> {
        let width = self.word.len() + 1;
        let above = self.rows.len().checked_sub(width)?;
        let swapped_row = above.checked_sub(width);
        let mut left = self.rows.get(above)?.saturating_add(1);
        let mut least = left;
        let mut previous: Option<char> = None;
        self.rows.push(left);
        for (column, across) in self.word.iter().enumerate() {
            let diagonal = *self.rows.get(above + column)?;
            let up = *self.rows.get(above + column + 1)?;
            let mut cost = diagonal.saturating_add(u8::from(letter != *across));
            cost = cost.min(up.saturating_add(1)).min(left.saturating_add(1));
            if previous == Some(letter)
                && self.term.last() == Some(across)
                && let Some(row) = swapped_row
                && let Some(swapped) = self.rows.get(row + column.wrapping_sub(1))
            {
                cost = cost.min(swapped.saturating_add(1));
            }
            self.rows.push(cost);
            left = cost;
            least = least.min(cost);
            previous = Some(*across);
        }
        Some(least)
    }
}

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
    // An error at the letter in the middle, or a swap with it, leaves one side of it whole.
    let Some(middle) = letters.get(letters.len() / 2).copied() else {
        return;
    };
    let after = letters.get(letters.len() / 2 + 1).copied();
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
    each_with_suffix(index, last, |number, term| check(term, number));
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

/// Visits every term that ends in `suffix`, in the order from back to front.
pub(crate) fn each_with_suffix(index: &Index<'_>, suffix: &str, mut visit: impl FnMut(u32, &str)) {
    let (mut low, mut high) = (0, size(index.terms()));
    while low < high {
        let middle = low.midpoint(high);
        let before = term_at(index, middle, |_, term| {
            term.iter().rev().lt(suffix.as_bytes().iter().rev())
        });
        if before.unwrap_or(false) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    loop {
        let ends = term_at(index, low, |number, key| {
            let term = std::str::from_utf8(key).ok();
            let term = term.filter(|term| term.ends_with(suffix));
            term.map(|term| visit(number, term)).is_some()
        });
        if ends != Some(true) {
            break;
        }
        low += 1;
    }
}

/// Shows the term at a place in the order from back to front.
fn term_at<T>(index: &Index<'_>, place: usize, look: impl FnOnce(u32, &[u8]) -> T) -> Option<T> {
    let number = index.reversed_at(place)?;
    let (cursor, _) = index.terms.get(number)?;
    Some(look(number, &cursor.key))
}

/// Every term two errors away.
fn two_errors(index: &Index<'_>, word: &str, mut visit: impl FnMut(u32)) {
    let letters: Vec<char> = word.chars().collect();
    let width = letters.len() + 1;
    // Row r of the table: distances between the first r letters of a term and each beginning of
    // the word. `bytes[r]` is where letter r of the term ends.
    let mut rows: Vec<Vec<u8>> = vec![(0..=255).take(width).collect()];
    let mut term: Vec<char> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    // How many bytes of a key are already too far away.
    let mut dead = usize::MAX;
    let mut cursor = index.terms.cursor(0);
    while let Some((number, _)) = cursor.step() {
        if cursor.shared >= dead {
            continue;
        }
        dead = usize::MAX;
        let keep = ends.iter().take_while(|end| **end <= cursor.shared).count();
        term.truncate(keep);
        ends.truncate(keep);
        rows.truncate(keep + 1);
        let start = ends.last().copied().unwrap_or(0);
        let Some(rest) = cursor
            .key
            .get(start..)
            .and_then(|rest| std::str::from_utf8(rest).ok())
        else {
            continue;
        };
        for letter in rest.chars() {
            let Some(row) = next_row(&rows, &term, &letters, letter) else {
                break;
            };
            let least = row.iter().min().copied().unwrap_or(0);
            term.push(letter);
            ends.push(ends.last().copied().unwrap_or(0) + letter.len_utf8());
            rows.push(row);
            if least > 2 {
                dead = ends.last().copied().unwrap_or(0);
                break;
            }
        }
        if dead == usize::MAX && rows.last().and_then(|row| row.last()) == Some(&2) {
            visit(number);
        }
    }
}

/// The row of the distance table for one more letter of a term.
fn next_row(rows: &[Vec<u8>], term: &[char], word: &[char], letter: char) -> Option<Vec<u8>> {
    let above = rows.last()?;
    let before = rows.len().checked_sub(2).and_then(|row| rows.get(row));
    let mut row = Vec::with_capacity(above.len());
    let mut left = above.first()?.saturating_add(1);
    row.push(left);
    let mut previous: Option<char> = None;
    for (column, (across, pair)) in word.iter().zip(above.windows(2)).enumerate() {
        let [diagonal, up] = *pair else { return None };
        let mut cost = diagonal.saturating_add(u8::from(letter != *across));
        cost = cost.min(up.saturating_add(1)).min(left.saturating_add(1));
        if previous == Some(letter)
            && term.last() == Some(across)
            && let Some(swapped) = before.and_then(|row| row.get(column.checked_sub(1)?))
        {
            cost = cost.min(swapped.saturating_add(1));
        }
        row.push(cost);
        left = cost;
        previous = Some(*across);
    }
    Some(row)
}

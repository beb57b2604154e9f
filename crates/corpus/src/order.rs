//! Sorting, in one routine for all types.
//!
//! The standard library's sorts are faster, and each type sorted by them adds some five kilobytes
//! to the bundle: a third of a second of a slow phone's download for all of ours. Here positions
//! are sorted, by one routine that is compiled once, and the things are then put in their order.
//!
//! Invariant: stable, and O(n log n).

use std::cmp::Ordering;

/// Puts `things` in the order of `compare`; equal ones keep theirs.
pub fn sort_by<T>(things: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let positions = {
        let things = &*things;
        sorted_positions(
            things.len(),
            &|one, other| match (things.get(one), things.get(other)) {
                (Some(one), Some(other)) => compare(one, other),
                _ => Ordering::Equal,
            },
        )
    };
    let mut left: Vec<Option<T>> = std::mem::take(things).into_iter().map(Some).collect();
    for position in positions {
        things.extend(left.get_mut(position).and_then(Option::take));
    }
}

/// Puts `things` in the order of their keys; equal ones keep theirs.
pub fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(things, |one, other| key(one).cmp(&key(other)));
}

/// The positions of `numbers` in their order; of equal ones the first comes first. O(n), with as
/// many rounds as the largest number takes: for the many things that one number can rank.
#[must_use]
pub fn positions_by_number(numbers: &[u64]) -> Vec<u32> {
    const BITS: u32 = 11;
    let digit = |number: u64, round: u32| {
        usize::try_from(number >> (BITS * round) & ((1 << BITS) - 1)).unwrap_or(0)
    };
    let number = |position: u32| {
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        numbers.get(position).copied().unwrap_or(0)
    };
    let largest = numbers.iter().copied().max().unwrap_or(0);
    let rounds = (u64::BITS - largest.leading_zeros()).div_ceil(BITS);
    let mut sorted: Vec<u32> = (0..).take(numbers.len()).collect();
    let mut next = sorted.clone();
    for round in 0..rounds {
        // Where the numbers with each digit begin.
        let mut starts = vec![0_usize; (1 << BITS) + 1];
        for one in numbers {
            if let Some(count) = starts.get_mut(digit(*one, round) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        for position in &sorted {
            if let Some(start) = starts.get_mut(digit(number(*position), round)) {
                if let Some(slot) = next.get_mut(*start) {
                    *slot = *position;
                }
                *start += 1;
            }
        }
        std::mem::swap(&mut sorted, &mut next);
    }
    sorted
}

/// Puts `things` in their own order.
pub fn sort<T: Ord>(things: &mut Vec<T>) {
    sort_by(things, T::cmp);
}

/// The positions below `count` in the order of `compare`: a merge sort, from pairs upwards.
#[inline(never)]
fn sorted_positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in sorted.chunks(width * 2) {
            let (mut one, mut other) = pair.split_at(width.min(pair.len()));
            loop {
                match (one, other) {
                    ([first, rest @ ..], [second, ..]) if compare(*first, *second).is_le() => {
                        merged.push(*first);
                        one = rest;
                    }
                    (_, [second, rest @ ..]) => {
                        merged.push(*second);
                        other = rest;
                    }
                    (_, []) => break,
                }
            }
            merged.extend_from_slice(one);
        }
        sorted = merged;
        width *= 2;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_sort_as_they_are(numbers in prop::collection::vec(prop_oneof![0..9_u64, 0..5000_u64, any::<u64>()], 0..80)) {
            let mut expected: Vec<u32> = (0..).take(numbers.len()).collect();
            expected.sort_by_key(|position| numbers[*position as usize]);
            prop_assert_eq!(positions_by_number(&numbers), expected);
        }

        #[test]
        fn sorts_as_the_standard_library_does(things in prop::collection::vec((0..9_u8, any::<u16>()), 0..80)) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| thing.0);
            let mut sorted = things;
            sort_by_key(&mut sorted, |thing| thing.0);
            prop_assert_eq!(sorted, expected);
        }
    }
}

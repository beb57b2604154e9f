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
        fn sorts_as_the_standard_library_does(things in prop::collection::vec((0..9_u8, any::<u16>()), 0..80)) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| thing.0);
            let mut sorted = things;
            sort_by_key(&mut sorted, |thing| thing.0);
            prop_assert_eq!(sorted, expected);
        }
    }
}

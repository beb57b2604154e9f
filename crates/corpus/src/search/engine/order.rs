//! Sorting, by one routine for all: every kind of thing that is sorted in its own way would bring
//! some eight kilobytes of sorting code into the bundle.
//!
//! Invariant: what is sorted is sorted by a number, and equal numbers keep their order.

/// Puts `things` in the order of the numbers that `key` gives (at most 64 bits of them).
pub(crate) fn sort_by_number<T>(things: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut keys: Vec<u128> = (0u128..)
        .zip(&things)
        .map(|(place, thing)| (u128::from(key(thing)) << 64) | place)
        .collect();
    keys.sort_unstable();
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let places = keys
        .into_iter()
        .map(|key| usize::try_from(key & PLACE).unwrap_or(usize::MAX));
    places
        .filter_map(|place| things.get_mut(place)?.take())
        .collect()
}

const PLACE: u128 = u64::MAX as u128;

/// Sorts numbers, each once.
pub(crate) fn sorted(numbers: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut keys: Vec<u128> = numbers.into_iter().map(u128::from).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter()
        .filter_map(|key| u32::try_from(key).ok())
        .collect()
}

/// A number that sorts a score the highest first; scores are never negative.
pub(crate) fn falling(score: f32) -> u32 {
    u32::MAX - score.max(0.0).to_bits()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_come_in_order() {
        let things = vec!["ccc", "a", "bb", "b", ""];
        let sorted_things = sort_by_number(things, |thing| thing.len() as u64);
        assert_eq!(sorted_things, ["", "a", "b", "bb", "ccc"]);
        assert_eq!(sorted([3, 1, 2, 3]), [1, 2, 3]);
        assert!(falling(2.5) < falling(1.0) && falling(0.5) < falling(0.0));
    }
}

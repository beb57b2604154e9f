//! The stored form: the same each time, and refused when it is not whole.

use super::sample;
use crate::search::{Index, IndexError, Query, build, find};
use proptest::prelude::*;

#[test]
fn built_twice_is_the_same() {
    let corpus = sample::corpus(&sample::NEWS);
    assert_eq!(build(&corpus), build(&corpus));
}

#[test]
fn what_is_no_index_is_refused() {
    let stored = build(&sample::corpus(&sample::NEWS));
    assert_eq!(Index::open(b"").err(), Some(IndexError::NotAnIndex));
    assert_eq!(Index::open(b"{}{}{}{}").err(), Some(IndexError::NotAnIndex));
    for length in 12..stored.len() {
        let cut = stored.get(..length).unwrap();
        assert_eq!(
            Index::open(cut).err(),
            Some(IndexError::CutShort),
            "{length}"
        );
    }
    let mut other = stored;
    other[4] += 1;
    assert_eq!(Index::open(&other).err(), Some(IndexError::OtherVersion));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Damaged bytes give wrong answers, which no check can rule out; they never bring it down.
    #[test]
    fn a_damaged_index_does_no_harm(
        damage in prop::collection::vec((216..8000usize, any::<u8>()), 1..30),
        asked in "(staking|lonen|akkord|de bond|\"de bond\"|sta) ?"
    ) {
        let corpus = sample::corpus(&sample::NEWS);
        let mut stored = build(&corpus);
        for (at, byte) in damage {
            let length = stored.len();
            stored[216 + at % (length - 216)] = byte;
        }
        if let Ok(index) = Index::open(&stored) {
            let _ = find(&corpus, &index, &Query::parse(&asked).0);
        }
    }
}

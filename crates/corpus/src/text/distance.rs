//! How many typing errors lie between two words.
//!
//! Invariant: symmetric, and zero only for equal words.

/// The number of letters typed wrong, left out, put in, or swapped with their neighbour that
/// turns one word into the other; `None` when it is more than `most`.
///
/// Optimal string alignment (Damerau 1964, restricted as by Boytsov 2011, section 2.1): a pair
/// of letters is swapped at most once and not touched again.
#[must_use]
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    let width = other.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..width).collect();
    let mut last = None;
    for (row, letter) in one.chars().enumerate() {
        let mut line = Vec::with_capacity(width);
        line.push(row + 1);
        let mut previous = None;
        for (column, across) in other.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(width);
            let mut cost = at(&above, column) + usize::from(letter != *across);
            cost = cost
                .min(at(&above, column + 1) + 1)
                .min(at(&line, column) + 1);
            if column > 0 && previous == Some(&letter) && last == Some(*across) {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            line.push(cost);
            previous = Some(across);
        }
        if line.iter().min().is_none_or(|least| *least > most) {
            return None;
        }
        before = above;
        above = line;
        last = Some(letter);
    }
    above.last().copied().filter(|cost| *cost <= most)
}

/// How many errors are forgiven in `term`: none below five letters, one from five, two from eight.
#[must_use]
pub fn forgiven(term: &str) -> usize {
    match term.chars().count() {
        0..5 => 0,
        5..8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_counted() {
        for (one, other, errors) in [
            ("vrede", "vrede", Some(0)),
            ("vreed", "vrede", Some(1)),
            ("vrde", "vrede", Some(1)),
            ("vredde", "vrede", Some(1)),
            ("vrade", "vrede", Some(1)),
            ("rveed", "vrede", Some(2)),
            ("strijd", "vrede", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(distance(one, other, 2), errors, "{one} {other}");
            assert_eq!(distance(other, one, 2), errors, "{other} {one}");
        }
    }
}

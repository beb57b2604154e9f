//! The known word that a mistyped one is nearest to.
//!
//! Invariant: only words that a reader would take for a slip are offered.

/// The candidate with the fewest typing slips from `word`, if that is at most a third of it.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let most = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word && !candidate.is_empty())
        .map(|candidate| (slips(word, candidate), candidate))
        .filter(|(slips, _)| *slips <= most)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// "did you mean "x"?", or else the list of what there is.
pub(super) fn hint<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str> + Clone,
) -> String {
    if let Some(candidate) = nearest(word, candidates.clone()) {
        return format!("did you mean \"{candidate}\"?");
    }
    let known: Vec<&str> = candidates
        .into_iter()
        .filter(|one| !one.is_empty())
        .collect();
    match known.len() {
        0 => "there are none yet".to_owned(),
        1..=12 => format!("there are {}", known.join(", ")),
        count => format!("none of the {count} there are"),
    }
}

/// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
fn slips(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.to_lowercase().chars().collect();
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, letter) in a.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, other) in b.iter().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX);
            let replaced = cell(&above, column) + usize::from(letter != other);
            let mut fewest = replaced
                .min(cell(&above, column + 1) + 1)
                .min(cell(&line, column) + 1);
            let swapped = row > 0
                && column > 0
                && a.get(row - 1) == Some(other)
                && b.get(column - 1) == Some(letter);
            if swapped {
                fewest = fewest.min(cell(&before, column - 1) + 1);
            }
            line.push(fewest);
        }
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_slips_only() {
        let keys = ["speakers", "degree", "said", "said_reason"];
        assert_eq!(nearest("speaker", keys), Some("speakers"));
        assert_eq!(nearest("degere", keys), Some("degree"));
        assert_eq!(nearest("siad", keys), Some("said"));
        assert_eq!(nearest("quote", keys), None);
        assert_eq!(slips("ab", "ba"), 1);
    }
}

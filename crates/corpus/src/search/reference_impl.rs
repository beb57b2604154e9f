//! What a search means, written down as plainly as can be: every word of every document is
//! compared with every word of the query. The index must give the same answers.
//!
//! Invariant: nothing here looks at the index, or shares code with it beyond the words' own
//! relations (`text::stem`, `text::compound`, `text::distance`).

use super::hit::Tier;
use super::plan::{Plan, PlanUnit, PlanWord};
use crate::text::compound::{is_plausible, parts};
use crate::text::distance::{distance, forgiven};
use crate::text::stem::stems;
use std::collections::BTreeMap;

/// A document's texts as terms, each with the number of its field.
pub(crate) type Texts = Vec<(usize, Vec<String>)>;

/// What is known of each word that occurs: its stems and, for a compound, its parts.
pub(crate) struct Lexicon(BTreeMap<String, (Vec<String>, Vec<String>)>);

/// A matching document: its worst tier, and the words that match as (text, word) places.
pub(crate) type Match = (Tier, Vec<(usize, usize)>);

impl Lexicon {
    pub(crate) fn new(documents: &[Texts]) -> Self {
        let mut words: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for (_, terms) in documents.iter().flatten() {
            for term in terms {
                if !words.contains_key(term) {
                    words.insert(term.clone(), Default::default());
                }
            }
        }
        let known: Vec<String> = words.keys().cloned().collect();
        for term in known {
            let stems = stems(&term).iter().map(str::to_owned).collect();
            let parts = parts(&term, &|part| words.contains_key(part));
            words.insert(term, (stems, parts));
        }
        Self(words)
    }

    /// How a printed term answers a word, typing errors apart.
    fn relation(&self, word: &PlanWord, term: &str, unit: &PlanUnit, open: bool) -> Option<Tier> {
        let (term_stems, term_parts) = self.0.get(term)?;
        if word.term == term {
            return Some(if unit.alias { Tier::Alias } else { Tier::Exact });
        }
        let shares = |of: &[String]| {
            word.stems
                .iter()
                .any(|stem| of.iter().any(|one| one == stem))
        };
        if !unit.exact && shares(term_stems) {
            return Some(if unit.alias { Tier::Alias } else { Tier::Stem });
        }
        if unit.alias {
            return None;
        }
        let single = unit.words.len() == 1 && !unit.exact;
        if single && (shares(term_parts) || self.ends_in_unknown(word, term)) {
            return Some(Tier::Compound);
        }
        (open && word.term.len() >= 2 && term.starts_with(&word.term)).then_some(Tier::Prefix)
    }

    /// Whether `term` is a compound that ends in `word`, which itself occurs nowhere.
    fn ends_in_unknown(&self, word: &PlanWord, term: &str) -> bool {
        if self.0.contains_key(&word.term) || word.term.len() < 4 {
            return false;
        }
        ["", "s", "en", "e", "n"].iter().any(|ending| {
            let left = term
                .strip_suffix(ending)
                .and_then(|stripped| stripped.strip_suffix(&word.term));
            left.is_some_and(is_plausible)
        })
    }

    /// The words that `word` may have been meant as.
    pub(crate) fn corrections(&self, word: &PlanWord, unit: &PlanUnit, open: bool) -> Vec<String> {
        if unit.exact || unit.alias {
            return Vec::new();
        }
        let mut related = self
            .0
            .keys()
            .map(|term| self.relation(word, term, unit, open));
        let unknown = !related.any(|tier| tier.is_some());
        let most = forgiven(&word.term).min(if unknown { 2 } else { 1 });
        (1..=most)
            .map(|errors| {
                let terms = self.0.keys().filter(|term| {
                    self.relation(word, term, unit, open).is_none()
                        && distance(&word.term, term, errors) == Some(errors)
                });
                terms.cloned().collect::<Vec<_>>()
            })
            .find(|terms| !terms.is_empty())
            .unwrap_or_default()
    }
}

/// What of `documents` answers `plan`, by number of document.
pub(crate) fn search(
    documents: &[Texts],
    lexicon: &Lexicon,
    plan: &Plan,
    forgiving: bool,
) -> BTreeMap<usize, Match> {
    let mut found = BTreeMap::new();
    if plan.clauses.iter().all(|clause| clause.excluded) {
        return found;
    }
    for (number, document) in documents.iter().enumerate() {
        let mut worst = Tier::Exact;
        let mut places = Vec::new();
        let holds = plan.clauses.iter().all(|clause| {
            let mut matches: Vec<Match> = clause
                .any
                .iter()
                .filter_map(|unit| unit_in(document, lexicon, unit, forgiving))
                .collect();
            if clause.excluded {
                return !matches.iter().any(|(tier, _)| *tier <= Tier::Stem);
            }
            matches.sort_unstable();
            let Some((tier, _)) = matches.first() else {
                return false;
            };
            worst = worst.max(*tier);
            places.extend(matches.into_iter().flat_map(|(_, places)| places));
            true
        });
        if holds {
            places.sort_unstable();
            places.dedup();
            found.insert(number, (worst, places));
        }
    }
    found
}

/// Every place in `document` where `unit` stands, and the best tier among them.
fn unit_in(document: &Texts, lexicon: &Lexicon, unit: &PlanUnit, forgiving: bool) -> Option<Match> {
    let corrections: Vec<Vec<String>> = (1..=unit.words.len())
        .zip(&unit.words)
        .map(|(nth, word)| {
            let open = unit.open && nth == unit.words.len();
            if forgiving {
                lexicon.corrections(word, unit, open)
            } else {
                Vec::new()
            }
        })
        .collect();
    let mut best = None;
    let mut places = Vec::new();
    for (text, (_, terms)) in document.iter().enumerate() {
        for (at, window) in terms.windows(unit.words.len()).enumerate() {
            let mut worst = Some(Tier::Exact);
            for (nth, ((word, term), corrected)) in
                unit.words.iter().zip(window).zip(&corrections).enumerate()
            {
                let open = unit.open && nth + 1 == unit.words.len();
                let tier = lexicon
                    .relation(word, term, unit, open)
                    .or_else(|| corrected.contains(term).then_some(Tier::Typo));
                worst = worst.zip(tier).map(|(worst, tier)| worst.max(tier));
            }
            if let Some(tier) = worst {
                best = Some(best.map_or(tier, |best: Tier| best.min(tier)));
                places.extend((at..at + unit.words.len()).map(|word| (text, word)));
            }
        }
    }
    best.map(|tier| (tier, places))
}

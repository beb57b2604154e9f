//! Words in a row.
//!
//! The documents that hold all the words are found from the postings; then each one's stream is
//! read, with a bit for every place of the phrase that may go on (Shift-And: Baeza-Yates and
//! Gonnet, "A new approach to text searching", 1992).
//!
//! Invariant: a phrase never runs from one text into the next.

use super::bytes::size;
use super::expand::Choice;
use super::index::Index;
use super::postings::{Counts, MOST_FIELDS, Posting, Postings};
use super::stream::field_of;
use super::terms::Term;
use crate::search::hit::Tier;

/// Postings that answer a clause at one tier.
#[derive(Debug)]
pub(crate) enum Row<'a> {
    /// Of one term.
    Term(Term, Tier, Postings<'a>),
    /// Of words in a row, with documents and counts by field; made when the clause is run.
    Phrase(Phrase),
}

/// Words in a row, each any of several terms.
#[derive(Debug)]
pub(crate) struct Phrase {
    words: Vec<Vec<Choice>>,
    tier: Tier,
}

impl<'a> Row<'a> {
    pub fn term(index: &Index<'a>, choice: &Choice) -> Self {
        Self::Term(choice.term, choice.tier, index.postings(&choice.term))
    }

    pub fn tier(&self) -> Tier {
        match self {
            Self::Term(_, tier, _) => *tier,
            Self::Phrase(phrase) => phrase.tier,
        }
    }

    /// How many documents it can be in at most.
    pub fn documents(&self) -> u32 {
        match self {
            Self::Term(term, ..) => term.documents,
            Self::Phrase(phrase) => phrase.rarest(),
        }
    }

    /// What it costs to run, in postings read.
    pub fn cost(&self) -> u64 {
        match self {
            Self::Term(term, ..) => u64::from(term.documents),
            // A stream is some hundred times as long as a posting.
            Self::Phrase(phrase) => u64::from(phrase.rarest()) * 100,
        }
    }

    /// Visits its postings. `among` are the only documents of interest, unless it is empty.
    #[inline]
    pub fn visit(&self, index: &Index<'_>, among: &[u32], mut visit: impl FnMut(Posting<'_>)) {
        match self {
            Self::Term(_, _, postings) => postings.for_each(visit),
            Self::Phrase(phrase) => {
                for document in phrase.candidates(index, among) {
                    let counts = phrase.count(index, document);
                    if counts.iter().any(|count| *count > 0) {
                        let set = counts.iter().zip(0..);
                        let set = set.filter(|(count, _)| **count > 0);
                        let set = set.fold(0, |set, (_, field)| set | (1u8 << field));
                        let some: Vec<u8> = counts.into_iter().filter(|count| *count > 0).collect();
                        visit(Posting {
                            document,
                            counts: Counts::Fields(set, &some),
                        });
                    }
                }
            }
        }
    }
}

/// A row for each tier at which the words can stand in a row: the best words only, then those
/// with the next worse ones among them, and so on.
pub(crate) fn rows_of<'a>(_: &Index<'a>, words: &[Vec<Choice>]) -> Vec<Row<'a>> {
    let mut tiers: Vec<Tier> = words.iter().flatten().map(|choice| choice.tier).collect();
    tiers.sort_unstable();
    tiers.dedup();
    tiers
        .into_iter()
        .map(|tier| Phrase {
            words: words
                .iter()
                .map(|choices| {
                    let good = choices.iter().filter(|choice| choice.tier <= tier);
                    good.copied().collect()
                })
                .collect(),
            tier,
        })
        .filter(|phrase| {
            phrase
                .words
                .iter()
                .all(|choices: &Vec<Choice>| !choices.is_empty())
        })
        .map(Row::Phrase)
        .collect()
}

impl Phrase {
    /// The documents of the rarest word.
    fn rarest(&self) -> u32 {
        let sums = self.words.iter().map(|choices| documents_of(choices));
        sums.min().unwrap_or(0)
    }

    /// The documents that hold all words somewhere, in order.
    fn candidates(&self, index: &Index<'_>, among: &[u32]) -> Vec<u32> {
        let mut words: Vec<&Vec<Choice>> = self.words.iter().collect();
        words.sort_by_key(|choices| documents_of(choices));
        let mut found = among.to_vec();
        found.sort_unstable();
        for (nth, choices) in words.into_iter().enumerate() {
            let begun = nth > 0 || !among.is_empty();
            if begun && found.is_empty() {
                break;
            }
            let next = match choices.as_slice() {
                [only] => merged(index, only, &found, begun),
                _ => {
                    let mut all = Vec::new();
                    for choice in choices {
                        all.extend(merged(index, choice, &found, begun));
                    }
                    all.sort_unstable();
                    all.dedup();
                    all
                }
            };
            found = next;
        }
        found
    }

    /// How often the words stand in a row in each field of a document.
    fn count(&self, index: &Index<'_>, document: u32) -> [u8; MOST_FIELDS] {
        let mut counts = [0u8; MOST_FIELDS];
        let codes = self.codes();
        let last = 1u32
            .checked_shl(super::bytes::stored(self.words.len() - 1))
            .unwrap_or(0);
        let (mut state, mut field) = (0u32, 0);
        for code in index.streams.codes(document) {
            if let Some(next) = field_of(code) {
                (state, field) = (0, next);
                continue;
            }
            let mask = codes.iter().filter(|(one, _)| *one == code);
            let mask = mask.fold(0, |all, (_, mask)| all | mask);
            state = ((state << 1) | 1) & mask;
            if state & last != 0
                && let Some(count) = counts.get_mut(field)
            {
                *count = count.saturating_add(1);
            }
        }
        counts
    }

    /// Each code with the places of the phrase it may stand at.
    fn codes(&self) -> Vec<(u32, u32)> {
        let mut codes = Vec::new();
        for (place, choices) in (0u32..).zip(&self.words) {
            for choice in choices {
                codes.push((choice.code(), 1u32.checked_shl(place).unwrap_or(0)));
            }
        }
        codes
    }
}

fn documents_of(choices: &[Choice]) -> u32 {
    let documents = choices.iter().map(|choice| choice.term.documents);
    documents.fold(0, u32::saturating_add)
}

/// The documents of a term that are in `found` as well; all when nothing has `begun`.
fn merged(index: &Index<'_>, choice: &Choice, found: &[u32], begun: bool) -> Vec<u32> {
    let documents = index.postings(&choice.term).map(|posting| posting.document);
    if !begun {
        return documents.collect();
    }
    let mut rest = found.iter().copied().peekable();
    let mut both = Vec::with_capacity(found.len().min(size(choice.term.documents)));
    for document in documents {
        while rest.next_if(|wanted| *wanted < document).is_some() {}
        match rest.peek() {
            Some(wanted) if *wanted == document => both.push(document),
            Some(_) => {}
            None => break,
        }
    }
    both
}

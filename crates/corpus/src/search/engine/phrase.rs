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
use super::posting_cursor::{field_of, put_code};
use super::postings::{Counts, MAX_FIELDS, Posting, Postings};
use crate::search::hit::Tier;

/// Postings that answer a clause at one tier.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    pub tier: Tier,
    /// How like the word the term is.
    pub likeness: f32,
    /// How many documents it can be in at most.
    pub documents: u32,
    pub source: Source<'a>,
}

/// Where postings come from.
#[derive(Debug)]
pub(crate) enum Source<'a> {
    /// They are stored.
    Term(Postings<'a>),
    /// Words in a row: they are made when the clause is run.
    Phrase(Phrase),
}

/// Words in a row, each any of several terms.
#[derive(Debug)]
pub(crate) struct Phrase {
    words: Vec<Vec<Choice>>,
}

impl<'a> Row<'a> {
    pub fn term(index: &Index<'a>, choice: &Choice) -> Self {
        Self {
            tier: choice.tier,
            likeness: choice.likeness,
            documents: choice.term.documents,
            source: Source::Term(index.postings(&choice.term)),
        }
    }

    /// What it costs to run, in postings read.
    pub fn cost(&self) -> u64 {
        match self.source {
            Source::Term(_) => u64::from(self.documents),
            // A stream is some hundred times as long as a posting.
            Source::Phrase(_) => u64::from(self.documents) * 100,
        }
    }

    /// Visits its postings. `among` are the only documents of interest, unless it is empty.
    #[inline]
    pub fn visit(&self, index: &Index<'_>, among: &[u32], mut visit: impl FnMut(Posting<'_>)) {
        match &self.source {
            Source::Term(postings) => postings.for_each(visit),
            Source::Phrase(phrase) => {
                for (document, counts) in phrase.postings(index, among) {
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

/// A row for each tier at which the words can stand in a row: the best words only, then those
/// with the next worse ones among them, and so on.
pub(crate) fn rows_of<'a>(words: &[Vec<Choice>]) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for tier in Tier::ALL {
        if !words.iter().flatten().any(|choice| choice.tier == tier) {
            continue;
        }
        let words: Vec<Vec<Choice>> = words
            .iter()
            .map(|choices| {
                let good = choices.iter().filter(|choice| choice.tier <= tier);
                good.copied().collect()
            })
            .collect();
        let rarest = words.iter().map(|choices| documents_of(choices)).min();
        if let Some(documents @ 1..) = rarest {
            rows.push(Row {
                tier,
                likeness: 1.0,
                documents,
                source: Source::Phrase(Phrase { words }),
            });
        }
    }
    rows
}

/// Documents in order, each once.
fn sorted(mut documents: Vec<u32>) -> Vec<u32> {
    documents.sort_unstable();
    documents.dedup();
    documents
}

impl Phrase {
    /// The documents with the words in a row, and how often in which field.
    fn postings(&self, index: &Index<'_>, among: &[u32]) -> Vec<(u32, [u8; MAX_FIELDS])> {
        let needle = Needle::new(&self.words);
        let mut candidates = self.candidates(index, among);
        candidates.retain(|document| needle.may_be_in(index.streams.codes(*document).bytes()));
        let counted = candidates
            .into_iter()
            .map(|document| (document, self.count(index, document)));
        counted
            .filter(|(_, counts)| counts.iter().any(|count| *count > 0))
            .collect()
    }

    /// The documents that hold all words somewhere, in order.
    fn candidates(&self, index: &Index<'_>, among: &[u32]) -> Vec<u32> {
        let mut words: Vec<&Vec<Choice>> = self.words.iter().collect();
        words.sort_by_key(|choices| documents_of(choices));
        let mut found = sorted(among.to_vec());
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
                    sorted(all)
                }
            };
            found = next;
        }
        found
    }

    /// How often the words stand in a row in each field of a document.
    fn count(&self, index: &Index<'_>, document: u32) -> [u8; MAX_FIELDS] {
        let mut counts = [0u8; MAX_FIELDS];
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

/// The bytes that a phrase of single terms has in a stream, to pass over documents quickly.
/// They may be found where a code does not begin, so finding them proves nothing.
struct Needle {
    /// Empty when a word may be one of several terms.
    bytes: Vec<u8>,
    /// The place of the byte that is looked for first: the last of the longest code, which is
    /// the rarest term's.
    anchor: usize,
}

impl Needle {
    fn new(words: &[Vec<Choice>]) -> Self {
        let (mut bytes, mut anchor, mut longest) = (Vec::new(), 0, 0);
        for choices in words {
            let [only] = choices.as_slice() else {
                bytes.clear();
                break;
            };
            put_code(&mut bytes, only.code());
            if only.code() > longest {
                (longest, anchor) = (only.code(), bytes.len() - 1);
            }
        }
        Self { bytes, anchor }
    }

    fn may_be_in(&self, stream: &[u8]) -> bool {
        let Some(wanted) = self.bytes.get(self.anchor) else {
            return true;
        };
        let mut from = self.anchor;
        while let Some(found) = stream.get(from..).and_then(|rest| find_byte(rest, *wanted)) {
            let start = from + found - self.anchor;
            if stream
                .get(start..)
                .is_some_and(|rest| rest.starts_with(&self.bytes))
            {
                return true;
            }
            from += found + 1;
        }
        false
    }
}

/// The place of the first byte that is `wanted`, eight bytes at a time (Mycroft's test for a
/// zero byte; Knuth, TAOCP 7.1.3).
fn find_byte(bytes: &[u8], wanted: u8) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    let pattern = LOW * u64::from(wanted);
    let (rows, rest) = bytes.as_chunks::<8>();
    for (nth, row) in rows.iter().enumerate() {
        let equal = u64::from_le_bytes(*row) ^ pattern;
        let zero = equal.wrapping_sub(LOW) & !equal & (LOW << 7);
        if zero != 0 {
            return Some(nth * 8 + size(zero.trailing_zeros() / 8));
        }
    }
    let found = rest.iter().position(|byte| *byte == wanted);
    found.map(|place| rows.len() * 8 + place)
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

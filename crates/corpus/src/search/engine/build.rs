//! Makes an index from documents.
//!
//! Invariant: the same documents in the same order give the same bytes.

use super::bytes::{put_number, put_word, size, stored};
use super::facets::FacetsBuilder;
use super::format::{Header, SECTIONS, assemble};
use super::lengths;
use super::posting_cursor::{BLOCK, MAX_TERMS, RANKED, code_of, put_code, put_offset};
use super::postings::{MAX_FIELDS, put_posting};
use super::schema::FieldSpec;
use super::term_dict::TermDictWriter;
use super::terms::{Family, Term};
use crate::text::compound::parts;
use crate::text::stem::stems;
use crate::text::tokenize::tokenize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Takes documents one by one and makes their index.
#[derive(Debug)]
pub struct Builder {
    fields: Vec<FieldSpec>,
    main: usize,
    /// Each term's number of first appearance.
    numbers: BTreeMap<String, u32>,
    /// By number of first appearance.
    found: Vec<Found>,
    /// Marks of fields and numbers of terms, of all documents.
    stream: Vec<u32>,
    /// Where each document ends in `stream` and in `offsets`.
    ends: Vec<(usize, usize)>,
    offsets: Vec<u8>,
    /// A row of codes for each field.
    lengths: Vec<Vec<u8>>,
    totals: Vec<usize>,
    facets: FacetsBuilder,
    own: Vec<u8>,
}

#[derive(Debug, Default)]
struct Found {
    postings: Vec<u8>,
    next: u32,
    documents: u32,
    occurrences: u32,
}

/// Marks the beginning of a text in `Builder::stream`; below it are terms.
const FIELD: u32 = u32::MAX - 7;

impl Builder {
    /// A builder for documents of these fields, seven at most; `main` is the one that holds most
    /// of the words. `facets` are the names of what documents can be narrowed by.
    #[must_use]
    pub fn new(fields: &[FieldSpec], main: usize, facets: &[&str]) -> Self {
        let fields: Vec<FieldSpec> = fields.iter().copied().take(MAX_FIELDS).collect();
        Self {
            main,
            numbers: BTreeMap::new(),
            found: Vec::new(),
            stream: Vec::new(),
            ends: Vec::new(),
            offsets: Vec::new(),
            lengths: vec![Vec::new(); fields.len()],
            totals: vec![0; fields.len()],
            facets: FacetsBuilder::new(facets),
            own: Vec::new(),
            fields,
        }
    }

    /// Keeps `bytes` with the index, for whoever makes the documents.
    pub fn keep(&mut self, bytes: Vec<u8>) {
        self.own = bytes;
    }

    /// Adds a document: texts with the number of their field, and values with the number of
    /// their facet. Texts of an unknown field are left out.
    pub fn add(&mut self, texts: &[(usize, &str)], values: &[(usize, &str)]) {
        let document = stored(self.ends.len());
        let mut lengths = [0; MAX_FIELDS];
        let mut occurrences: Vec<(u32, usize)> = Vec::new();
        for (field, text) in texts {
            let Some(spec) = self.fields.get(*field).copied() else {
                continue;
            };
            self.stream.push(FIELD + stored(*field));
            let mut last = 0;
            for token in tokenize(text) {
                let Some(number) = self.number(&token.term) else {
                    continue;
                };
                self.stream.push(number);
                occurrences.push((number, *field));
                if let Some(length) = lengths.get_mut(*field) {
                    *length += 1;
                }
                if spec.printed {
                    let printed = i32::try_from(token.span.len()).unwrap_or(0);
                    let term = i32::try_from(token.term.len()).unwrap_or(0);
                    let step = stored(token.span.start() - last);
                    put_offset(&mut self.offsets, step, printed - term);
                    last = token.span.start();
                }
            }
        }
        self.post(document, occurrences);
        for ((codes, total), length) in self.lengths.iter_mut().zip(&mut self.totals).zip(lengths) {
            codes.push(lengths::code(length));
            *total += length;
        }
        for (facet, value) in values {
            self.facets.add(document, *facet, value);
        }
        self.ends.push((self.stream.len(), self.offsets.len()));
    }

    /// The number of a term; `None` when there are more than can be told apart.
    fn number(&mut self, term: &str) -> Option<u32> {
        if let Some(number) = self.numbers.get(term) {
            return Some(*number);
        }
        let number = stored(self.found.len());
        if number >= MAX_TERMS {
            return None;
        }
        self.numbers.insert(term.to_owned(), number);
        self.found.push(Found::default());
        Some(number)
    }

    /// Writes the postings of one document.
    fn post(&mut self, document: u32, mut occurrences: Vec<(u32, usize)>) {
        occurrences.sort_by_key(|(number, _)| *number);
        for run in occurrences.chunk_by(|one, other| one.0 == other.0) {
            let Some((number, _)) = run.first() else {
                continue;
            };
            let Some(found) = self.found.get_mut(size(*number)) else {
                continue;
            };
            let mut counts = [0; MAX_FIELDS];
            for (_, field) in run {
                if let Some(count) = counts.get_mut(*field) {
                    *count += 1;
                }
            }
            put_posting(
                &mut found.postings,
                &mut found.next,
                document,
                &counts,
                self.main,
            );
            found.documents += 1;
            found.occurrences += stored(run.len());
        }
    }

    /// The index of all that was added.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let ranks = self.ranks();
        // From numbers of first appearance to codes, and the terms in order.
        let mut codes = vec![0; self.found.len()];
        let mut terms = TermDictWriter::default();
        let mut postings = Vec::new();
        let mut value = Vec::new();
        for (place, (term, number)) in (0u32..).zip(&self.numbers) {
            let number = size(*number);
            let Some(found) = self.found.get(number) else {
                continue;
            };
            let rank = ranks.get(number).copied().unwrap_or(0);
            if let Some(code) = codes.get_mut(number) {
                *code = code_of(place, rank);
            }
            value.clear();
            let entry = Term {
                documents: found.documents,
                start: 0,
                length: stored(found.postings.len()),
                rank,
            };
            entry.write(&mut value);
            terms.push(term.as_bytes(), stored(postings.len()), &value);
            postings.extend_from_slice(&found.postings);
        }
        let (stem_blocks, stems) = self.families();
        let (places, code_rows, offset_rows) = self.streams(&codes);
        let means: Vec<f32> = self
            .totals
            .iter()
            .map(|total| mean(*total, self.ends.len()))
            .collect();
        let header = Header {
            documents: self.ends.len(),
            terms: self.numbers.len(),
            fields: &self.fields,
            main: self.main,
            mean_lengths: &means,
        };
        let reversed = self.reversed();
        let documents = self.ends.len();
        let sections: [Vec<u8>; SECTIONS] = [
            terms.blocks,
            terms.entries,
            postings,
            stem_blocks,
            stems,
            reversed,
            self.lengths.concat(),
            places,
            code_rows,
            offset_rows,
            self.facets.finish(documents),
            self.own,
        ];
        assemble(&header, sections)
    }

    /// The rank of each term by how often it occurs, from 1; 0 for the rest.
    fn ranks(&self) -> Vec<u32> {
        let often = |number: u32| {
            self.found
                .get(size(number))
                .map_or(0, |found| found.occurrences)
        };
        let numbers = self.numbers.values().copied();
        let mut repeated: Vec<u32> = numbers.filter(|number| often(*number) > 1).collect();
        repeated.sort_by_key(|number| Reverse(often(*number)));
        let mut ranks = vec![0; self.found.len()];
        for (rank, number) in (1..=RANKED).zip(repeated) {
            if let Some(slot) = ranks.get_mut(size(number)) {
                *slot = rank;
            }
        }
        ranks
    }

    /// The stems with their forms and compounds. A stem whose only form is itself is left out:
    /// the term says as much.
    fn families(&self) -> (Vec<u8>, Vec<u8>) {
        let mut places: BTreeMap<String, u32> = BTreeMap::new();
        let mut families: Vec<(Family, Option<u32>)> = Vec::new();
        let knows = |part: &str| self.numbers.contains_key(part);
        for (place, term) in (0u32..).zip(self.numbers.keys()) {
            let mut family = |stem: &str| -> usize {
                if let Some(known) = places.get(stem) {
                    return size(*known);
                }
                places.insert(stem.to_owned(), stored(families.len()));
                families.push(Default::default());
                families.len() - 1
            };
            let of_stems: Vec<(usize, bool)> = stems(term)
                .iter()
                .map(|stem| (family(stem), stem == term))
                .collect();
            let of_parts: Vec<usize> = parts(term, &knows)
                .iter()
                .map(|part| family(part))
                .collect();
            for (number, own) in of_stems {
                if let Some((family, itself)) = families.get_mut(number) {
                    family.forms.push(place);
                    *itself = itself.or(own.then_some(place));
                }
            }
            for number in of_parts {
                if let Some((family, _)) = families.get_mut(number) {
                    family.compounds.push(place);
                }
            }
        }
        let mut table = TermDictWriter::default();
        let mut base = 0;
        let mut value = Vec::new();
        for (stem, number) in &places {
            let Some((family, itself)) = families.get(size(*number)) else {
                continue;
            };
            let told = itself.is_some_and(|itself| family.forms == [itself]);
            if told && family.compounds.is_empty() {
                continue;
            }
            let start = base;
            value.clear();
            family.write(&mut value, &mut base);
            table.push(stem.as_bytes(), start, &value);
        }
        (table.blocks, table.entries)
    }

    /// The places of the terms in the order of their letters from back to front: three bytes
    /// each, and one for how many letters it has.
    fn reversed(&self) -> Vec<u8> {
        // Filled one by one: collecting would sort first, with sorting code of its own.
        let mut turned: BTreeMap<String, u32> = BTreeMap::new();
        for (place, term) in (0u32..).zip(self.numbers.keys()) {
            turned.insert(term.chars().rev().collect(), place);
        }
        let mut out = Vec::new();
        for (term, place) in turned {
            put_word(&mut out, place | (stored(term.chars().count()) << 24));
        }
        out
    }

    fn streams(&self, codes: &[u32]) -> (Vec<u8>, Vec<u8>, Vec<u8>) {
        let (mut places, mut code_rows, mut offset_rows) = (Vec::new(), Vec::new(), Vec::new());
        let mut row = Vec::new();
        let (mut code_start, mut offset_start) = (0, 0);
        for (document, (code_end, offset_end)) in self.ends.iter().enumerate() {
            if document.is_multiple_of(BLOCK) {
                put_word(&mut places, stored(code_rows.len()));
                put_word(&mut places, stored(offset_rows.len()));
            }
            row.clear();
            for number in self.stream.get(code_start..*code_end).unwrap_or_default() {
                match number.checked_sub(FIELD) {
                    Some(field) => put_code(&mut row, field),
                    None => put_code(&mut row, codes.get(size(*number)).copied().unwrap_or(0)),
                }
            }
            put_number(&mut code_rows, stored(row.len()));
            code_rows.extend_from_slice(&row);
            let offsets = self
                .offsets
                .get(offset_start..*offset_end)
                .unwrap_or_default();
            put_number(&mut offset_rows, stored(offsets.len()));
            offset_rows.extend_from_slice(offsets);
            (code_start, offset_start) = (*code_end, *offset_end);
        }
        (places, code_rows, offset_rows)
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a mean needs no more than six digits"
)]
fn mean(total: usize, count: usize) -> f32 {
    total as f32 / count.max(1) as f32
}

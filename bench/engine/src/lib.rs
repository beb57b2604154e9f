//! The search engine as a page of the benchmark sees it: articles with four facets.
//!
//! Invariant: nothing is searched, counted or ranked here; all of that is `corpus::search`.

use corpus::search::Query;
#[cfg(feature = "make")]
use corpus::search::engine::{Builder, FieldSpec};
use corpus::search::engine::{Index, Options, Searcher};
use wasm_bindgen::prelude::*;

/// Title and text, as every article of the benchmark has them. The weight of a title is that of
/// a headline in the app.
#[cfg(feature = "make")]
const FIELDS: [FieldSpec; 2] = [
    FieldSpec {
        weight: 3.0,
        b: 0.5,
        printed: true,
    },
    FieldSpec {
        weight: 1.0,
        b: 0.75,
        printed: true,
    },
];
#[cfg(feature = "make")]
const FACETS: [&str; 4] = ["side", "topic", "people", "places"];
/// How many hits a page of results shows.
const MOST: usize = 10;

/// Takes articles and makes their index.
#[cfg(feature = "make")]
#[wasm_bindgen]
#[derive(Debug)]
pub struct Maker(Builder);

#[cfg(feature = "make")]
#[wasm_bindgen]
impl Maker {
    /// Without articles yet. With `offsets`, it keeps where every word is printed.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(offsets: bool) -> Self {
        let fields = FIELDS.map(|field| FieldSpec {
            printed: offsets,
            ..field
        });
        Self(Builder::new(&fields, 1, &FACETS))
    }

    /// Adds an article. `values` are lines of a facet's number, a space and a value.
    pub fn add(&mut self, title: &str, text: &str, values: &str) {
        let values: Vec<(usize, &str)> = values
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter_map(|(facet, value)| Some((facet.parse().ok()?, value)))
            .collect();
        self.0.add(&[(0, title), (1, text)], &values);
    }

    /// The index of all that was added.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.0.finish()
    }
}

/// Room in the memory for a stored index, which is fetched into it and then read where it lies.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Room(Vec<u8>);

#[wasm_bindgen]
impl Room {
    /// Room for so many bytes.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(length: usize) -> Self {
        Self(vec![0; length])
    }

    /// Where it begins in the memory.
    #[must_use]
    pub fn at(&self) -> usize {
        self.0.as_ptr().addr()
    }
}

/// An index that answers.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    index: Index<'static>,
    searcher: Searcher,
    options: Options,
    answer: Vec<u32>,
}

#[wasm_bindgen]
impl Engine {
    /// Opens the index that lies in `room`; `undefined` when the bytes are none.
    #[must_use]
    pub fn open(room: Room) -> Option<Self> {
        // The page keeps one index for as long as it lives.
        let index = Index::open(room.0.leak()).ok()?;
        Some(Self {
            index,
            searcher: Searcher::new(&index),
            options: Options {
                most: Some(MOST),
                ..Options::default()
            },
            answer: Vec::new(),
        })
    }

    /// The values of the facets, each a line of a facet's name, a space and the value.
    #[must_use]
    pub fn values(&self) -> String {
        let values = self.index.facet_values();
        let lines = values
            .iter()
            .map(|(facet, value)| format!("{facet} {value}\n"));
        lines.collect()
    }

    /// Answers a query. An article must have every value of `filters`, given by number; with
    /// filters, values are counted. The answer is at [`Self::answer_at`]: how many articles
    /// match, how many follow, their numbers best first, then each value that occurs and its count.
    /// Returns the answer's length in words.
    pub fn search(&mut self, query: &str, filters: &[u32]) -> usize {
        let (query, _) = Query::parse(query);
        self.options.filters.clear();
        let groups = filters.iter().map(|value| vec![*value]);
        self.options.filters.extend(groups);
        self.options.count = !filters.is_empty();
        let found = self.searcher.search(&self.index, &query, &self.options);
        let best = found.ranked.iter().chain(&found.near).take(MOST);
        self.answer.clear();
        self.answer.extend([found.total + found.near_total, 0]);
        self.answer.extend(best.map(|hit| hit.document));
        let hits = u32::try_from(self.answer.len()).unwrap_or(2) - 2;
        if let Some(slot) = self.answer.get_mut(1) {
            *slot = hits;
        }
        let counts = (0..).zip(&found.counts).filter(|(_, count)| **count > 0);
        self.answer
            .extend(counts.flat_map(|(value, count)| [value, *count]));
        self.answer.len()
    }

    /// Where the last answer lies in the memory, in words.
    #[must_use]
    pub fn answer_at(&self) -> usize {
        self.answer.as_ptr().addr() / 4
    }
}

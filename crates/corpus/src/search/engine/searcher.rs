//! Answers queries from an index.
//!
//! Each clause of a query runs over the postings of the terms that answer it, best tier first,
//! and moves on the documents that all clauses before it have matched. What is left is ranked by
//! tier and then by score.
//!
//! Invariant: between two queries every document's state is zero.

use super::bytes::size;
use super::expand::{Choice, expand};
use super::facets::{Bits, holds, insert};
use super::index::Index;
use super::phrase::{Row, Source, rows_of};
use super::postings::{Counts, Posting};
use super::ranking::{Best, Ranked};
use super::schema::K1;
use super::score::{Lengths, Norms};
use crate::search::hit::Tier;
use crate::search::plan::{Names, Plan, PlanClause, plan};
use crate::search::query::Query;

/// What is wanted of an answer.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How many of the best to rank; all when `None`.
    pub most: Option<usize>,
    /// For each group, numbers of facet values of which a document must have one.
    pub filters: Vec<Vec<u32>>,
    /// Whether to count the values of all facets among what is found.
    pub count: bool,
    /// Names that count as one, each a row of folded words.
    pub names: Vec<Names>,
}

/// Typing errors are forgiven only while fewer documents than this are found, whatever filters
/// hide of them, and none of them has the very words that were asked for.
pub const FEW: usize = 10;

/// All that answers a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The best, best first.
    pub ranked: Vec<Ranked>,
    /// How many documents match, ranked or not.
    pub total: u32,
    /// What matches when typing errors are forgiven, best first; none of `ranked`.
    pub near: Vec<Ranked>,
    /// How many documents match then.
    pub near_total: u32,
    /// For each facet value, how many of the documents found (of the near ones, when nothing
    /// else is found) have it. Empty unless asked for.
    pub counts: Vec<u32>,
}

/// The state of one document while a query runs.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    score: f32,
    /// How many clauses it has matched.
    matched: u8,
    /// The worst of the clauses' tiers.
    tier: Tier,
}

/// Room to work in, kept from query to query.
#[derive(Debug)]
pub struct Searcher {
    states: Vec<State>,
    norms: Norms,
    among: Bits,
}

impl Searcher {
    /// A searcher for `index`; it must not be used with another.
    #[must_use]
    pub fn new(index: &Index<'_>) -> Self {
        let documents = size(index.documents());
        Self {
            states: vec![State::default(); documents],
            norms: Norms::new(index),
            among: vec![0; documents.div_ceil(64)],
        }
    }

    /// Answers `query`; its fields are not looked at.
    pub fn search(&mut self, index: &Index<'_>, query: &Query, options: &Options) -> Answer {
        let plan = plan(query, &options.names);
        self.run(index, &plan, options)
    }

    pub(crate) fn run(&mut self, index: &Index<'_>, plan: &Plan, options: &Options) -> Answer {
        let mut answer = Answer::default();
        let filter = filter_of(index, &options.filters);
        let found = self.matching(index, plan, false);
        let few = found.len() < FEW && !self.as_asked(&found);
        let hits = self.collect(&found, filter.as_deref(), Tier::Exact, options.most);
        answer.total = hits.total;
        answer.ranked = hits.best;
        if options.count {
            answer.counts = self.counts(index, &found, filter.as_deref());
        }
        self.clear(&found);
        if few {
            let found = self.matching(index, plan, true);
            let near = self.collect(&found, filter.as_deref(), Tier::Typo, options.most);
            if options.count && answer.total == 0 {
                answer.counts = self.counts(index, &found, filter.as_deref());
            }
            answer.near_total = near.total;
            answer.near = near.best;
            self.clear(&found);
        }
        answer
    }

    /// The documents that `plan` leaves, their states set; in no particular order.
    fn matching(&mut self, index: &Index<'_>, plan: &Plan, forgiving: bool) -> Vec<u32> {
        let (wanted, unwanted): (Vec<_>, Vec<_>) =
            plan.clauses.iter().partition(|clause| !clause.excluded);
        let mut rows: Vec<Vec<Row<'_>>> = wanted
            .into_iter()
            .map(|clause| clause_rows(index, clause, forgiving))
            .collect();
        rows.sort_by_cached_key(|rows| rows.iter().map(Row::cost).sum::<u64>());
        let mut found = Vec::new();
        for (done, rows) in (0u8..).zip(&rows) {
            found = self.clause(index, rows, done, &found);
            if found.is_empty() {
                return found;
            }
        }
        let all = u8::try_from(rows.len()).unwrap_or(u8::MAX);
        for clause in unwanted {
            for row in clause_rows(index, clause, false) {
                if row.tier <= Tier::Stem {
                    row.visit(index, &found, |posting| {
                        if let Some(state) = self.states.get_mut(size(posting.document))
                            && state.matched == all
                        {
                            *state = State::default();
                        }
                    });
                }
            }
        }
        found.retain(|document| {
            let state = self.states.get(size(*document));
            state.is_some_and(|state| state.matched == all)
        });
        found
    }

    /// Runs one clause over the documents that have matched `done` clauses; gives those that
    /// match it as well, and clears the rest.
    fn clause(
        &mut self,
        index: &Index<'_>,
        rows: &[Row<'_>],
        done: u8,
        before: &[u32],
    ) -> Vec<u32> {
        let idf = idf(index, rows);
        let lengths = Lengths::new(index);
        let mut found = Vec::new();
        for row in rows {
            let most = idf * weight(row.tier) * row.likeness * (K1 + 1.0);
            let gain = |count: f32| most * count / (K1 + count);
            let mut states = Marking {
                states: &mut self.states,
                found: &mut found,
                tier: row.tier,
                done,
            };
            match (&row.source, self.norms.field(index.main())) {
                (Source::Term(postings), Some(norms)) if row.documents >= MANY => {
                    // One occurrence is by far the most common count: told once for each length.
                    let once = norms.map(gain);
                    let codes = lengths.of_main();
                    for posting in *postings {
                        states.mark(posting.document, || match posting.counts {
                            Counts::Main(1) => {
                                let code = codes.get(size(posting.document)).copied();
                                let gain = once.get(usize::from(code.unwrap_or(0)));
                                gain.copied().unwrap_or(0.0)
                            }
                            _ => gain(self.norms.weigh(&lengths, &posting)),
                        });
                    }
                }
                _ => row.visit(index, before, |posting: Posting<'_>| {
                    let document = posting.document;
                    states.mark(document, || gain(self.norms.weigh(&lengths, &posting)));
                }),
            }
        }
        for document in before {
            if let Some(state) = self.states.get_mut(size(*document))
                && state.matched == done
            {
                *state = State::default();
            }
        }
        found
    }

    /// The best `most` of what is found, passes the filter and is no better than `tier`.
    fn collect(
        &self,
        found: &[u32],
        filter: Option<&[u64]>,
        tier: Tier,
        most: Option<usize>,
    ) -> Best {
        let mut best = Best::new(most.unwrap_or(usize::MAX));
        for document in found {
            if filter.is_none_or(|filter| holds(filter, *document))
                && let Some(state) = self.states.get(size(*document))
                && state.tier >= tier
            {
                best.take(Ranked {
                    document: *document,
                    tier: state.tier,
                    score: state.score,
                });
            }
        }
        best.sort();
        best
    }

    /// Whether a document has the very words that were asked for.
    fn as_asked(&self, found: &[u32]) -> bool {
        found.iter().any(|document| {
            let state = self.states.get(size(*document));
            state.is_some_and(|state| state.tier <= Tier::Alias)
        })
    }

    fn clear(&mut self, found: &[u32]) {
        for document in found {
            if let Some(state) = self.states.get_mut(size(*document)) {
                *state = State::default();
            }
        }
    }

    /// How many of what is found and passes the filter have each facet value.
    fn counts(&mut self, index: &Index<'_>, found: &[u32], filter: Option<&[u64]>) -> Vec<u32> {
        for document in found {
            insert(&mut self.among, *document);
        }
        for (bits, allowed) in self.among.iter_mut().zip(filter.unwrap_or_default()) {
            *bits &= allowed;
        }
        let mut counts = Vec::new();
        let read = index
            .facets
            .each(|value| counts.push(value.count(&self.among)));
        debug_assert!(read.is_some(), "the directory of facets is whole");
        self.among.fill(0);
        counts
    }
}

/// Postings from which a table of gains pays.
const MANY: u32 = 300;

/// Marks the documents of one row of a clause.
struct Marking<'a> {
    states: &'a mut [State],
    found: &'a mut Vec<u32>,
    tier: Tier,
    /// How many clauses came before.
    done: u8,
}

impl Marking<'_> {
    #[inline]
    fn mark(&mut self, document: u32, gain: impl FnOnce() -> f32) {
        let Some(state) = self.states.get_mut(size(document)) else {
            return;
        };
        if state.matched == self.done {
            state.matched += 1;
            state.tier = state.tier.max(self.tier);
            self.found.push(document);
        } else if state.matched != self.done + 1 {
            return;
        }
        state.score += gain();
    }
}

/// What answers a clause, best tier first.
fn clause_rows<'a>(index: &Index<'a>, clause: &PlanClause, forgiving: bool) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for unit in &clause.any {
        let mut words: Vec<Vec<Choice>> = (0..unit.words.len())
            .map(|nth| expand(index, unit, nth, forgiving))
            .collect();
        if let [only] = words.as_mut_slice() {
            rows.extend(only.drain(..).map(|choice| Row::term(index, &choice)));
        } else {
            rows.extend(rows_of(&words));
        }
    }
    if clause.any.len() > 1 {
        rows.sort_by_key(|row| row.tier);
    }
    rows
}

/// How telling a clause is: by the documents of its best words, or of all when it has none such.
/// `ln(1 + (N - n + 0.5) / (n + 0.5))`, as in Lucene, so that it never falls below zero.
#[allow(
    clippy::cast_precision_loss,
    reason = "a logarithm needs no more than six digits"
)]
fn idf(index: &Index<'_>, rows: &[Row<'_>]) -> f32 {
    let all = index.documents();
    let sum = |good: &dyn Fn(&&Row<'_>) -> bool| -> u32 {
        let documents = rows.iter().filter(good).map(|row| row.documents);
        documents.fold(0, u32::saturating_add).min(all)
    };
    let mut documents = sum(&|row| row.tier <= Tier::Stem);
    if documents == 0 {
        documents = sum(&|_| true);
    }
    let (all, with) = (all as f32, documents as f32);
    (1.0 + (all - with + 0.5) / (with + 0.5)).ln()
}

/// What an occurrence counts for beside others of its document. Between documents the tier
/// decides first, so this only says how much more a document holds that has both.
fn weight(tier: Tier) -> f32 {
    match tier {
        Tier::Exact | Tier::Alias => 1.0,
        Tier::Stem => 0.8,
        Tier::Compound => 0.5,
        Tier::Prefix => 0.4,
        Tier::Typo => 0.3,
    }
}

fn filter_of(index: &Index<'_>, groups: &[Vec<u32>]) -> Option<Bits> {
    let (first, rest) = groups.split_first()?;
    let rows = size(index.documents()).div_ceil(64);
    let any = |group: &Vec<u32>| {
        let mut bits = vec![0; rows];
        let mut number = 0;
        let read = index.facets.each(|value| {
            if group.contains(&number) {
                value.add_to(&mut bits);
            }
            number += 1;
        });
        debug_assert!(read.is_some(), "the directory of facets is whole");
        bits
    };
    let mut all = any(first);
    for group in rest {
        for (bits, more) in all.iter_mut().zip(any(group)) {
            *bits &= more;
        }
    }
    Some(all)
}

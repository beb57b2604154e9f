//! A query made ready to be looked up: stems computed, names of one thing put side by side.
//!
//! Invariant: a plan asks for nothing that its query does not, other names of the same apart.

use super::query::{Clause, Kind, Query, Unit};
use crate::text::stem::{Stems, stems};

/// A query made ready.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// All must hold.
    pub clauses: Vec<PlanClause>,
}

/// Units of which one must hold, or one that must not.
#[derive(Clone, Debug)]
pub(crate) struct PlanClause {
    pub any: Vec<PlanUnit>,
    pub excluded: bool,
}

/// Words in a row.
#[derive(Clone, Debug)]
pub(crate) struct PlanUnit {
    pub words: Vec<PlanWord>,
    /// Whether only the words as typed count.
    pub exact: bool,
    /// Whether the last word may be longer.
    pub open: bool,
    /// Whether this is another name of what was typed.
    pub alias: bool,
}

/// One word and its stems.
#[derive(Clone, Debug)]
pub(crate) struct PlanWord {
    pub term: String,
    pub stems: Stems,
}

/// Names of one thing, each a row of terms.
pub type Names = Vec<Vec<String>>;

impl PlanWord {
    fn new(term: &str) -> Self {
        Self {
            term: term.to_owned(),
            stems: stems(term),
        }
    }
}

/// Makes `query` ready. `names` holds, for each thing with more than one name, its names.
pub(crate) fn plan(query: &Query, names: &[Names]) -> Plan {
    let mut clauses = Vec::new();
    let mut rest = query.clauses();
    while let Some(first) = rest.first() {
        let run = longest_name(rest, names);
        let taken = run.max(1);
        let Some((here, after)) = rest.split_at_checked(taken) else {
            break;
        };
        clauses.push(if taken > 1 {
            joined(here, names)
        } else {
            single(first, names)
        });
        rest = after;
    }
    Plan { clauses }
}

/// How many of the first clauses together are a name; 0 when none are.
fn longest_name(clauses: &[Clause], names: &[Names]) -> usize {
    let mut terms = Vec::new();
    let mut longest = 0;
    for (index, clause) in clauses.iter().enumerate() {
        let [unit] = clause.any.as_slice() else { break };
        if clause.excluded || unit.kind == Kind::Phrase {
            break;
        }
        terms.extend(terms_of(unit));
        if names.iter().any(|group| group.contains(&terms)) {
            longest = index + 1;
        }
    }
    longest
}

fn terms_of(unit: &Unit) -> impl Iterator<Item = String> + '_ {
    unit.words.iter().map(|word| word.term.clone())
}

/// Several clauses that together are a name: the words in a row, or another name.
fn joined(clauses: &[Clause], names: &[Names]) -> PlanClause {
    let units = clauses.iter().filter_map(|clause| clause.any.first());
    let terms: Vec<String> = units.clone().flat_map(terms_of).collect();
    let open = units.clone().next_back().is_some_and(|unit| unit.open);
    let mut any = vec![unit(&terms, false, open, false)];
    any.extend(other_names(&terms, names));
    PlanClause {
        any,
        excluded: false,
    }
}

/// One clause, each alternative with its other names.
fn single(clause: &Clause, names: &[Names]) -> PlanClause {
    let mut any = Vec::new();
    for typed in &clause.any {
        let terms: Vec<String> = terms_of(typed).collect();
        let exact = typed.kind == Kind::Phrase;
        any.push(unit(&terms, exact, typed.open, false));
        if !exact {
            any.extend(other_names(&terms, names));
        }
    }
    PlanClause {
        any,
        excluded: clause.excluded,
    }
}

fn other_names(terms: &[String], names: &[Names]) -> Vec<PlanUnit> {
    let groups = names
        .iter()
        .filter(|group| group.iter().any(|name| name == terms));
    let mut others: Vec<&Vec<String>> = Vec::new();
    for name in groups.flatten() {
        if name != terms && !others.contains(&name) {
            others.push(name);
        }
    }
    others
        .into_iter()
        .map(|name| unit(name, false, false, true))
        .collect()
}

fn unit(terms: &[String], exact: bool, open: bool, alias: bool) -> PlanUnit {
    PlanUnit {
        words: terms.iter().map(|term| PlanWord::new(term)).collect(),
        exact,
        open,
        alias,
    }
}

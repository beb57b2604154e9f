//! `cargo xtask tidy`: the rules of the house that no compiler checks.
//!
//! Invariant: every rule is a function from sources to findings, so that a test can plant a
//! violation and see it caught; and all findings are told, never the first only.

mod browser;
mod colours;
mod headers;
mod imports;
mod manifests;
mod markup;
mod purity;
mod reasons;
mod selectors;
mod source;
mod tokens;
mod words;

use std::fmt;
use std::path::Path;

use anyhow::Result;

pub use source::Source;

/// A place where a rule is broken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, relative to the project, with `/` between folders.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do instead.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// A rule: its name and what it finds in all the sources.
type Rule = (&'static str, fn(&[Source]) -> Vec<Finding>);

/// All rules, in the order in which they are told.
const RULES: &[Rule] = &[
    ("every file opens with what it is for", headers::opening),
    ("files stay readable at one sitting", headers::length),
    ("modules are named after the subject", headers::names),
    ("the library's modules import one way", imports::library),
    ("screens don't know each other", imports::app),
    (
        "one module touches the address, one the browser",
        browser::check,
    ),
    ("text is text", markup::check),
    ("the library is pure", purity::check),
    ("every dependency is a decision", manifests::check),
    ("sides are data", words::sides),
    ("no address of a package registry", words::registries),
    ("a merge is finished", words::merges),
    ("colours are tokens", colours::check),
    ("styles are worn", selectors::check),
    ("every exception has a reason", reasons::check),
];

/// Every place in the project where a rule is broken, sorted by file and line.
///
/// # Errors
/// When a file or folder of the project cannot be read.
pub fn check(root: &Path) -> Result<Vec<Finding>> {
    Ok(check_sources(&source::read_all(root)?))
}

/// Every place in these sources where a rule is broken, sorted by file and line.
#[must_use]
pub fn check_sources(sources: &[Source]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES
        .iter()
        .flat_map(|(name, rule)| {
            rule(sources).into_iter().map(move |finding| Finding {
                message: format!("{} ({name})", finding.message),
                ..finding
            })
        })
        .collect();
    findings.sort();
    findings
}

//! Where problems are put as they are found.
//!
//! Invariant: reporting one never stops the reading; `sorted` gives them in the order of the
//! files, whatever the order in which they were found.

use super::files::File;
use crate::problem::{Place, Problem, Severity};
use std::cell::RefCell;

/// All problems so far.
#[derive(Debug, Default)]
pub(super) struct Problems(RefCell<Vec<Problem>>);

/// A place in a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct At<'a> {
    pub file: &'a File,
    /// Byte in the file's text.
    pub byte: usize,
}

/// A value and where it was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'a, T> {
    pub value: T,
    pub at: At<'a>,
}

impl At<'_> {
    /// The same place as line and column.
    pub fn place(self) -> Place {
        self.file.place(self.byte)
    }

    /// "line 12", or "claims/x.toml:12" as seen from another file.
    pub fn seen_from(self, other: At) -> String {
        let place = self.place();
        if place.file == other.file.path {
            format!("line {}", place.line)
        } else {
            format!("{}:{}", place.file, place.line)
        }
    }
}

impl Problems {
    pub fn error(&self, at: At, message: impl Into<String>, hint: impl Into<String>) {
        self.put(at.place(), Severity::Error, message.into(), hint.into());
    }

    pub fn warn(&self, at: At, message: impl Into<String>, hint: impl Into<String>) {
        self.put(at.place(), Severity::Warning, message.into(), hint.into());
    }

    /// An error about a whole file, which may not exist.
    pub fn file_error(&self, path: &str, message: impl Into<String>, hint: impl Into<String>) {
        let place = Place {
            file: path.to_owned(),
            line: 0,
            column: 0,
        };
        self.put(place, Severity::Error, message.into(), hint.into());
    }

    pub fn put(&self, at: Place, severity: Severity, message: String, hint: String) {
        self.0.borrow_mut().push(Problem {
            at,
            severity,
            message,
            hint,
        });
    }

    pub fn has_errors(&self) -> bool {
        let found = self.0.borrow();
        found.iter().any(|one| one.severity == Severity::Error)
    }

    pub fn sorted(self) -> Vec<Problem> {
        let mut found = self.0.into_inner();
        found.sort();
        found.dedup();
        found
    }
}

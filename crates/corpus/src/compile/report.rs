//! Problems for a terminal and for a program.
//!
//! Invariant: both forms carry the same problems in the same order.

use crate::problem::{Problem, Severity};
use serde::Serialize;
use std::fmt::Write;

/// One line a problem, then one that sums up.
#[must_use]
pub fn as_text(problems: &[Problem]) -> String {
    let mut text = String::new();
    for problem in problems {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}: {problem}", severity(problem.severity));
    }
    let count = |severity| {
        problems
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let _ = writeln!(
        text,
        "{}, {}",
        number(errors, "error"),
        number(warnings, "warning")
    );
    text
}

/// An array of objects with `severity`, `file`, `line`, `column`, `message` and `hint`; lines and
/// columns count from 1 and are 0 when the whole file or line is meant.
#[must_use]
pub fn as_json(problems: &[Problem]) -> String {
    let rows: Vec<Row> = problems
        .iter()
        .map(|problem| Row {
            severity: severity(problem.severity),
            file: &problem.at.file,
            line: problem.at.line,
            column: problem.at.column,
            message: &problem.message,
            hint: &problem.hint,
        })
        .collect();
    // Serialising plain data into a string cannot fail.
    serde_json::to_string_pretty(&rows).unwrap_or_default()
}

#[derive(Serialize)]
struct Row<'a> {
    severity: &'static str,
    file: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
    hint: &'a str,
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn number(count: usize, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

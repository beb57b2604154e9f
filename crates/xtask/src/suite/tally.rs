//! Counts of tests, and how to read them from what cargo's test runner prints.
//!
//! Invariant: a test counts once; a runner that ends badly without naming a failed test counts
//! as one failure.

use std::fmt;
use std::io::{BufRead as _, BufReader, Write as _};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed, and stages that failed without a test.
    pub failed: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs a test command, shows its output as it comes, and counts.
///
/// # Errors
/// When the command cannot be started or its output cannot be read.
pub fn run_tests(command: &mut Command) -> Result<Tally> {
    // A failed journey says all it knows; where its error value was made says nothing.
    command.env("RUST_LIB_BACKTRACE", "0");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start the tests")?;
    let output = child.stdout.take().context("the tests have no output")?;
    let mut tally = Tally::default();
    let mut terminal = std::io::stdout().lock();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("cannot read what the tests say")?;
        let line = String::from_utf8_lossy(&line);
        writeln!(terminal, "{line}").context("cannot write to the terminal")?;
        if let Some(count) = count_in(&line) {
            tally += count;
        }
    }
    let status = child.wait().context("the tests did not end")?;
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// The counts in a line like `test result: ok. 28 passed; 0 failed; 0 ignored; …`.
fn count_in(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?;
    let number = |word: &str| {
        let (before, _) = counts.split_once(word)?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    Some(Tally {
        passed: number("passed")?,
        failed: number("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::{Tally, count_in, run_tests};

    #[test]
    fn counts_come_from_the_runners_summary() {
        let line =
            "test result: FAILED. 28 passed; 3 failed; 0 ignored; 0 measured; 2 filtered out";
        assert_eq!(
            count_in(line),
            Some(Tally {
                passed: 28,
                failed: 3
            })
        );
        assert_eq!(count_in("test a::result ... ok"), None);
    }

    #[test]
    #[cfg(unix)]
    fn a_runner_that_dies_counts_as_a_failure() {
        let script = "echo 'test result: ok. 2 passed; 0 failed; 0 ignored'; exit 3";
        let tally = run_tests(Command::new("sh").args(["-c", script])).unwrap();
        assert_eq!(
            tally,
            Tally {
                passed: 2,
                failed: 1
            }
        );
    }
}

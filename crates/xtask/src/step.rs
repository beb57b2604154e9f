//! Steps that say what they do and how long it took.
//!
//! Invariant: a step never ends in silence; it prints its seconds or returns its error.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Does `work` between a line that names it and a line with its seconds.
///
/// # Errors
/// The error of `work`, with the step's name before it.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("── {name}");
    let start = Instant::now();
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(_) => println!("   {name}: done in {seconds:.1} s"),
        Err(_) => println!("   {name}: failed after {seconds:.1} s"),
    }
    result.with_context(|| name.to_owned())
}

/// Runs a command with its output on the terminal.
///
/// # Errors
/// When the program cannot be started or ends with another code than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    println!("   $ {line}");
    let status = command
        .status()
        .with_context(|| format!("cannot start: {line}"))?;
    if !status.success() {
        bail!("`{line}` ended with {status}");
    }
    Ok(())
}

/// What a command prints on its standard output, or nothing if it cannot be run or fails.
#[must_use]
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(std::process::Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as one would type it; long arguments keep their quotes.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program
        .file_stem()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned();
    let words = command.get_args().map(|word| {
        let word = word.to_string_lossy().into_owned();
        if word.contains(' ') {
            format!("'{word}'")
        } else {
            word
        }
    });
    std::iter::once(name)
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}

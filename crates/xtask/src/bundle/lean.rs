//! The bundle's scripts, made small: without what only people read.
//!
//! Invariant: without the tool that makes scripts small the bundle works as well, and is larger.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::tools::find_esbuild;

/// What reads a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Any browser at all.
    AnyBrowser,
    /// A browser that runs the app.
    Module,
}

/// Makes scripts small.
#[derive(Debug, Clone)]
pub struct Lean {
    esbuild: Option<PathBuf>,
}

impl Lean {
    /// With the tool that the project has, or none.
    #[must_use]
    pub fn new(project: &Project) -> Self {
        Self {
            esbuild: find_esbuild(project),
        }
    }

    /// A script, small.
    ///
    /// # Errors
    /// When the tool refuses it.
    pub fn script(&self, text: &str, reader: Reader) -> Result<String> {
        let Some(program) = &self.esbuild else {
            return Ok(text.to_owned());
        };
        // Without a target it would shorten with words that old browsers can't read.
        let target = match reader {
            Reader::AnyBrowser => "--target=es5",
            Reader::Module => "--target=es2022",
        };
        let mut command = Command::new(program);
        command.args(["--minify", "--log-level=error", "--charset=utf8", target]);
        if reader == Reader::Module {
            command.arg("--format=esm");
        }
        let small = through(&mut command, text)?;
        Ok(small.trim_end().to_owned())
    }
}

/// What a program makes of a text.
fn through(command: &mut Command, text: &str) -> Result<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild cannot be started")?;
    let mut input = child.stdin.take().context("esbuild takes nothing")?;
    input
        .write_all(text.as_bytes())
        .context("esbuild takes no script")?;
    // It waits for the end of what it is given.
    drop(input);
    let output = child.wait_with_output().context("esbuild does not end")?;
    if !output.status.success() {
        bail!("esbuild refuses a script");
    }
    String::from_utf8(output.stdout).context("esbuild writes no text")
}

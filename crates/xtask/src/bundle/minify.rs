//! Scripts and styles made small by esbuild. Without it the bundle works as well, and is larger.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// What a text is, and who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A script for any browser at all.
    OldScript,
    /// A module for a browser that runs the app.
    Module,
    /// A style sheet.
    Style,
}

/// Makes texts small.
#[derive(Debug, Clone)]
pub struct Minifier {
    /// The program; without it texts stay as they are.
    pub esbuild: Option<PathBuf>,
}

impl Minifier {
    /// The text, small.
    ///
    /// # Errors
    /// When esbuild refuses it.
    pub fn minify(&self, text: &str, kind: Kind) -> Result<String> {
        let Some(program) = &self.esbuild else {
            return Ok(text.to_owned());
        };
        // Without a target it would shorten with words that old browsers can't read.
        let options: &[&str] = match kind {
            Kind::OldScript => &["--target=es5"],
            Kind::Module => &["--target=es2022", "--format=esm"],
            Kind::Style => &["--loader=css"],
        };
        let mut command = Command::new(program);
        command
            .args(["--minify", "--log-level=error", "--charset=utf8"])
            .args(options);
        let small = filter(&mut command, text)?;
        Ok(small.trim_end().to_owned())
    }
}

/// What a program makes of a text.
fn filter(command: &mut Command, text: &str) -> Result<String> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild cannot be started")?;
    let mut input = child.stdin.take().context("esbuild takes nothing")?;
    input
        .write_all(text.as_bytes())
        .context("esbuild takes no text")?;
    // It waits for the end of what it is given.
    drop(input);
    let output = child.wait_with_output().context("esbuild does not end")?;
    if !output.status.success() {
        bail!("esbuild refuses a text");
    }
    String::from_utf8(output.stdout).context("esbuild writes no text")
}

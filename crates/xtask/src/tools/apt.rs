//! Debian's packages, where this user may install them.
//!
//! Invariant: nothing asks for a password; where one would be needed, the error says what to
//! install by hand.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::step::{output_of, run};

/// Installs packages.
///
/// # Errors
/// When there is no apt-get, this user may not use it, or it fails; the message says what to
/// install by hand.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "install by hand: `sudo apt-get install {}`, or what your system has in their place",
        packages.join(" ")
    );
    let Some(prefix) = rights() else {
        bail!("{by_hand}");
    };
    let apt = |arguments: &[&str]| {
        let mut words =
            prefix
                .iter()
                .copied()
                .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = Command::new(words.next().unwrap_or("env"));
        command
            .args(words)
            .args(["--quiet", "--yes"])
            .args(arguments);
        command
    };
    run(&mut apt(&["update"])).with_context(|| by_hand.clone())?;
    let install: Vec<&str> = ["install", "--no-install-recommends"]
        .iter()
        .chain(packages)
        .copied()
        .collect();
    run(&mut apt(&install)).with_context(|| by_hand.clone())
}

/// The words to put before a command that installs: none for root, `sudo -n` where it needs no
/// password.
fn rights() -> Option<&'static [&'static str]> {
    output_of(Command::new("apt-get").arg("--version"))?;
    if output_of(Command::new("id").arg("-u"))?.trim() == "0" {
        return Some(&[]);
    }
    output_of(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"][..])
}

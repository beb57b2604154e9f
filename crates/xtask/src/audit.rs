//! `cargo xtask audit`: what the dependencies bring along: licences, sources, known weaknesses.
//!
//! It stands apart from the suite: cargo-deny takes minutes to build, and the list of weaknesses
//! comes from a code host that not every build server can reach.
//!
//! Invariant: the rules are those of `deny.toml`; here is none.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::step::{run, step};
use crate::tools::{cargo_deny, ensure};

/// Installs cargo-deny if need be, and asks it. `offline` leaves out the list of weaknesses.
///
/// # Errors
/// When it cannot be had, or finds something.
pub fn audit(project: &Project, offline: bool) -> Result<()> {
    let program = ensure(project, &cargo_deny())?;
    step("audit the dependencies", || {
        let mut command = Command::new(program);
        command.current_dir(&project.root);
        if offline {
            command.arg("--offline");
        }
        command.args(["check", "bans", "licenses", "sources"]);
        if !offline {
            command.arg("advisories");
        }
        run(&mut command)
    })
}

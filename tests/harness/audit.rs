//! The accessibility checker, put into the page as it stands.
//!
//! Invariant: an audit in which no rule applied is an error, not a success.

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use serde_json::Value;

/// Runs the checker over the whole document and hands back what it found.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document).then((result) => done({ \
        passed: result.passes.length, \
        violations: result.violations.map((rule) => `${rule.id} (${rule.impact}): ${rule.help}\\n` + \
            rule.nodes.map((node) => `    ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`).join('\\n')), \
    }), (problem) => done({ problem: String(problem) }));";

/// What an audit found.
#[derive(Debug, Clone, Default)]
pub struct Audit {
    /// How many rules applied and were kept.
    pub passed: u64,
    /// One text for every rule that was broken, with the elements that break it.
    pub violations: Vec<String>,
}

/// Audits the page; `axe` is the checker's script.
///
/// # Errors
/// When the checker does not run or has nothing to check.
pub async fn audit(client: &Client, axe: &str) -> Result<Audit> {
    let is_there = client
        .execute("return typeof window.axe === 'object'", Vec::new())
        .await
        .context("the page does not answer")?;
    if is_there != Value::Bool(true) {
        client
            .execute(axe, Vec::new())
            .await
            .context("the checker cannot be put into the page")?;
    }
    let result = client
        .execute_async(RUN, Vec::new())
        .await
        .context("the checker does not end")?;
    if let Some(problem) = result.get("problem") {
        bail!("the checker failed: {problem}");
    }
    let passed = result
        .get("passed")
        .and_then(Value::as_u64)
        .unwrap_or_default();
    if passed == 0 {
        bail!("the checker found nothing to check");
    }
    let violations = result.get("violations").and_then(Value::as_array);
    let violations = violations
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    Ok(Audit { passed, violations })
}

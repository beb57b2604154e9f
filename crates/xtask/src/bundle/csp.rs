//! The content security policy of the page, as a meta tag.
//!
//! Invariant: an inline script runs only if its very bytes are hashed into the policy;
//! nothing comes from, or goes to, another origin.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The page with the policy as the first thing in its head, before any script or style.
///
/// # Errors
/// When the page has no `<head>`, has a policy already, or a script tag does not end.
pub fn with_policy(html: &str) -> Result<String> {
    if html.contains("http-equiv=\"Content-Security-Policy\"") {
        bail!("the page has a Content-Security-Policy already; it is written by the build alone");
    }
    let policy = policy(&inline_scripts(html)?);
    let (before, after) = html
        .split_once("<head>")
        .context("the page has no <head>")?;
    Ok(format!(
        "{before}<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The policy that lets exactly these inline scripts run, beside the bundle's own files.
#[must_use]
pub fn policy(scripts: &[&str]) -> String {
    let hashes: String = scripts
        .iter()
        .map(|script| format!("'{}' ", source_hash(script)))
        .collect();
    [
        "default-src 'none'",
        &format!("script-src {hashes}'self' 'wasm-unsafe-eval'"),
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'none'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "worker-src 'self'",
    ]
    .join("; ")
}

/// A script's bytes as a source expression: `sha256-` and base64.
#[must_use]
pub fn source_hash(script: &str) -> String {
    format!(
        "sha256-{}",
        STANDARD.encode(Sha256::digest(script.as_bytes()))
    )
}

/// The texts of all scripts that stand in the page itself and would be run.
///
/// # Errors
/// When a script tag does not end.
pub fn inline_scripts(html: &str) -> Result<Vec<&str>> {
    let mut scripts = Vec::new();
    let mut rest = html;
    while let Some((_, from_tag)) = rest.split_once("<script") {
        let (attributes, body) = from_tag
            .split_once('>')
            .context("a script tag does not end")?;
        let (text, after) = body
            .split_once("</script>")
            .context("a script does not end")?;
        if !attributes.contains("src=") && is_run(attributes) {
            scripts.push(text);
        }
        rest = after;
    }
    Ok(scripts)
}

/// A script of a type the browser does not know (JSON, say) is data and needs no hash.
fn is_run(attributes: &str) -> bool {
    match attributes.split_once("type=") {
        None => true,
        Some((_, value)) => {
            let value = value.trim_start_matches(['"', '\'']);
            ["module", "text/javascript", "importmap"]
                .iter()
                .any(|kind| value.starts_with(kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{inline_scripts, policy, source_hash, with_policy};

    const PAGE: &str = "<!doctype html><html><head><meta charset=\"utf-8\">\
        <script type=\"module\">init()</script><script src=\"a.js\"></script>\
        <script type=\"application/ld+json\">{}</script></head><body></body></html>";

    #[test]
    fn only_scripts_that_run_are_hashed() {
        assert_eq!(inline_scripts(PAGE).unwrap(), ["init()"]);
        assert!(inline_scripts("<script>never ends").is_err());
    }

    #[test]
    fn the_hash_is_that_of_the_bytes() {
        // From `printf %s "alert('Hello, world.');" | openssl dgst -sha256 -binary | base64`,
        // the example of the CSP specification.
        let known = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
        assert_eq!(source_hash("alert('Hello, world.');"), known);
    }

    #[test]
    fn the_policy_comes_first_and_once() {
        let page = with_policy(PAGE).unwrap();
        assert!(page.contains("<head><meta http-equiv=\"Content-Security-Policy\""));
        assert!(page.contains(&policy(&["init()"])));
        assert_eq!(with_policy(PAGE).unwrap(), page);
        assert!(with_policy(&page).is_err());
    }
}

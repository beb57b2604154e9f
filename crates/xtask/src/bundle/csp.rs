//! The content security policy of the page, as a meta tag.
//!
//! Invariant: an inline script runs only if its very bytes are hashed into the policy;
//! nothing comes from, or goes to, another origin.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Where the parts of a page lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In files of its own origin.
    Folder,
    /// In the page itself.
    OneFile,
}

/// The page with the policy as the first thing in its head, before any script or style.
///
/// # Errors
/// When the page has no `<head>`, has a policy already, or a script tag does not end.
pub fn with_policy(html: &str, home: Home) -> Result<String> {
    if html.contains("http-equiv=\"Content-Security-Policy\"") {
        bail!("the page has a Content-Security-Policy already; it is written by the build alone");
    }
    let policy = policy(&inline_scripts(html)?, &inline_styles(html)?, home);
    let (before, after) = html
        .split_once("<head>")
        .context("the page has no <head>")?;
    Ok(format!(
        "{before}<head><meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

/// The policy that lets exactly these inline scripts and styles be, beside the bundle's own files.
#[must_use]
pub fn policy(scripts: &[&str], styles: &[&str], home: Home) -> String {
    let hashes = |texts: &[&str]| -> String {
        texts
            .iter()
            .map(|text| format!(" '{}'", source_hash(text)))
            .collect()
    };
    let own = match home {
        Home::Folder => " 'self'",
        Home::OneFile => "",
    };
    let or_none = |sources: String| match sources.as_str() {
        "" => " 'none'".to_owned(),
        _ => sources,
    };
    [
        "default-src 'none'".to_owned(),
        format!("script-src{}{own} 'wasm-unsafe-eval'", hashes(scripts)),
        format!("style-src{}", or_none(hashes(styles))),
        format!("img-src{own} data:"),
        format!("connect-src{}", or_none(own.to_owned())),
        format!("manifest-src{}", or_none(own.to_owned())),
        format!("worker-src{}", or_none(own.to_owned())),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        // No text becomes a script: one policy names the worker's file (start.js), the other lets
        // fixed markup of the app through that has no script in it (early.js).
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types keep default".to_owned(),
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
    let scripts = elements(html, "script")?.into_iter();
    Ok(scripts
        .filter(|(attributes, _)| !attributes.contains("src=") && is_run(attributes))
        .map(|(_, text)| text)
        .collect())
}

/// The texts of all styles that stand in the page itself.
///
/// # Errors
/// When a style tag does not end.
pub fn inline_styles(html: &str) -> Result<Vec<&str>> {
    let styles = elements(html, "style")?.into_iter();
    Ok(styles.map(|(_, text)| text).collect())
}

/// The attributes and texts of all elements of this name, which hold only text.
fn elements<'a>(html: &'a str, name: &str) -> Result<Vec<(&'a str, &'a str)>> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, from_tag)) = rest.split_once(&start) {
        let (attributes, body) = from_tag
            .split_once('>')
            .with_context(|| format!("a {name} tag does not end"))?;
        let (text, after) = body
            .split_once(&end)
            .with_context(|| format!("a {name} does not end"))?;
        found.push((attributes, text));
        rest = after;
    }
    Ok(found)
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
    use super::{Home, inline_scripts, policy, source_hash, with_policy};

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
        let page = with_policy(PAGE, Home::Folder).unwrap();
        assert!(page.contains("<head><meta http-equiv=\"Content-Security-Policy\""));
        assert!(page.contains(&policy(&["init()"], &[], Home::Folder)));
        assert_eq!(with_policy(PAGE, Home::Folder).unwrap(), page);
        assert!(with_policy(&page, Home::Folder).is_err());
    }

    #[test]
    fn one_file_may_run_and_look_like_nothing_but_itself() {
        let page = "<head><style>a{}</style><script>b()</script></head>";
        let page = with_policy(page, Home::OneFile).unwrap();
        assert!(!page.contains("'self'"), "{page}");
        for part in ["a{}", "b()"] {
            assert!(page.contains(&source_hash(part)), "{page}");
        }
        assert!(page.contains("connect-src 'none'"), "{page}");
    }
}

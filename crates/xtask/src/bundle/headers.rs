//! The file `_headers`, by which Netlify and Cloudflare Pages are told what to send along.
//!
//! Invariant: a file is kept for a year only if its name has a hash in it.

use std::path::Path;

use anyhow::{Context, Result};

use super::files::{read_text, write};

/// The name of the file.
pub const NAME: &str = "_headers";

/// Writes the file; to be called when the page is there. The names in `hashed` have a hash in them.
///
/// # Errors
/// When the page has no policy, or the file cannot be written.
pub fn write_headers(out: &Path, hashed: &[&String]) -> Result<()> {
    let page = read_text(&out.join("index.html"))?;
    let policy = policy_in(&page).context("the page has no policy")?;
    let mut text = String::from(
        "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n\
         # A page may be shown within others; `frame-ancestors 'none'` would forbid that.\n",
    );
    for page in ["/", "/index.html"] {
        text.push_str(&format!(
            "{page}\n  Content-Security-Policy: {policy}; frame-ancestors *\n"
        ));
    }
    for name in hashed {
        text.push_str(&format!(
            "/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    write(out, NAME, text.as_bytes())
}

/// The policy that a page carries.
fn policy_in(page: &str) -> Option<&str> {
    let (_, from) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?;
    from.split('"').next()
}

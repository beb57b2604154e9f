//! The whole explorer as one file that opens by a double click.
//!
//! Style, script and wasm stand in the page. The wasm is packed with gzip: every browser that
//! knows the style sheet's `light-dark()` can unpack that (`DecompressionStream`), so packing asks
//! for nothing newer; brotli, which is smaller, not all of them unpack.
//!
//! Invariant: the file asks for nothing, and its policy lets it ask for nothing.

use std::path::Path;

use ::corpus::model::{Corpus, Lang};
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::built::Built;
use super::csp::{Home, with_policy};
use super::lean::{Lean, Reader};
use super::packed::gzip;
use super::page::Page;
use super::{finish, head};

/// The name of the file.
pub const NAME: &str = "tweespraak.html";

/// What starts the app.
const START: &str = include_str!("scripts/one_file.js");

/// The page with everything in it. `out` has the icon.
///
/// # Errors
/// When the page or the app's script is not as expected, or the wasm cannot be read.
pub fn page(
    mut page: Page,
    corpus: &Corpus,
    built: &Built,
    out: &Path,
    lean: &Lean,
) -> Result<String> {
    finish::early(&mut page, corpus, Home::OneFile, lean)?;
    let icon = std::fs::read(out.join("favicon.svg")).context("the icon is missing")?;
    let icon = STANDARD.encode(icon);
    page.replace(
        "href=\"favicon.svg\"",
        "",
        &format!("href=\"data:image/svg+xml;base64,{icon}\""),
    )?;
    page.add_to_head(&built.style_element())?;
    page.add_to_head(&head::linked_data(corpus, Lang::default()))?;
    finish::still(&mut page, corpus, None)?;
    let app = &built.app;
    for piece in app.pieces.iter().chain([&app.first]) {
        let packed = STANDARD.encode(gzip(&piece.wasm).context("gzip failed")?);
        page.add_to_body(&format!(
            "<script type=\"text/plain\" id=\"{}\">{packed}</script>",
            piece.name
        ))?;
    }
    let start = START.replace("APP.wasm", &app.first.name);
    let script = without_exports(&app.script)? + &start;
    let script = lean.script(&script, Reader::Module)?;
    page.add_to_body(&format!("<script type=\"module\">{script}</script>"))?;
    with_policy(&page.into_html(), Home::OneFile)
}

/// The app's script as it can stand beside other script of one module.
fn without_exports(glue: &str) -> Result<String> {
    if glue.contains("</script") || glue.lines().any(|line| line.starts_with("import ")) {
        bail!("the app's script cannot stand in a page");
    }
    let mut script = String::with_capacity(glue.len());
    for line in glue.lines() {
        if line.starts_with("export {") {
            continue;
        }
        script.push_str(line.strip_prefix("export ").unwrap_or(line));
        script.push('\n');
    }
    if !script.contains("function __wbg_init(") {
        bail!("the app's script has no `__wbg_init`");
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::without_exports;

    #[test]
    fn exports_go_and_the_rest_stays() {
        let glue = "export class A {}\nasync function __wbg_init(a) {}\nexport { a as default };\n";
        let inline = "class A {}\nasync function __wbg_init(a) {}\n";
        assert_eq!(without_exports(glue).unwrap(), inline);
        assert!(without_exports("import a from 'b';").is_err());
        assert!(without_exports("let a = '</script>';").is_err());
        assert!(without_exports("").is_err());
    }
}

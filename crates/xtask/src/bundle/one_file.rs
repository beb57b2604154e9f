//! The whole explorer as one file that opens by a double click.
//!
//! Style, script and wasm stand in the page. The wasm is packed with gzip: every browser that
//! knows the style sheet's `light-dark()` can unpack that (`DecompressionStream`), so packing asks
//! for nothing newer; brotli, which is smaller, not all of them unpack.
//!
//! Invariant: the file asks for nothing, and its policy lets it ask for nothing.

use ::corpus::model::Lang;
use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::assemble::{Parts, Shared, early, fill, style_element};
use super::csp::{Home, with_policy};
use super::files::read;
use super::head;
use super::minify::Kind;
use super::precompress::gzip;
use crate::project::Project;

/// The name of the file.
pub const NAME: &str = "tweespraak.html";

/// What starts the app.
const START: &str = include_str!("scripts/one_file.js");

/// The page with everything in it.
///
/// # Errors
/// When the page or the app's script is not as expected, or a file cannot be read.
pub(super) fn page(project: &Project, parts: &Parts, shared: &Shared) -> Result<String> {
    let lang = Lang::default();
    let mut page = shared.template.clone();
    early(&mut page, parts, Home::OneFile)?;
    let icon = STANDARD.encode(read(&project.root.join("public/favicon.svg"))?);
    page.replace(
        "href=\"favicon.svg\"",
        "",
        &format!("href=\"data:image/svg+xml;base64,{icon}\""),
    )?;
    page.add_to_head(&style_element(&shared.style))?;
    page.add_to_head(&head::linked_data(parts.corpus, lang))?;
    if let Some(pages) = parts.pages {
        fill(&mut page, lang, &pages.in_language(lang)?.alone)?;
    }
    for name in parts.app.wasm() {
        let wasm = read(&parts.wasm_folder.join(name))?;
        let packed = STANDARD.encode(gzip(&wasm).context("gzip failed")?);
        page.add_to_body(&format!(
            "<script type=\"text/plain\" id=\"{name}\">{packed}</script>"
        ))?;
    }
    let start = START.replace("APP.wasm", &parts.app.first);
    let script = without_exports(&parts.app.script)? + &start;
    let script = parts.minifier.minify(&script, Kind::Module)?;
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

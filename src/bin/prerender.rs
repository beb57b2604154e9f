//! Prints, as JSON, the pages that stand there before the app runs: `prerender CORPUS.bin`.
//!
//! `cargo xtask build` runs it and puts what it prints into the bundle. For each language there are
//! `page` (the first view and the whole, for the page with the app), `alone` (the same without a
//! link to the other language, for the one file) and `whole` (a page of its own without the app).

use std::process::ExitCode;

use corpus::model::{Corpus, Lang};
use serde_json::json;
use tweespraak::still::Still;

fn main() -> ExitCode {
    match pages() {
        Ok(pages) => {
            println!("{pages}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn pages() -> Result<serde_json::Value, String> {
    let path = std::env::args_os().nth(1);
    let path = path.ok_or("name the file of the corpus: prerender CORPUS.bin")?;
    let bytes = std::fs::read(&path).map_err(|problem| problem.to_string())?;
    let corpus = Corpus::from_bytes(&bytes).map_err(|_| "this is no stored corpus")?;
    let pages = |lang, other| {
        let still = Still::new(&corpus, lang);
        json!({
            "page": still.page(Some(other)),
            "alone": still.page(None),
            "whole": still.whole(other),
        })
    };
    Ok(json!({
        "nl": pages(Lang::Nl, "en.html"),
        "en": pages(Lang::En, "./"),
    }))
}

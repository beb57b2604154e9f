//! Makes the index of a corpus of the benchmark: `make-index CORPUS.jsonl INDEX.bin [--offsets]`.
//!
//! Invariant: the bytes are those that the page would make of the same articles.

use bench_engine::Maker;
use corpus::search::engine::Index;
use serde::Deserialize;
use std::error::Error;
use std::fs;
use std::time::Instant;

/// A line of the corpus.
#[derive(Deserialize)]
struct Article {
    title: String,
    text: String,
    side: String,
    topic: String,
    people: Vec<String>,
    places: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(corpus), Some(target)) = (arguments.next(), arguments.next()) else {
        return Err("usage: make-index CORPUS.jsonl INDEX.bin [--offsets]".into());
    };
    let offsets = arguments.any(|argument| argument == "--offsets");
    let begun = Instant::now();
    let mut maker = Maker::new(offsets);
    for line in fs::read_to_string(corpus)?.lines() {
        let article: Article = serde_json::from_str(line)?;
        let mut values = format!("0 {}\n1 {}\n", article.side, article.topic);
        let several = [(2, &article.people), (3, &article.places)];
        for (facet, names) in several {
            for name in names {
                values.push_str(&format!("{facet} {name}\n"));
            }
        }
        maker.add(&article.title, &article.text, &values);
    }
    let stored = maker.finish();
    println!("{} bytes in {:?}", stored.len(), begun.elapsed());
    let index = Index::open(&stored).map_err(|error| error.to_string())?;
    println!("{} documents, {} terms", index.documents(), index.terms());
    for (section, bytes) in index.sizes() {
        println!("{bytes:>10}  {section}");
    }
    fs::write(target, stored)?;
    Ok(())
}

//! Asks an index queries with known answers, natively: `judge INDEX.bin QUERIES.json`.
//!
//! Prints recall@10 and mean reciprocal rank for each kind of query, the misses, and how long
//! queries take here (a browser is measured by run.mjs).
//!
//! Invariant: queries are asked in the order of the file, so two runs can be compared.

use corpus::search::Query;
use corpus::search::engine::{Index, Options, Searcher};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::time::Instant;

/// A query; `expect` is the number of the article it must find.
#[derive(Deserialize)]
struct Asked {
    id: String,
    kind: String,
    q: String,
    expect: Option<u32>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(index), Some(queries)) = (arguments.next(), arguments.next()) else {
        return Err("usage: judge INDEX.bin QUERIES.json".into());
    };
    let stored = fs::read(index)?;
    let index = Index::open(&stored).map_err(|error| error.to_string())?;
    let mut searcher = Searcher::new(&index);
    let queries: Vec<Asked> = serde_json::from_str(&fs::read_to_string(queries)?)?;
    let options = Options {
        most: Some(10),
        ..Options::default()
    };
    let mut kinds: BTreeMap<&str, (u32, u32, f64)> = BTreeMap::new();
    let mut times = Vec::new();
    for asked in &queries {
        let mut took = f64::MAX;
        let mut ids = Vec::new();
        let mut told = String::new();
        for _ in 0..15 {
            let begun = Instant::now();
            let (query, _) = Query::parse(&asked.q);
            let answer = searcher.search(&index, &query, &options);
            took = took.min(begun.elapsed().as_secs_f64() * 1e6);
            let best = answer.ranked.iter().chain(&answer.near).take(10);
            ids = best.map(|hit| (hit.document, hit.tier)).collect();
            told = format!("{} + {}", answer.total, answer.near_total);
        }
        times.push((took, asked, told));
        let Some(expect) = asked.expect else { continue };
        let place = ids.iter().position(|(document, _)| *document == expect);
        let kind = kinds.entry(&asked.kind).or_default();
        kind.0 += 1;
        if let Some(place) = place {
            kind.1 += 1;
            kind.2 += 1.0 / (place as f64 + 1.0);
        }
        if place != Some(0) {
            println!(
                "{} {:?} wants {expect}: {place:?} of {ids:?}",
                asked.id, asked.q
            );
        }
    }
    for (kind, (asked, found, ranks)) in kinds {
        let asked = f64::from(asked);
        println!(
            "{kind}: recall {:.3}, MRR {:.3}",
            f64::from(found) / asked,
            ranks / asked
        );
    }
    times.sort_by(|one, other| one.0.total_cmp(&other.0));
    for share in [50, 90, 95, 99] {
        if let Some((took, ..)) = times.get(times.len() * share / 100) {
            println!("p{share} {took:.1} µs");
        }
    }
    for (took, asked, told) in times.iter().rev().take(25) {
        println!("{took:>8.1} µs {} {} [{told}]", asked.kind, asked.q);
    }
    Ok(())
}

//! The published form, narrowed: its schema, and that every id it names is there.

use super::*;
use serde_json::Value;
use std::collections::BTreeSet;

fn validator() -> jsonschema::Validator {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../schema/corpus.schema.json"
    );
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn ids(json: &Value, list: &str) -> BTreeSet<String> {
    let entries = json[list].as_array().unwrap().iter();
    entries
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Every id that an entry names, with the list it must be in.
fn named(json: &Value) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let keys = [
        ("claims", "speakers", "speakers"),
        ("claims", "via", "speakers"),
        ("claims", "agency", "outlets"),
        ("claims", "topics", "topics"),
        ("claims", "meeting", "meetings"),
        ("claims", "evidence", "articles"),
        ("silences", "topic", "topics"),
        ("silences", "meeting", "meetings"),
        ("silences", "evidence", "articles"),
        ("relations", "from", "claims"),
        ("relations", "to", "claims"),
        ("meetings", "participants", "speakers"),
        ("meetings", "place", "places"),
        ("meetings", "reports", "articles"),
        ("topics", "broader", "topics"),
        ("articles", "outlet", "outlets"),
        ("speakers", "side", "sides"),
    ];
    for (list, key, table) in keys {
        for entry in json[list].as_array().unwrap() {
            let values = match &entry[key] {
                Value::Array(values) => values.clone(),
                Value::Null => Vec::new(),
                one => vec![one.clone()],
            };
            for value in values {
                let target = value.get("target").unwrap_or(&value);
                let id = target.get("source").unwrap_or(target);
                found.push((table, id.as_str().unwrap().to_owned()));
            }
        }
    }
    found
}

fn check(corpus: &Corpus, shown: &FilterResult, validator: &jsonschema::Validator) -> Value {
    let site = site(corpus, Lang::Nl);
    let text = export(&site, shown, &link("screen=compare"), Format::Json);
    let json: Value = serde_json::from_str(&text).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&json)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    for (table, id) in named(&json) {
        assert!(ids(&json, table).contains(&id), "{id} is not in {table}");
    }
    let wanted: BTreeSet<String> = shown
        .claims
        .iter()
        .map(|id| corpus.claims.slug(id).to_owned())
        .collect();
    assert_eq!(ids(&json, "claims"), wanted);
    assert_eq!(json["counts"]["claims"], wanted.len());
    assert_eq!(json["view"], format!("{BASE}?screen=compare&v=1"));
    json
}

#[test]
fn every_part_of_a_corpus_is_whole_in_itself() {
    let validator = validator();
    let corpus = real();
    let first_side = format!("side={}", corpus.sides.first.slug);
    for query in [
        &first_side,
        "side=joint",
        "topic=syrie",
        "relation=contradicts",
        "relation=silence",
        "from=2018",
        "degree=other-side",
    ] {
        let shown = select(&corpus, &link(query).filter, None);
        assert!(shown.claims.len() < corpus.claims.len(), "{query}");
        check(&corpus, &shown, &validator);
    }
    for id in corpus.claims.ids() {
        let shown = FilterResult {
            claims: [id].into_iter().collect(),
            ..FilterResult::default()
        };
        let json = check(&corpus, &shown, &validator);
        let claim = &json["claims"][0];
        assert_eq!(ids(&json, "relations"), BTreeSet::new());
        // Nothing stays that nothing names.
        let used: BTreeSet<_> = named(&json).into_iter().collect();
        for table in [
            "topics", "speakers", "places", "meetings", "articles", "outlets",
        ] {
            for id in ids(&json, table) {
                assert!(used.contains(&(table, id.clone())), "{table} {id}: {claim}");
            }
        }
    }
    let nothing = check(&corpus, &FilterResult::default(), &validator);
    assert_eq!(nothing["counts"]["articles"], 0);
}

#[test]
fn all_of_it_is_the_published_corpus_but_for_what_nothing_names() {
    let validator = validator();
    let corpus = real();
    let json = check(&corpus, &everything(&corpus), &validator);
    let whole: Value = serde_json::from_str(&corpus::export::corpus_json(&corpus)).unwrap();
    for key in ["claims", "silences", "relations", "sides"] {
        assert_eq!(json[key], whole[key], "{key}");
    }
    let counts = corpus.counts();
    assert_eq!(whole["counts"], serde_json::to_value(counts).unwrap());
    assert_eq!(whole.get("view"), None);
    assert!(
        whole["questions"]
            .as_array()
            .is_some_and(|all| !all.is_empty())
    );
}

#[test]
fn awkward_texts_survive() {
    for text in NASTY {
        let corpus = nasty(text);
        let site = site(&corpus, Lang::Nl);
        let out = export(&site, &everything(&corpus), &link(""), Format::Json);
        let json: Value = serde_json::from_str(&out).unwrap();
        assert_eq!(json["claims"][0]["gist"]["nl"], text);
        assert_eq!(json["articles"][0]["body"], text);
        assert_eq!(
            json["claims"][0]["evidence"][0]["selector"][1]["exact"],
            text
        );
    }
}

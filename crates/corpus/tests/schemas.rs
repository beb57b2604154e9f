//! The published schemas, held by an independent validator against what the program reads and
//! writes.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compile::{Sources, compile};
use corpus::export::corpus_json;
use jsonschema::Validator;
use serde_json::Value;
use std::path::{Path, PathBuf};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
const SECOND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven");

fn validator(name: &str) -> Validator {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../schema", name]
        .iter()
        .collect();
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn errors(validator: &Validator, value: &Value) -> Vec<String> {
    let told = |error: jsonschema::ValidationError| format!("{}: {error}", error.instance_path());
    validator.iter_errors(value).map(told).collect()
}

/// The schema of a file of a corpus; none for notes.
fn schema_of(path: &str) -> Option<&'static str> {
    Some(match path {
        "corpus.toml" => "files/corpus.schema.json",
        "sides.toml" => "files/sides.schema.json",
        "people.toml" => "files/people.schema.json",
        "outlets.toml" => "files/outlets.schema.json",
        "topics.toml" => "files/topics.schema.json",
        "places.toml" => "files/places.schema.json",
        "meetings.toml" => "files/meetings.schema.json",
        "relations.toml" => "files/relations.schema.json",
        "silences.toml" => "files/silences.schema.json",
        _ if path.starts_with("articles/") => "files/article.schema.json",
        _ if path.starts_with("claims/") => "files/claims.schema.json",
        _ => return None,
    })
}

/// The TOML of a file: what stands before it, itself, and what stands after it.
fn split(path: &str, text: &str) -> (String, String, String) {
    if !path.starts_with("articles/") {
        return (String::new(), text.to_owned(), String::new());
    }
    let mut parts = text.split("+++\n");
    let _ = parts.next();
    let toml = parts.next().unwrap().to_owned();
    (
        "+++\n".to_owned(),
        toml,
        format!("+++\n{}", parts.next().unwrap()),
    )
}

fn as_json(toml: &str) -> Value {
    serde_json::to_value(toml.parse::<toml::Table>().unwrap()).unwrap()
}

#[test]
fn the_exported_corpus_follows_its_schema() {
    let validator = validator("corpus.schema.json");
    for dir in [REAL, SECOND] {
        let corpus = compile(&folder::sources(Path::new(dir))).unwrap().corpus;
        let json: Value = serde_json::from_str(&corpus_json(&corpus)).unwrap();
        assert_eq!(errors(&validator, &json), Vec::<String>::new(), "{dir}");
    }
}

#[test]
fn the_schema_refuses_an_unproved_corpus() {
    let validator = validator("corpus.schema.json");
    let corpus = compile(&folder::sources(Path::new(SECOND))).unwrap().corpus;
    let json: Value = serde_json::from_str(&corpus_json(&corpus)).unwrap();
    let refused: [fn(&mut Value); 8] = [
        |json| json["claims"][0]["evidence"] = Value::Array(Vec::new()),
        |json| json["claims"][0]["evidence"][0]["selector"][1]["exact"] = Value::from(""),
        |json| json["claims"][0]["evidence"][0]["selector"][0]["start"] = Value::from(-1),
        |json| json["claims"][0]["speakers"] = Value::Array(Vec::new()),
        |json| json["claims"][0]["degree"] = Value::from("hearsay"),
        |json| json["claims"][0]["said"]["edtf"] = Value::from("last week"),
        |json| json["claims"][0]["gist"]["en"] = Value::from(" "),
        |json| json["version"] = Value::from(2),
    ];
    for (index, change) in refused.iter().enumerate() {
        let mut changed = json.clone();
        change(&mut changed);
        assert!(!validator.is_valid(&changed), "change {index}");
    }
}

#[test]
fn exported_selectors_select_the_words() {
    let corpus = compile(&folder::sources(Path::new(REAL))).unwrap().corpus;
    let json: Value = serde_json::from_str(&corpus_json(&corpus)).unwrap();
    let mut count = 0;
    for claim in json["claims"].as_array().unwrap() {
        for target in claim["evidence"].as_array().unwrap() {
            let articles = json["articles"].as_array().unwrap();
            let article = articles
                .iter()
                .find(|one| one["id"] == target["source"])
                .unwrap();
            let body: Vec<char> = article["body"].as_str().unwrap().chars().collect();
            let place =
                |key: &str| usize::try_from(target["selector"][0][key].as_u64().unwrap()).unwrap();
            let words: String = body[place("start")..place("end")].iter().collect();
            let quote = &target["selector"][1];
            assert_eq!(quote["exact"], words);
            let whole = ["prefix", "exact", "suffix"]
                .map(|key| quote[key].as_str().unwrap())
                .concat();
            let text = article["body"].as_str().unwrap();
            assert_eq!(text.matches(&whole).count(), 1, "{whole}");
            count += 1;
        }
    }
    assert!(count >= corpus.claims.len());
}

#[test]
fn the_files_follow_their_schemas() {
    for dir in [REAL, SECOND] {
        for (path, bytes) in folder::sources(Path::new(dir)).files {
            let Some(schema) = schema_of(&path) else {
                continue;
            };
            let (_, toml, _) = split(&path, &String::from_utf8(bytes).unwrap());
            let errors = errors(&validator(schema), &as_json(&toml));
            assert_eq!(errors, Vec::<String>::new(), "{dir}/{path}");
        }
    }
}

/// Every place of a table within a TOML value.
fn tables(value: &toml::Value, here: &str, found: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            found.push(here.to_owned());
            for (key, value) in table {
                tables(value, &format!("{here}/{key}"), found);
            }
        }
        toml::Value::Array(array) => {
            for (index, value) in array.iter().enumerate() {
                tables(value, &format!("{here}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn table_at<'v>(value: &'v mut toml::Value, place: &str) -> &'v mut toml::Table {
    let mut at = value;
    for part in place.split('/').skip(1) {
        at = match at {
            toml::Value::Array(array) => &mut array[part.parse::<usize>().unwrap()],
            other => other.get_mut(part).unwrap(),
        };
    }
    at.as_table_mut().unwrap()
}

/// A change to one table of a file, and whether the gate and the schema refuse the file for it.
fn verdicts(
    base: &Sources,
    schema: &Validator,
    path: &str,
    change: impl FnOnce(&mut toml::Value),
    told: impl Fn(&str) -> bool,
) -> (bool, bool) {
    let text = String::from_utf8(base.files[path].clone()).unwrap();
    let (before, toml, after) = split(path, &text);
    let mut value = toml::Value::Table(toml.parse().unwrap());
    change(&mut value);
    let toml = toml::to_string(&value).unwrap();
    let mut sources = base.clone();
    sources.insert(path, format!("{before}{toml}{after}"));
    let problems = compile(&sources).err().unwrap_or_default();
    let gate_refuses = problems
        .iter()
        .any(|one| one.at.file == path && told(&one.message));
    (gate_refuses, !schema.is_valid(&as_json(&toml)))
}

#[test]
fn gate_and_schemas_need_the_same_keys_and_refuse_the_same() {
    let base = folder::sources(Path::new(SECOND));
    let mut tried = 0;
    for (path, bytes) in &base.files {
        let Some(schema) = schema_of(path) else {
            continue;
        };
        let schema = validator(schema);
        let (_, toml, _) = split(path, &String::from_utf8(bytes.clone()).unwrap());
        let value = toml::Value::Table(toml.parse().unwrap());
        let mut places = Vec::new();
        tables(&value, "", &mut places);
        for place in places {
            let keys: Vec<String> = table_at(&mut value.clone(), &place)
                .keys()
                .cloned()
                .collect();
            for key in &keys {
                let (gate, by_schema) = verdicts(
                    &base,
                    &schema,
                    path,
                    |value| {
                        table_at(value, &place).remove(key);
                    },
                    |message| {
                        message.contains("is missing")
                            || message.contains("lacks its text")
                            || message.contains("there are 0")
                    },
                );
                assert_eq!(gate, by_schema, "{path}{place} without {key}");
                tried += 1;
            }
            let (gate, by_schema) = verdicts(
                &base,
                &schema,
                path,
                |value| {
                    table_at(value, &place).insert("zzz".to_owned(), toml::Value::Integer(1));
                },
                |message| message.contains("unknown key"),
            );
            assert!(gate && by_schema, "{path}{place} with an unknown key");
            for key in keys {
                let (gate, by_schema) = verdicts(
                    &base,
                    &schema,
                    path,
                    |value| {
                        table_at(value, &place).insert(key.clone(), toml::Value::Boolean(true));
                    },
                    |message| message.contains("is true or false, not"),
                );
                assert!(gate && by_schema, "{path}{place} with {key} = true");
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

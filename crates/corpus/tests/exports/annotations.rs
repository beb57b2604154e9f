//! The rules of the W3C Web Annotation Data Model, held against what is written. Rules are named by
//! the section of the recommendation of 23 February 2017 that sets them.

use super::*;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const MOTIVATIONS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// An absolute IRI: a scheme, a colon, and none of the signs that RFC 3987 excludes.
fn is_iri(value: &Value) -> bool {
    value.as_str().is_some_and(|text| {
        let scheme = text.split(':').next().unwrap();
        text.contains("://")
            && scheme.chars().all(|one| one.is_ascii_alphabetic())
            && !text.contains(|one: char| {
                one.is_whitespace() || one.is_control() || "<>\"{}|\\^`".contains(one)
            })
    })
}

fn one<'a>(object: &'a Map<String, Value>, key: &str) -> &'a Value {
    let value = object
        .get(key)
        .unwrap_or_else(|| panic!("{key} is missing"));
    assert!(!value.is_null(), "{key} is null");
    value
}

fn all(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(values) => values.iter().collect(),
        one => vec![one],
    }
}

/// 3.2.4, 3.2.7: a textual body has one value; a choice has a list of items.
fn check_body(body: &Value) {
    let object = body.as_object().unwrap();
    match one(object, "type").as_str().unwrap() {
        "TextualBody" => {
            assert!(one(object, "value").is_string());
            assert_eq!(one(object, "format"), "text/plain");
            assert!(one(object, "language").as_str().unwrap().len() == 2);
            for purpose in all(one(object, "purpose")) {
                assert!(MOTIVATIONS.contains(&purpose.as_str().unwrap()));
            }
        }
        "Choice" => {
            let items = one(object, "items").as_array().unwrap();
            assert!(items.len() > 1);
            items.iter().for_each(check_body);
        }
        other => panic!("a body of type {other}"),
    }
}

/// 4.1, 4.2.4, 4.2.5: one source; positions are non-negative integers, start before end, in code
/// points; a quotation has one exact. Returns the words that both select.
fn check_target(target: &Value, corpus: &Corpus) -> String {
    let target = target.as_object().unwrap();
    assert_eq!(one(target, "type"), "SpecificResource");
    let source = one(target, "source").as_object().unwrap();
    assert!(is_iri(one(source, "id")));
    let query = source["id"].as_str().unwrap().strip_prefix(BASE).unwrap();
    let at = link(query).target.unwrap().to_string();
    let id = corpus
        .articles
        .find(at.strip_prefix("article:").unwrap())
        .unwrap();
    let article = corpus.articles.get(id).unwrap();
    assert_eq!(source["language"], article.language.as_str());
    let points: Vec<char> = article.body.chars().collect();
    let selectors = one(target, "selector").as_array().unwrap();
    assert_eq!(selectors.len(), 2);
    let position = selectors[0].as_object().unwrap();
    assert_eq!(one(position, "type"), "TextPositionSelector");
    let place = |key| usize::try_from(one(position, key).as_u64().unwrap()).unwrap();
    let (start, end) = (place("start"), place("end"));
    assert!(start < end && end <= points.len());
    let words: String = points[start..end].iter().collect();
    let quote = selectors[1].as_object().unwrap();
    assert_eq!(one(quote, "type"), "TextQuoteSelector");
    assert_eq!(one(quote, "exact"), words.as_str());
    let prefix: Vec<char> = one(quote, "prefix").as_str().unwrap().chars().collect();
    let suffix: Vec<char> = one(quote, "suffix").as_str().unwrap().chars().collect();
    assert!(points[..start].ends_with(&prefix));
    assert!(points[end..].starts_with(&suffix));
    words
}

#[test]
fn what_is_written_follows_the_model_and_selects_the_words() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::En);
        let text = export(
            &site,
            &everything(&corpus),
            &link("screen=compare"),
            Format::Annotations,
        );
        let json: Value = serde_json::from_str(&text).unwrap();
        let collection = json.as_object().unwrap();
        // 5.1: the collection; 5.2: its page.
        assert_eq!(
            one(collection, "@context"),
            "http://www.w3.org/ns/anno.jsonld"
        );
        assert_eq!(one(collection, "type"), "AnnotationCollection");
        assert!(is_iri(one(collection, "id")));
        let page = one(collection, "first").as_object().unwrap();
        assert_eq!(one(page, "type"), "AnnotationPage");
        assert!(is_iri(one(page, "id")));
        assert_eq!(one(page, "startIndex"), 0);
        let items = one(page, "items").as_array().unwrap();
        assert_eq!(one(collection, "total"), items.len());
        assert_eq!(items.len(), corpus.claims.len());
        let mut names = BTreeSet::new();
        for (item, (_, claim)) in items.iter().zip(corpus.claims.iter()) {
            // 3.1: id, type, at least one target.
            let item = item.as_object().unwrap();
            assert_eq!(one(item, "type"), "Annotation");
            assert!(is_iri(one(item, "id")));
            assert!(names.insert(item["id"].to_string()));
            for motivation in all(one(item, "motivation")) {
                assert!(MOTIVATIONS.contains(&motivation.as_str().unwrap()));
            }
            all(one(item, "body")).into_iter().for_each(check_body);
            assert_eq!(item["body"][0]["items"][1]["value"], claim.gist.en.as_str());
            let targets = all(one(item, "target"));
            let words: Vec<String> = targets
                .into_iter()
                .map(|target| check_target(target, &corpus))
                .collect();
            let evidence: Vec<&str> = claim
                .evidence
                .iter()
                .map(|span| corpus.words(claim.article, *span))
                .collect();
            assert_eq!(words, evidence);
        }
    }
}

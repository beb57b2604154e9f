//! schema.org `Claim`: what is said, and what must not be.

use super::*;
use corpus::model::Qualifier;
use serde_json::Value;
use std::collections::BTreeMap;

/// The properties that schema.org knows for the types that are used, as far as they are used.
fn known(kind: &str) -> &'static [&'static str] {
    match kind {
        "Claim" => &[
            "@id",
            "url",
            "text",
            "inLanguage",
            "author",
            "claimInterpreter",
            "creditText",
            "dateCreated",
            "temporal",
            "temporalCoverage",
            "about",
            "keywords",
            "appearance",
        ],
        "Quotation" => &["text", "inLanguage", "isPartOf"],
        "NewsArticle" => &[
            "@id",
            "headline",
            "inLanguage",
            "creditText",
            "publisher",
            "datePublished",
            "temporal",
            "url",
        ],
        "Person" | "Organization" | "NewsMediaOrganization" | "Thing" => &["name"],
        other => panic!("the type {other} is not expected"),
    }
}

fn check(value: &Value) {
    match value {
        Value::Array(values) => values.iter().for_each(check),
        Value::Object(object) => {
            if let Some(kind) = object.get("@type") {
                for (key, value) in object.iter().filter(|(key, _)| *key != "@type") {
                    let kind = kind.as_str().unwrap();
                    assert!(known(kind).contains(&key.as_str()), "{kind} has {key}");
                    check(value);
                }
            } else {
                assert_eq!(object.keys().collect::<Vec<_>>(), ["@id"]);
            }
        }
        Value::String(_) => {}
        other => panic!("{other}"),
    }
}

#[test]
fn every_claim_is_there_with_what_it_appears_in_and_no_verdict() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::Nl);
        let text = export(&site, &everything(&corpus), &link(""), Format::Claims);
        assert!(!text.contains('<'), "it may stand in a script of a page");
        let json: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(json["@context"], "https://schema.org");
        let graph = json["@graph"].as_array().unwrap();
        graph.iter().for_each(check);
        let named: BTreeMap<&str, &Value> = graph
            .iter()
            .map(|one| (one["@id"].as_str().unwrap(), one))
            .collect();
        assert_eq!(named.len(), graph.len());
        for (_, claim) in corpus.claims.iter() {
            let one = named[site.claim_address(&claim.slug).as_str()];
            assert_eq!(one["@type"], "Claim");
            assert_eq!(one["text"], claim.gist.nl.as_str());
            assert_eq!(
                one["author"].as_array().unwrap().len(),
                claim.attribution.speakers.len()
            );
            let said = claim.said.date;
            let stated = said.last.is_none() && said.first.qualifier == Qualifier::Certain;
            assert_eq!(one.get("dateCreated").is_some(), stated);
            assert_eq!(one.get("temporal").is_some(), !stated);
            for (place, span) in one["appearance"]
                .as_array()
                .unwrap()
                .iter()
                .zip(&claim.evidence)
            {
                assert_eq!(place["text"], corpus.words(claim.article, *span));
                let article = named[place["isPartOf"]["@id"].as_str().unwrap()];
                let meant = corpus.articles.get(claim.article).unwrap();
                assert_eq!(article["headline"], meant.headline.as_str());
                let inferred = meant.published.date.is_inferred();
                assert_eq!(article.get("datePublished").is_none(), inferred);
            }
        }
    }
}

//! CSL-JSON, read by the `citationberg` crate.

use super::*;
use citationberg::json::{DateValue, Item, NameValue, Value};
use corpus::export::cite::{Style, cite};

#[test]
fn every_subject_is_one_item() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::En);
        let shown = everything(&corpus);
        for subject in subjects(&corpus, &shown.claims, "A \"view\"\n\\") {
            let text = cite(
                &site,
                &subject,
                &link("at=claim:x"),
                &viewed(),
                Style::CslJson,
            );
            let items: Vec<Item> = serde_json::from_str(&text).unwrap();
            assert_eq!(items.len(), 1);
            let item = &items[0];
            let get = |key: &str| item.0.get(key).and_then(|value| value.to_str());
            let parts = |key: &str| match item.0.get(key) {
                Some(Value::Date(DateValue::DateParts {
                    date_parts, circa, ..
                })) => {
                    let parts: Vec<Vec<i16>> =
                        date_parts.0.iter().map(|one| one.0.clone()).collect();
                    Some((parts, *circa))
                }
                None => None,
                other => panic!("{key} is {other:?}"),
            };
            assert!(["webpage", "article-newspaper"].contains(&&*item.type_().unwrap()));
            assert_eq!(parts("accessed"), Some((vec![vec![2026, 11, 22]], false)));
            assert_eq!(
                get("URL").as_deref(),
                Some("https://example.org/een/map/?at=claim:x&v=1")
            );
            assert_eq!(
                get("source").as_deref(),
                Some(flat(&corpus.about.title.en).as_str())
            );
            match subject {
                Subject::Article(id) => {
                    let article = corpus.articles.get(id).unwrap();
                    let author = article
                        .author
                        .as_deref()
                        .map(|author| vec![serde_json::json!({ "literal": flat(author) })]);
                    let names = match item.0.get("author") {
                        Some(Value::Names(names)) => Some(names),
                        None => None,
                        other => panic!("author is {other:?}"),
                    };
                    assert_eq!(names.is_some(), author.is_some());
                    if let (Some(names), Some(author)) = (names, &article.author) {
                        assert_eq!(names.len(), 1);
                        let NameValue::Literal(name) = &names[0] else {
                            panic!("the name is {names:?}");
                        };
                        assert_eq!(name.literal, flat(author));
                    }
                    assert!(get("title").unwrap().contains(&flat(&article.headline)));
                    let (issued, circa) = parts("issued").unwrap();
                    assert_eq!(issued[0][0], article.published.date.first.year);
                    assert_eq!(circa, article.published.date.is_inferred());
                }
                Subject::Claim(id) => {
                    let claim = corpus.claims.get(id).unwrap();
                    let title = bracketed(&claim.gist.en);
                    assert_eq!(get("title").as_deref(), Some(title.as_str()));
                    let words = flat(corpus.words(claim.article, claim.evidence[0]));
                    assert!(get("note").unwrap().contains(&words));
                }
                _ => assert_eq!(parts("issued"), None),
            }
        }
    }
}

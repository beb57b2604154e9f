//! RIS, read strictly by the published format: two letters or digits, two spaces, a hyphen, a space,
//! a value; CRLF; `TY` first and `ER` last; no asterisk in a name.

use super::*;
use corpus::export::cite::{Style, cite};

fn read(text: &str) -> Vec<(String, String)> {
    let body = text.strip_suffix("\r\n").expect("ends in CRLF");
    let mut fields = Vec::new();
    for line in body.split("\r\n") {
        assert!(
            !line.contains(['\r', '\n', '\u{2028}', '\u{2029}']),
            "{line:?}"
        );
        let (tag, value) = line.split_at_checked(6).expect("a tag");
        let name: Vec<char> = tag.chars().take(2).collect();
        assert!(name[0].is_ascii_uppercase());
        assert!(name[1].is_ascii_uppercase() || name[1].is_ascii_digit());
        assert_eq!(&tag[2..], "  - ");
        assert!(tag.starts_with("ER") == value.is_empty(), "{line:?}");
        fields.push((tag[..2].to_owned(), value.to_owned()));
    }
    assert_eq!(fields.first().unwrap().0, "TY");
    assert_eq!(fields.last().unwrap().0, "ER");
    let ends = fields.iter().filter(|(tag, _)| tag == "ER" || tag == "TY");
    assert_eq!(ends.count(), 2);
    fields
}

#[test]
fn every_subject_is_one_record() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::Nl);
        let shown = everything(&corpus);
        for subject in subjects(&corpus, &shown.claims, "Een view\nER  - ") {
            let link = link("screen=compare&q=a%2Bb");
            let fields = read(&cite(&site, &subject, &link, &viewed(), Style::Ris));
            let get = |tag: &str| {
                let found = fields.iter().find(|(one, _)| one == tag);
                found.map(|(_, value)| value.as_str())
            };
            assert_eq!(
                get("UR"),
                Some("https://example.org/een/map/?screen=compare&q=a%2Bb&v=1")
            );
            assert_eq!(get("Y2"), Some("2026/11/22/"));
            assert_eq!(get("DP"), Some(flat(&corpus.about.title.nl).as_str()));
            match subject {
                Subject::Article(id) => {
                    let article = corpus.articles.get(id).unwrap();
                    assert!(get("TI").unwrap().contains(&flat(&article.headline)));
                    let author = article
                        .author
                        .as_deref()
                        .map(|one| flat(one).replace('*', "∗"));
                    assert_eq!(get("AU"), author.as_deref());
                    let year = article.published.date.first.year.to_string();
                    assert_eq!(get("PY"), Some(year.as_str()));
                    let inferred = article.published.date.is_inferred();
                    assert_eq!(get("DA").unwrap().ends_with("/afgeleid"), inferred);
                }
                Subject::Claim(id) => {
                    let claim = corpus.claims.get(id).unwrap();
                    assert_eq!(get("TI"), Some(bracketed(&claim.gist.nl).as_str()));
                    let words = flat(corpus.words(claim.article, claim.evidence[0]));
                    assert!(get("N1").unwrap().contains(&words));
                }
                _ => assert_eq!(get("PY"), None),
            }
        }
    }
}

//! BibTeX, read by the `biblatex` crate.

use super::*;
use biblatex::{Bibliography, ChunksExt};
use corpus::export::cite::{Style, cite};

/// BibTeX counts braces without regard to backslashes.
fn braces_are_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    for byte in text.bytes() {
        depth += i32::from(byte == b'{') - i32::from(byte == b'}');
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

#[test]
fn every_subject_is_one_entry() {
    for corpus in corpora() {
        let site = site(&corpus, Lang::Nl);
        let shown = everything(&corpus);
        for subject in subjects(&corpus, &shown.claims, "Een {view} & 100%") {
            let link = link("screen=compare&q=a%2Bb_c");
            let text = cite(&site, &subject, &link, &viewed(), Style::BibTex);
            assert!(braces_are_balanced(&text), "{text}");
            let read = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            assert_eq!(read.len(), 1, "{text}");
            let entry = read.iter().next().unwrap();
            let get = |key: &str| entry.get(key).map(|chunks| chunks.format_verbatim());
            assert_eq!(
                entry.url().unwrap(),
                format!("{BASE}?screen=compare&q=a%2Bb_c&v=1")
            );
            assert_eq!(get("urldate").as_deref(), Some("2026-11-22"));
            let explorer = flat(&corpus.about.title.nl);
            assert_eq!(get("howpublished"), Some(explorer), "{text}");
            match subject {
                Subject::Article(id) => {
                    let article = corpus.articles.get(id).unwrap();
                    let title = get("title").unwrap();
                    assert!(title.contains(&flat(&article.headline)), "{title}\n{text}");
                    let author = article.author.as_deref().map(flat);
                    assert_eq!(get("author"), author, "{text}");
                    assert!(entry.author().unwrap_or_default().len() <= 1, "{text}");
                    let date = entry.date().unwrap();
                    let meant = &article.published.date;
                    assert!(format!("{date:?}").contains(&meant.first.year.to_string()));
                    assert_eq!(get("date"), Some(meant.to_string()));
                }
                Subject::Claim(id) => {
                    let claim = corpus.claims.get(id).unwrap();
                    assert_eq!(get("title"), Some(bracketed(&claim.gist.nl)));
                    let words = flat(corpus.words(claim.article, claim.evidence[0]));
                    assert!(get("note").unwrap().contains(&words), "{text}");
                }
                Subject::View { .. } => {
                    assert_eq!(get("title").as_deref(), Some("Een {view} & 100%"));
                    assert_eq!(get("date"), None);
                }
                _ => assert_eq!(get("date"), None),
            }
        }
    }
}

#[test]
fn two_views_have_two_keys() {
    let corpus = real();
    let site = site(&corpus, Lang::En);
    let shown = everything(&corpus);
    let view = Subject::View {
        title: "A view",
        claims: &shown.claims,
    };
    let key = |query: &str| {
        let text = cite(&site, &view, &link(query), &viewed(), Style::BibTex);
        let read = Bibliography::parse(&text).unwrap();
        read.keys().next().unwrap().to_owned()
    };
    assert_ne!(key("q=a"), key("q=b"));
    assert_eq!(key("q=a"), key("?q=a&v=1"));
    assert!(key("").starts_with(&format!("{}-", corpus.about.slug)));
}

/// `\textquotedbl` is lost on readers that are not TeX, and an error in TeX's oldest encoding; a
/// bare sign is a command in Dutch documents, unless an empty group follows.
#[test]
fn a_straight_quotation_mark_is_read_by_all() {
    let corpus = nasty("Hij: \"ja\"");
    let site = site(&corpus, Lang::Nl);
    let id = corpus.articles.ids().next().unwrap();
    let text = cite(
        &site,
        &Subject::Article(id),
        &link(""),
        &viewed(),
        Style::BibTex,
    );
    assert!(text.contains("title = {{Hij: \"{}ja\"{}}},"), "{text}");
}

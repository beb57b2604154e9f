//! APA, seventh edition, to the letter: as a person would check it.

use super::*;
use corpus::export::cite::{Style, cite};

fn line(corpus: &Corpus, lang: Lang, subject: &Subject<'_>, query: &str) -> String {
    cite(
        &site(corpus, lang),
        subject,
        &link(query),
        &viewed(),
        Style::Apa,
    )
}

#[test]
fn an_article_a_claim_and_a_view() {
    let corpus = real();
    let article = corpus.articles.find("azie-reis").unwrap();
    let claim = corpus.claims.find("pers-feiten-geen-geruchten").unwrap();
    let shown = everything(&corpus);
    let view = Subject::View {
        title: "Compare: interference",
        claims: &shown.claims,
    };
    let q = "screen=reader";
    assert_eq!(
        line(&corpus, Lang::Nl, &Subject::Article(article), q),
        "LB. ([2017, 3 november]). Trump: \"Ik zal wellicht Poetin ontmoeten. De Russen kunnen ons \
         helpen met Noord-Korea\". Trump en Poetin, 2017–2018. Geraadpleegd op 22 november 2026, \
         van https://example.org/een/map/?screen=reader&v=1"
    );
    assert_eq!(
        line(&corpus, Lang::En, &Subject::Claim(claim), q),
        "[Putin says that “we” must be guided by facts, not by rumours]. ([2018, July 16]). In [Trump \
         en Poetin geven na top in Helsinki weinig prijs]. Trump and Putin, 2017–2018. Retrieved \
         November 22, 2026, from https://example.org/een/map/?screen=reader&v=1"
    );
    assert_eq!(
        line(&corpus, Lang::En, &view, "q=a b"),
        "Compare: interference. (n.d.). Trump and Putin, 2017–2018. \
         Retrieved November 22, 2026, from https://example.org/een/map/?q=a+b&v=1"
    );
}

#[test]
fn a_view_without_a_title_goes_by_the_name_of_the_whole_once() {
    let corpus = real();
    let shown = everything(&corpus);
    let view = Subject::View {
        title: " ",
        claims: &shown.claims,
    };
    assert_eq!(
        line(&corpus, Lang::Nl, &view, ""),
        "Trump en Poetin, 2017–2018. (z.d.). Geraadpleegd op 22 november 2026, van \
         https://example.org/een/map/"
    );
}

#[test]
fn a_known_day_and_outlet() {
    let mut corpus = second();
    each(&mut corpus.articles, |one: &mut Article| {
        one.published = "2018-07-16".parse::<Date>().unwrap().into();
        one.author = Some("A. Uthor".to_owned());
        one.headline = "Wohin?".to_owned();
        one.headline_by = corpus::model::HeadlineBy::Source;
    });
    let first = corpus.articles.ids().next().unwrap();
    let text = line(&corpus, Lang::Nl, &Subject::Article(first), "");
    assert!(
        text.starts_with("A. Uthor. (2018, 16 juli). Wohin? "),
        "{text}"
    );
    let text = line(&corpus, Lang::En, &Subject::Article(first), "");
    assert!(
        text.starts_with("A. Uthor. (2018, July 16). Wohin? "),
        "{text}"
    );
}

#[test]
fn it_is_one_line_whatever_stands_in_it() {
    for corpus in corpora() {
        let shown = everything(&corpus);
        for subject in subjects(&corpus, &shown.claims, "a\nb") {
            let text = line(&corpus, Lang::Nl, &subject, "");
            assert_eq!(text, flat(&text));
            assert!(text.ends_with("22 november 2026, van https://example.org/een/map/"));
        }
    }
}

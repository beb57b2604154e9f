//! The pages that stand there before the app runs, drawn from whole corpora. What is asserted is
//! read from the corpus, and holds for any.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use anyhow::{Result, anyhow};
use corpus::compile::compile;
use corpus::model::{Corpus, Entry as _, Lang};
use xtask::bundle::prerender::{Pages, prerender};
use xtask::project::Project;

/// A corpus with its pages in Dutch and in English.
type Drawn = (Corpus, [Pages; 2]);

/// The corpora of the project.
static CORPORA: LazyLock<Result<Vec<Drawn>>> = LazyLock::new(|| {
    let project = Project::find()?;
    let folders = ["corpus", "crates/corpus/tests/fixtures/nordhaven"];
    let corpora = folders.map(|folder| {
        let sources = xtask::corpus::read(&project.root.join(folder))?;
        let compiled = compile(&sources).map_err(|_| anyhow!("{folder} has problems"))?;
        let drawn = prerender(&project, &compiled.corpus)?;
        let pages = [
            drawn.in_language(Lang::Nl)?.clone(),
            drawn.in_language(Lang::En)?.clone(),
        ];
        Ok((compiled.corpus, pages))
    });
    corpora.into_iter().collect()
});

fn corpora() -> &'static [Drawn] {
    CORPORA.as_ref().map(Vec::as_slice).unwrap_or_default()
}

/// Each corpus with its whole page in Dutch.
fn wholes() -> impl Iterator<Item = (&'static Corpus, &'static str)> {
    let drawn = corpora().iter();
    drawn.map(|(corpus, [dutch, _])| (corpus, dutch.whole.as_str()))
}

#[test]
fn the_corpora_can_be_drawn() {
    assert_eq!(CORPORA.as_ref().unwrap().len(), 2);
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let sign = format!(" {attribute}=\"");
    html.split(&sign)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The words of a page without its tags.
fn words(html: &str) -> String {
    let text: String = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect();
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn every_link_leads_to_a_place_in_the_page_or_out_of_it() {
    for (_, pages) in corpora() {
        for html in pages.iter().map(|pages| pages.whole.as_str()) {
            let ids = values(html, "id");
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), known.len(), "an id stands twice");
            for href in values(html, "href") {
                let well = match href.strip_prefix('#') {
                    Some(anchor) => known.contains(anchor),
                    None => !href.starts_with('?'),
                };
                assert!(well, "`{href}` leads nowhere");
            }
        }
    }
}

#[test]
fn articles_claims_and_silences_are_all_there() {
    for (corpus, html) in wholes() {
        let ids: BTreeSet<&str> = values(html, "id").into_iter().collect();
        let words = words(html);
        for (_, article) in corpus.articles.iter() {
            let id = format!("article-{}", article.slug);
            assert!(ids.contains(id.as_str()), "no {id}");
            // Between two of its words a note's number may stand, never within one.
            for word in article.body.split(|c: char| !c.is_alphanumeric()) {
                assert!(words.contains(word), "`{word}` is missing");
            }
        }
        for (_, claim) in corpus.claims.iter() {
            assert!(ids.contains(format!("claim-{}", claim.slug()).as_str()));
            assert!(words.contains(claim.gist.get(Lang::Nl)));
        }
        for (_, silence) in corpus.silences.iter() {
            assert!(ids.contains(format!("silence-{}", silence.slug()).as_str()));
        }
    }
}

#[test]
fn a_claim_has_one_card_and_is_a_link_elsewhere() {
    for (corpus, html) in wholes() {
        let (articles, rest) = html.split_once("<section id=\"compare\">").unwrap();
        let (compare, rest) = rest.split_once("<section id=\"timeline\">").unwrap();
        let (timeline, _) = rest.split_once("<section id=\"about\">").unwrap();
        for (_, claim) in corpus.claims.iter() {
            let id = format!("id=\"claim-{}\"", claim.slug());
            assert_eq!(articles.matches(&id).count(), 1, "{id}");
            let link = format!("<a href=\"#claim-{}\">", claim.slug());
            for part in [articles, compare, timeline] {
                assert!(part.contains(&link), "no {link}");
            }
        }
        for (_, silence) in corpus.silences.iter() {
            let link = format!("<a href=\"#silence-{}\">", silence.slug);
            assert!(compare.contains(&link), "no {link}");
        }
        let drawing = timeline
            .split_once("<svg")
            .unwrap()
            .1
            .split_once("</svg>")
            .unwrap();
        assert!(
            drawing.1.contains("class=\"claim "),
            "the list is not there"
        );
        assert!(!drawing.0.contains("NaN") && drawing.0.contains("<path d=\"M"));
    }
}

#[test]
fn why_claims_are_related_is_told_once_and_seen() {
    for (corpus, html) in wholes() {
        assert!(
            html.contains("<span class=\"relation\">"),
            "no relation is named"
        );
        let (_, compare) = html.split_once("<section id=\"compare\">").unwrap();
        let mut told = 0;
        for (_, relation) in corpus.relations.iter() {
            let count = compare.matches(relation.reason.get(Lang::Nl)).count();
            assert!(count <= 1, "{} is told {count} times", relation.slug);
            told += count;
        }
        assert!(told > 0, "no reason is told");
        assert!(
            !compare.contains("reasons paper-only"),
            "reasons can't be seen"
        );
    }
}

#[test]
fn nothing_in_the_whole_waits_for_a_script() {
    for (_, html) in wholes() {
        for sign in [
            "popover", "<button", "<input", "<form", "<dialog", "<script", " data-", " style=",
        ] {
            assert!(!html.contains(sign), "`{sign}` in the page");
        }
        for part in ["<svg", "class=\"spine\"", "class=\"twin\"", "<mark "] {
            assert!(html.contains(part), "no `{part}` in the page");
        }
        // The drawing lies on the page, and follows its theme.
        assert!(html.contains("fill=\"var(--paper)\"") && !html.contains("--blank"));
    }
}

#[test]
fn the_opening_has_no_ids_and_keeps_its_links() {
    for (_, [dutch, _]) in corpora() {
        let html = &dutch.alone;
        assert!(!html.contains("<dialog"), "a dialog that nobody can open");
        let (_, from) = html.split_once("<div class=\"opening\">").unwrap();
        let (opening, _) = from.split_once("<div class=\"whole\">").unwrap();
        assert_eq!(values(opening, "id"), Vec::<&str>::new());
        assert!(
            values(opening, "href")
                .iter()
                .all(|href| href.starts_with('?'))
        );
    }
}

//! Moments that no window of the timeline parts, told in a list.
//!
//! Invariant: each of them is told, and is a link to itself that keeps the view. A corpus of such
//! a crowd is not among those that browsers travel through.

use crate::markup::to_html;
use crate::timeline::several;
use crate::view::View;
use corpus::compile::{Sources, compile};
use corpus::filter::select;
use corpus::model::{Corpus, Entry as _, Lang};
use corpus::permalink::parse;
use corpus::timeline::Key;
use std::path::Path;

fn real() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let mut sources = Sources::new();
    for name in ["", "articles/", "claims/"] {
        for entry in folder.join(name).read_dir().unwrap().flatten() {
            if entry.path().is_file() {
                let path = format!("{name}{}", entry.file_name().display());
                sources.insert(path, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    compile(&sources).ok().unwrap().corpus
}

#[test]
fn each_of_a_crowd_is_told_and_is_a_link() {
    let corpus = real();
    let (link, dropped) = parse("screen=timeline&lang=en&topic=syrie");
    assert_eq!(dropped, []);
    let shown = select(&corpus, &link.filter, None);
    let view = View {
        corpus: &corpus,
        link: &link,
        lang: Lang::En,
        found: None,
        problems: &[],
        matching: None,
        shown: &shown,
        period_is_wrong: false,
    };
    let claims: Vec<_> = corpus.claims.iter().collect();
    let keys: Vec<Key> = claims.iter().map(|(id, _)| Key::Claim(*id)).collect();
    let html = to_html(&[several(&view, &keys, "chart:part").into()]);
    assert!(html.contains(&format!(" ({})</h2>", keys.len())), "{html}");
    assert_eq!(html.matches("<li>").count(), keys.len());
    for (_, claim) in claims {
        let meant = format!("at=claim:{}&", claim.slug());
        let links = html.split("<a ").skip(1).filter(|one| {
            let end = one.find("</a>").unwrap_or_default();
            let (head, words) = one.split_at(end.min(one.find('>').unwrap_or_default()));
            head.replace("&amp;", "&").contains(&meant)
                && head.contains("topic=syrie")
                && words.contains(
                    claim
                        .gist
                        .get(Lang::En)
                        .split(['"', '&', '<', '>', '\''])
                        .next()
                        .unwrap(),
                )
        });
        assert_eq!(links.count(), 1, "{}", claim.slug());
    }
    assert!(html.contains("data-do=\"chart:part\""));
}

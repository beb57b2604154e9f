//! What leaves the page, read back by programs that are not ours.
//!
//! Every form is written from the real corpus, from the invented one, and from corpora whose every
//! text is something awkward; then an independent reader must find in it what was put in.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test may fail where it stands"
)]

#[path = "../folder/mod.rs"]
mod folder;

mod annotations;
mod apa;
mod bibtex;
mod claims;
mod csl;
mod csv;
mod embed;
mod json;
mod ris;
mod share;

use corpus::compile::compile;
use corpus::export::{Format, Site, Subject, export};
use corpus::filter::{ClaimSet, Filter, FilterResult, select};
use corpus::model::{
    Article, Bilingual, Claim, Corpus, Date, Entry, Id, Lang, Meeting, Outlet, OutletId,
    OutletKind, Relation, Side, Silence, Span, Speaker, Table, Topic,
};
use corpus::permalink::{Permalink, parse};
use std::path::Path;

const BASE: &str = "https://example.org/een/map/";

/// Texts that trip up one format or another.
const NASTY: [&str; 18] = [
    "a, b; c: \"d\" 'e' ''f'' ``g´´ ,,h”",
    "line one\nline two\r\nline three\n\nline four",
    "=cmd|' /C calc'!A0",
    "+31 -2 @SUM(1+1)",
    "-1 en @iemand",
    "@HYPERLINK(\"https://evil.example\")",
    "\tTAB\tin\tbetween",
    "{open {braces} and } a lone one",
    "100% & $5 #1 a_b ~x ^2 \\back\\slash \\{ \\end",
    "<script>alert('x')</script> <b>&amp; &lt; ]]> <!-- -->",
    "emoji 🧑‍🚀🇳🇱 and 𝄞",
    "rtl \u{202e}desrever\u{202c} \u{2066}isolated\u{2069} עברית",
    "# heading\n- item\n1. one\n> quote\n***bold*** _em_ `code` [l](u) ![i](u) ~~s~~ | t |",
    "1) not a list, 2. neither * + - = : term",
    "TY  - BOOK\nER  - \nA* B",
    "é à ü ï ’ „ij” – — … § ß \u{a0}\u{feff}",
    "https://example.com/?a=b&c=d#e www.example.com x@example.com $x$ [^1]",
    "--- double -- dash ?` !` \u{2028}\u{2029} \u{7f}",
];

fn real() -> Corpus {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    compile(&folder::sources(Path::new(dir))).unwrap().corpus
}

fn second() -> Corpus {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/nordhaven");
    compile(&folder::sources(Path::new(dir))).unwrap().corpus
}

fn each<I: Id, T: Clone>(table: &mut Table<I, T>, change: impl Fn(&mut T)) {
    let mut all: Vec<T> = table.iter().map(|(_, one)| one.clone()).collect();
    all.iter_mut().for_each(change);
    *table = Table::from(all);
}

/// The invented corpus with `text` wherever a text can stand, its articles included.
fn nasty(text: &str) -> Corpus {
    let mut corpus = second();
    let both = Bilingual {
        nl: text.to_owned(),
        en: text.to_owned(),
    };
    let whole = Span::new(0, text.len());
    let outlet = Outlet {
        slug: "outlet".to_owned(),
        name: text.to_owned(),
        kind: OutletKind::Newspaper,
    };
    corpus.outlets = Table::from(vec![outlet]);
    let outlet = OutletId::new(0);
    corpus.about.title = both.clone();
    corpus.about.caveat = both.clone();
    let side = |side: &mut Side| side.name = both.clone();
    side(&mut corpus.sides.first);
    side(&mut corpus.sides.second);
    each(&mut corpus.speakers, |one: &mut Speaker| {
        one.name = both.clone();
    });
    each(&mut corpus.topics, |one: &mut Topic| {
        one.name = both.clone();
    });
    each(&mut corpus.articles, |one: &mut Article| {
        one.headline = text.to_owned();
        one.author = Some(text.to_owned());
        one.outlet = Some(outlet);
        one.body = text.to_owned();
        one.sentences = vec![whole];
        one.leftovers = Vec::new();
    });
    each(&mut corpus.meetings, |one: &mut Meeting| {
        one.name = both.clone();
        one.about = both.clone();
        for report in &mut one.reports {
            report.note = both.clone();
            report.span = whole;
        }
    });
    each(&mut corpus.claims, |one: &mut Claim| {
        one.gist = both.clone();
        one.evidence = vec![whole];
        one.attribution.cue = text.to_owned();
        one.attribution.agency = Some(outlet);
    });
    each(&mut corpus.relations, |one: &mut Relation| {
        one.reason = both.clone();
    });
    each(&mut corpus.silences, |one: &mut Silence| {
        one.gist = both.clone();
        one.span = whole;
    });
    corpus
}

/// The real corpus, the invented one, and one for each awkward text.
fn corpora() -> Vec<Corpus> {
    let mut all = vec![real(), second()];
    all.extend(NASTY.iter().map(|text| nasty(text)));
    all
}

fn site(corpus: &Corpus, lang: Lang) -> Site<'_> {
    Site {
        corpus,
        base: BASE,
        lang,
    }
}

fn everything(corpus: &Corpus) -> FilterResult {
    select(corpus, &Filter::default(), None)
}

fn link(query: &str) -> Permalink {
    let (link, rejected) = parse(query);
    assert_eq!(rejected, []);
    link
}

fn viewed() -> Date {
    "2026-11-22".parse().unwrap()
}

/// White space made even, as all forms of one line do.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title that the editor gave.
fn bracketed(text: &str) -> String {
    let text = flat(text);
    format!("[{}]", text.strip_suffix('.').unwrap_or(&text))
}

/// Everything in `corpus` that can be shared or cited. `claims` are those of the view.
fn subjects<'a>(corpus: &Corpus, claims: &'a ClaimSet, title: &'a str) -> Vec<Subject<'a>> {
    let ids: Vec<_> = corpus.claims.ids().collect();
    let mut all = vec![Subject::View { title, claims }];
    all.extend(corpus.articles.ids().map(Subject::Article));
    all.extend(corpus.meetings.ids().map(Subject::Meeting));
    all.extend(ids.iter().map(|id| Subject::Claim(*id)));
    all.extend(ids.windows(2).map(|two| Subject::Pair(two[0], two[1])));
    all
}

#[test]
fn steps_write_what_is_written_at_once() {
    let corpus = real();
    let site = site(&corpus, Lang::Nl);
    let shown = everything(&corpus);
    for format in Format::ALL {
        let mut steps = corpus::export::Export::begin(&site, &shown, &link(""), format);
        let mut rounds = 0;
        while !steps.step(&site, 7) {
            rounds += 1;
            assert_eq!(steps.progress(), (rounds * 7, corpus.claims.len()));
        }
        assert!(rounds > 3);
        let at_once = export(&site, &shown, &link(""), format);
        assert_eq!(steps.finish(&site), at_once);
        assert_eq!(Format::from_slug(format.slug()), Some(format));
    }
}

/// A corpus that no reader waits for in silence: the real one, each claim a hundred times.
fn long() -> Corpus {
    let mut corpus = real();
    let claims = corpus.claims.iter().map(|(_, one)| one.clone());
    let claims: Vec<Claim> = claims.collect();
    let copies = (0..100).flat_map(|copy| {
        claims.iter().cloned().map(move |mut one| {
            one.slug = format!("{}-{copy}", one.slug);
            one
        })
    });
    corpus.claims = Table::from(copies.collect::<Vec<_>>());
    corpus
}

/// As the page does it: a slice of claims at a time, and between two slices a reader may stop.
#[test]
fn a_long_file_tells_how_far_it_is_after_each_slice() {
    const SLICE: usize = 64;
    let corpus = long();
    let all = corpus.claims.len();
    assert!(all > 50 * SLICE);
    let site = site(&corpus, Lang::Nl);
    let shown = everything(&corpus);
    for format in Format::ALL {
        let mut steps = corpus::export::Export::begin(&site, &shown, &link(""), format);
        assert_eq!(steps.progress(), (0, all));
        let mut rounds = 0;
        loop {
            let is_done = steps.step(&site, SLICE);
            rounds += 1;
            assert_eq!(steps.progress(), ((rounds * SLICE).min(all), all));
            assert_eq!(is_done, rounds * SLICE >= all);
            if is_done {
                break;
            }
        }
        assert_eq!(rounds, all.div_ceil(SLICE));
        assert_eq!(
            steps.finish(&site),
            export(&site, &shown, &link(""), format)
        );
    }
}

#[test]
fn a_base_with_query_or_fragment_is_cut() {
    let corpus = second();
    for (base, address) in [
        (
            "https://a.example/x/",
            "https://a.example/x/?screen=about&v=1",
        ),
        (
            "https://a.example/x/?q=1#y",
            "https://a.example/x/?screen=about&v=1",
        ),
        (
            "file:///tmp/index.html#z",
            "file:///tmp/index.html?screen=about&v=1",
        ),
    ] {
        let site = Site {
            corpus: &corpus,
            base,
            lang: Lang::En,
        };
        assert_eq!(site.address(&link("screen=about")), address);
        assert!(!site.address(&link("")).contains('?'));
    }
    let first = corpus.claims.iter().next().unwrap().1.slug();
    let address = site(&corpus, Lang::En).claim_address(first);
    let (read, rejected) = parse(address.strip_prefix(BASE).unwrap());
    assert_eq!(rejected, []);
    assert_eq!(read.target.unwrap().to_string(), format!("claim:{first}"));
}

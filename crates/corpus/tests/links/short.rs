//! The link of any realistic view has at most 2,000 characters.

use super::*;
use corpus::facet::Facet;
use corpus::filter::{Choice, Choices};
use corpus::model::{Lang, Span};
use corpus::permalink::{
    ConcordanceSort, EmbedMode, GroupBy, Lanes, Screen, Target, TimeBasis, UnmatchedMode, ViewMode,
    parse,
};
use corpus::text::passage::trimmed;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The longest that a link may be, counted with a long address before it.
const MAX_CHARS: usize = 2_000;
const BASE: &str = "https://a-rather-long-name-of-a-host.example.org/some/folder/deep/down/";
/// What a reader types: up to this many characters, of any script.
const TYPED: &str = "[a-zé’\" ,+&א🙂\n]{0,40}";
/// What a reader marks: a word, or all of an article and what is more.
const SHORT_BYTES: usize = 500;
const MARKED_BYTES: usize = 8_000;

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn with_everything_set(
        query in TYPED,
        picks in prop::collection::vec((0..Facet::ALL.len(), any::<Index>(), any::<bool>()), 0..16),
        (claim, other) in (any::<Index>(), any::<Index>()),
        (article, start, len) in (any::<Index>(), any::<Index>(), marked_bytes()),
        (screen, time_basis, view_mode, lang) in (
            any_of(Screen::ALL), any_of(TimeBasis::ALL), any_of(ViewMode::ALL), any_of(&Lang::ALL),
        ),
    ) {
        let corpus = corpus_once();
        let choices: Choices = picks
            .into_iter()
            .map(|(facet, index, wanted)| {
                let facet = Facet::ALL[facet];
                let values = facet.values(corpus);
                Choice {
                    facet,
                    value: values[index.index(values.len())].to_owned(),
                    sign: if wanted { Sign::Include } else { Sign::Exclude },
                }
            })
            .collect();
        let claims: Vec<&str> = corpus.claims.iter().map(|(_, one)| one.slug.as_str()).collect();
        let slug = |index: Index| claims[index.index(claims.len())].to_owned();
        let articles: Vec<_> = corpus.articles.iter().map(|(_, one)| one).collect();
        let article = articles[article.index(articles.len())];
        let start = start.index(article.body.len());
        let start = at_character(&article.body, start);
        let end = at_character(&article.body, (start + len).min(article.body.len()));
        let span = Span::new(start, end);
        let passage = Passage::of(&article.body, span);
        if let Some(passage) = &passage {
            prop_assert_eq!(passage.place(&article.body), Some(span));
        }
        let link = Permalink {
            screen,
            filter: Filter {
                query,
                choices,
                period: Period {
                    from: "2017-10-30?".parse().ok(),
                    to: "2018-07-16T14:30~".parse().ok(),
                    time_basis: TimeBasis::Published,
                },
            },
            target: Some(Target::Claim(slug(claim))),
            pair: Some((slug(claim), slug(other))),
            passage,
            time_basis,
            lanes: Lanes::Topics,
            unmatched: UnmatchedMode::Hide,
            group_by: GroupBy::Meeting,
            view_mode,
            sort: ConcordanceSort::Right,
            window: "2017-01-01T00:00/2018-12-31T23:59".parse().ok(),
            lang: Some(lang),
            embed: EmbedMode::Embed,
        };
        let address = format!("{BASE}{}", link.href());
        prop_assert!(address.len() <= MAX_CHARS, "{}: {address}", address.len());
        prop_assert_eq!(parse(&link.to_string()), (link, Vec::new()));
    }
}

/// As often a line or two as something long.
fn marked_bytes() -> impl Strategy<Value = usize> {
    prop_oneof![1..SHORT_BYTES, SHORT_BYTES..MARKED_BYTES]
}

/// The last place at or before `byte` where a character begins.
fn at_character(text: &str, byte: usize) -> usize {
    let mut places = (0..=byte).rev();
    places.find(|at| text.is_char_boundary(*at)).unwrap()
}

#[test]
fn every_paragraph_and_every_article_can_be_marked() {
    let corpus = corpus_once();
    let mut long = 0;
    for (_, article) in corpus.articles.iter() {
        let body = &article.body;
        let mut spans = vec![trimmed(body, Span::new(0, body.len()))];
        let mut start = 0;
        for paragraph in body.split("\n\n") {
            let span = trimmed(body, Span::new(start, start + paragraph.len()));
            start += paragraph.len() + 2;
            if !span.is_empty() {
                spans.push(span);
            }
        }
        for span in spans {
            let passage = Passage::of(body, span);
            let found = passage.as_ref().and_then(|passage| passage.place(body));
            assert_eq!(found, Some(span), "{:?}", span.of(body));
            let passage = passage.unwrap();
            // What was given whole is given whole for ever, and what is short is given whole.
            assert!(passage.until.is_empty() || span.end() - span.start() > SHORT_BYTES);
            long += usize::from(!passage.until.is_empty());
            let link = Permalink {
                passage: Some(passage),
                ..Permalink::default().reading(Target::Article(article.slug.clone()))
            };
            let address = format!("{BASE}{}", link.href());
            assert!(address.len() <= 1_000, "{}: {address}", address.len());
            assert_eq!(parse(&link.to_string()), (link, Vec::new()));
        }
    }
    assert!(long > corpus.articles.len(), "{long}");
}

fn corpus_once() -> &'static Corpus {
    static CORPUS: std::sync::OnceLock<Corpus> = std::sync::OnceLock::new();
    CORPUS.get_or_init(real)
}

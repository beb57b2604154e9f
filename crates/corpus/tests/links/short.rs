//! The link of any realistic view has at most 2,000 characters.

use super::*;
use corpus::facet::Facet;
use corpus::filter::{Choice, Choices};
use corpus::model::{Lang, Span};
use corpus::permalink::{Clock, Focus, Form, Frame, Lanes, Order, Rest, Screen, Spine, parse};
use corpus::text::passage::quote_of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The longest that a link may be, counted with a long address before it.
const MOST_CHARS: usize = 2_000;
const BASE: &str = "https://a-rather-long-name-of-a-host.example.org/some/folder/deep/down/";
/// What a reader types: up to this many characters, of any script.
const TYPED: &str = "[a-zé’\" ,+&א🙂\n]{0,40}";
/// What a reader marks: about six lines of an article.
const MARKED_BYTES: usize = 500;

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
        (article, start, len) in (any::<Index>(), any::<Index>(), 1..MARKED_BYTES),
        (screen, clock, form, lang) in (
            any_of(Screen::ALL), any_of(Clock::ALL), any_of(Form::ALL), any_of(&Lang::ALL),
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
        let quote = quote_of(&article.body, Span::new(start, start + len));
        let link = Permalink {
            screen,
            filter: Filter {
                query,
                choices,
                period: Period {
                    from: "2017-10-30?".parse().ok(),
                    to: "2018-07-16T14:30~".parse().ok(),
                    clock: Clock::Published,
                },
            },
            focus: Some(Focus::Claim(slug(claim))),
            pair: Some((slug(claim), slug(other))),
            passage: quote.map(|quote| Passage {
                exact: quote.exact,
                prefix: quote.prefix,
                suffix: quote.suffix,
            }),
            clock,
            lanes: Lanes::Topics,
            rest: Rest::Hide,
            spine: Spine::Meeting,
            form,
            order: Order::Right,
            window: "2017-01-01T00:00/2018-12-31T23:59".parse().ok(),
            lang: Some(lang),
            frame: Frame::Embed,
        };
        let address = format!("{BASE}{}", link.href());
        prop_assert!(address.len() <= MOST_CHARS, "{}: {address}", address.len());
        prop_assert_eq!(parse(&link.to_string()), (link, Vec::new()));
    }
}

fn corpus_once() -> &'static Corpus {
    static CORPUS: std::sync::OnceLock<Corpus> = std::sync::OnceLock::new();
    CORPUS.get_or_init(real)
}

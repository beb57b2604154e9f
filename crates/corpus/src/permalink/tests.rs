//! Links: round trips, garbage, and the links of every version of the grammar.

use super::*;
use crate::facet::Facet;
use crate::filter::{Choices, Period, Sign};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn slug() -> impl Strategy<Value = String> {
    "[a-z0-9][a-z0-9-]{0,12}"
}

fn date() -> impl Strategy<Value = Date> {
    "(19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8])(T([01][0-9]|2[0-3]):[0-5][0-9])?)?)?[?~%]?"
        .prop_map(|text| text.parse().unwrap())
}

fn focus() -> impl Strategy<Value = Focus> {
    prop_oneof![
        slug().prop_map(Focus::Article),
        slug().prop_map(Focus::Claim),
        slug().prop_map(Focus::Meeting),
        slug().prop_map(Focus::Silence),
        (slug(), 1..10_000_u32).prop_map(|(slug, number)| Focus::Sentence(slug, number)),
    ]
}

fn one_of<T: Copy + std::fmt::Debug>(all: &'static [T]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(|index| all[index])
}

fn passage() -> impl Strategy<Value = Passage> {
    (".{1,20}", ".{0,8}", ".{0,8}", ".{0,8}").prop_map(|(exact, until, prefix, suffix)| Passage {
        exact,
        until,
        prefix,
        suffix,
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let choice = (0..Facet::ALL.len(), slug(), any::<bool>());
    let period = (option::of(date()), option::of(date()), one_of(Clock::ALL));
    (".{0,30}", vec(choice, 0..6), period).prop_map(|(query, choices, (from, to, clock))| Filter {
        query,
        choices: choices
            .into_iter()
            .fold(Choices::default(), |all, (facet, value, wanted)| {
                let sign = if wanted { Sign::Include } else { Sign::Exclude };
                all.with(Facet::ALL[facet], &value, sign)
            }),
        period: Period { from, to, clock },
    })
}

prop_compose! {
    fn permalink()(
        (screen, clock, lanes, rest, order, spine, form, frame) in (
            one_of(Screen::ALL), one_of(Clock::ALL), one_of(Lanes::ALL), one_of(Rest::ALL), one_of(Order::ALL),
            one_of(Spine::ALL), one_of(Form::ALL), one_of(Frame::ALL),
        ),
        lang in option::of(one_of(&Lang::ALL)),
        filter in filter(),
        focus in option::of(focus()),
        pair in option::of((slug(), slug())),
        passage in option::of(passage()),
        window in option::of(date()),
    ) -> Permalink {
        Permalink { screen, filter, focus, pair, passage, clock, lanes, rest, order, spine, form, window, lang, frame }
    }
}

proptest! {
    #[test]
    fn a_link_says_all(link in permalink()) {
        let text = link.to_string();
        prop_assert!(text.is_ascii());
        let (read, dropped) = parse(&text);
        prop_assert_eq!(&dropped, &[]);
        prop_assert_eq!(read, link);
    }

    #[test]
    fn any_text_is_read_and_what_was_read_is_canonical(text in ".{0,200}") {
        let (link, _) = parse(&text);
        let (again, dropped) = parse(&link.to_string());
        prop_assert_eq!(dropped, vec![]);
        prop_assert_eq!(again, link);
    }

    #[test]
    fn a_broken_link_keeps_its_whole_parts(link in permalink(), at in any::<prop::sample::Index>(), junk in "[%&=,+:\u{0}-\u{7f}é]{0,4}") {
        let text = link.to_string();
        let cut = at.index(text.len() + 1);
        let (head, tail) = text.split_at(cut);
        let broken = format!("{head}{junk}{tail}");
        let (read, _) = parse(&broken);
        let (again, dropped) = parse(&read.to_string());
        prop_assert_eq!(dropped, vec![]);
        prop_assert_eq!(again, read);
    }
}

#[test]
fn defaults_are_left_out() {
    assert_eq!(Permalink::default().to_string(), "");
    let link = Permalink::default().bare(Screen::Compare);
    assert_eq!(link.to_string(), "screen=compare&v=1");
}

#[test]
fn what_cannot_be_read_is_dropped_and_said() {
    let (link, dropped) = parse(
        "?screen=kitchen&topic=syrie,<b>,-iran&from=yesterday&q=a%ff&v=9&side=x&side=y&nonsense&at=claim:x",
    );
    let said: Vec<_> = dropped
        .iter()
        .map(|part| (part.key.as_str(), part.why))
        .collect();
    assert_eq!(
        said,
        [
            ("screen", Why::UnknownValue),
            ("topic", Why::UnknownValue),
            ("from", Why::NotADate),
            ("q", Why::NotText),
            ("v", Why::NewerVersion),
            ("side", Why::Repeated),
            ("nonsense", Why::UnknownKey),
        ]
    );
    assert_eq!(link.to_string(), "side=x&topic=-iran,syrie&at=claim:x&v=1");
}

#[test]
fn a_link_without_end_is_cut() {
    let (link, dropped) = parse(&format!("q=a&exact={}", "x".repeat(LONGEST_BYTES)));
    assert_eq!(link.filter.query, "a");
    assert_eq!(dropped.len(), 1);
    assert_eq!(dropped[0].why, Why::TooLong);
}

#[test]
fn awkward_values_survive() {
    for query in [
        "a,b",
        "\"x y\"",
        "1+1=2",
        "50%",
        "🙂",
        "a\nb",
        "&amp;<script>",
        "é'’",
    ] {
        let link = Permalink {
            filter: Filter {
                query: query.to_owned(),
                ..Filter::default()
            },
            ..Permalink::default()
        };
        assert_eq!(parse(&link.to_string()), (link, vec![]));
    }
}

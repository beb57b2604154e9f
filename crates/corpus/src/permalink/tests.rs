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

fn target() -> impl Strategy<Value = Target> {
    prop_oneof![
        slug().prop_map(Target::Article),
        slug().prop_map(Target::Claim),
        slug().prop_map(Target::Meeting),
        slug().prop_map(Target::Silence),
        (slug(), 1..10_000_u32).prop_map(|(slug, number)| Target::Sentence(slug, number)),
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
    let period = (
        option::of(date()),
        option::of(date()),
        one_of(TimeBasis::ALL),
    );
    (".{0,30}", vec(choice, 0..6), period).prop_map(|(query, choices, (from, to, time_basis))| {
        Filter {
            query,
            choices: choices
                .into_iter()
                .fold(Choices::default(), |all, (facet, value, wanted)| {
                    let sign = if wanted { Sign::Include } else { Sign::Exclude };
                    all.with(Facet::ALL[facet], &value, sign)
                }),
            period: Period {
                from,
                to,
                time_basis,
            },
        }
    })
}

prop_compose! {
    fn permalink()(
        (screen, time_basis, lanes, unmatched, sort, group_by, view_mode, embed) in (
            one_of(Screen::ALL), one_of(TimeBasis::ALL), one_of(Lanes::ALL), one_of(UnmatchedMode::ALL), one_of(ConcordanceSort::ALL),
            one_of(GroupBy::ALL), one_of(ViewMode::ALL), one_of(EmbedMode::ALL),
        ),
        lang in option::of(one_of(&Lang::ALL)),
        filter in filter(),
        target in option::of(target()),
        pair in option::of((slug(), slug())),
        passage in option::of(passage()),
        window in option::of(date()),
    ) -> Permalink {
        Permalink { screen, filter, target, pair, passage, time_basis, lanes, unmatched, sort, group_by, view_mode, window, lang, embed }
    }
}

proptest! {
    #[test]
    fn a_link_says_all(link in permalink()) {
        let text = link.to_string();
        prop_assert!(text.is_ascii());
        let (read, rejected) = parse(&text);
        prop_assert_eq!(&rejected, &[]);
        prop_assert_eq!(read, link);
    }

    #[test]
    fn any_text_is_read_and_what_was_read_is_canonical(text in ".{0,200}") {
        let (link, _) = parse(&text);
        let (again, rejected) = parse(&link.to_string());
        prop_assert_eq!(rejected, vec![]);
        prop_assert_eq!(again, link);
    }

    #[test]
    fn a_broken_link_keeps_its_whole_parts(link in permalink(), at in any::<prop::sample::Index>(), junk in "[%&=,+:\u{0}-\u{7f}é]{0,4}") {
        let text = link.to_string();
        let cut = at.index(text.len() + 1);
        let (head, tail) = text.split_at(cut);
        let broken = format!("{head}{junk}{tail}");
        let (read, _) = parse(&broken);
        let (again, rejected) = parse(&read.to_string());
        prop_assert_eq!(rejected, vec![]);
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
    let (link, rejected) = parse(
        "?screen=kitchen&topic=syrie,<b>,-iran&from=yesterday&q=a%ff&v=9&side=x&side=y&nonsense&at=claim:x",
    );
    let said: Vec<_> = rejected
        .iter()
        .map(|part| (part.key.as_str(), part.reason))
        .collect();
    assert_eq!(
        said,
        [
            ("screen", RejectReason::UnknownValue),
            ("topic", RejectReason::UnknownValue),
            ("from", RejectReason::NotADate),
            ("q", RejectReason::NotText),
            ("v", RejectReason::NewerVersion),
            ("side", RejectReason::Repeated),
            ("nonsense", RejectReason::UnknownKey),
        ]
    );
    assert_eq!(link.to_string(), "side=x&topic=-iran,syrie&at=claim:x&v=1");
}

#[test]
fn a_link_without_end_is_cut() {
    let (link, rejected) = parse(&format!("q=a&exact={}", "x".repeat(MAX_QUERY_BYTES)));
    assert_eq!(link.filter.query, "a");
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0].reason, RejectReason::TooLong);
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

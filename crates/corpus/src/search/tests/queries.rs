//! Reading queries: every text is read, and what `Display` writes reads back the same.

use super::sample;
use crate::search::*;
use expect_test::{Expect, expect};
use proptest::prelude::*;

#[allow(
    clippy::needless_pass_by_value,
    reason = "an expectation is written in place"
)]
fn check(text: &str, expected: Expect) {
    let (query, problems) = Query::parse(text);
    let problems: Vec<String> = problems
        .iter()
        .map(|problem| format!("{:?} at {:?}", problem.what, problem.span.of(text).unwrap()))
        .collect();
    expected.assert_eq(&format!("[{query}] {}", problems.join("; ")));
}

#[test]
fn queries_are_read() {
    check("staking lonen", expect![[r#"[staking lonen] "#]]);
    check("staking lonen ", expect![[r#"[staking lonen ] "#]]);
    check(
        "\"hogere lonen\" -staking",
        expect![[r#"["hogere lonen" -staking] "#]],
    );
    check(
        "„hogere lonen",
        expect![[r#"["hogere lonen] UnclosedQuote at "hogere lonen""#]],
    );
    check(
        "loon OR salaris cao",
        expect![[r#"[loon OR salaris cao] "#]],
    );
    check("loon OR", expect![[r#"[loon ] DanglingOr at "OR""#]]);
    check("OF loon", expect![[r#"[loon] DanglingOr at "OF""#]]);
    check(
        "loon OR -salaris",
        expect![[r#"[loon -salaris] ExcludedAlternative at "OR -salaris""#]],
    );
    check(
        "side:bond na:1-5-2020 loon",
        expect![[r#"[kant:bond na:2020-05-01 loon] "#]],
    );
    check(
        "spreker:\"Jan de Wit\" ",
        expect![[r#"[spreker:"Jan de Wit"] "#]],
    );
    check(
        "kleur:rood",
        expect![[r#"[kleur-rood] UnknownField("kleur") at "kleur:rood""#]],
    );
    check(
        "voor:morgen kant: loon",
        expect![[r#"[loon] BadDate(Before) at "voor:morgen"; EmptyField(Side) at "kant:""#]],
    );
    check(
        "-staking",
        expect![[r#"[-staking] OnlyExcluded at "-staking""#]],
    );
    check(
        "cao-overleg !! om 14:30",
        expect![[r#"[cao-overleg om 14-30] NoWords at "!!""#]],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read_and_reads_back(text in "[a-z' \"“:\\-|ORF’.éĳ\\PC]{0,40}") {
        let (query, problems) = Query::parse(&text);
        for problem in problems {
            prop_assert!(problem.span.of(&text).is_some());
        }
        let written = query.to_string();
        let (again, problems) = Query::parse(&written);
        prop_assert_eq!(&again, &query, "{:?}", written);
        prop_assert!(problems.iter().all(|problem| matches!(
            problem.what,
            Misread::OnlyExcluded | Misread::UnclosedQuote
        )), "{:?} {:?}", written, problems);
    }

    #[test]
    fn any_text_can_be_searched_for(text in "\\PC{0,30}|[a-z' \"\\-:]{0,20}") {
        let corpus = sample::corpus(&[("Staking duurt voort", &["De bond eist 5% loon.", "‘Dat is veel,’ zei zij."])]);
        let stored = build(&corpus);
        let index = Index::open(&stored).unwrap();
        let found = find(&corpus, &index, &Query::parse(&text).0);
        for hit in found.hits.iter().chain(&found.near) {
            for mark in &hit.marks {
                let article = corpus.articles.get(hit.article).unwrap();
                let text = if hit.sentence.is_some() { &article.body } else { &article.headline };
                prop_assert!(mark.of(text).is_some());
            }
        }
        let _ = concordance(&corpus, &index, &text);
    }
}

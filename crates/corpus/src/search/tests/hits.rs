//! Hits of a small corpus: order, marks, claims, corrections, concordance.

use super::sample;
use crate::model::{Corpus, Span};
use crate::search::*;
use expect_test::{Expect, expect};

#[allow(
    clippy::needless_pass_by_value,
    reason = "an expectation is written in place"
)]
fn check(asked: &str, expected: Expect) {
    let corpus = sample::corpus(&sample::NEWS);
    let stored = build(&corpus);
    let index = Index::open(&stored).unwrap();
    let found = find(&corpus, &index, &Query::parse(asked).0);
    let mut lines = String::new();
    for hit in &found.hits {
        lines.push_str(&line(&corpus, hit));
    }
    if !found.near.is_empty() {
        lines.push_str("near:\n");
    }
    for hit in &found.near {
        lines.push_str(&line(&corpus, hit));
    }
    if let Some(better) = found.did_you_mean {
        lines.push_str(&format!("did you mean {better}\n"));
    }
    expected.assert_eq(&lines);
}

fn line(corpus: &Corpus, hit: &Hit) -> String {
    let article = corpus.articles.get(hit.article).unwrap();
    let (text, whole) = match hit.sentence {
        Some(nth) => (&article.body, article.sentences[nth as usize]),
        None => (&article.headline, Span::new(0, article.headline.len())),
    };
    let mut out = format!("{:?} {} ", hit.tier, hit.claims.len());
    let mut at = whole.start();
    for mark in &hit.marks {
        out += Span::new(at, mark.start()).of(text).unwrap();
        out += &format!("[{}]", mark.of(text).unwrap());
        at = mark.end();
    }
    out + Span::new(at, whole.end()).of(text).unwrap() + "\n"
}

#[test]
fn tiers_rank_before_scores() {
    check(
        "staking ",
        expect![[r#"
        Exact 0 Vakbond dreigt met [staking] bij zuivelfabriek
        Stem 0 ‘[Stakingen] zijn het laatste middel,’ zei Jan de Wit.
    "#]],
    );
    check(
        "loon ",
        expect![[r#"
            Exact 1 De bond eist 5% meer [loon] voor iedereen.
            Stem 0 Volgens de directie zijn hogere [lonen] onmogelijk.
            Compound 0 De [loonstrijd] is voorbij, zei de vakbondsleider.
        "#]],
    );
    check(
        "\"de bond\"",
        expect![[r#"
            Exact 1 [De] [bond] eist 5% meer loon voor iedereen.
            Exact 0 De werkgever sprak van een redelijk compromis met [de] [bond].
        "#]],
    );
    check("caooverleg -staking", expect![[""]]);
    check(
        "cao-overleg",
        expect![[r#"
        Exact 0 Het [cao]-[overleg] liep vorige week vast.
    "#]],
    );
    check(
        "stakign",
        expect![[r#"
        near:
        Typo 0 Vakbond dreigt met [staking] bij zuivelfabriek
        did you mean staking
    "#]],
    );
    check(
        "vakb",
        expect![[r#"
            Prefix 0 [Vakbond] dreigt met staking bij zuivelfabriek
            Prefix 0 De loonstrijd is voorbij, zei de [vakbondsleider].
        "#]],
    );
    check(
        "kant:bond ",
        expect![[r#"
        Exact 1 De bond eist 5% meer loon voor iedereen.
        Exact 1 De Wit noemde het akkoord een doorbraak.
    "#]],
    );
    check(
        "spreker:\"de wit\" loon",
        expect![[r#"
        Exact 1 De bond eist 5% meer [loon] voor iedereen.
    "#]],
    );
    check(
        "na:2020-06",
        expect![[r#"
        Exact 1 De Wit noemde het akkoord een doorbraak.
    "#]],
    );
    check(
        "FNVV",
        expect![[r#"
        Exact 1 De bond eist 5% meer loon voor iedereen.
        Exact 1 De Wit noemde het akkoord een doorbraak.
        Alias 0 ‘Stakingen zijn het laatste middel,’ zei [Jan] [de] [Wit].
    "#]],
    );
    check(
        "wit",
        expect![[r#"
        Exact 1 De [Wit] noemde het akkoord een doorbraak.
        Exact 0 ‘Stakingen zijn het laatste middel,’ zei Jan de [Wit].
        Exact 1 De bond eist 5% meer loon voor iedereen.
    "#]],
    );
}

#[test]
fn an_acronym_is_not_the_common_word() {
    let corpus = sample::corpus(&[(
        "Overleg",
        &["Dat is OM en om.", "Het OM eist meer.", "Om half drie."],
    )]);
    let stored = build(&corpus);
    let index = Index::open(&stored).unwrap();
    let told = |asked: &str| {
        let found = find(&corpus, &index, &Query::parse(asked).0);
        found
            .hits
            .iter()
            .map(|hit| line(&corpus, hit))
            .collect::<String>()
    };
    expect![[r#"
        Exact 1 Dat is [OM] en om.
        Exact 0 Het [OM] eist meer.
    "#]]
    .assert_eq(&told("OM "));
    expect![[r#"
        Exact 1 Dat is [OM] en [om].
        Exact 0 [Om] half drie.
        Exact 0 Het [OM] eist meer.
    "#]]
    .assert_eq(&told("om "));
}

#[test]
fn a_concordance_sorts_by_its_neighbours() {
    let corpus = sample::corpus(&sample::NEWS);
    let stored = build(&corpus);
    let index = Index::open(&stored).unwrap();
    let mut lines = concordance(&corpus, &index, "bond ");
    let mut told = String::new();
    for sort in [Sort::Corpus, Sort::Left, Sort::Right] {
        sort_lines(&corpus, &mut lines, sort);
        told += &format!("{sort:?}\n");
        for line in &lines {
            let article = corpus.articles.get(line.article).unwrap();
            let text = if line.sentence.is_some() {
                &article.body
            } else {
                &article.headline
            };
            let of = |span: Span| span.of(text).unwrap();
            told += &format!(
                "{:>44}[{}]{}\n",
                of(line.left),
                of(line.word),
                of(line.right)
            );
        }
    }
    expect![[r#"
        Corpus
                                                    [Vakbond] dreigt met staking bij zuivelfabriek
                                                 De [bond] eist 5% meer loon voor iedereen.
                   De loonstrijd is voorbij, zei de [vakbondsleider].
        De werkgever sprak van een redelijk compromis met de [bond].
        Left
                                                    [Vakbond] dreigt met staking bij zuivelfabriek
                                                 De [bond] eist 5% meer loon voor iedereen.
        De werkgever sprak van een redelijk compromis met de [bond].
                   De loonstrijd is voorbij, zei de [vakbondsleider].
        Right
        De werkgever sprak van een redelijk compromis met de [bond].
                   De loonstrijd is voorbij, zei de [vakbondsleider].
                                                    [Vakbond] dreigt met staking bij zuivelfabriek
                                                 De [bond] eist 5% meer loon voor iedereen.
    "#]]
    .assert_eq(&told);
}

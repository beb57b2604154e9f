//! The index gives what a plain comparison of every word with every word gives: the same
//! documents, the same tiers, the same marks, the same corrections.

use crate::model::Span;
use crate::search::engine::highlights::Marker;
use crate::search::engine::{Builder, FEW, FieldSpec, Index, Options, Searcher};
use crate::search::hit::Tier;
use crate::search::plan::{Names, plan};
use crate::search::query::Query;
use crate::search::reference_impl::{self, Lexicon, Match, Texts};
use crate::text::tokenize::tokenize;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Words that have much to do with each other: forms, compounds, beginnings, errors.
const WORDS: &[&str] = &[
    "top",
    "topman",
    "Apec-top",
    "topontmoeting",
    "ontmoeting",
    "ontmoetingen",
    "ontmoeten",
    "aanval",
    "aanvallen",
    "luchtaanvallen",
    "gifgasaanval",
    "gas",
    "lucht",
    "bond",
    "vakbond",
    "vakbonden",
    "vakbondsleider",
    "leiders",
    "wereldleiders",
    "loon",
    "lonen",
    "loonstrijd",
    "geven",
    "gaf",
    "gevallen",
    "vallen",
    "IS",
    "is",
    "de",
    "het",
    "staking",
    "stakingen",
    "stakking",
    "foto's",
    "fotos",
    "Syrië",
    "Syrische",
    "syrie",
    "onderhandelen",
    "onderhandeld",
    "onderhandeling",
    "ondrehandeling",
    "cao-overleg",
    "overleg",
    "zo'n",
    "мир",
    "мира",
    "ĳs",
];

const FIELDS: [FieldSpec; 3] = [
    FieldSpec {
        weight: 2.0,
        b: 0.5,
        printed: true,
    },
    FieldSpec {
        weight: 1.0,
        b: 0.75,
        printed: true,
    },
    FieldSpec {
        weight: 0.5,
        b: 0.75,
        printed: false,
    },
];

type Document = Vec<(usize, String)>;

fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => prop::sample::select(WORDS).prop_map(str::to_owned),
        1 => "[a-e]{1,4}",
    ];
    prop::collection::vec(
        (
            word,
            prop::sample::select(&[" ", ", ", "-", ". ", "  “"][..]),
        ),
        0..7,
    )
    .prop_map(|words| {
        words
            .iter()
            .map(|(word, after)| format!("{word}{after}"))
            .collect()
    })
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec(prop::collection::vec((0..3usize, text()), 0..4), 0..24)
}

fn query() -> impl Strategy<Value = String> {
    let word = || {
        prop_oneof![
            6 => prop::sample::select(WORDS).prop_map(str::to_owned),
            2 => (prop::sample::select(WORDS), 1..9usize)
                .prop_map(|(word, length)| word.chars().take(length).collect()),
            3 => (prop::sample::select(WORDS), 0..9usize, "[a-eo]?", 0..2usize)
                .prop_map(|(word, at, put, skip)| {
                    let before = word.chars().take(at);
                    before.chain(put.chars()).chain(word.chars().skip(at + skip)).collect()
                }),
        ]
    };
    let phrase = prop::collection::vec(word(), 1..4).prop_map(|words| words.join(" "));
    let unit = prop_oneof![
        5 => word(),
        1 => phrase.prop_map(|phrase| format!("\"{phrase}\"")),
        1 => word().prop_map(|word| format!("-{word}")),
        1 => (word(), word()).prop_map(|(one, other)| format!("{one} OR {other}")),
        1 => (word(), word()).prop_map(|(one, other)| format!("{one}-{other}")),
    ];
    (prop::collection::vec(unit, 1..4), prop::bool::ANY)
        .prop_map(|(units, closed)| format!("{}{}", units.join(" "), if closed { " " } else { "" }))
}

fn names() -> Vec<Names> {
    let names = |all: &[&str]| {
        all.iter()
            .map(|name| tokenize(name).into_iter().map(|token| token.term).collect())
            .collect()
    };
    vec![
        names(&["IS", "het gas", "Apec-top"]),
        names(&["bond", "vakbond"]),
    ]
}

fn build(documents: &[Document]) -> Vec<u8> {
    let mut builder = Builder::new(&FIELDS, 1, &[]);
    for document in documents {
        let texts: Vec<(usize, &str)> = document
            .iter()
            .map(|(field, text)| (*field, text.as_str()))
            .collect();
        builder.add(&texts, &[]);
    }
    builder.finish()
}

fn check(documents: &[Document], asked: &str) -> Result<(), TestCaseError> {
    let texts: Vec<Texts> = documents
        .iter()
        .map(|document| {
            let terms = |text: &str| tokenize(text).into_iter().map(|token| token.term).collect();
            document
                .iter()
                .map(|(field, text)| (*field, terms(text)))
                .collect()
        })
        .collect();
    let lexicon = Lexicon::new(&texts);
    let (query, _) = Query::parse(asked);
    let options = Options {
        names: names(),
        ..Options::default()
    };
    let plan = plan(&query, &options.names);
    let plain = reference_impl::search(&texts, &lexicon, &plan, false);
    let mut forgiven = reference_impl::search(&texts, &lexicon, &plan, true);
    forgiven.retain(|number, _| !plain.contains_key(number));

    let stored = build(documents);
    let index = Index::open(&stored).unwrap();
    let mut searcher = Searcher::new(&index);
    let answer = searcher.search(&index, &query, &options);
    let tiers = |matches: &BTreeMap<usize, Match>| {
        matches
            .iter()
            .map(|(number, (tier, _))| (*number, *tier))
            .collect::<Vec<_>>()
    };
    let found = |ranked: &[crate::search::engine::Ranked]| {
        let mut all: Vec<(usize, Tier)> = ranked
            .iter()
            .map(|hit| (hit.document as usize, hit.tier))
            .collect();
        all.sort_unstable();
        all
    };
    prop_assert_eq!(found(&answer.ranked), tiers(&plain));
    prop_assert_eq!(answer.total as usize, plain.len());
    let as_asked = plain.values().any(|(tier, _)| *tier <= Tier::Alias);
    if plain.len() < FEW && !as_asked {
        prop_assert_eq!(found(&answer.near), tiers(&forgiven));
    } else {
        prop_assert!(answer.near.is_empty());
    }
    for ranked in [&answer.ranked, &answer.near] {
        for pair in ranked.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            prop_assert!(
                one.tier < other.tier || (one.tier == other.tier && one.score >= other.score)
            );
        }
    }
    // The best few are the first of all.
    let few = Options {
        most: Some(3),
        ..options
    };
    let best = searcher.search(&index, &query, &few);
    prop_assert_eq!(
        &best.ranked[..],
        &answer.ranked[..answer.ranked.len().min(3)]
    );

    let marker = Marker::new(&index, &plan, false);
    for (number, (_, places)) in &plain {
        let document = u32::try_from(*number).unwrap();
        let marks: Vec<(usize, Option<Span>)> = marker
            .marks(&index, document)
            .iter()
            .map(|mark| (mark.text, mark.span))
            .collect();
        let expected: Vec<(usize, Option<Span>)> = places
            .iter()
            .map(|(text, word)| {
                let (field, printed) = &documents[*number][*text];
                let span = tokenize(printed)[*word].span;
                (*text, FIELDS[*field].printed.then_some(span))
            })
            .collect();
        prop_assert_eq!(marks, expected);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn index_search_is_the_plain_search(documents in documents(), asked in query()) {
        check(&documents, &asked)?;
    }
}

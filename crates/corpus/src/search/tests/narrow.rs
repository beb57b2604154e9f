//! Narrowing: facets and fields leave what a plain look at every document or claim leaves.

use super::sample;
use crate::search::engine::{Builder, FieldSpec, Index, Options, Searcher};
use crate::search::{Index as CorpusIndex, Query, build, field_matches, find};
use proptest::prelude::*;

const FIELD: [FieldSpec; 1] = [FieldSpec {
    weight: 1.0,
    b: 0.75,
    printed: true,
}];
const COLOURS: [&str; 4] = ["blauw", "geel", "groen", "rood"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// 200 documents make some values dense and others sparse.
    #[test]
    fn facets_count_what_is_there(
        documents in prop::collection::vec((any::<bool>(), prop::collection::btree_set(0..4usize, 0..3)), 0..200),
        wanted in prop::collection::vec(prop::collection::vec(0..4usize, 1..3), 0..3),
        rare in 0..4usize,
    ) {
        let has = |(place, values): (usize, &std::collections::BTreeSet<usize>), value: usize| {
            values.contains(&value) && (value != rare || place % 50 == 0)
        };
        let mut builder = Builder::new(&FIELD, 0, &["kleur"]);
        for (place, (found, values)) in documents.iter().enumerate() {
            let colours: Vec<(usize, &str)> = (0..4)
                .filter(|value| has((place, values), *value))
                .map(|value| (0, COLOURS[value]))
                .collect();
            builder.add(&[(0, if *found { "akkoord" } else { "ruzie" })], &colours);
        }
        let stored = builder.finish();
        let index = Index::open(&stored).unwrap();
        let values = index.facet_values();
        let number = |value: usize| {
            let place = values.iter().position(|(_, name)| *name == COLOURS[value]);
            place.map_or(u32::MAX, |place| u32::try_from(place).unwrap())
        };
        let options = Options {
            filters: wanted.iter().map(|group| group.iter().map(|value| number(*value)).collect()).collect(),
            count: true,
            ..Options::default()
        };
        let answer = Searcher::new(&index).search(&index, &Query::parse("akkoord ").0, &options);
        let left: Vec<usize> = (0..documents.len())
            .filter(|place| documents[*place].0)
            .filter(|place| wanted.iter().all(|group| {
                group.iter().any(|value| has((*place, &documents[*place].1), *value))
            }))
            .collect();
        prop_assert_eq!(answer.total as usize, left.len());
        for (place, (_, name)) in values.iter().enumerate() {
            let value = COLOURS.iter().position(|colour| colour == name).unwrap();
            let count = left.iter().filter(|at| has((**at, &documents[**at].1), value)).count();
            prop_assert_eq!(answer.counts[place] as usize, count);
        }
    }

    #[test]
    fn fields_leave_the_claims_they_name(
        words in "(|loon |de |akkoord )",
        field in "-?(kant:(bond|werkgever|niemand)|spreker:(wit|jan|xx)|onderwerp:(pay|salaris|yy)|(na|voor):2020(-0[1-9])?)",
    ) {
        let corpus = sample::corpus(&sample::NEWS);
        let stored = build(&corpus);
        let index = CorpusIndex::open(&stored).unwrap();
        let (query, problems) = Query::parse(&format!("{field} {words}"));
        prop_assert!(problems.is_empty());
        let [asked] = query.fields() else { panic!("one field") };
        let holds = |claim: &crate::model::ClaimId| {
            let claim = corpus.claims.get(*claim).unwrap();
            field_matches(&corpus, asked, claim) != asked.excluded
        };
        let narrowed = find(&corpus, &index, &query).hits;
        if query.has_words() {
            let mut all = find(&corpus, &index, &query.without_fields()).hits;
            for hit in &mut all {
                hit.claims.retain(holds);
            }
            all.retain(|hit| !hit.claims.is_empty());
            prop_assert_eq!(narrowed, all);
        } else {
            prop_assert!(narrowed.iter().all(|hit| hit.claims.iter().all(holds)));
            prop_assert_eq!(narrowed.len(), corpus.claims.ids().filter(holds).count());
        }
    }
}

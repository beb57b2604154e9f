//! The index answers as a plain walk does, on corpora and filters by chance.

use super::{
    Choice, Choices, Filter, Period, QueryMatches, Sign, TimeBasis, counts, reference_impl, select,
};
use crate::facet::{Facet, relation_slug};
use crate::fixture::{article, both, claim, meeting, relation, side, silence, speaker, topic};
use crate::model::{
    Between, Claim, ClaimId, Corpus, Degree, Id, Meeting, Place, PlaceId, RelationKind, SideId,
    Sides, SilenceId, SpeakerId, Topic, TopicId, Voice,
};
use proptest::collection::{btree_set, vec};
use proptest::option::of as maybe;
use proptest::prelude::*;
use proptest::sample::select as one_of;

const SPEAKERS: u32 = 4;
const TOPICS: u32 = 6;
const MEETINGS: u32 = 4;
const ARTICLES: u32 = 3;
const CLAIMS: u32 = 40;

fn day() -> impl Strategy<Value = String> {
    (1u32..28, any::<bool>()).prop_map(|(day, vague)| {
        if vague {
            "2020-02".to_owned()
        } else {
            format!("2020-02-{day:02}")
        }
    })
}

fn any_claim() -> impl Strategy<Value = Claim> {
    (
        one_of(Voice::ALL.to_vec()),
        one_of(Degree::ALL.to_vec()),
        btree_set(0..SPEAKERS, 1..3),
        btree_set(0..TOPICS, 0..4),
        maybe(0..MEETINGS),
        0..ARTICLES,
        (day(), maybe(day())),
    )
        .prop_map(
            |(voice, degree, speakers, topics, meeting, article, (said, happened))| {
                let topics: Vec<u32> = topics.into_iter().collect();
                let mut made = claim("c", voice, &topics, meeting, &said);
                made.degree = degree;
                made.attribution.speakers = speakers.into_iter().map(SpeakerId::new).collect();
                made.article = Id::new(article);
                let date = |text: String| text.parse::<crate::model::Date>().unwrap().into();
                made.happened = happened.map(date);
                made
            },
        )
}

fn any_corpus() -> impl Strategy<Value = Corpus> {
    let relations = vec(
        (0..CLAIMS, 0..CLAIMS, one_of(RelationKind::ALL.to_vec())),
        0..12,
    );
    let silences = vec(
        (one_of(Voice::ALL.to_vec()), 0..TOPICS, maybe(0..MEETINGS)),
        0..6,
    );
    // Circles among topics too: the material may be unchecked.
    let broader = vec(maybe(0..TOPICS), TOPICS as usize);
    let places = vec(maybe(0..2u32), MEETINGS as usize);
    (
        vec(any_claim(), 0..CLAIMS as usize),
        relations,
        silences,
        broader,
        places,
    )
        .prop_map(|(claims, relations, silences, broader, places)| {
            let count = u32::try_from(claims.len()).unwrap();
            let relations = relations
                .into_iter()
                .filter(|(from, to, _)| *from.max(to) < count);
            let speaker_of = |number: u32| {
                let side = [Some(SideId::First), Some(SideId::Second), None][number as usize % 3];
                speaker(&format!("speaker-{number}"), side)
            };
            let topics = broader
                .into_iter()
                .enumerate()
                .map(|(number, broader)| Topic {
                    broader: broader.map(TopicId::new),
                    ..topic(&format!("topic-{number}"))
                });
            let meetings = places
                .into_iter()
                .enumerate()
                .map(|(number, place)| Meeting {
                    place: place.map(PlaceId::new),
                    ..meeting(&format!("meeting-{number}"), "2020-02-10")
                });
            let place = |number: u32| Place {
                slug: format!("place-{number}"),
                name: both("place"),
                aliases: Vec::new(),
            };
            let article_of = |number: u32| article(&format!("article-{number}"), "", Vec::new());
            Corpus {
                sides: Sides {
                    first: side("one"),
                    second: side("other"),
                },
                speakers: (0..SPEAKERS).map(speaker_of).collect::<Vec<_>>().into(),
                topics: topics.collect::<Vec<_>>().into(),
                meetings: meetings.collect::<Vec<_>>().into(),
                places: (0..2).map(place).collect::<Vec<_>>().into(),
                articles: (0..ARTICLES).map(article_of).collect::<Vec<_>>().into(),
                claims: claims.into(),
                relations: relations
                    .map(|(from, to, kind)| relation("r", kind, from, to))
                    .collect::<Vec<_>>()
                    .into(),
                silences: silences
                    .into_iter()
                    .map(|(voice, topic, meeting)| silence("s", voice, topic, meeting))
                    .collect::<Vec<_>>()
                    .into(),
                ..Corpus::default()
            }
        })
}

/// Values that the corpora have, and now and then one that none has.
fn any_choice() -> impl Strategy<Value = Choice> {
    let value = (one_of(Facet::ALL.to_vec()), 0usize..15);
    (value, any::<bool>()).prop_map(|((facet, number), wanted)| {
        let values: Vec<String> = match facet {
            Facet::Side => ["one", "joint", "other"].map(str::to_owned).to_vec(),
            Facet::Degree => Degree::ALL.map(|degree| degree.slug().to_owned()).to_vec(),
            Facet::Relation => RelationKind::ALL
                .iter()
                .flat_map(|kind| {
                    let apart = Between::ALL.map(|between| relation_slug(*kind, between));
                    [kind.slug()].into_iter().chain(apart)
                })
                .chain(["one-sided", "silence"])
                .map(str::to_owned)
                .collect(),
            other => (0..6).map(|n| format!("{}-{n}", other.key())).collect(),
        };
        Choice {
            facet,
            value: values.get(number).cloned().unwrap_or("unknown".to_owned()),
            sign: if wanted { Sign::Include } else { Sign::Exclude },
        }
    })
}

fn any_filter() -> impl Strategy<Value = Filter> {
    let period = (maybe(day()), maybe(day()), one_of(TimeBasis::ALL.to_vec()));
    (vec(any_choice(), 0..6), maybe(period)).prop_map(|(choices, period)| {
        let date = |text: String| text.parse().unwrap();
        let period = period.map(|(from, to, time_basis)| Period {
            from: from.map(date),
            to: to.map(date),
            time_basis,
        });
        Filter {
            query: String::new(),
            choices: Choices::from_iter(choices),
            period: period.unwrap_or_default(),
        }
    })
}

fn any_matches() -> impl Strategy<Value = Option<QueryMatches>> {
    // Beyond the claims there are too: a set of a larger corpus must do no harm.
    let found = (btree_set(0..CLAIMS + 9, 0..30), btree_set(0..6u32, 0..5));
    maybe(found.prop_map(|(claims, silences)| QueryMatches {
        claims: claims.into_iter().map(ClaimId::new).collect(),
        silences: silences.into_iter().map(SilenceId::new).collect(),
    }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_index_answers_as_a_plain_walk(
        corpus in any_corpus(), filter in any_filter(), matches in any_matches(),
    ) {
        let matches = matches.as_ref();
        prop_assert_eq!(
            select(&corpus, &filter, matches),
            reference_impl::select(&corpus, &filter, matches)
        );
        for facet in Facet::ALL {
            prop_assert_eq!(
                counts(&corpus, &filter, matches, facet),
                reference_impl::counts(&corpus, &filter, matches, facet),
                "{:?}", facet
            );
        }
    }
}

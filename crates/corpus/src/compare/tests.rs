//! What the comparison promises, on a small dispute and on chance ones.

use super::*;
use crate::facet::Facet;
use crate::filter::{Choices, ClaimSet, Sign};
use crate::fixture::{article, claim, dispute, meeting, relation, silence, topic};
use crate::model::{
    ClaimId, Corpus, Entry, Id, MeetingId, RelationKind, SideId, SilenceId, Span, Table, Voice,
};
use crate::text::annotated_text::{Layer, NoteOf, annotate};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use std::fmt::Write;

fn all(corpus: &Corpus) -> ClaimSet {
    corpus.claims.ids().collect()
}

fn silences(corpus: &Corpus) -> Vec<SilenceId> {
    corpus.silences.ids().collect()
}

fn told(corpus: &Corpus, alignment: &Alignment) -> String {
    let mut out = String::new();
    for row in &alignment.rows {
        let key = match row.key {
            RowKey::Topic(id) => corpus.topics.slug(id),
            RowKey::Meeting(id) => corpus.meetings.slug(id),
            RowKey::Other => "other",
        };
        let presence = |side| (row.cell(side).presence, row.cell(side).hidden);
        writeln!(
            out,
            "{key}: {:?} {:?} {:?}",
            row.verdict,
            presence(SideId::First),
            presence(SideId::Second)
        )
        .unwrap();
        for line in &row.pairs {
            let name = |claim: Option<ClaimId>| claim.map_or("", |id| corpus.claims.slug(id));
            let joining = line.relations.iter().map(|id| corpus.relations.slug(*id));
            let joining: Vec<&str> = joining.collect();
            let (first, joint, second) = (name(line.first), name(line.joint), name(line.second));
            writeln!(out, "  {first} | {joint} | {second}  {joining:?}").unwrap();
        }
    }
    writeln!(out, "hidden rows: {}", alignment.hidden_rows.len()).unwrap();
    out
}

fn check(shown: &[&str], group_by: GroupBy, expected: &Expect) {
    let corpus = dispute();
    let shown: ClaimSet = if shown.is_empty() {
        all(&corpus)
    } else {
        shown
            .iter()
            .filter_map(|slug| corpus.claims.find(slug))
            .collect()
    };
    let alignment = align(&corpus, &shown, &silences(&corpus), group_by);
    expected.assert_eq(&told(&corpus, &alignment));
}

#[test]
fn topics_down_the_axis() {
    check(
        &[],
        GroupBy::Topic,
        &expect![[r#"
        pay: Related(Contradicts) (Said, 0) (Said, 0)
          rise |  | no-rise  ["contradict"]
           | talks-useful | partly  ["agree"]
        hours: Unrelated (Said, 0) (Said, 0)
           |  | no-rise  []
          shorter |  |   []
        canteen: OneSided(Second) (Silent, 0) (Said, 0)
           |  | better-food  []
        hidden rows: 0
    "#]],
    );
}

#[test]
fn meetings_down_the_axis() {
    check(
        &[],
        GroupBy::Meeting,
        &expect![[r#"
            march: Related(Contradicts) (Said, 0) (Said, 0)
              rise |  | no-rise  ["contradict"]
            may: Related(Agrees) (Said, 0) (Said, 0)
               | talks-useful | partly  ["agree"]
              shorter |  |   []
            other: OneSided(Second) (NotInCorpus, 0) (Said, 0)
               |  | better-food  []
            hidden rows: 0
        "#]],
    );
}

#[test]
fn what_the_filter_hides_is_told_from_what_is_not_there() {
    check(
        &["rise"],
        GroupBy::Topic,
        &expect![[r#"
            pay: OneShown(First) (Said, 1) (FilteredOut, 3)
              rise |  |   []
            canteen: Silent (Silent, 0) (FilteredOut, 1)
            hidden rows: 1
        "#]],
    );
}

#[test]
fn rows_that_only_come_along_stand_apart() {
    let corpus = dispute();
    let whole = align(&corpus, &all(&corpus), &silences(&corpus), GroupBy::Topic);
    let asked = |facet, value| {
        let choices = Choices::default().with(facet, value, Sign::Include);
        let (asked, beside) = whole.clone().split(&corpus, &choices);
        assert_eq!(asked.len() + beside.len(), whole.rows.len());
        let topics = asked.iter().map(|row| match row.key {
            RowKey::Topic(topic) => corpus.topics.slug(topic).to_owned(),
            _ => String::new(),
        });
        topics.collect::<Vec<_>>()
    };
    assert_eq!(asked(Facet::Topic, "hours"), ["hours"]);
    assert_eq!(asked(Facet::Relation, "contradicts"), ["pay"]);
    assert_eq!(asked(Facet::Relation, "contradicts-between"), ["pay"]);
    assert_eq!(asked(Facet::Relation, "contradicts-within"), [""; 0]);
    assert_eq!(asked(Facet::Relation, "one-sided"), ["canteen"]);
    assert_eq!(asked(Facet::Relation, "silence"), ["canteen"]);
}

#[test]
fn a_card_tells_words_chain_and_counterparts() {
    let corpus = dispute();
    let card = card(&corpus, ClaimId::new(0)).unwrap();
    assert_eq!(card.quotation[0].words, "„De lonen moeten stijgen”");
    assert_eq!(card.quotation[0].begins, Ending::Sentence);
    assert_eq!(card.quotation[0].ends, Ending::Within);
    assert_eq!(card.counterparts[0].claim, ClaimId::new(1));
    assert!(card.counterparts[0].outgoing);
    assert_eq!(card.chain.len(), 2);
}

#[test]
fn a_pair_shares_words_whatever_their_ending() {
    let corpus = dispute();
    let pair = pair(&corpus, ClaimId::new(1), ClaimId::new(0)).unwrap();
    assert_eq!(pair.left.card.voice, Voice::First);
    assert_eq!(pair.left.words_of(WordKind::Shared), ["lonen", "stijgen"]);
    assert_eq!(pair.right.words_of(WordKind::Shared), ["loon", "stijgt"]);
    let own = pair.right.words_of(WordKind::Differing);
    assert!(
        own.contains(&"niet"),
        "a negation may be all the difference"
    );
    for (side, article) in [(&pair.left, 0), (&pair.right, 0)] {
        let body = &corpus
            .articles
            .get(crate::model::ArticleId::new(article))
            .unwrap()
            .body;
        for mark in &side.words {
            assert_eq!(mark.span.of(body).unwrap(), mark.word);
        }
    }
    assert_eq!(pair.relations.len(), 1);
    assert!(super::pair(&corpus, ClaimId::new(1), ClaimId::new(1)).is_none());
}

#[test]
fn the_matrix_counts_both_parties_and_what_is_hidden() {
    let corpus = dispute();
    let shown = ["rise", "no-rise"]
        .into_iter()
        .filter_map(|slug| corpus.claims.find(slug));
    let matrix = matrix(&corpus, &shown.collect(), &silences(&corpus));
    let pay = &matrix.rows[0];
    assert_eq!(
        matrix.meetings.len(),
        3,
        "two meetings and what belongs to none"
    );
    assert_eq!(
        (pay.cells[0].first, pay.cells[0].second, pay.cells[0].hidden),
        (1, 1, 0)
    );
    assert_eq!(pay.cells[0].strongest, Some(RelationKind::Contradicts));
    assert_eq!((pay.cells[1].shown(), pay.cells[1].hidden), (0, 2));
    assert_eq!(matrix.rows.len(), 3, "nothing is said of the roof");
    assert_eq!(matrix.rows[2].cells[0].silences.len(), 1);
}

#[test]
fn coverage_tells_who_brings_what() {
    let corpus = dispute();
    let march = coverage(&corpus, MeetingId::new(0)).unwrap();
    assert_eq!(march.articles.len(), 1);
    assert_eq!(march.rows.len(), 3);
    assert_eq!(
        march.rows[0].only, None,
        "one article alone is no exclusive"
    );
}

#[test]
fn the_summary_adds_up() {
    let corpus = dispute();
    let whole = summary(&corpus, &all(&corpus), &silences(&corpus));
    assert_eq!((whole.claims(), whole.outside, whole.meetings), (6, 0, 2));
    assert_eq!(whole.pairs_of(RelationKind::Contradicts), 1);
    assert_eq!((whole.one_silent, whole.both_silent), (1, 0));
    let none = summary(&corpus, &ClaimSet::default(), &[]);
    assert_eq!((none.claims(), none.outside, none.period), (0, 6, None));
}

#[test]
fn a_reading_is_the_article_word_for_word() {
    let corpus = dispute();
    let id = corpus.articles.find("courant").unwrap();
    let body = &corpus.articles.get(id).unwrap().body;
    let hit = Span::new(body.find("lonen").unwrap(), body.find(" moeten").unwrap());
    let reading = annotate(&corpus, id, &[(hit, Layer::Hit(0))]).unwrap();
    assert_eq!(reading.paragraphs.len(), 2);
    let words: String = reading
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.runs)
        .flat_map(|run| &run.pieces)
        .map(|piece| piece.span.of(body).unwrap())
        .collect();
    assert_eq!(words, body.replace("\n\n", ""));
    let printed: Vec<usize> = reading
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.runs)
        .flat_map(|run| &run.pieces)
        .flat_map(|piece| piece.notes.iter().map(|note| note.number))
        .collect();
    // Four claims of the fixture rest on the first byte alone, and end before the fifth does.
    assert_eq!(
        printed.len(),
        reading.notes.len(),
        "each number is printed once"
    );
    assert!(matches!(
        reading.notes.last().unwrap().of,
        NoteOf::Silence(_)
    ));
}

/// A corpus by chance: up to 4 topics, 3 meetings, 14 claims.
fn any_corpus() -> impl Strategy<Value = (Corpus, ClaimSet)> {
    let one = (
        0usize..3,
        0u32..4,
        proptest::option::of(0u32..4),
        0u32..4,
        1u32..28,
        any::<bool>(),
    );
    let joins = proptest::collection::vec((0u32..14, 0u32..14, 0usize..4), 0..10);
    let quiet =
        proptest::collection::vec((0usize..3, 0u32..4, proptest::option::of(0u32..3)), 0..4);
    (proptest::collection::vec(one, 0..14), joins, quiet).prop_map(|(made, joins, quiet)| {
        let mut claims = Vec::new();
        let mut shown = Vec::new();
        for (number, (voice, topic, second, meeting, day, is_shown)) in made.iter().enumerate() {
            let mut topics = vec![*topic];
            topics.extend(second.filter(|second| second != topic));
            let meeting = (*meeting < 3).then_some(*meeting);
            let day = format!("2020-02-{day:02}");
            claims.push(claim(
                &number.to_string(),
                Voice::ALL[*voice],
                &topics,
                meeting,
                &day,
            ));
            if *is_shown {
                shown.push(ClaimId::new(u32::try_from(number).unwrap()));
            }
        }
        let count = u32::try_from(claims.len()).unwrap();
        let joins = joins
            .into_iter()
            .filter(|(from, to, _)| from != to && *from < count && *to < count)
            .map(|(from, to, kind)| relation("r", RelationKind::ALL[kind], from, to));
        let quiet = quiet
            .into_iter()
            .map(|(voice, topic, meeting)| silence("s", Voice::ALL[voice], topic, meeting));
        let corpus = Corpus {
            topics: Table::from(["a", "b", "c", "d"].map(topic).to_vec()),
            meetings: Table::from(
                ["x", "y", "z"]
                    .map(|slug| meeting(slug, "2020-02"))
                    .to_vec(),
            ),
            articles: Table::from(vec![article("t", "Text.", vec![Span::new(0, 5)])]),
            claims: Table::from(claims),
            relations: Table::from(joins.collect::<Vec<_>>()),
            silences: Table::from(quiet.collect::<Vec<_>>()),
            ..Corpus::default()
        };
        (corpus, shown.into_iter().collect())
    })
}

proptest! {
    #[test]
    fn every_shown_claim_stands_once_in_each_of_its_topics((corpus, shown) in any_corpus()) {
        let alignment = align(&corpus, &shown, &silences(&corpus), GroupBy::Topic);
        let times = |row: &AlignedRow, id| {
            row.pairs.iter().flat_map(AlignedPair::claims).filter(|one| *one == id).count()
        };
        for (id, claim) in corpus.claims.iter() {
            for (topic, _) in corpus.topics.iter() {
                let due = usize::from(shown.contains(id) && claim.topics.contains(&topic));
                let rows = alignment.rows.iter().filter(|row| row.key == RowKey::Topic(topic));
                prop_assert_eq!(rows.map(|row| times(row, id)).sum::<usize>(), due);
            }
        }
        let by_meeting = align(&corpus, &shown, &silences(&corpus), GroupBy::Meeting);
        for id in corpus.claims.ids() {
            let found = by_meeting.rows.iter().map(|row| times(row, id)).sum::<usize>();
            prop_assert_eq!(found, usize::from(shown.contains(id)));
        }
    }

    #[test]
    fn presence_is_exhaustive_and_exclusive((corpus, shown) in any_corpus()) {
        for group_by in [GroupBy::Topic, GroupBy::Meeting] {
            for row in align(&corpus, &shown, &silences(&corpus), group_by).rows {
                for side in SideId::ALL {
                    let cell = row.cell(side);
                    let heard = !cell.claims.is_empty() || !row.joint.is_empty();
                    let quiet = !cell.silences.is_empty();
                    let states = [
                        (Presence::Said, heard),
                        (Presence::Silent, !heard && quiet),
                        (Presence::FilteredOut, !heard && !quiet && cell.hidden > 0),
                        (Presence::NotInCorpus, !heard && !quiet && cell.hidden == 0),
                    ];
                    let holding = states.iter().filter(|(_, holds)| *holds);
                    let holding: Vec<Presence> = holding.map(|(state, _)| *state).collect();
                    prop_assert_eq!(holding, vec![cell.presence]);
                }
            }
        }
    }

    #[test]
    fn a_line_joins_only_what_stands_in_it((corpus, shown) in any_corpus()) {
        for row in align(&corpus, &shown, &silences(&corpus), GroupBy::Topic).rows {
            prop_assert_eq!(row.pairs.iter().flat_map(AlignedPair::claims).count(), row.len());
            let drawn: usize = row.pairs.iter().map(|line| line.relations.len()).sum();
            prop_assert!(drawn <= row.relations.len());
            for line in &row.pairs {
                for relation in line.relations.iter().filter_map(|id| corpus.relations.get(*id)) {
                    let ends = [relation.from, relation.to];
                    prop_assert!(ends.iter().all(|end| line.claims().any(|one| one == *end)));
                }
            }
        }
    }

    #[test]
    fn matrix_and_alignment_count_alike((corpus, shown) in any_corpus()) {
        let alignment = align(&corpus, &shown, &silences(&corpus), GroupBy::Topic);
        let matrix = matrix(&corpus, &shown, &silences(&corpus));
        for line in &matrix.rows {
            let row = alignment.rows.iter().find(|row| row.key == RowKey::Topic(line.topic));
            prop_assert_eq!(line.total.shown(), row.map_or(0, AlignedRow::len));
            let cells: usize = line.cells.iter().map(MatrixCell::shown).sum();
            prop_assert_eq!(cells, line.total.shown());
        }
        prop_assert!(corpus.topics.iter().all(|(_, topic)| !topic.slug().is_empty()));
    }
}

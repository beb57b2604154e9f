//! A small corpus, told by each clock.

use super::super::*;
use crate::filter::{ClaimSet, Filter, select};
use crate::fixture::{self, both, topic};
use crate::model::*;
use expect_test::{Expect, expect};

fn meeting(slug: &str, kind: MeetingKind, date: &str) -> Meeting {
    Meeting {
        kind,
        ..fixture::meeting(slug, date)
    }
}

fn claim(slug: &str, voice: Voice, topics: &[u32], happened: Option<&str>, said: &str) -> Claim {
    Claim {
        happened: happened.map(|date| date.parse::<Date>().unwrap().into()),
        gist: both(&format!("<{slug}> & \"co\"")),
        ..fixture::claim(slug, voice, topics, None, said)
    }
}

/// A quarrel of two neighbours over a hedge.
pub(super) fn hedge() -> Corpus {
    let article = Article {
        headline: "De heg".to_owned(),
        published: "2018-05?".parse::<Date>().unwrap().into(),
        ..fixture::article("heg", "", Vec::new())
    };
    Corpus {
        topics: vec![topic("hoogte"), topic("snoeien"), topic("schaduw")].into(),
        meetings: vec![
            meeting("koffie", MeetingKind::Meeting, "2018-04-12"),
            meeting("storm", MeetingKind::Context, "2018-01?"),
        ]
        .into(),
        articles: vec![article].into(),
        claims: vec![
            claim("hoog", Voice::First, &[0], Some("2017"), "2018-04-12"),
            claim("laag", Voice::Second, &[0, 1], None, "2018-04-12"),
            claim("samen", Voice::Joint, &[1], None, "2018-04-12"),
            claim(
                "later",
                Voice::Second,
                &[2],
                Some("2018-04-20?"),
                "2018-04-21",
            ),
        ]
        .into(),
        ..Corpus::default()
    }
}

fn all(corpus: &Corpus) -> ClaimSet {
    corpus.claims.ids().collect()
}

fn check(data: &TimelineData, corpus: &Corpus, expected: &Expect) {
    let mut out = format!("undated {} hidden {}\n", data.undated.len(), data.hidden);
    let plan = layout(&data.model, &data.model.bounds(), &Size::default());
    for stop in stops(&plan) {
        let name = match stop.key {
            Key::Claim(id) => corpus.claims.slug(id),
            Key::Meeting(id) => corpus.meetings.slug(id),
            Key::Event(_) => "",
        };
        let date = data.model.event(stop.key).unwrap().date;
        out += &format!(
            "{name:7} {:7} lane {} {:4.0} {:5.0} {date}\n",
            format!("{:?}", stop.track_kind),
            stop.lane,
            stop.along,
            stop.across
        );
    }
    for tick in &plan.ticks {
        out += &format!("{} {:.0}\n", tick.point, tick.along);
    }
    expected.assert_eq(&out);
}

#[test]
fn a_marked_period_goes_by_the_clock_it_was_marked_on() {
    let corpus = hedge();
    let mut told = Vec::new();
    for time_basis in TimeBasis::IN_TURN {
        let times = |id: ClaimId| time_basis.of(&corpus, corpus.claims.get(id).unwrap());
        let data = TimelineData::new(
            &corpus,
            time_basis,
            &all(&corpus),
            UnmatchedMode::Dim,
            Lanes::Sides,
        );
        let home = data.model.home();
        let first = TimeRange::new(home.start_minute, home.middle());
        let second = TimeRange::new(home.middle(), home.end_minute);
        let filter = |window: &TimeRange| Filter {
            period: period_of_range(window, time_basis),
            ..Filter::default()
        };
        let in_halves = [first, second].map(|half| select(&corpus, &filter(&half), None).claims);
        for id in corpus.claims.ids() {
            let in_one = in_halves.iter().any(|claims| claims.contains(id));
            assert_eq!(in_one, times(id).is_some(), "{time_basis:?} {id:?}");
        }
        told.push(in_halves[0].len());
    }
    // Another clock, another answer.
    assert!(told.iter().any(|count| *count != told[0]), "{told:?}");
}

#[test]
fn by_when_it_was_said() {
    let corpus = hedge();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Said,
        &all(&corpus),
        UnmatchedMode::Dim,
        Lanes::Sides,
    );
    check(
        &data,
        &corpus,
        &expect![[r#"
            undated 0 hidden 0
            storm   Context lane 0  195    64 2018-01?
            koffie  Meetings lane 0  845     0 2018-04-12
            hoog    First   lane 0  845   -32 2018-04-12
            samen   Joint   lane 0  845     0 2018-04-12
            laag    Second  lane 0  845    32 2018-04-12
            later   Second  lane 0  913    32 2018-04-21
            2018-01-01 83
            2018-01-15 188
            2018-02-01 316
            2018-02-15 421
            2018-03-01 526
            2018-03-15 631
            2018-04-01 759
            2018-04-15 864
            2018-05-01 984
        "#]],
    );
}

#[test]
fn by_when_it_happened() {
    let corpus = hedge();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Happened,
        &all(&corpus),
        UnmatchedMode::Dim,
        Lanes::Sides,
    );
    check(
        &data,
        &corpus,
        &expect![[r#"
            undated 2 hidden 0
            hoog    First   lane 0  404   -32 2017
            storm   Context lane 0  751    48 2018-01?
            koffie  Meetings lane 0  907     0 2018-04-12
            later   Second  lane 0  916    32 2018-04-20?
            2017-01 83
            2017-04 241
            2017-07 401
            2017-10 562
            2018-01 724
            2018-04 882
        "#]],
    );
}

#[test]
fn by_topic_without_what_the_filter_leaves_out() {
    let corpus = hedge();
    let shown: ClaimSet = corpus.claims.ids().take(3).collect();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Said,
        &shown,
        UnmatchedMode::Hide,
        Lanes::Topics,
    );
    assert_eq!(data.topics, [TopicId::new(0), TopicId::new(1)]);
    check(
        &data,
        &corpus,
        &expect![[r#"
            undated 0 hidden 1
            storm   Context lane 0  206   156 2018-01?
            koffie  Meetings lane 0  909     0 2018-04-12
            hoog    First   lane 0  909   -32 2018-04-12
            samen   Joint   lane 1  909   108 2018-04-12
            laag    Second  lane 0  909    32 2018-04-12
            2018-01-01 83
            2018-01-15 198
            2018-02-01 337
            2018-02-15 451
            2018-03-01 565
            2018-03-15 680
            2018-04-01 819
            2018-04-15 933
        "#]],
    );
}

#[test]
fn the_filter_dims() {
    let corpus = hedge();
    let shown: ClaimSet = corpus.claims.ids().take(1).collect();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Said,
        &shown,
        UnmatchedMode::Dim,
        Lanes::Sides,
    );
    let window_summary = window_summary(&data.model, &data.model.bounds());
    assert_eq!(window_summary.claims, [1, 1, 2]);
    assert_eq!(window_summary.shown, [1, 0, 0]);
    assert_eq!((window_summary.meetings, window_summary.context), (1, 1));
}

#[test]
fn the_sentence_above() {
    let corpus = hedge();
    let summary = summary(&corpus, &all(&corpus));
    assert_eq!(
        (summary.claims, summary.meetings, summary.context),
        (4, 1, 1)
    );
    // Height: each alone; pruning: jointly; shade: the second only.
    assert_eq!(
        (summary.both, summary.first_alone, summary.second_alone),
        (2, 0, 1)
    );
    assert_eq!(summary.articles, 1);
}

#[test]
fn a_thread_joins_the_clocks() {
    let corpus = hedge();
    let time_link = TimeLink::of(&corpus, ClaimId::new(0)).unwrap();
    let dates: Vec<String> = time_link
        .ends
        .iter()
        .map(|end| end.date.to_string())
        .collect();
    assert_eq!(dates, ["2017", "2018-04-12", "2018-05?"]);
    let undated = TimeLink::of(&corpus, ClaimId::new(1)).unwrap();
    assert_eq!(undated.ends.len(), 2);
    assert!(TimeLink::of(&corpus, ClaimId::new(9)).is_none());
}

#[test]
fn imprecise_times_are_bands() {
    let corpus = hedge();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Happened,
        &all(&corpus),
        UnmatchedMode::Dim,
        Lanes::Sides,
    );
    let plan = layout(&data.model, &data.model.bounds(), &Size::default());
    let uncertainty_ranges: Vec<(TrackKind, usize, bool)> = plan
        .uncertainty_ranges
        .iter()
        .map(|uncertainty| {
            (
                uncertainty.track_kind,
                uncertainty.count,
                uncertainty.inferred,
            )
        })
        .collect();
    assert_eq!(
        uncertainty_ranges,
        [(TrackKind::Context, 1, true), (TrackKind::First, 1, false)]
    );
}

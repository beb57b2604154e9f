//! The words of a corpus for the drawing: names, dates, labels of the ruler.
//!
//! Invariant: a date is told no more precisely than it is known, and that it is inferred is said.

use crate::i18n::{terms, timeline};
use corpus::model::{Claim, Corpus, Date, Dated, Lang, MeetingKind, Point, TopicId};
use corpus::permalink::TimeBasis;
use corpus::text::date_words::{in_words, month};
use corpus::timeline::svg::Words;
use corpus::timeline::{Cluster, Key, Tick, TickUnit, TimeRange, date_of_range};

/// The words of one corpus on one clock.
pub struct CorpusWords<'a> {
    /// The material.
    pub corpus: &'a Corpus,
    /// The language of the interface.
    pub lang: Lang,
    /// By which clock.
    pub time_basis: TimeBasis,
    /// The topic of each lane.
    pub topics: Vec<TopicId>,
}

impl Words for CorpusWords<'_> {
    fn name(&self, key: Key) -> String {
        match key {
            Key::Meeting(id) => self
                .corpus
                .meetings
                .get(id)
                .map(|meeting| meeting.name.get(self.lang).to_owned()),
            Key::Claim(id) => self
                .corpus
                .claims
                .get(id)
                .map(|claim| claim.gist.get(self.lang).to_owned()),
            Key::Event(_) => None,
        }
        .unwrap_or_default()
    }

    fn date(&self, key: Key) -> String {
        self.dated(key)
            .map_or_else(String::new, |dated| in_words(&dated.date, self.lang))
    }

    fn describe(&self, key: Key) -> String {
        let date = self
            .dated(key)
            .map_or_else(String::new, |dated| dated_words(&dated.date, self.lang));
        match key {
            Key::Meeting(id) => {
                let t = timeline::texts(self.lang);
                let kind = self
                    .corpus
                    .meetings
                    .get(id)
                    .map(|meeting| match meeting.kind {
                        MeetingKind::Meeting => t.meeting,
                        MeetingKind::Context => t.context,
                    });
                format!("{}, {}, {date}", self.name(key), kind.unwrap_or_default())
            }
            Key::Claim(id) => self
                .corpus
                .claims
                .get(id)
                .map_or_else(String::new, |claim| {
                    let side = terms::voice(self.corpus, claim.voice, self.lang);
                    let speakers = speakers(self.corpus, claim, self.lang);
                    format!("{side}, {speakers}: {} ({date})", claim.gist.get(self.lang))
                }),
            Key::Event(_) => date,
        }
    }

    fn tick(&self, tick: &Tick, unit: TickUnit) -> String {
        label(&tick.point, unit, tick.opens_wider, self.lang)
    }

    fn lane(&self, index: usize) -> String {
        let topic = self
            .topics
            .get(index)
            .and_then(|topic| self.corpus.topics.get(*topic));
        topic.map_or_else(String::new, |topic| topic.name.get(self.lang).to_owned())
    }

    fn count(&self, count: usize) -> String {
        count.to_string()
    }

    fn cluster(&self, cluster: &Cluster) -> String {
        let what = match cluster.track_kind.voice() {
            Some(voice) => {
                let side = terms::voice(self.corpus, voice, self.lang);
                format!("{}, {side}", terms::claims(cluster.count, self.lang))
            }
            None => timeline::events(cluster.count, self.lang),
        };
        let days = |minute: i64| Date::from(Point::day_of(minute));
        let (first, last) = (days(cluster.first_minute), days(cluster.last_minute));
        let span = Date {
            first: first.first,
            last: (first != last).then_some(last.first),
        };
        let open = timeline::texts(self.lang).open_bin;
        format!("{what}, {}. {open}", in_words(&span, self.lang))
    }
}

impl<'a> CorpusWords<'a> {
    fn dated(&self, key: Key) -> Option<&'a Dated> {
        match key {
            Key::Meeting(id) => self.corpus.meetings.get(id).map(|meeting| &meeting.date),
            Key::Claim(id) => self.time_basis.of(self.corpus, self.corpus.claims.get(id)?),
            Key::Event(_) => None,
        }
    }
}

/// The speakers of a claim, by name.
#[must_use]
pub fn speakers(corpus: &Corpus, claim: &Claim, lang: Lang) -> String {
    let speakers = claim.attribution.speakers.iter();
    let names: Vec<&str> = speakers
        .filter_map(|id| corpus.speakers.get(*id))
        .map(|speaker| speaker.name.get(lang))
        .collect();
    names.join(", ")
}

/// A date in words, with the word "inferred" where it is.
#[must_use]
pub fn dated_words(date: &Date, lang: Lang) -> String {
    let words = in_words(date, lang);
    if date.is_inferred() {
        format!("{words}, {}", terms::texts(lang).inferred)
    } else {
        words
    }
}

/// The days that a window shows, in words.
#[must_use]
pub fn window_words(window: &TimeRange, lang: Lang) -> String {
    let date = date_of_range(window);
    let day = |point: Point| {
        Date::from(Point {
            precision: corpus::model::Precision::Day,
            ..point
        })
    };
    let first = day(date.first);
    let last = date.last.map_or(first, day);
    if first == last {
        return in_words(&first, lang);
    }
    in_words(
        &Date {
            first: first.first,
            last: Some(last.first),
        },
        lang,
    )
}

/// The label of a tick.
#[must_use]
pub fn label(point: &Point, unit: TickUnit, opens_wider: bool, lang: Lang) -> String {
    let name = month(point.month, lang);
    match unit {
        TickUnit::Years(_) => point.year.to_string(),
        TickUnit::Months(_) if opens_wider => format!("{name} {}", point.year),
        TickUnit::Months(_) => name.to_owned(),
        TickUnit::Days(_) if opens_wider => format!("1 {name} {}", point.year),
        TickUnit::Days(_) => format!("{} {name}", point.day),
        TickUnit::Hours(_) if opens_wider => format!("{} {name}", point.day),
        TickUnit::Hours(_) => format!("{}:00", point.hour),
    }
}

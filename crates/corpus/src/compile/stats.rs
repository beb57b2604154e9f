//! How a corpus is spread over its articles, topics, degrees and speakers.
//!
//! Invariant: every claim is counted once in each column of articles, degrees and meetings (a
//! last row holds those without one), and once per topic and speaker it names.

use crate::model::{Claim, ClaimId, Corpus, Degree, Entry, RelationKind, SilenceKind, Voice};
use std::fmt;

/// Counts of one corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stats {
    /// Title, in English.
    pub title: String,
    /// Names of the three columns: first side, joint, second side.
    pub columns: [String; 3],
    /// Tables of claims.
    pub sections: Vec<Section>,
    /// Single numbers with their names.
    pub totals: Vec<(String, usize)>,
}

/// Claims by one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The property.
    pub name: &'static str,
    /// Each value, with the claims of the first side, of both, and of the second.
    pub rows: Vec<(String, [usize; 3])>,
}

impl Stats {
    /// Counts a corpus.
    #[must_use]
    pub fn of(corpus: &Corpus) -> Self {
        Self {
            title: corpus.about.title.en.clone(),
            columns: [
                corpus.sides.first.slug.clone(),
                "joint".to_owned(),
                corpus.sides.second.slug.clone(),
            ],
            sections: sections(corpus),
            totals: totals(corpus),
        }
    }
}

fn sections(corpus: &Corpus) -> Vec<Section> {
    let row = |name: &str, holds: &dyn Fn(&Claim) -> bool| (name.to_owned(), spread(corpus, holds));
    let articles = corpus
        .articles
        .iter()
        .map(|(id, article)| row(article.slug(), &|claim| claim.article == id));
    let meetings = corpus
        .meetings
        .iter()
        .map(|(id, meeting)| row(meeting.slug(), &|claim| claim.meeting == Some(id)))
        .chain([row("(none)", &|claim| claim.meeting.is_none())]);
    let topics = corpus
        .topics
        .iter()
        .map(|(id, topic)| row(topic.slug(), &|claim| claim.topics.contains(&id)));
    let degrees = Degree::ALL
        .into_iter()
        .map(|degree| row(degree.slug(), &|claim| claim.degree == degree));
    let speakers = corpus.speakers.iter().map(|(id, speaker)| {
        row(speaker.slug(), &|claim| {
            claim.attribution.speakers.contains(&id)
        })
    });
    let section = |name, rows: Vec<(String, [usize; 3])>| Section {
        name,
        rows: rows
            .into_iter()
            .filter(|(_, counts)| counts.iter().sum::<usize>() > 0)
            .collect(),
    };
    vec![
        section("article", articles.collect()),
        section("meeting", meetings.collect()),
        section("topic", topics.collect()),
        section("degree", degrees.collect()),
        section("speaker", speakers.collect()),
        section("all", vec![row("claims", &|_| true)]),
    ]
}

fn spread(corpus: &Corpus, holds: &dyn Fn(&Claim) -> bool) -> [usize; 3] {
    let of = |voice| {
        let holds = |(_, claim): &(ClaimId, &Claim)| claim.voice == voice && holds(claim);
        corpus.claims.iter().filter(holds).count()
    };
    Voice::ALL.map(of)
}

fn totals(corpus: &Corpus) -> Vec<(String, usize)> {
    let counts = corpus.counts();
    let mut totals = vec![
        ("articles".to_owned(), counts.articles),
        ("sentences".to_owned(), counts.sentences),
        ("quotes found verbatim".to_owned(), counts.quotes),
        ("meetings".to_owned(), counts.meetings),
        ("events around them".to_owned(), counts.context_events),
    ];
    for kind in RelationKind::ALL {
        let relations = corpus.relations.iter();
        let count = relations.filter(|(_, one)| one.kind == kind).count();
        totals.push((format!("relations: {}", kind.slug()), count));
    }
    for kind in SilenceKind::ALL {
        let silences = corpus.silences.iter();
        let count = silences.filter(|(_, one)| one.kind == kind).count();
        totals.push((format!("silences: {}", kind.slug()), count));
    }
    totals
}

impl fmt::Display for Stats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.title)?;
        let [first, joint, second] = &self.columns;
        for section in &self.sections {
            writeln!(
                f,
                "\n{:<32} {first:>12} {joint:>12} {second:>12} {:>6}",
                section.name, "all"
            )?;
            for (name, [first, joint, second]) in &section.rows {
                let all = first + joint + second;
                writeln!(
                    f,
                    "  {name:<30} {first:>12} {joint:>12} {second:>12} {all:>6}"
                )?;
            }
        }
        writeln!(f)?;
        for (name, count) in &self.totals {
            writeln!(f, "{name:<32} {count:>12}")?;
        }
        Ok(())
    }
}

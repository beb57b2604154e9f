//! How the corpus of this repository lies side by side, and where its evidence stands, as text to
//! be read and compared. After a change of the corpus: `UPDATE_EXPECT=1 cargo test -p corpus
//! --features compile --test snapshots`, and read what changed.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compare::{AlignedPair, AlignedRow, RowKey, align};
use corpus::compile::compile;
use corpus::filter::{Filter, select};
use corpus::model::{ClaimId, Corpus, SideId};
use corpus::permalink::GroupBy;
use corpus::text::annotated_text::{Layer, annotate};
use expect_test::expect_file;
use std::fmt::Write as _;

fn corpus() -> Corpus {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    compile(&folder::sources(own.as_ref())).unwrap().corpus
}

fn rows(corpus: &Corpus, group_by: GroupBy) -> String {
    let shown = select(corpus, &Filter::default(), None);
    let alignment = align(corpus, &shown.claims, &shown.silences, group_by);
    let mut text = String::new();
    for row in &alignment.rows {
        let name = match row.key {
            RowKey::Topic(id) => corpus.topics.get(id).unwrap().slug.as_str(),
            RowKey::Meeting(id) => corpus.meetings.get(id).unwrap().slug.as_str(),
            RowKey::Other => "(other)",
        };
        writeln!(text, "{name}: {}", headline(corpus, row)).unwrap();
        for side in SideId::ALL {
            let cell = row.cell(side);
            let slug = &corpus.sides.get(side).slug;
            write!(text, "  {slug}: {:?}", cell.presence).unwrap();
            for silence in &cell.silences {
                let silence = corpus.silences.get(*silence).unwrap();
                write!(text, ", silent by {}", silence.slug).unwrap();
            }
            text.push('\n');
        }
        for line in &row.pairs {
            writeln!(text, "    {}", line_in_words(corpus, line)).unwrap();
        }
    }
    text
}

fn headline(corpus: &Corpus, row: &AlignedRow) -> String {
    let relations: Vec<String> = row
        .relations
        .iter()
        .map(|id| {
            let relation = corpus.relations.get(*id).unwrap();
            let slug = |id: ClaimId| corpus.claims.get(id).unwrap().slug.clone();
            format!(
                "{} {:?} {}",
                slug(relation.from),
                relation.kind,
                slug(relation.to)
            )
        })
        .collect();
    format!("{:?} [{}]", row.verdict, relations.join("; "))
}

fn line_in_words(corpus: &Corpus, line: &AlignedPair) -> String {
    let claims: Vec<String> = line
        .claims()
        .map(|id| {
            let claim = corpus.claims.get(id).unwrap();
            format!("{} ({:?})", claim.slug, claim.voice)
        })
        .collect();
    claims.join(" | ")
}

#[test]
fn by_topic() {
    expect_file!["snapshots/by_topic.txt"].assert_eq(&rows(&corpus(), GroupBy::Topic));
}

#[test]
fn by_meeting() {
    expect_file!["snapshots/by_meeting.txt"].assert_eq(&rows(&corpus(), GroupBy::Meeting));
}

#[test]
fn the_evidence_in_its_text() {
    let corpus = corpus();
    let mut text = String::new();
    for (id, article) in corpus.articles.iter() {
        writeln!(text, "{}", article.slug).unwrap();
        let reading = annotate(&corpus, id, &[]).unwrap();
        let runs = reading
            .paragraphs
            .iter()
            .flat_map(|paragraph| &paragraph.runs);
        for piece in runs.flat_map(|run| &run.pieces) {
            let of: Vec<String> = piece
                .layers
                .iter()
                .filter_map(|layer| match layer {
                    Layer::Claim(id) => Some(corpus.claims.get(*id).unwrap().slug.clone()),
                    Layer::Silence(id) => {
                        let silence = corpus.silences.get(*id).unwrap();
                        Some(format!("silence {}", silence.slug))
                    }
                    Layer::Hit(_) | Layer::Passage | Layer::Leftover(_) => None,
                })
                .collect();
            if !of.is_empty() {
                let words = article.words(piece.span);
                writeln!(text, "  {}: {words:?}", of.join(" + ")).unwrap();
            }
        }
    }
    expect_file!["snapshots/evidence.txt"].assert_eq(&text);
}

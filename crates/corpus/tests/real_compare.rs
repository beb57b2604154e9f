//! The comparison of the corpus of this repository: what it promises holds for the real material.
#![cfg(feature = "compile")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod folder;

use corpus::compare::{AlignedPair, Presence, align, card, coverage, matrix, pair, summary};
use corpus::compile::compile;
use corpus::filter::{Filter, select};
use corpus::model::{Corpus, SideId};
use corpus::permalink::{GroupBy, parse};
use corpus::text::annotated_text::annotate;
use corpus::text::passage::quote_of;
use std::path::PathBuf;

fn corpus() -> Corpus {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
    let dir = std::env::var_os("TWEESPRAAK_CORPUS").map_or_else(|| own.into(), PathBuf::from);
    compile(&folder::sources(&dir)).unwrap().corpus
}

#[test]
fn every_claim_stands_once_in_each_of_its_rows() {
    let corpus = corpus();
    let shown = select(&corpus, &Filter::default(), None);
    for group_by in [GroupBy::Topic, GroupBy::Meeting] {
        let alignment = align(&corpus, &shown.claims, &shown.silences, group_by);
        let lines = || alignment.rows.iter().flat_map(|row| &row.pairs);
        for (id, claim) in corpus.claims.iter() {
            let due = match group_by {
                GroupBy::Topic => claim.topics.len(),
                GroupBy::Meeting => 1,
            };
            let found = lines()
                .flat_map(AlignedPair::claims)
                .filter(|one| *one == id)
                .count();
            assert_eq!(found, due, "{}", claim.slug);
        }
        assert!(
            alignment.hidden_rows.is_empty(),
            "nothing is hidden without a filter"
        );
        let cells = alignment
            .rows
            .iter()
            .flat_map(|row| SideId::ALL.map(|side| row.cell(side).presence));
        assert!(!cells.into_iter().any(|one| one == Presence::FilteredOut));
    }
}

#[test]
fn every_card_quotes_its_article() {
    let corpus = corpus();
    for (id, claim) in corpus.claims.iter() {
        let card = card(&corpus, id).unwrap();
        let article = corpus.articles.get(claim.article).unwrap();
        for piece in &card.quotation {
            assert!(!piece.words.is_empty());
            assert_eq!(piece.words, article.words(piece.span));
        }
        assert!(
            card.chain.len() > 1,
            "{} has no way from mouth to page",
            card.slug
        );
    }
}

#[test]
fn every_relation_can_be_seen_as_a_pair() {
    let corpus = corpus();
    for (id, relation) in corpus.relations.iter() {
        let pair = pair(&corpus, relation.from, relation.to).unwrap();
        assert!(pair.relations.contains(&id));
        for side in [&pair.left, &pair.right] {
            let article = corpus.articles.get(side.card.article).unwrap();
            for mark in &side.words {
                assert_eq!(article.words(mark.span), mark.word);
            }
        }
    }
}

#[test]
fn every_article_reads_word_for_word() {
    let corpus = corpus();
    for (id, article) in corpus.articles.iter() {
        let reading = annotate(&corpus, id, &[]).unwrap();
        let pieces = || {
            let runs = reading
                .paragraphs
                .iter()
                .flat_map(|paragraph| &paragraph.runs);
            runs.flat_map(|run| &run.pieces)
        };
        let words: String = pieces().map(|piece| article.words(piece.span)).collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(&words), squeezed(&article.body));
        let printed = pieces().flat_map(|piece| &piece.notes).count();
        assert_eq!(printed, reading.notes.len(), "each note is numbered once");
        for note in &reading.notes {
            assert!(
                quote_of(&article.body, note.span).is_some(),
                "{}",
                article.slug
            );
        }
    }
}

#[test]
fn the_ready_questions_have_answers() {
    let corpus = corpus();
    for question in &corpus.about.questions {
        let (link, dropped) = parse(&question.link);
        assert_eq!(dropped, vec![]);
        let shown = select(&corpus, &link.filter, None);
        let alignment = align(&corpus, &shown.claims, &shown.silences, link.group_by);
        let (asked, _) = alignment.split(&corpus, &link.filter.choices);
        assert!(!asked.is_empty(), "{}", question.text.en);
    }
}

#[test]
fn all_counts_agree() {
    let corpus = corpus();
    let shown = select(&corpus, &Filter::default(), None);
    let whole = summary(&corpus, &shown.claims, &shown.silences);
    assert_eq!(whole.claims(), corpus.claims.len());
    assert_eq!(whole.one_silent + whole.both_silent, corpus.silences.len());
    let pairs = whole.pairs.iter().chain(&whole.pairs_within);
    assert_eq!(
        pairs.map(|(_, count)| count).sum::<usize>(),
        corpus.relations.len()
    );
    let in_topics: usize = corpus
        .claims
        .iter()
        .map(|(_, claim)| claim.topics.len())
        .sum();
    let matrix = matrix(&corpus, &shown.claims, &shown.silences);
    let in_cells: usize = matrix.rows.iter().map(|row| row.total.shown()).sum();
    assert_eq!(in_cells, in_topics);
    for (id, meeting) in corpus.meetings.iter() {
        let coverage = coverage(&corpus, id).unwrap();
        let told = !coverage.articles.is_empty();
        assert_eq!(
            told,
            !coverage.rows.is_empty() || !coverage.aspects.is_empty(),
            "{}",
            meeting.slug
        );
    }
}

//! A term in its lines: every occurrence with what stands before and after it.
//!
//! Invariant: left, word and right of a line are neighbours, and together the whole sentence or
//! headline.

use super::corpus_index::Index;
use super::find::{find, text_of};
use super::hit::{ConcordanceLine, Hit, Tier};
use super::query::Query;
use crate::model::{Corpus, Span};
use crate::text::normalize::normalize;
use crate::text::tokenize::tokenize;

/// How to sort the lines of a concordance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the corpus.
    #[default]
    Corpus,
    /// By the words before, the nearest first.
    Left,
    /// By the words after.
    Right,
}

/// Every occurrence of `term` in headlines and sentences, in the order of the corpus. `term` is
/// read as a query; words to leave out count, fields do not.
#[must_use]
pub fn concordance(corpus: &Corpus, index: &Index<'_>, term: &str) -> Vec<ConcordanceLine> {
    let (query, _) = Query::parse(term);
    lines_of(corpus, &find(corpus, index, &query.without_fields()).hits)
}

/// The lines of what was found, in the order of the corpus: one for every marked word.
#[must_use]
pub fn lines_of(corpus: &Corpus, hits: &[Hit]) -> Vec<ConcordanceLine> {
    let mut hits: Vec<&Hit> = hits.iter().collect();
    hits.sort_by_key(|hit| (hit.article, hit.sentence));
    let mut lines = Vec::new();
    for hit in hits {
        let article = corpus.articles.get(hit.article);
        let Some((text, start)) = article.and_then(|article| text_of(article, hit.sentence)) else {
            continue;
        };
        for word in &hit.marks {
            lines.push(ConcordanceLine {
                article: hit.article,
                sentence: hit.sentence,
                left: Span::new(start, word.start()),
                word: *word,
                right: Span::new(word.end(), start + text.len()),
                tier: hit.tier.min(Tier::Prefix),
            });
        }
    }
    lines
}

/// Sorts `lines` of `corpus` by their words, case and diacritics apart; equal ones stay in order.
pub fn sort_lines(corpus: &Corpus, lines: &mut [ConcordanceLine], sort: Sort) {
    let folded = |line: &ConcordanceLine, span: Span| {
        let article = corpus.articles.get(line.article);
        let text = article.map_or("", |article| match line.sentence {
            Some(_) => article.words(span),
            None => span.of(&article.headline).unwrap_or_default(),
        });
        normalize(text)
    };
    match sort {
        Sort::Corpus => lines.sort_by_key(|line| (line.article, line.sentence, line.word)),
        Sort::Left => lines.sort_by_cached_key(|line| {
            let mut before: Vec<String> = terms(&folded(line, line.left));
            before.reverse();
            before
        }),
        Sort::Right => lines.sort_by_cached_key(|line| terms(&folded(line, line.right))),
    }
}

fn terms(text: &str) -> Vec<String> {
    tokenize(text).into_iter().map(|token| token.term).collect()
}

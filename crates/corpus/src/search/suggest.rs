//! "Did you mean …": a query whose unknown words are corrected.
//!
//! Invariant: a suggestion differs from the query in unknown words only, and finds something.

use super::corpus_index::Index;
use super::engine::expand::expand;
use super::find::text_of;
use super::hit::{Hit, Tier};
use super::plan::Plan;
use super::query::Query;
use crate::model::Corpus;
use crate::text::normalize::normalize;

/// The query with every unknown word put right by the most frequent word it may have been meant
/// as, spelt as the best of `near` prints it; `None` when it has no unknown word.
pub(super) fn suggest(
    corpus: &Corpus,
    index: &Index<'_>,
    query: &Query,
    plan: &Plan,
    near: &[Hit],
) -> Option<String> {
    let mut corrected = query.clone();
    let mut changed = false;
    for unit in plan.clauses.iter().flat_map(|clause| &clause.any) {
        for (nth, word) in unit.words.iter().enumerate() {
            let choices = expand(&index.engine, unit, nth, true);
            if choices.iter().any(|choice| choice.tier != Tier::Typo) {
                continue;
            }
            let best = choices
                .iter()
                .max_by_key(|choice| (choice.term.documents, std::cmp::Reverse(choice.number)));
            let term = best.and_then(|best| index.engine.terms.get(best.number));
            let Some(term) = term.and_then(|(cursor, _)| String::from_utf8(cursor.key).ok()) else {
                continue;
            };
            let printed = as_printed(corpus, near, &term).unwrap_or_else(|| term.clone());
            changed |= corrected.replace(&word.term, &term, &printed);
        }
    }
    changed.then(|| corrected.to_string().trim_end().to_owned())
}

/// How the first of `hits` that has the term prints it.
fn as_printed(corpus: &Corpus, hits: &[Hit], term: &str) -> Option<String> {
    hits.iter().find_map(|hit| {
        let article = corpus.articles.get(hit.article)?;
        text_of(article, hit.sentence)?;
        let text = if hit.sentence.is_some() {
            &article.body
        } else {
            &article.headline
        };
        let mut words = hit.marks.iter().filter_map(|mark| mark.of(text));
        words
            .find(|word| normalize(word) == term)
            .map(str::to_owned)
    })
}

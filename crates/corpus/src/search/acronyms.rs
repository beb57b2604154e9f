//! Acronyms that are also common words: who asks for *IS* does not mean *is*.
//!
//! Terms are folded, so the index can't tell the two apart; the printed text can.
//!
//! Invariant: hits are only ever left out, and only where the acronym stands in other hits.

use super::find::text_of;
use super::hit::{Hit, Tier};
use super::query::{Kind, Query};
use crate::model::{Corpus, Span};
use crate::text::normalize::normalize;
use crate::text::tokenize::is_acronym;

/// Most letters of an acronym that may be a common word as well.
const MAX_LETTERS: usize = 4;

/// Leaves out what only has the common word, for every acronym that `query` asks for and some of
/// `hits` print.
pub(super) fn keep_acronyms(corpus: &Corpus, query: &Query, hits: &mut Vec<Hit>) {
    let clauses = query.clauses().iter().filter(|clause| !clause.excluded);
    for clause in clauses {
        let [unit] = clause.any.as_slice() else {
            continue;
        };
        let [word] = unit.words.as_slice() else {
            continue;
        };
        let short = word.printed.chars().count() <= MAX_LETTERS;
        if unit.kind != Kind::Word || !short || !is_acronym(&word.printed) {
            continue;
        }
        let prints = |hit: &Hit, mark: Span| printed(corpus, hit, mark) == word.printed;
        if !hits
            .iter()
            .any(|hit| hit.marks.iter().any(|mark| prints(hit, *mark)))
        {
            continue;
        }
        hits.retain_mut(|hit| {
            let before = hit.marks.len();
            let here = hit.clone();
            hit.marks.retain(|mark| {
                let text = printed(corpus, &here, *mark);
                text == word.printed || normalize(text) != word.term
            });
            let has = hit.marks.iter().any(|mark| prints(&here, *mark));
            has || hit.tier == Tier::Alias || hit.marks.len() == before
        });
    }
}

fn printed<'a>(corpus: &'a Corpus, hit: &Hit, mark: Span) -> &'a str {
    let Some(article) = corpus.articles.get(hit.article) else {
        return "";
    };
    if text_of(article, hit.sentence).is_none() {
        return "";
    }
    let text = if hit.sentence.is_some() {
        &article.body
    } else {
        &article.headline
    };
    mark.of(text).unwrap_or_default()
}

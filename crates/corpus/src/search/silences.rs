//! Silences among the answers: what a side left unsaid is found by the sentence that says so.

use super::fields::Allowed;
use super::hit::{Hit, SilenceHit};
use crate::model::{ArticleId, Corpus, SilenceId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The silences that `hits` tell of and the fields allow, best first, each once. Of two in one
/// sentence only those that hold a marked word count, if any does.
pub(super) fn silences_of(corpus: &Corpus, allowed: &Allowed<'_>, hits: &[Hit]) -> Vec<SilenceHit> {
    if corpus.silences.is_empty() {
        return Vec::new();
    }
    let by_sentence = by_sentence(corpus);
    let mut found: Vec<SilenceHit> = Vec::new();
    let mut seen = BTreeSet::new();
    for hit in hits {
        let Some(sentence) = hit.sentence else {
            continue;
        };
        let Some(silences) = by_sentence.get(&(hit.article, sentence)) else {
            continue;
        };
        let within = |span: Span| -> Vec<Span> {
            let marks = hit.marks.iter().copied();
            marks.filter(|mark| mark.overlaps(span)).collect()
        };
        let any_marked = silences.iter().any(|(_, span)| !within(*span).is_empty());
        for (silence, span) in silences {
            let marks = within(*span);
            if any_marked && marks.is_empty() {
                continue;
            }
            if allowed.silence(*silence) && seen.insert(*silence) {
                found.push(SilenceHit {
                    silence: *silence,
                    marks,
                    tier: hit.tier,
                });
            }
        }
    }
    found
}

/// Every silence that the fields allow, in the order of the corpus.
pub(super) fn of_fields(corpus: &Corpus, allowed: &Allowed<'_>) -> Vec<SilenceHit> {
    let ids = corpus.silences.ids();
    ids.filter(|id| allowed.silence(*id))
        .map(|silence| SilenceHit {
            silence,
            marks: Vec::new(),
            tier: super::Tier::Exact,
        })
        .collect()
}

/// The silences by the sentences that their words stand in.
fn by_sentence(corpus: &Corpus) -> BTreeMap<(ArticleId, u32), Vec<(SilenceId, Span)>> {
    let mut map: BTreeMap<(ArticleId, u32), Vec<(SilenceId, Span)>> = BTreeMap::new();
    for (id, silence) in corpus.silences.iter() {
        let article = corpus.articles.get(silence.article);
        let sentences = article.map(|one| one.sentences.as_slice());
        for (number, words) in (0u32..).zip(sentences.unwrap_or_default()) {
            if words.overlaps(silence.span) {
                let here = map.entry((silence.article, number)).or_default();
                here.push((id, silence.span));
            }
        }
    }
    map
}

//! Answers a query from a corpus.
//!
//! Invariant: hits come best tier first, then by score, then in the order of the corpus.

use super::acronyms::keep_acronyms;
use super::corpus_index::Index;
use super::engine::highlights::Marker;
use super::engine::{Options, Ranked, Searcher};
use super::fields::Allowed;
use super::hit::{Found, Hit, SilenceHit, Tier};
use super::names::names;
use super::plan::{Plan, plan};
use super::query::Query;
use super::silences::{self, silences_of};
use super::suggest::suggest;
use crate::model::{Article, ArticleId, Corpus, Id, Span};

/// The sentences and headlines of `corpus` that answer `query`, best first. `index` must be the
/// corpus's own; an index of another gives hits that mean nothing, but never a panic.
///
/// A query of fields alone gives every sentence with a claim that they allow, in the order of
/// the corpus; an empty one, or one of words to leave out, gives nothing.
#[must_use]
pub fn find(corpus: &Corpus, index: &Index<'_>, query: &Query) -> Found {
    let allowed = Allowed::new(corpus, query.fields());
    if !query.has_words() {
        return Found {
            hits: of_fields(corpus, index, query, &allowed),
            silences: if query.fields().is_empty() {
                Vec::new()
            } else {
                silences::of_fields(corpus, &allowed)
            },
            ..Found::default()
        };
    }
    let names = names(corpus);
    let plan = plan(query, &names);
    let answer = Searcher::new(&index.engine).run(&index.engine, &plan, &Options::default());
    let mut hits = hits_of(corpus, index, &plan, &allowed, &answer.ranked, false);
    keep_acronyms(corpus, query, &mut hits);
    let near = hits_of(corpus, index, &plan, &allowed, &answer.near, true);
    let did_you_mean = if near.is_empty() {
        None
    } else {
        suggest(corpus, index, query, &plan, &near)
    };
    let ranked = if answer.ranked.is_empty() {
        (answer.near.as_slice(), true)
    } else {
        (answer.ranked.as_slice(), false)
    };
    let silences = silences_among(corpus, index, query, &plan, &allowed, ranked);
    Found {
        hits,
        near,
        silences,
        did_you_mean,
    }
}

/// The silences among the ranked sentences, whether or not a claim rests on these.
fn silences_among(
    corpus: &Corpus,
    index: &Index<'_>,
    query: &Query,
    plan: &Plan,
    allowed: &Allowed<'_>,
    (ranked, forgiving): (&[Ranked], bool),
) -> Vec<SilenceHit> {
    if corpus.silences.is_empty() {
        return Vec::new();
    }
    let every = Allowed::new(corpus, &[]);
    let mut hits = hits_of(corpus, index, plan, &every, ranked, forgiving);
    keep_acronyms(corpus, query, &mut hits);
    silences_of(corpus, allowed, &hits)
}

/// Every sentence with a claim that the fields allow.
fn of_fields(corpus: &Corpus, index: &Index<'_>, query: &Query, allowed: &Allowed<'_>) -> Vec<Hit> {
    if query.fields().is_empty() {
        return Vec::new();
    }
    let ranked = index.with_claims().into_iter().map(|document| Ranked {
        document,
        tier: Tier::Exact,
        score: 0.0,
    });
    let ranked: Vec<Ranked> = ranked.collect();
    hits_of(corpus, index, &Plan::default(), allowed, &ranked, false)
}

fn hits_of(
    corpus: &Corpus,
    index: &Index<'_>,
    plan: &Plan,
    allowed: &Allowed<'_>,
    ranked: &[Ranked],
    forgiving: bool,
) -> Vec<Hit> {
    if ranked.is_empty() {
        return Vec::new();
    }
    let marker = Marker::new(&index.engine, plan, forgiving);
    ranked
        .iter()
        .filter_map(|found| {
            let (article, sentence) = index.place(found.document)?;
            let id = ArticleId::new(article);
            let offset = text_of(corpus.articles.get(id)?, sentence)?.1;
            let claims = allowed.of(index.claims(found.document))?;
            let marks = marker.marks(&index.engine, found.document);
            // The first text of a document is the printed one.
            let printed = marks.iter().filter(|mark| mark.text == 0);
            Some(Hit {
                article: id,
                sentence,
                claims,
                marks: printed
                    .filter_map(|mark| mark.span)
                    .map(|span| Span::new(span.start() + offset, span.end() + offset))
                    .collect(),
                tier: found.tier,
                score: found.score,
            })
        })
        .collect()
}

/// The printed text of a headline or sentence, and where it begins in headline or body.
pub(super) fn text_of(article: &Article, sentence: Option<u32>) -> Option<(&str, usize)> {
    let Some(sentence) = sentence else {
        return Some((&article.headline, 0));
    };
    let span = article.sentences.get(usize::try_from(sentence).ok()?)?;
    Some((article.words(*span), span.start()))
}

//! What the list beneath the box offers: sentences found, or queries made before.
//!
//! Invariant: an option says where it leads, and leads there.

use corpus::model::{ArticleId, Corpus, Entry, Span};
use corpus::permalink::{Focus, Permalink};
use corpus::search::Found;
use corpus::text::segments::segments_within;
use leptos::prelude::*;

const MOST: usize = 6;

/// What is offered.
#[derive(Clone, PartialEq)]
pub enum Options {
    /// The best sentences.
    Hits(Vec<HitChoice>),
    /// Queries of this session.
    Recent(Vec<String>),
}

/// One option.
#[derive(Clone)]
pub enum Choice {
    /// A sentence.
    Hit(HitChoice),
    /// A query.
    Recent(String),
}

/// A sentence and the view that shows it in its article.
#[derive(Clone, PartialEq)]
pub struct HitChoice {
    /// Where it leads.
    pub link: Permalink,
    article: ArticleId,
    span: Span,
    marks: Vec<Span>,
}

/// The best sentences of `found`.
pub fn options(corpus: &Corpus, found: &Found, link: &Permalink) -> Options {
    let hits = found.hits.iter().chain(&found.near);
    Options::Hits(
        hits.filter_map(|hit| {
            let index = hit.sentence?;
            let article = corpus.articles.get(hit.article)?;
            let span = *article.sentences.get(usize::try_from(index).ok()?)?;
            Some(HitChoice {
                link: link.reading(Focus::Sentence(article.slug().to_owned(), index + 1)),
                article: hit.article,
                span,
                marks: hit.marks.clone(),
            })
        })
        .take(MOST)
        .collect(),
    )
}

impl Options {
    /// How many.
    pub fn len(&self) -> usize {
        match self {
            Self::Hits(hits) => hits.len(),
            Self::Recent(queries) => queries.len(),
        }
    }

    /// Each, in order.
    pub fn into_list(self) -> Vec<Choice> {
        match self {
            Self::Hits(hits) => hits.into_iter().map(Choice::Hit).collect(),
            Self::Recent(queries) => queries.into_iter().map(Choice::Recent).collect(),
        }
    }
}

impl Choice {
    /// What the reader sees of it.
    pub fn label(&self, corpus: &Corpus) -> Vec<AnyView> {
        match self {
            Self::Recent(query) => vec![query.clone().into_any()],
            Self::Hit(hit) => corpus
                .articles
                .get(hit.article)
                .map(|article| marked(&article.body, hit.span, &hit.marks))
                .unwrap_or_default(),
        }
    }
}

fn marked(text: &str, within: Span, marks: &[Span]) -> Vec<AnyView> {
    let layers: Vec<(Span, ())> = marks.iter().map(|mark| (*mark, ())).collect();
    segments_within(text, within, &layers)
        .into_iter()
        .filter_map(|segment| {
            let words = segment.span.of(text)?.to_owned();
            Some(if segment.keys.is_empty() {
                words.into_any()
            } else {
                view! { <mark class="hit">{words}</mark> }.into_any()
            })
        })
        .collect()
}

//! Answers a query from a corpus.
//!
//! Invariant: hits come best tier first, then by score, then in the order of the corpus.

use super::documents::{BODY, Document, HEADLINE, documents};
use super::fields::Allowed;
use super::hit::{Found, Hit, Line, Tier};
use super::naive::{Lexicon, Match, Texts, search};
use super::names::names;
use super::plan::plan;
use super::query::Query;
use crate::model::{Article, Corpus, Span};
use crate::text::words::{Token, words};
use std::fmt;

/// Looked for in `near` only while there are fewer hits than this.
const FEW: usize = 10;

/// A stored index, read where it lies.
#[derive(Clone, Copy, Debug)]
pub struct Index<'a> {
    #[allow(dead_code, reason = "first layer: the index holds nothing yet")]
    stored: &'a [u8],
}

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// They do not begin as an index does, or are cut short.
    NotAnIndex,
    /// Written by another version of this library.
    OtherVersion,
}

impl fmt::Display for StoredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnIndex => "not a search index, or cut short",
            Self::OtherVersion => "a search index of another version",
        })
    }
}

impl<'a> Index<'a> {
    /// Takes `stored` as what [`build`] returned.
    ///
    /// # Errors
    /// When it is not, or was made by another version.
    pub fn open(stored: &'a [u8]) -> Result<Self, StoredError> {
        if stored.starts_with(b"TSIX") {
            Ok(Self { stored })
        } else {
            Err(StoredError::NotAnIndex)
        }
    }
}

/// The index of `corpus`, to be kept and opened.
#[must_use]
pub fn build(_corpus: &Corpus) -> Vec<u8> {
    b"TSIX".to_vec()
}

/// The sentences and headlines of `corpus` that answer `query`, best first.
#[must_use]
pub fn find(corpus: &Corpus, _index: &Index<'_>, query: &Query) -> Found {
    let documents = documents(corpus);
    let texts: Vec<Texts> = documents.iter().map(terms_of).collect();
    let allowed = Allowed::new(corpus, query.fields());
    let plan = plan(query, &names(corpus));
    let make = |matches: Vec<(usize, Match)>| {
        let mut hits: Vec<Hit> = matches
            .into_iter()
            .filter_map(|(number, found)| {
                hit_of(
                    corpus,
                    documents.get(number)?,
                    texts.get(number)?,
                    found,
                    &allowed,
                )
            })
            .collect();
        hits.sort_by(|one, other| {
            one.tier
                .cmp(&other.tier)
                .then(other.score.total_cmp(&one.score))
        });
        hits
    };
    if !query.has_words() {
        if query.fields().is_empty() {
            return Found::default();
        }
        let all = (0..documents.len()).map(|number| (number, (Tier::Exact, Vec::new())));
        let mut hits = make(all.collect());
        hits.retain(|hit| !hit.claims.is_empty());
        return Found {
            hits,
            ..Found::default()
        };
    }
    let lexicon = Lexicon::new(&texts);
    let matches = search(&texts, &lexicon, &plan, false);
    let hits = make(matches.clone().into_iter().collect());
    let mut near = Vec::new();
    if hits.len() < FEW {
        let mut forgiven = search(&texts, &lexicon, &plan, true);
        forgiven.retain(|number, _| !matches.contains_key(number));
        near = make(forgiven.into_iter().collect());
    }
    Found {
        hits,
        near,
        did_you_mean: None,
    }
}

fn terms_of(document: &Document<'_>) -> Texts {
    let texts = document.texts.iter();
    texts
        .map(|(field, text)| {
            let terms = words(text).into_iter().map(|token| token.term);
            (*field, terms.collect())
        })
        .collect()
}

fn hit_of(
    corpus: &Corpus,
    document: &Document<'_>,
    texts: &Texts,
    (tier, places): Match,
    allowed: &Allowed<'_>,
) -> Option<Hit> {
    let claims = allowed.claims(document)?;
    let article = corpus.articles.get(document.article)?;
    let (text, offset) = printed(article, document.sentence);
    let tokens = words(text);
    let mut score = 0.0;
    let mut marks = Vec::new();
    for (nth, word) in places {
        let Some((field, _)) = texts.get(nth) else {
            continue;
        };
        match *field {
            HEADLINE => score += 3.0,
            BODY => score += 2.0,
            _ => score += 0.5,
        }
        if *field == HEADLINE || *field == BODY {
            marks.extend(tokens.get(word).map(|token| moved(token, offset)));
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "sentences are short")]
    let length = tokens.len() as f32;
    Some(Hit {
        article: document.article,
        sentence: document.sentence,
        claims,
        marks,
        tier,
        score: score / (length + 20.0),
    })
}

/// The printed text of a document, and where it begins in its body or headline.
fn printed(article: &Article, sentence: Option<u32>) -> (&str, usize) {
    let span = sentence.and_then(|nth| article.sentences.get(usize::try_from(nth).ok()?));
    match span {
        Some(span) => (article.words(*span), span.start()),
        None => (&article.headline, 0),
    }
}

fn moved(token: &Token, offset: usize) -> Span {
    Span::new(token.span.start() + offset, token.span.end() + offset)
}

/// Every occurrence of `term` in headlines and sentences, each in its line, in the order of the
/// corpus. `term` is read as a query; words to leave out and fields are not looked at.
#[must_use]
pub fn concordance(corpus: &Corpus, index: &Index<'_>, term: &str) -> Vec<Line> {
    let (query, _) = Query::parse(term);
    let mut hits = find(corpus, index, &query.without_fields()).hits;
    hits.sort_by_key(|hit| (hit.article, hit.sentence));
    let mut lines = Vec::new();
    for hit in hits {
        let Some(article) = corpus.articles.get(hit.article) else {
            continue;
        };
        let (text, offset) = printed(article, hit.sentence);
        for mark in hit.marks {
            lines.push(Line {
                article: hit.article,
                sentence: hit.sentence,
                left: Span::new(offset, mark.start()),
                word: mark,
                right: Span::new(mark.end(), offset + text.len()),
                tier: hit.tier,
            });
        }
    }
    lines
}

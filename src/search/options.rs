//! What the list beneath the box offers: sentences found, or queries made before.
//!
//! Invariant: an option says where it leads, and leads there.

use crate::view::View;
use corpus::model::{ArticleId, Entry, Span};
use corpus::permalink::{Permalink, Target};

const MOST: usize = 6;

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// A sentence: the view that shows it, and its marked words.
    Hit {
        /// Where it leads.
        link: Box<Permalink>,
        /// The article it stands in.
        article: ArticleId,
        /// Its place in the body.
        span: Span,
        /// The words that were found.
        marks: Vec<Span>,
    },
    /// A query of this session.
    Recent(String),
}

/// The best sentences found; without a query, the `recent` ones.
#[must_use]
pub fn options(view: &View, recent: &[String]) -> Vec<Choice> {
    let Some(found) = view.found else {
        return recent.iter().cloned().map(Choice::Recent).collect();
    };
    let mut choices = Vec::new();
    for hit in found.hits.iter().chain(&found.near) {
        if choices.len() == MOST {
            break;
        }
        let article = view.corpus.articles.get(hit.article);
        let Some((index, article)) = hit.sentence.zip(article) else {
            continue;
        };
        let place = usize::try_from(index).unwrap_or(usize::MAX);
        let Some(span) = article.sentences.get(place) else {
            continue;
        };
        let focus = Target::Sentence(article.slug().to_owned(), index + 1);
        choices.push(Choice::Hit {
            link: Box::new(view.link.reading(focus)),
            article: hit.article,
            span: *span,
            marks: hit.marks.clone(),
        });
    }
    choices
}

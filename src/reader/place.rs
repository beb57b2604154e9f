//! What a link points at in an article, and the elements that stand for it.
//!
//! Invariant: an id made here is that of one element, and says what it is of.

use corpus::model::{Article, ArticleId, Corpus, Span};
use corpus::permalink::{Passage, Permalink, Target};
use corpus::text::annotated_text::NoteOf;

/// The article that a link points into.
#[must_use]
pub fn article_of(corpus: &Corpus, target: &Target) -> Option<ArticleId> {
    match target {
        Target::Article(slug) | Target::Sentence(slug, _) => corpus.articles.find(slug),
        Target::Claim(slug) => Some(corpus.claims.get(corpus.claims.find(slug)?)?.article),
        Target::Silence(slug) => Some(corpus.silences.get(corpus.silences.find(slug)?)?.article),
        Target::Meeting(_) => None,
    }
}

/// The note that a link points at.
#[must_use]
pub fn note_in_focus(corpus: &Corpus, link: &Permalink) -> Option<NoteOf> {
    match link.target.as_ref()? {
        Target::Claim(slug) => corpus.claims.find(slug).map(NoteOf::Claim),
        Target::Silence(slug) => corpus.silences.find(slug).map(NoteOf::Silence),
        Target::Article(_) | Target::Sentence(..) | Target::Meeting(_) => None,
    }
}

/// The sentence that a link points at, as an index.
pub(super) fn sentence_in_focus(link: &Permalink) -> Option<usize> {
    match link.target {
        Some(Target::Sentence(_, number)) => usize::try_from(number).ok()?.checked_sub(1),
        _ => None,
    }
}

/// The element to bring into sight; `None` when the whole article is meant.
#[must_use]
pub fn element_in_focus(corpus: &Corpus, link: &Permalink) -> Option<String> {
    if link.passage.is_some() {
        return Some("passage".to_owned());
    }
    if let Some(Target::Sentence(_, number)) = link.target {
        return Some(format!("sentence-{number}"));
    }
    note_in_focus(corpus, link).map(|note| anchor_id(corpus, note))
}

/// What a link to a note points at.
pub(super) fn focus_on(corpus: &Corpus, note: NoteOf) -> Target {
    match note {
        NoteOf::Claim(id) => Target::Claim(corpus.claims.slug(id).to_owned()),
        NoteOf::Silence(id) => Target::Silence(corpus.silences.slug(id).to_owned()),
    }
}

/// The element among the words where a note's words begin.
#[must_use]
pub fn anchor_id(corpus: &Corpus, note: NoteOf) -> String {
    format!("at-{}", id_of(corpus, note))
}

/// The note's own element.
#[must_use]
pub fn note_id(corpus: &Corpus, note: NoteOf) -> String {
    format!("note-{}", id_of(corpus, note))
}

fn id_of(corpus: &Corpus, note: NoteOf) -> String {
    match note {
        NoteOf::Claim(id) => format!("claim-{}", corpus.claims.slug(id)),
        NoteOf::Silence(id) => format!("silence-{}", corpus.silences.slug(id)),
    }
}

/// A link that marks a passage of an article; `None` when its words can't be told apart.
#[must_use]
pub fn with_passage(link: &Permalink, article: &Article, span: Span) -> Option<Permalink> {
    Some(Permalink {
        passage: Some(Passage::of(&article.body, span)?),
        ..link.reading(Target::Article(article.slug.clone()))
    })
}

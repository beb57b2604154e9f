//! Which sentences answer, in which articles.
//!
//! Invariant: every claim of the selection stands under a sentence it rests on.

use crate::view::View;
use corpus::filter::FilterResult;
use corpus::model::{ArticleId, ClaimId, Corpus, Span};
use corpus::search::{Found, Hit};

/// One sentence of the answer.
pub struct Line {
    /// Its place in the article; `None` for the headline.
    pub sentence: Option<u32>,
    /// Where it stands in the body, or in the headline.
    pub span: Span,
    /// The words that were found.
    pub marks: Vec<Span>,
    /// The claims of the selection that rest on it.
    pub claims: Vec<ClaimId>,
}

/// The sentences of the answer in one article.
pub struct Group {
    /// The article.
    pub article: ArticleId,
    /// Its sentences, best first.
    pub lines: Vec<Line>,
}

/// Without words to look for: the sentences that the shown claims rest on. With words: the hits,
/// less those whose claims the facets hide.
pub fn groups(view: &View) -> Vec<Group> {
    let Some(found) = view.found else {
        return with_claims(view.corpus, view.shown);
    };
    let filter = &view.link.filter;
    let narrowed = !filter.choices.is_empty() || !filter.period.is_open();
    let mut groups: Vec<Group> = Vec::new();
    for hit in answering(found) {
        let mut claims = hit.claims.clone();
        claims.retain(|claim| view.shown.claims.contains(*claim));
        let Some(span) = span_of(view.corpus, hit) else {
            continue;
        };
        if narrowed && claims.is_empty() {
            continue;
        }
        let line = Line {
            sentence: hit.sentence,
            span,
            marks: hit.marks.clone(),
            claims,
        };
        match groups.iter_mut().find(|group| group.article == hit.article) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group {
                article: hit.article,
                lines: vec![line],
            }),
        }
    }
    groups
}

/// The hits; those that come near only where there is nothing better.
fn answering(found: &Found) -> &[Hit] {
    if found.hits.is_empty() {
        &found.near
    } else {
        &found.hits
    }
}

fn span_of(corpus: &Corpus, hit: &Hit) -> Option<Span> {
    let article = corpus.articles.get(hit.article)?;
    match hit.sentence {
        None => Some(Span::new(0, article.headline.len())),
        Some(index) => article.sentences.get(usize::try_from(index).ok()?).copied(),
    }
}

fn with_claims(corpus: &Corpus, shown: &FilterResult) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for id in shown.claims.iter() {
        let Some(claim) = corpus.claims.get(id) else {
            continue;
        };
        let Some(article) = corpus.articles.get(claim.article) else {
            continue;
        };
        let Some(index) = article.sentence_at(claim.span()) else {
            continue;
        };
        let sentence = u32::try_from(index).ok();
        if groups
            .last()
            .is_none_or(|group| group.article != claim.article)
        {
            groups.push(Group {
                article: claim.article,
                lines: Vec::new(),
            });
        }
        let Some(group) = groups.last_mut() else {
            continue;
        };
        match group.lines.last_mut() {
            Some(line) if line.sentence == sentence => line.claims.push(id),
            _ => group.lines.push(Line {
                sentence,
                span: article.sentences.get(index).copied().unwrap_or_default(),
                marks: Vec::new(),
                claims: vec![id],
            }),
        }
    }
    groups
}

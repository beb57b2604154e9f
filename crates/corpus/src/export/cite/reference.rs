//! What all styles of citation are written from.
//!
//! Invariant: a title that is the editor's and not the source's is marked so, and a date keeps
//! that it is inferred.

use crate::compare::card;
use crate::export::words::{flat, quotation, said_by, say};
use crate::export::{Site, Subject, snippet};
use crate::model::{Article, ArticleId, Date, DateSource, HeadlineBy, OutletKind};
use crate::permalink::Permalink;

/// What kind of thing is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A newspaper's article.
    Newspaper,
    /// A page: another article, a claim, a view.
    Page,
}

/// What is known of one thing cited, in words without line ends.
#[derive(Clone, Debug)]
pub(super) struct Reference {
    pub kind: Kind,
    /// ASCII letters, digits and hyphens.
    pub key: String,
    /// As the source writes it; may be initials.
    pub author: Option<String>,
    /// Within square brackets when the editor gave it.
    pub title: String,
    /// The article that the thing stands in.
    pub within: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// The explorer it was seen in.
    pub explorer: String,
    /// When it was published; `None` for what changes.
    pub issued: Option<Date>,
    /// Where that date comes from.
    pub issued_source: DateSource,
    /// The day it was seen.
    pub viewed: Date,
    /// Where.
    pub address: String,
    /// Where the source itself is, if known.
    pub source: Option<String>,
    /// The language of what is cited, BCP 47.
    pub language: String,
    /// Words quoted, and whose.
    pub quotation: Option<(String, String)>,
}

/// What is known of `subject`; `None` for what is not in the corpus.
pub(super) fn reference(
    site: &Site<'_>,
    subject: &Subject<'_>,
    link: &Permalink,
    viewed: &Date,
) -> Option<Reference> {
    let Site { corpus, lang, .. } = *site;
    let page = |key: &str, title: String| Reference {
        kind: Kind::Page,
        key: key.to_owned(),
        author: None,
        title: flat(&title),
        within: None,
        outlet: None,
        explorer: flat(corpus.about.title.get(lang)),
        issued: None,
        issued_source: DateSource::Text,
        viewed: *viewed,
        address: percent(&site.address(link)),
        source: None,
        language: lang.tag().to_owned(),
        quotation: None,
    };
    Some(match *subject {
        Subject::Article(id) => {
            let article = corpus.articles.get(id)?;
            Reference {
                author: article.author.as_deref().map(flat),
                title: headline(article),
                kind: kind(site, article),
                language: article.language.clone(),
                ..published(site, id, page(&article.slug, String::new()))?
            }
        }
        Subject::Claim(id) => {
            let claim = corpus.claims.get(id)?;
            let whose = flat(&said_by(corpus, &card(corpus, id)?, lang));
            let words = flat(&quotation(corpus, claim));
            let about = page(&claim.slug, bracketed(claim.gist.get(lang)));
            Reference {
                within: corpus.articles.get(claim.article).map(headline),
                quotation: Some((words, whose)),
                ..published(site, claim.article, about)?
            }
        }
        Subject::Pair(..) | Subject::Meeting(_) | Subject::View { .. } => {
            // The explorer's own name stands beside it, so a view goes by its bare title.
            let title = match subject {
                Subject::View { title, .. } if !title.trim().is_empty() => (*title).to_owned(),
                _ => snippet::title(site, subject),
            };
            if title.is_empty() {
                return None;
            }
            let mut key = corpus.about.slug.clone();
            key.push('-');
            key.push_str(&mark(&site.address(link)));
            page(&key, title)
        }
    })
}

/// With what is known of the article that something stands in.
fn published(site: &Site<'_>, id: ArticleId, about: Reference) -> Option<Reference> {
    let article = site.corpus.articles.get(id)?;
    let outlet = article.outlet.and_then(|id| site.corpus.outlets.get(id));
    Some(Reference {
        outlet: outlet.map(|one| flat(&one.name)),
        issued: Some(article.published.date),
        issued_source: article.published.source,
        source: article.address.as_deref().map(percent),
        ..about
    })
}

fn kind(site: &Site<'_>, article: &Article) -> Kind {
    let outlet = article.outlet.and_then(|id| site.corpus.outlets.get(id));
    match outlet.map(|one| one.kind) {
        Some(OutletKind::Newspaper) => Kind::Newspaper,
        _ => Kind::Page,
    }
}

fn headline(article: &Article) -> String {
    match article.headline_by {
        HeadlineBy::Source => flat(&article.headline),
        HeadlineBy::Editor => bracketed(&article.headline),
    }
}

/// In square brackets, as what the source does not say itself; a full stop at its end goes.
fn bracketed(text: &str) -> String {
    let text = flat(text);
    ["[", text.strip_suffix('.').unwrap_or(&text), "]"].concat()
}

/// An address in which nothing is left that a format could trip over.
fn percent(address: &str) -> String {
    let mut out = String::new();
    for byte in address.bytes() {
        let plain = byte.is_ascii_graphic() && !b"\"<>\\^`{|}*".contains(&byte);
        if plain {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for digit in [byte >> 4, byte & 15] {
                let letter = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                out.push(letter.to_ascii_uppercase());
            }
        }
    }
    out
}

/// Eight letters and digits that tell one address from another (FNV-1a, 32 bits), so that two views
/// in one bibliography keep different keys.
fn mark(address: &str) -> String {
    let hash = address.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    let digits = (0..8).rev().map(|place| hash >> (4 * place) & 15);
    digits
        .map(|digit| char::from_digit(digit, 16).unwrap_or('0'))
        .collect()
}

/// Who is quoted, and the words, as one note.
pub(super) fn note(reference: &Reference, site: &Site<'_>) -> Option<String> {
    let mut parts = Vec::new();
    if let Some((words, whose)) = &reference.quotation {
        parts.push([whose.as_str(), ": “", words, "”"].concat());
    }
    if let Some(within) = &reference.within {
        parts.push(
            [
                say(("in het artikel ", "in the article "), site.lang),
                within,
            ]
            .concat(),
        );
    }
    let source = match reference.issued_source {
        DateSource::Text => None,
        DateSource::Inferred => Some((
            "datum van publicatie afgeleid",
            "date of publication inferred",
        )),
        DateSource::Elsewhere => Some((
            "datum van publicatie van elders bekend",
            "date of publication known from elsewhere",
        )),
    };
    parts.extend(source.map(|words| say(words, site.lang).to_owned()));
    if let Some(source) = &reference.source {
        parts.push([say(("bron: ", "source: "), site.lang), source].concat());
    }
    (!parts.is_empty()).then(|| parts.join("; "))
}

//! Articles: front matter, and the body untouched.
//!
//! Invariant: the body is every byte after the closing `+++` line, and its checksum is the one
//! that the editor wrote down when it came.

use super::about;
use super::dates;
use super::documents::{Document, Documents};
use super::fields::Fields;
use super::files::File;
use super::names::{self, Names};
use super::problems::{At, Found, Problems};
use super::quotes;
use crate::model::{
    Article, ArticleId, Bilingual, HeadlineBy, Leftover, LeftoverKind, OutletId, Span,
};
use crate::text::sentences::sentences_apart;
use sha2::{Digest, Sha256};

/// An article with the file it was read from.
pub(super) struct ReadArticle<'a> {
    pub article: Article,
    pub file: &'a File,
    /// Where the body begins in the file; `None` when the file can't be read so far.
    pub body_start: Option<usize>,
}

impl<'a> ReadArticle<'a> {
    /// The place of a byte of the body.
    pub fn at(&self, byte: usize) -> At<'a> {
        At {
            file: self.file,
            byte: self.body_start.unwrap_or(0) + byte,
        }
    }
}

/// All articles by date of publication, and their names.
pub(super) fn read<'a>(
    documents: &'a Documents<'a>,
    problems: &'a Problems,
    outlets: &Names<OutletId>,
    language: &str,
) -> (Vec<ReadArticle<'a>>, Names<ArticleId>) {
    let mut articles: Vec<ReadArticle> = documents
        .below("articles/")
        .map(|document| article(document, problems, outlets, language))
        .collect();
    articles.sort_by(|a, b| {
        let key = |read: &ReadArticle| read.article.published.date.earliest_minute();
        (key(a), &a.article.slug).cmp(&(key(b), &b.article.slug))
    });
    let slugs = articles.iter().map(|read| read.article.slug.clone());
    // Without a single article that is the problem, not each place that names one.
    let names = Names::new("article", slugs.collect(), !articles.is_empty());
    check_twins(problems, &articles);
    (articles, names)
}

fn article<'a>(
    document: &'a Document<'a>,
    problems: &'a Problems,
    outlets: &Names<OutletId>,
    language: &str,
) -> ReadArticle<'a> {
    let slug = document.file.stem();
    names::check_slug(
        problems,
        Found {
            value: slug,
            at: document.start(),
        },
    );
    let body = document
        .body_start
        .and_then(|start| document.file.text.get(start..))
        .unwrap_or_default();
    let mut read = ReadArticle {
        article: Article {
            slug: slug.to_owned(),
            headline: String::new(),
            headline_by: HeadlineBy::Editor,
            outlet: None,
            author: None,
            published: dates::no_date(),
            language: language.to_owned(),
            rights: Bilingual::default(),
            address: None,
            body: body.to_owned(),
            sentences: sentences_apart(body, &[]),
            leftovers: Vec::new(),
        },
        file: document.file,
        body_start: document.body_start,
    };
    if document.body_start.is_some() && body.trim().is_empty() {
        problems.error(
            read.at(0),
            "the article has no body",
            "it follows the front matter",
        );
        read.body_start = None;
    }
    if let Some(fields) = document.fields(problems) {
        front_matter(fields, &mut read, outlets);
    }
    read
}

fn front_matter<'a>(mut fields: Fields<'a>, read: &mut ReadArticle<'a>, outlets: &Names<OutletId>) {
    let headline = fields.need_text("headline");
    if let Some(by) = fields.need_choice("headline_by") {
        read.article.headline_by = by.value;
    }
    if let Some(headline) = headline {
        headline.value.clone_into(&mut read.article.headline);
        if read.article.headline_by == HeadlineBy::Source {
            quotes::check_headline(fields.problems, read, headline);
        }
    }
    read.article.outlet = outlets.optional(&mut fields, "outlet");
    read.article.author = fields.text("author").map(|found| found.value.to_owned());
    if let Some((published, _)) = dates::need_dated(&mut fields, dates::PUBLISHED) {
        read.article.published = published;
    }
    if let Some(language) = about::language(&mut fields) {
        read.article.language = language;
    }
    read.article.rights = fields.need_both("rights");
    read.article.address = address(&mut fields);
    check_sum(&mut fields, read);
    read.article.leftovers = leftovers(&mut fields, read);
    let apart: Vec<Span> = read.article.leftovers.iter().map(|one| one.span).collect();
    read.article.sentences = sentences_apart(&read.article.body, &apart);
    fields.finish();
}

fn address(fields: &mut Fields) -> Option<String> {
    let found = fields.text("address")?;
    let rest = found
        .value
        .strip_prefix("https://")
        .or_else(|| found.value.strip_prefix("http://"));
    let is_address = rest.is_some_and(|rest| {
        !rest.starts_with('/') && rest.contains('.') && !rest.contains(char::is_whitespace)
    });
    if !is_address {
        fields.problems.error(
            found.at,
            format!("\"{}\" is not an address", found.value),
            "it begins with https://",
        );
    }
    Some(found.value.to_owned())
}

fn check_sum(fields: &mut Fields, read: &ReadArticle) {
    let Some(written) = fields
        .need_text("sha256")
        .filter(|_| read.body_start.is_some())
    else {
        return;
    };
    let sum: String = Sha256::digest(read.article.body.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if written.value != sum {
        fields.problems.error(
            written.at,
            "the body is not the one this checksum was taken of",
            format!("restore it; or if this is how the source reads, sha256 = \"{sum}\""),
        );
    }
}

fn leftovers<'a>(fields: &mut Fields<'a>, read: &ReadArticle<'a>) -> Vec<Leftover> {
    let mut found: Vec<(Leftover, At)> = Vec::new();
    for mut entry in fields.tables("leftover") {
        let kind = entry.need_choice("kind");
        let at = entry.place_of("exact");
        let span = quotes::read(&mut entry).and_then(|quote| quotes::find(&entry, read, &quote));
        entry.finish();
        if let Some(span) = span {
            let kind = kind.map_or(LeftoverKind::Interface, |found| found.value);
            found.push((Leftover { kind, span }, at));
        }
    }
    found.sort_by_key(|(leftover, _)| leftover.span);
    let spans: Vec<(Span, At)> = found.iter().map(|(one, at)| (one.span, *at)).collect();
    quotes::check_apart(fields.problems, "leftover", &spans);
    found.into_iter().map(|(leftover, _)| leftover).collect()
}

/// Reports articles with the same body.
fn check_twins(problems: &Problems, articles: &[ReadArticle]) {
    for (index, read) in articles.iter().enumerate() {
        let twin = articles
            .iter()
            .take(index)
            .find(|other| other.article.body == read.article.body);
        if let Some(twin) = twin
            && !read.article.body.trim().is_empty()
        {
            problems.error(
                read.at(0),
                format!("the body is that of {} as well", twin.file.path),
                "an article stands in a corpus once",
            );
        }
    }
}

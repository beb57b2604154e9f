//! The reader: an article word for word, and what rests on its sentences.
//!
//! Invariant: the article's words stand here as they came; what is added (numbers, notes, labels)
//! is never among the words that are copied.

mod note;
mod place;
mod prose;
mod source;
mod steps;

use crate::i18n::{attribution, reader};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::share_button;
use corpus::model::{Article, ArticleId, Span};
use corpus::permalink::{Permalink, Screen, Target};
use corpus::text::annotated_text::{Layer, annotate};
use note::note_view;
use prose::prose;

pub use place::{anchor_id, article_of, element_in_focus, note_id, note_in_focus, with_passage};

/// The element that holds words and notes.
pub const BODY_ID: &str = "article-body";

/// The element that says whether something was copied.
pub const COPIED_ID: &str = "passage-said";

/// The reader screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    let id = view
        .link
        .target
        .as_ref()
        .and_then(|focus| article_of(view.corpus, focus));
    let article = id.and_then(|id| Some((id, view.corpus.articles.get(id)?)));
    match article {
        Some((id, article)) => article_view(view, id, article),
        None => choose(view),
    }
}

fn article_view(view: &View, id: ArticleId, article: &Article) -> Vec<Node> {
    let t = reader::texts(view.lang);
    let hits = hits(view, id);
    let passage = view.link.passage.as_ref();
    let found = passage.map(|passage| passage.place(&article.body));
    let layers: Vec<(Span, Layer)> = hits
        .iter()
        .enumerate()
        .map(|(number, span)| (*span, Layer::Hit(number)))
        .chain(found.flatten().map(|span| (span, Layer::Passage)))
        .collect();
    let Some(reading) = annotate(view.corpus, id, &layers) else {
        return choose(view);
    };
    let not_found = (found == Some(None)).then(|| {
        let words = passage.map(|passage| match passage.until.as_str() {
            "" => passage.exact.clone(),
            until => [&passage.exact, " … ", until].concat(),
        });
        el("div").class("notice").attr("role", "alert").with(
            el("p")
                .with(format!("{} ", t.not_found))
                .with(el("q").with(words.unwrap_or_default())),
        )
    });
    let alone = Permalink {
        target: Some(Target::Article(article.slug.clone())),
        ..view.link.bare(Screen::Reader)
    };
    let head = el("header")
        .class("reader-head")
        .with(
            el("h1")
                .id("article-headline")
                .attr("lang", article.language.clone())
                .with(article.headline.clone()),
        )
        .with(source::source_card(view, article))
        .with(
            share_button(view, &alone)
                .id("share-article")
                .attr("title", t.share_article),
        )
        .with(el("p").class("legend-line").with(t.legend))
        .with_all(not_found);
    let mut body = el("div")
        .class("prose")
        .id(BODY_ID)
        .attr("lang", article.language.clone());
    for paragraph in &reading.paragraphs {
        body = body.with(prose(view, article, paragraph));
        if !paragraph.notes.is_empty() {
            let notes = paragraph
                .notes
                .iter()
                .filter_map(|note| note_view(view, note));
            body = body.with(
                el("ol")
                    .class("notes")
                    .attr("lang", view.lang.tag())
                    .attr("aria-label", t.notes)
                    .with_all(notes),
            );
        }
    }
    let whole = el("article")
        .class("reader")
        .id(format!("reading-{}", article.slug))
        .attr("aria-labelledby", "article-headline")
        .with(head)
        .with(steps::steps(view, &reading, hits.len()))
        .with(body)
        .with(passage_bar(view));
    vec![whole.into()]
}

/// Where the words that were searched for stand in this article.
fn hits(view: &View, id: ArticleId) -> Vec<Span> {
    let found = view.found.iter().flat_map(|found| &found.hits);
    found
        .filter(|hit| hit.article == id && hit.sentence.is_some())
        .flat_map(|hit| hit.marks.iter().copied())
        .collect()
}

/// What can be done with a selected passage; shown while there is one.
fn passage_bar(view: &View) -> Element {
    let t = reader::texts(view.lang);
    let button = |id: &'static str, does: &'static str, words: &'static str| {
        el("button")
            .id(id)
            .class("button")
            .attr("type", "button")
            .attr("data-do", does)
            .with(words)
    };
    el("div")
        .class("passage-bar")
        .id("passage-bar")
        .attr("role", "group")
        .attr("aria-label", t.passage)
        .with(button("copy-quote", "copy:quote", t.copy_quote))
        .with(button("copy-link", "copy:link", t.copy_link))
        .with(el("span").id(COPIED_ID).attr("role", "status"))
}

/// The articles to choose from, when the link names none.
fn choose(view: &View) -> Vec<Node> {
    let items = view.corpus.articles.iter().map(|(_, article)| {
        let focus = Target::Article(article.slug.clone());
        el("li")
            .with(
                el("a")
                    .attr("href", view.link.reading(focus).href())
                    .attr("lang", article.language.clone())
                    .with(article.headline.clone()),
            )
            .with(
                el("p")
                    .class("article-line")
                    .with(attribution::dated(&article.published, view.lang)),
            )
    });
    vec![
        el("h1").with(reader::texts(view.lang).choose).into(),
        el("ul").class("choose").with_all(items).into(),
    ]
}

//! An article in a pane of its own, open at the sentence of one claim.
//!
//! Invariant: the text is the article's, whole and verbatim; the pane scrolls, the page does not.

use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::voice_class;
use corpus::model::{Article, Claim, ClaimId};
use corpus::permalink::Target;
use corpus::text::annotated_text::{Layer, Paragraph, annotate};

/// The article of claim `id`, with the words it rests on marked. `place` keeps the ids of two
/// panes apart, `name` tells them apart for who hears them.
pub fn pane(view: &View, id: ClaimId, place: &str, name: &str) -> Option<Element> {
    let t = compare::texts(view.lang);
    let claim = view.corpus.claims.get(id)?;
    let article = view.corpus.articles.get(claim.article)?;
    let reading = annotate(view.corpus, claim.article, &[])?;
    let pane_id = format!("pane-{place}");
    let mut first_mark = Some(format!("{pane_id}-mark"));
    let paragraphs: Vec<Element> = reading
        .paragraphs
        .iter()
        .map(|paragraph| text(view, article, (id, claim), paragraph, &mut first_mark))
        .collect();
    let href = view.link.reading(Target::Claim(claim.slug.clone())).href();
    let headline = el("h2")
        .attr("lang", article.language.clone())
        .with(el("a").attr("href", href).with(article.headline.clone()));
    let about = format!(
        "{} · {}",
        attribution::publisher(view.corpus, article, view.lang),
        attribution::dated(&article.published, view.lang)
    );
    let text = el("div")
        .class("pane prose")
        .id(pane_id)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("{}: {name}", t.in_article))
        .attr("lang", article.language.clone())
        .with_all(paragraphs);
    Some(
        el("div")
            .class("pane-of")
            .with(headline)
            .with(el("p").class("row-about").with(about))
            .with(text),
    )
}

fn text(
    view: &View,
    article: &Article,
    (id, claim): (ClaimId, &Claim),
    paragraph: &Paragraph,
    first_mark: &mut Option<String>,
) -> Element {
    let mut nodes: Vec<Node> = Vec::new();
    for piece in paragraph.runs.iter().flat_map(|run| &run.pieces) {
        let words = article.words(piece.span).to_owned();
        nodes.push(if piece.layers.contains(&Layer::Claim(id)) {
            el("mark")
                .maybe("id", first_mark.take())
                .class(format!("evidence {}", voice_class(claim.voice)))
                .with(words)
                .into()
        } else {
            words.into()
        });
    }
    let leftover = paragraph
        .leftover
        .map(|kind| terms::leftover(kind, view.lang));
    el("p")
        .maybe("class", leftover.map(|_| "leftover"))
        .maybe("title", leftover)
        .with_all(nodes)
}

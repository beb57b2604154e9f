//! An article in a pane of its own, open at the sentence of one claim.
//!
//! Invariant: the text is the article's, whole and verbatim; the pane scrolls, the page does not.

use crate::browser::page;
use crate::browser::timer::soon;
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::voice_class;
use corpus::model::ClaimId;
use corpus::permalink::Focus;
use corpus::text::reading::{Layer, reading};
use leptos::prelude::*;

/// The article of `claim`, with the words it rests on marked.
#[component]
pub fn Pane(
    claim: ClaimId,
    /// Keeps the two panes' ids apart.
    place: &'static str,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    let entry = corpus.claims.get(claim)?;
    let article = corpus.articles.get(entry.article)?;
    let reading = reading(corpus, entry.article, &[])?;
    let (pane_id, mark_id) = (format!("pane-{place}"), format!("pane-{place}-mark"));
    let mut marked = false;
    let paragraphs = reading
        .paragraphs
        .iter()
        .map(|paragraph| {
            let pieces = paragraph
                .runs
                .iter()
                .flat_map(|run| &run.pieces)
                .map(|piece| {
                    let words = article.words(piece.span).to_owned();
                    if piece.layers.contains(&Layer::Claim(claim)) {
                        let id = (!marked).then(|| mark_id.clone());
                        marked = true;
                        let class = format!("evidence {}", voice_class(entry.voice));
                        view! { <mark id=id class=class>{words}</mark> }.into_any()
                    } else {
                        words.into_any()
                    }
                })
                .collect_view();
            let leftover = paragraph.leftover.map(|kind| terms::leftover(kind, lang));
            view! { <p class:leftover=leftover.is_some() title=leftover>{pieces}</p> }
        })
        .collect_view();
    let slug = entry.slug.clone();
    let href = move || location.with(|link| link.reading(Focus::Claim(slug.clone())).href());
    let ids = (pane_id.clone(), mark_id.clone());
    Effect::new(move |_| {
        let (pane, mark) = ids.clone();
        soon(move || page::scroll_within(&pane, &mark));
    });
    let label_id = format!("{pane_id}-label");
    Some(view! {
        <div class="pane-of">
            <h2 id=label_id lang=article.language.clone()>
                <a href=href>{article.headline.clone()}</a>
            </h2>
            <p class="row-about">
                {attribution::publisher(corpus, article, lang)} " · "
                {attribution::dated(&article.published, lang)}
            </p>
            <div
                class="pane prose"
                id=pane_id
                tabindex="0"
                role="region"
                aria-label=format!("{}: {}", t.in_article, if place == "left" { t.left_pane } else { t.right_pane })
                lang=article.language.clone()
            >
                {paragraphs}
            </div>
        </div>
    })
}

//! The reader: an article word for word, and what rests on its sentences.
//!
//! Invariant: the article's words stand here as they came; what is added (numbers, notes, labels)
//! is never among the words that are copied.

mod article;
mod note;
mod passage;
mod prose;
mod source;
mod steps;

use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, reader, use_lang};
use article::ArticleView;
use corpus::model::{ArticleId, Corpus, Entry};
use corpus::permalink::Focus;
use leptos::prelude::*;

/// The reader screen.
#[component]
pub fn Reader() -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let article = location.part(move |link| article_of(corpus, link.focus.as_ref()?));
    move || match article.get() {
        Some(id) => view! { <ArticleView id /> }.into_any(),
        None => view! { <Choose /> }.into_any(),
    }
}

/// The articles to choose from, when the link names none.
#[component]
fn Choose() -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = reader::texts(lang);
    let items = corpus
        .articles
        .iter()
        .map(|(_, article)| {
            let href = move || location.with(|link| link.reading(Focus::Article(article.slug().to_owned())).href());
            view! {
                <li>
                    <a href=href lang=article.language.clone()>
                        {article.headline.clone()}
                    </a>
                    <p class="article-line">{attribution::dated(&article.published, lang)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <h1>{t.choose}</h1>
        <ul class="choose">{items}</ul>
    }
}

/// The article that a link points into.
fn article_of(corpus: &Corpus, focus: &Focus) -> Option<ArticleId> {
    match focus {
        Focus::Article(slug) | Focus::Sentence(slug, _) => corpus.articles.find(slug),
        Focus::Claim(slug) => Some(corpus.claims.get(corpus.claims.find(slug)?)?.article),
        Focus::Silence(slug) => Some(corpus.silences.get(corpus.silences.find(slug)?)?.article),
        Focus::Meeting(_) => None,
    }
}

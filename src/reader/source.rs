//! The source card: what is known of an article, and from what.
//!
//! Invariant: what the text does not say is told as unknown; what is inferred has its reason here.

use crate::library::use_library;
use crate::texts::{attribution, reader, terms, use_lang};
use corpus::model::{Article, HeadlineBy};
use leptos::prelude::*;

/// What is known of an article.
#[component]
pub fn SourceCard(article: &'static Article) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = reader::texts(lang);
    let headline = match article.headline_by {
        HeadlineBy::Source => t.of_source,
        HeadlineBy::Editor => terms::texts(lang).by_editor,
    };
    let date = attribution::dated(&article.published, lang);
    let reason = article.published.reason.as_ref().map(|reason| reason.get(lang).to_owned());
    let publisher = attribution::publisher(corpus, article, lang);
    let author = article.author.clone().unwrap_or_else(|| t.author_unknown.to_owned());
    let address = article
        .address
        .clone()
        .map(|address| view! { <a href=address rel="noreferrer">{t.to_source}</a> });
    view! {
        <details class="source-card">
            <summary>
                {publisher} " · " {date.clone()} {(article.headline_by == HeadlineBy::Editor).then(|| format!(" · {headline}"))}
            </summary>
            <dl>
                <dt>{t.headline}</dt>
                <dd>{headline}</dd>
                <dt>{t.publisher}</dt>
                <dd>{publisher} " " {address}</dd>
                <dt>{t.author}</dt>
                <dd>{author}</dd>
                <dt>{t.published}</dt>
                <dd>{date} {reason.map(|reason| format!(": {reason}"))}</dd>
                <dt>{t.language}</dt>
                <dd>{reader::language(&article.language, lang)}</dd>
                <dt>{t.rights}</dt>
                <dd>{article.rights.get(lang)}</dd>
            </dl>
        </details>
    }
}

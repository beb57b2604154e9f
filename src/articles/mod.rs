//! The first screen: what this is, what can be asked, and the sentences that answer.
//!
//! Invariant: a result is a sentence with its claims, and is shown in the article it stands in.

mod hits;
mod intro;

use crate::library::{use_library, use_selection};
use crate::texts::{articles, use_lang};
use crate::widgets::Facets;
use corpus::filter::Filter;
use hits::Hits;
use intro::Intro;
use leptos::prelude::*;

/// The articles screen.
#[component]
pub fn Articles() -> impl IntoView {
    let library = use_library();
    let selection = use_selection();
    let lang = use_lang();
    let t = articles::texts(lang);
    let asks_nothing = Memo::new(move |_| selection.filter.with(Filter::is_empty));
    let heading = move || {
        let articles_shown = selection.shown.with(|shown| {
            let mut articles: Vec<_> = shown
                .claims
                .iter()
                .filter_map(|claim| library.corpus.claims.get(claim))
                .map(|claim| claim.article)
                .collect();
            articles.dedup();
            articles.len()
        });
        let claims = selection.shown.with(|shown| shown.claims.len());
        articles::answer(claims, articles_shown, lang)
    };
    view! {
        <div class="articles">
            <aside class="facets" aria-label=crate::texts::shell::texts(lang).filters>
                <Facets prefix="side" />
            </aside>
            <div class="results">
                <Show
                    when=move || asks_nothing.get()
                    fallback=move || view! { <h1 class="answer">{heading}</h1> }
                >
                    <Intro />
                    <h2 class="everything">{t.everything}</h2>
                </Show>
                <Hits />
            </div>
        </div>
    }
}

//! A passage that the reader selects: copied with its source, or sent as a link that marks it.
//!
//! Invariant: a link to a passage carries its words; where they no longer stand in the article the
//! page says so and marks nothing.

use super::article::BODY_ID;
use crate::browser::clipboard;
use crate::browser::keys::Listening;
use crate::browser::selection;
use crate::library::use_library;
use crate::location::{Location, use_location};
use crate::texts::{attribution, reader, use_lang};
use corpus::model::{Article, Span};
use corpus::permalink::{Focus, Passage, Permalink};
use corpus::text::anchor::{Quote, anchor};
use corpus::text::passage::{quote_of, trimmed};
use leptos::prelude::*;

/// Where the passage of a link stands; `None` when it doesn't, or stands in several places.
pub fn found_passage(article: &Article, passage: &Passage) -> Option<Span> {
    let quote = Quote {
        exact: passage.exact.clone(),
        prefix: passage.prefix.clone(),
        suffix: passage.suffix.clone(),
    };
    anchor(&article.body, &quote).ok()
}

/// What can be done with a selected passage; nothing while none is.
#[component]
pub fn PassageBar(article: &'static Article) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = reader::texts(lang);
    let passage = RwSignal::new(None::<Span>);
    let said = RwSignal::new(None::<&'static str>);
    let listening = StoredValue::new_local(None::<Listening>);
    listening.set_value(selection::on_change(move || {
        let now = selection::selected(BODY_ID).map(|span| trimmed(&article.body, span));
        let now = now.filter(|span| !span.is_empty());
        if now != passage.get_untracked() {
            passage.set(now);
            said.set(None);
        }
    }));
    let link = move |span: Span| -> Option<Permalink> {
        let quote = quote_of(&article.body, span)?;
        Some(Permalink {
            passage: Some(Passage {
                exact: quote.exact,
                prefix: quote.prefix,
                suffix: quote.suffix,
            }),
            ..location.now().reading(Focus::Article(article.slug.clone()))
        })
    };
    let copy = move |text: String| {
        clipboard::copy(&text, move |worked| {
            said.set(Some(if worked { t.copied } else { t.not_copied }));
        });
    };
    let copy_quote = move |_| {
        let Some(span) = passage.get_untracked() else { return };
        let address = link(span).map_or_else(String::new, |link| Location::address_of(&link));
        copy(reader::quotation(
            article.words(span),
            &article.headline,
            attribution::publisher(corpus, article, lang),
            &attribution::dated(&article.published, lang),
            &address,
            lang,
        ));
    };
    let copy_link = move |_| {
        let Some(span) = passage.get_untracked() else { return };
        match link(span) {
            Some(link) => copy(Location::address_of(&link)),
            None => said.set(Some(t.nowhere)),
        }
    };
    view! {
        <Show when=move || passage.get().is_some()>
            <div class="passage-bar" role="group" aria-label=t.passage>
                <button type="button" class="button" id="copy-quote" on:click=copy_quote>
                    {t.copy_quote}
                </button>
                <button type="button" class="button" id="copy-link" on:click=copy_link>
                    {t.copy_link}
                </button>
                <span role="status">{move || said.get()}</span>
            </div>
        </Show>
    }
}

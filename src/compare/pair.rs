//! Two claims alone: their words against each other, and both articles at their sentences.
//!
//! Invariant: what is marked in the quotations is also told in words beneath them.

use super::axis::ReasonView;
use super::pane::Pane;
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{compare, terms, use_lang};
use crate::widgets::{ClaimView, SideMark, Told, TopicsTold, voice_class};
use corpus::compare::{PairSide, WordKind, pair};
use corpus::permalink::Permalink;
use leptos::prelude::*;

/// The claims with these slugs, facing each other.
#[component]
pub fn PairView(one: String, other: String) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    let pair = corpus
        .claims
        .find(&one)
        .zip(corpus.claims.find(&other))
        .and_then(|(one, other)| pair(corpus, one, other))?;
    let back = move || {
        location.with(|link| {
            let view = Permalink {
                pair: None,
                ..link.clone()
            };
            view.href()
        })
    };
    let reasons = pair
        .relations
        .iter()
        .map(|id| view! { <ReasonView id=*id lang /> })
        .collect_view();
    let told = Told {
        meeting: None,
        topics: TopicsTold::Nowhere,
        relations: pair.relations.clone(),
    };
    let none = pair.relations.is_empty();
    let side = |side: &PairSide| {
        let voice = side.card.voice;
        view! {
            <section class=format!("pair-side {}", voice_class(voice))>
                <h2>
                    <span aria-hidden="true">
                        <SideMark voice />
                    </span>
                    {terms::voice(corpus, voice, lang)}
                </h2>
                <ClaimView card=side.card.clone() told=told.clone() words=side.words.clone() />
                <Words side=side.clone() />
            </section>
        }
    };
    let pane = |side: &PairSide, place: &'static str| {
        view! { <Pane claim=side.card.id place /> }
    };
    Some(view! {
        <header class="compare-head">
            <p class="kicker">
                <a id="pair-back" href=back>
                    "← " {t.pair_back}
                </a>
            </p>
            <h1>{t.pair_title}</h1>
        </header>
        <div class="pair">
            {side(&pair.left)}
            <div class="pair-axis">
                {reasons} {none.then(|| view! { <p class="why">{t.pair_none}</p> })}
            </div> {side(&pair.right)}
        </div>
        <p class="words-note">
            <mark class="shared">{t.shared_words}</mark>
            " · "
            <mark class="differing">{t.differing_words}</mark>
            " · "
            {t.words_note}
        </p>
        <div class="panes">{pane(&pair.left, "left")} {pane(&pair.right, "right")}</div>
    })
}

/// The marked words as text, for who can't see the marks.
#[component]
fn Words(side: PairSide) -> impl IntoView {
    let lang = use_lang();
    let t = compare::texts(lang);
    let list = |kind| {
        let words = side.words_of(kind).join(", ");
        if words.is_empty() { t.no_words.to_owned() } else { words }
    };
    let language = side.card.language.clone();
    view! {
        <dl class="words">
            <dt>{t.shared_words}</dt>
            <dd lang=language.clone()>{list(WordKind::Shared)}</dd>
            <dt>{t.differing_words}</dt>
            <dd lang=language.clone()>{list(WordKind::Differing)}</dd>
        </dl>
    }
}

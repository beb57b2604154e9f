//! A note in the margin: whose words, in short; and, when it is chosen, all that belongs to it.
//!
//! Invariant: a note stands after the paragraph it belongs to, wherever the style sheet puts it.

use super::article::{Chosen, focus_on, note_id};
use super::prose::classes;
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, reader, terms, use_lang};
use crate::widgets::{SideMark, pair_link};
use corpus::compare::{ClaimCard, card};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::model::{ClaimId, SilenceId};
use corpus::permalink::{Focus, Screen};
use corpus::text::fragment::text_fragment;
use corpus::text::reading::{Note, NoteOf};
use leptos::prelude::*;

/// One note.
#[component]
pub fn NoteView(
    note: Note,
    chosen: Chosen,
    /// The upper edges of all notes, in order; empty until they are measured.
    tops: RwSignal<Vec<f64>>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let href = move || location.with(|link| link.reading(focus_on(corpus, note.of)).href());
    let is_chosen = Memo::new(move |_| chosen.note.get() == Some(note.of));
    let is_hovered = move || chosen.hovered.get() == Some(note.of);
    let top = move || {
        let top = tops.with(|tops| tops.get(note.number.saturating_sub(1)).copied())?;
        Some(format!("{top}px"))
    };
    let inner = match note.of {
        NoteOf::Claim(id) => view! { <ClaimNote id is_chosen /> }.into_any(),
        NoteOf::Silence(id) => view! { <SilenceNote id /> }.into_any(),
    };
    view! {
        <li
            id=note_id(corpus, note.of)
            class=format!("note {}", classes(corpus, &[note.of]))
            class:chosen=is_chosen
            class:hovered=is_hovered
            style:--top=top
            on:pointerenter=move |_| chosen.hovered.set(Some(note.of))
            on:pointerleave=move |_| chosen.hovered.set(None)
        >
            <a
                class="note-number"
                id=format!("note-link-{}", note.number)
                href=href
                aria-current=move || is_chosen.get().then_some("true")
            >
                {note.number}
            </a>
            <div class="note-text">{inner}</div>
        </li>
    }
}

#[component]
fn ClaimNote(id: ClaimId, is_chosen: Memo<bool>) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = reader::texts(lang);
    let card = card(corpus, id)?;
    let speakers = attribution::speakers(corpus, &card.speakers, lang);
    let voice = card.voice;
    let degree = terms::degree(card.degree, lang);
    let gist = card.gist.get(lang).to_owned();
    Some(view! {
        <p class="note-head">
            <SideMark voice />
            <b>{speakers}</b>
            " · "
            {degree}
        </p>
        <p class="gist">
            <span class="label" title=t.in_short_about>
                {t.in_short} <span class="unseen">" " {t.in_short_about}</span>
            </span>
            " "
            {gist}
        </p>
        {move || is_chosen.get().then(|| view! { <Whole card=card.clone() /> })}
    })
}

/// What a chosen claim tells besides: cue, way, dates, counterparts, comparison.
#[component]
fn Whole(card: ClaimCard) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = reader::texts(lang);
    let via = card.chain.iter().filter_map(|stage| match stage {
        corpus::compare::ChainLink::Via(speaker) => Some(attribution::speakers(corpus, &[*speaker], lang)),
        corpus::compare::ChainLink::Agency(outlet) => Some(attribution::outlet(corpus, *outlet).to_owned()),
        _ => None,
    });
    let via: Vec<String> = via.collect();
    let chain = (!via.is_empty()).then(|| {
        view! {
            <p>
                {attribution::speakers(corpus, &card.speakers, lang)} ", " {terms::texts(lang).via} " " {via.join(", ")}
            </p>
        }
    });
    let cue = (!card.cue.is_empty()).then(|| {
        view! {
            <p>
                {t.cue} " " <q lang=card.language.clone()>{card.cue.clone()}</q>
            </p>
        }
    });
    let reason = card.said.reason.as_ref().map(|reason| reason.get(lang).to_owned());
    let happened = card.happened.as_ref().map(|date| {
        view! {
            <p>
                {t.happened} " " {attribution::dated(date, lang)}
            </p>
        }
    });
    let counterparts = card
        .counterparts
        .iter()
        .filter_map(|one| {
            let other = corpus.claims.get(one.claim)?;
            let (own_slug, slug) = (card.slug.clone(), other.slug.clone());
            let there = slug.clone();
            let href = move || location.with(|link| link.reading(Focus::Claim(there.clone())).href());
            let pair = move || location.with(|link| pair_link(link, &own_slug, &slug).href());
            Some(view! {
                <li>
                    <a href=href>
                        <span class="sign" aria-hidden="true">{terms::relation_sign(one.kind)}</span>
                        " " {terms::relation(one.kind, lang)} ": " <SideMark voice=other.voice />
                        <b>{attribution::speakers(corpus, &other.attribution.speakers, lang)}</b> " "
                        {other.gist.get(lang)}
                    </a>
                    " "
                    <a class="pair-of" href=pair>{t.compare}</a>
                </li>
            })
        })
        .collect_view();
    let none = card.counterparts.is_empty();
    let topics = card
        .topics
        .iter()
        .map(|topic| {
            let slug = corpus.topics.slug(*topic);
            let href = move || {
                location.with(|link| {
                    let choices = Filter::default().choices.with(Facet::Topic, slug, Sign::Include);
                    let filter = Filter { choices, ..Filter::default() };
                    link.bare(Screen::Compare).filtered(filter).href()
                })
            };
            view! { <li><a href=href>{attribution::topic(corpus, *topic, lang)}</a></li> }
        })
        .collect_view();
    let article = corpus.articles.get(card.article);
    let outside = article.and_then(|article| {
        let words = card.quotation.first()?.words.clone();
        text_fragment(article.address.as_ref()?, &words)
    });
    view! {
        <div class="note-whole">
            {chain}
            {cue}
            <p>
                {terms::texts(lang).said} " " {attribution::dated(&card.said, lang)}
                {reason.map(|reason| format!(": {reason}"))}
            </p>
            {happened}
            <h3>{t.related}</h3>
            {none.then(|| view! { <p>{t.no_related}</p> })}
            <ul class="counterparts">{counterparts}</ul>
            <h3>{t.compare}</h3>
            <ul class="topics">{topics}</ul>
            {outside.map(|href| view! { <p><a href=href rel="noreferrer">{t.at_source}</a></p> })}
        </div>
    }
}

#[component]
fn SilenceNote(id: SilenceId) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = reader::texts(lang);
    let silence = corpus.silences.get(id)?;
    Some(view! {
        <p class="note-head">
            <span class="sign" aria-hidden="true">
                "∅ "
            </span>
            <SideMark voice=silence.voice />
            <b>{terms::voice(corpus, silence.voice, lang)}</b>
            " · "
            {terms::silence(silence.kind, lang)}
        </p>
        <p class="gist">
            <span class="label" title=t.in_short_about>
                {t.in_short} <span class="unseen">" " {t.in_short_about}</span>
            </span>
            " "
            {silence.gist.get(lang)}
        </p>
    })
}

//! The timeline as a list: the same model, to be read from top to bottom.
//!
//! Invariant: everything on the drawing stands here once, and so does what has no time.

use super::words::{dated_words, speakers};
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{terms, timeline, use_lang};
use crate::widgets::SideMark;
use corpus::model::{ClaimId, Entry, MeetingId};
use corpus::permalink::Focus;
use corpus::text::date_words::in_words;
use corpus::timeline::{Key, Row, Stand, Story, list};
use leptos::prelude::*;
use std::sync::Arc;

/// The list.
#[component]
pub fn Twin(#[prop(into)] story: Signal<Arc<Story>>) -> impl IntoView {
    let lang = use_lang();
    let t = timeline::texts(lang);
    let sections = move || {
        let sections = story.with(|story| list(&story.model, None));
        sections
            .into_iter()
            .map(|section| {
                let rows = section.rows.into_iter().map(|row| view! { <OneRow row /> }).collect_view();
                view! {
                    <section>
                        <h2>{in_words(&section.period.into(), lang)}</h2>
                        <ol>{rows}</ol>
                    </section>
                }
            })
            .collect_view()
    };
    let undated = move || {
        let undated = story.with(|story| story.undated.clone());
        (!undated.is_empty()).then(|| {
            let rows = undated.into_iter().map(|id| view! { <ClaimRow id date=String::new() dim=false /> });
            let rows = rows.collect_view();
            view! {
                <section>
                    <h2>{t.undated}</h2>
                    <ol>{rows}</ol>
                </section>
            }
        })
    };
    let nothing = move || story.with(|story| story.model.moments().is_empty() && story.undated.is_empty());
    view! {
        <div class="twin">
            {sections} {undated}
            <Show when=nothing>
                <p class="empty">{t.nothing}</p>
            </Show>
        </div>
    }
}

#[component]
fn OneRow(row: Row) -> impl IntoView {
    let lang = use_lang();
    let date = dated_words(&row.date, lang);
    match row.key {
        Key::Claim(id) => view! { <ClaimRow id date dim=!row.shown /> }.into_any(),
        Key::Meeting(id) => view! { <MeetingRow id date stand=row.stand /> }.into_any(),
        Key::Event(_) => ().into_any(),
    }
}

#[component]
fn ClaimRow(id: ClaimId, date: String, dim: bool) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article)?;
    let focus = Focus::Claim(claim.slug().to_owned());
    let read = move || location.with(|link| link.reading(focus.clone()).href());
    let class = crate::widgets::voice_class(claim.voice);
    Some(view! {
        <li class=format!("claim {class}") class:dim=dim>
            <p class="who">
                <SideMark voice=claim.voice /> <b>{speakers(corpus, claim, lang)}</b> " " <span class="date">{date}</span>
            </p>
            <p class="gist"><a href=read>{claim.gist.get(lang)}</a></p>
            <p class="words"><q lang=article.language.clone()>{article.words(claim.span()).to_owned()}</q></p>
            <p class="meta">
                {terms::degree(claim.degree, lang)} " · " <span lang=article.language.clone()>{article.headline.clone()}</span>
            </p>
        </li>
    })
}

#[component]
fn MeetingRow(id: MeetingId, date: String, stand: Stand) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = timeline::texts(lang);
    let meeting = corpus.meetings.get(id)?;
    let kind = if stand == Stand::On { t.meeting } else { t.context };
    Some(view! {
        <li class="encounter">
            <p class="who"><b>{meeting.name.get(lang)}</b> " " <span class="date">{kind} ", " {date}</span></p>
            <p class="gist">{meeting.about.get(lang)}</p>
        </li>
    })
}

//! What this corpus is, what it rests on, and what it leaves out.
//!
//! Invariant: every figure here is counted from the corpus at hand.

use crate::library::use_library;
use crate::texts::{about, terms, use_lang};
use crate::widgets::SideMark;
use corpus::model::{Degree, MeetingKind, SideId, Voice};
use leptos::prelude::*;

/// The about screen.
#[component]
pub fn About() -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = about::texts(lang);
    let sides = SideId::ALL
        .into_iter()
        .map(|side| {
            let found = corpus.sides.get(side);
            view! {
                <dt>
                    <SideMark voice=side.into() />
                    " "
                    {found.name.get(lang)}
                </dt>
                <dd>{found.about.get(lang)}</dd>
            }
        })
        .collect_view();
    let by_voice = Voice::ALL
        .into_iter()
        .map(|voice| {
            let number = corpus
                .claims
                .iter()
                .filter(|(_, claim)| claim.voice == voice)
                .count();
            row(terms::voice(corpus, voice, lang).to_owned(), number)
        })
        .collect_view();
    let by_degree = Degree::ALL
        .into_iter()
        .map(|degree| {
            let number = corpus
                .claims
                .iter()
                .filter(|(_, claim)| claim.degree == degree)
                .count();
            row(terms::degree(degree, lang).to_owned(), number)
        })
        .collect_view();
    let meetings = corpus
        .meetings
        .iter()
        .filter(|(_, meeting)| meeting.kind == MeetingKind::Meeting)
        .count();
    let rest = [
        (t.articles, corpus.articles.len()),
        (t.meetings, meetings),
        (t.relations, corpus.relations.len()),
        (t.silences, corpus.silences.len()),
    ]
    .map(|(name, number)| row(name.to_owned(), number));
    view! {
        <article class="about">
            <h1>{t.title}</h1>
            <p class="lead">{corpus.about.lead.get(lang)}</p>
            <p>{corpus.about.caveat.get(lang)}</p>
            <h2>{t.sides}</h2>
            <dl>{sides}</dl>
            <h2>{t.counts}</h2>
            <p>{t.checked}</p>
            <table class="counts">
                <caption class="unseen">{t.counts}</caption>
                <tbody>{by_voice}</tbody>
                <tbody>{by_degree}</tbody>
                <tbody>{rest}</tbody>
            </table>
            <h2>{t.how}</h2>
            <p>{t.how_text}</p>
        </article>
    }
}

fn row(name: String, number: usize) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{number}</td>
        </tr>
    }
}

//! What this is, and three questions it answers.
//!
//! Invariant: the words are the corpus's own; the program knows no subject.

use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{articles, use_lang};
use corpus::model::MeetingKind;
use corpus::permalink::{Permalink, parse};
use leptos::prelude::*;

/// The head of the first page.
#[component]
pub fn Intro() -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = articles::texts(lang);
    let corpus = use_library().corpus;
    let meetings = corpus
        .meetings
        .iter()
        .filter(|(_, meeting)| meeting.kind == MeetingKind::Meeting)
        .count();
    let extent = articles::extent(corpus.claims.len(), meetings, corpus.articles.len(), lang);
    let questions = corpus
        .about
        .questions
        .iter()
        .map(|question| {
            let (asked, _) = parse(&question.link);
            let href = move || {
                location.with(|link| {
                    let view = Permalink {
                        lang: link.lang,
                        ..asked.clone()
                    };
                    view.href()
                })
            };
            view! {
                <li>
                    <a href=href>{question.text.get(lang)}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="intro">
            <h1>{corpus.about.title.get(lang)}</h1>
            <p class="lead">{corpus.about.lead.get(lang)} " " <strong>{extent}</strong></p>
            <h2 class="unseen">{t.questions}</h2>
            <ul class="questions">{questions}</ul>
        </section>
    }
}

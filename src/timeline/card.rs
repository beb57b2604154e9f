//! What is told of one moment: in brief where it is pointed at, in full where it is chosen.
//!
//! Invariant: the words shown as a quotation stand in the article, in its language.

use super::words::{dated_words, speakers};
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{terms, timeline, use_lang};
use crate::widgets::SideMark;
use corpus::model::{ClaimId, Date, Entry, MeetingId, MeetingKind};
use corpus::permalink::{Clock, Focus, Screen};
use corpus::timeline::{Key, Stop, Thread};
use leptos::prelude::*;

/// One moment, or a bin, in a few words.
#[component]
pub fn Brief(stop: Stop, clock: Clock) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = timeline::texts(lang);
    if stop.count > 1 {
        let what = match stop.stand.voice() {
            Some(voice) => format!("{}, {}", terms::claims(stop.count, lang), terms::voice(corpus, voice, lang)),
            None => timeline::events(stop.count, lang),
        };
        return view! { <p class="who">{what}</p> <p class="meta">{t.open_bin}</p> }.into_any();
    }
    match stop.key {
        Key::Claim(id) => corpus.claims.get(id).map(|claim| {
            let date = clock.of(corpus, claim).map(|dated| dated_words(&dated.date, lang));
            view! {
                <p class="who"><SideMark voice=claim.voice /> {speakers(corpus, claim, lang)}</p>
                <p class="gist">{claim.gist.get(lang)}</p>
                <p class="meta">{date}</p>
            }
            .into_any()
        }),
        Key::Meeting(id) => corpus.meetings.get(id).map(|meeting| {
            view! {
                <p class="who">{meeting.name.get(lang)}</p>
                <p class="gist">{meeting.about.get(lang)}</p>
                <p class="meta">{dated_words(&meeting.date.date, lang)}</p>
            }
            .into_any()
        }),
        Key::Event(_) => None,
    }
    .unwrap_or_else(|| ().into_any())
}

/// What is chosen, in full, with the ways on.
#[component]
pub fn Chosen(
    #[prop(into)] selected: Signal<Option<Key>>,
    /// Several that stand in one place.
    together: RwSignal<Vec<Key>>,
    #[prop(into)] clock: Signal<Clock>,
    #[prop(into)] thread: Signal<Option<Thread>>,
    /// Called with `None` to choose nothing.
    on_open: Callback<Option<Stop>>,
) -> impl IntoView {
    let t = timeline::texts(use_lang());
    let told = move || match selected.get() {
        Some(Key::Claim(id)) => view! { <ChosenClaim id thread clock /> }.into_any(),
        Some(Key::Meeting(id)) => view! { <ChosenMeeting id /> }.into_any(),
        _ => ().into_any(),
    };
    let several = move || {
        let keys = together.get();
        keys.into_iter().map(|key| view! { <OneOf key /> }).collect_view()
    };
    let open = move || selected.get().is_some() || !together.with(Vec::is_empty);
    view! {
        <Show when=open>
            <section class="chosen" id="chosen" tabindex="-1" aria-live="polite">
                <button type="button" class="quiet close" on:click=move |_| on_open.run(None)>
                    {t.close}
                </button>
                <ul class="several">{several}</ul>
                {told}
            </section>
        </Show>
    }
}

#[component]
fn OneOf(key: Key) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let (focus, text, voice) = match key {
        Key::Claim(id) => {
            let claim = corpus.claims.get(id)?;
            (Focus::Claim(claim.slug().to_owned()), claim.gist.get(lang), Some(claim.voice))
        }
        Key::Meeting(id) => {
            let meeting = corpus.meetings.get(id)?;
            (Focus::Meeting(meeting.slug().to_owned()), meeting.name.get(lang), None)
        }
        Key::Event(_) => return None,
    };
    let href = move || {
        location.with(|link| {
            let mut link = link.clone();
            link.focus = Some(focus.clone());
            link.href()
        })
    };
    Some(view! {
        <li>
            <a href=href>{voice.map(|voice| view! { <SideMark voice /> })} {text}</a>
        </li>
    })
}

#[component]
fn ChosenClaim(id: ClaimId, thread: Signal<Option<Thread>>, clock: Signal<Clock>) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = timeline::texts(lang);
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article);
    let language = article.map(|article| article.language.clone());
    let headline = article.map(|article| article.headline.clone());
    let words = corpus.words(claim.article, claim.span());
    let topics: Vec<&str> = claim
        .topics
        .iter()
        .filter_map(|topic| corpus.topics.get(*topic))
        .map(|topic| topic.name.get(lang))
        .collect();
    let meta = [
        terms::voice(corpus, claim.voice, lang).to_owned(),
        terms::degree(claim.degree, lang).to_owned(),
        topics.join(", "),
    ]
    .join(" · ");
    let focus = move || Focus::Claim(claim.slug().to_owned());
    let read = move || location.with(|link| link.reading(focus()).href());
    let compare = move || {
        location.with(|link| {
            let mut link = link.on(Screen::Compare);
            link.focus = Some(focus());
            link.href()
        })
    };
    let clocks = move || {
        let knots = thread.get().map(|thread| thread.knots).unwrap_or_default();
        Clock::IN_TURN
            .into_iter()
            .map(|one| {
                let date = knots.iter().find(|knot| knot.clock == one).map(|knot| knot.date);
                view! { <ClockTime clock=one date now=one == clock.get() /> }
            })
            .collect_view()
    };
    Some(view! {
        <h2><SideMark voice=claim.voice /> {speakers(corpus, claim, lang)}</h2>
        <blockquote lang=language.clone()>{words.to_owned()}</blockquote>
        <p class="gist">{claim.gist.get(lang)}</p>
        <p class="meta">{meta}</p>
        <p class="meta">{t.source} ": " <span lang=language>{headline}</span></p>
        <dl class="clocks">{clocks}</dl>
        <p class="ways">
            <a id="chosen-read" class="button" href=read>{t.read}</a>
            <a id="chosen-compare" class="button" href=compare>{t.compare}</a>
        </p>
    })
}

#[component]
fn ClockTime(clock: Clock, date: Option<Date>, now: bool) -> impl IntoView {
    let lang = use_lang();
    let told = date.map_or_else(
        || timeline::texts(lang).not_told.to_owned(),
        |date| dated_words(&date, lang),
    );
    view! {
        <div class=format!("knot {}", clock.slug()) class:now=now>
            <dt>{timeline::clock_verb(clock, lang)}</dt>
            <dd>{told}</dd>
        </div>
    }
}

#[component]
fn ChosenMeeting(id: MeetingId) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = timeline::texts(lang);
    let meeting = corpus.meetings.get(id)?;
    let kind = match meeting.kind {
        MeetingKind::Meeting => t.meeting,
        MeetingKind::Context => t.context,
    };
    let reason = meeting.date.reason.as_ref().map(|reason| reason.get(lang).to_owned());
    let claims = corpus.claims.iter().filter(|(_, claim)| claim.meeting == Some(id)).count();
    let reports = meeting
        .reports
        .iter()
        .map(|report| {
            let article = corpus.articles.get(report.article)?;
            let focus = Focus::Article(article.slug().to_owned());
            let href = move || location.with(|link| link.reading(focus.clone()).href());
            Some(view! {
                <li>
                    {report.note.get(lang)} " " <q lang=article.language.clone()>{article.words(report.span).to_owned()}</q>
                    " " <a href=href>{article.headline.clone()}</a>
                </li>
            })
        })
        .collect_view();
    let compare = move || {
        location.with(|link| {
            let mut link = link.on(Screen::Compare);
            link.focus = Some(Focus::Meeting(meeting.slug().to_owned()));
            link.href()
        })
    };
    Some(view! {
        <h2>{meeting.name.get(lang)}</h2>
        <p class="meta">{kind} " · " {dated_words(&meeting.date.date, lang)} " · " {terms::claims(claims, lang)}</p>
        <p class="gist">{meeting.about.get(lang)}</p>
        <p class="meta">{reason}</p>
        <ul class="reports">{reports}</ul>
        <p class="ways">
            <a id="chosen-read" class="button" href=compare>{t.compare}</a>
        </p>
    })
}

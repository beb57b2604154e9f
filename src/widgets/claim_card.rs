//! A claim as a reader meets it on every screen: the article's words, ours beside them, whose
//! they are and by which way, and one click to the sentence.
//!
//! Invariant: the quotation stands verbatim in its own language; everything else is marked as ours
//! by its place and its label.

use super::{SideMark, voice_class};
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, compare, terms, use_lang};
use corpus::compare::{ChainLink, ClaimCard, Counterpart, Ending, QuotedPiece, WordKind, WordMark};
use corpus::model::{Corpus, Lang, MeetingId, RelationId, Span};
use corpus::permalink::{Focus, Permalink, Screen};
use corpus::text::segments::segments_within;
use leptos::prelude::*;

/// What the page around a card has already told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The meeting that stands above it.
    pub meeting: Option<MeetingId>,
    /// Whether its subjects are told above it.
    pub topics: TopicsTold,
    /// The relations drawn beside it.
    pub relations: Vec<RelationId>,
}

/// Whether the page around a card names its subjects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TopicsTold {
    /// It does.
    #[default]
    Above,
    /// It does not: the card names them.
    Nowhere,
}

/// One claim.
#[component]
pub fn ClaimView(
    /// What is told.
    card: ClaimCard,
    /// What need not be told again.
    #[prop(default = Told::default())]
    told: Told,
    /// Words to mark in the quotation.
    #[prop(default = Vec::new())]
    words: Vec<WordMark>,
) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let slug = card.slug.clone();
    let href = move || location.with(|link| link.reading(Focus::Claim(slug.clone())).href());
    let headline = corpus.articles.get(card.article).map(|article| article.headline.clone());
    let quotation = card
        .quotation
        .iter()
        .map(|piece| quoted(piece, &words))
        .collect_view();
    let beside = card
        .counterparts
        .iter()
        .filter(|one| !told.relations.contains(&one.relation))
        .map(|one| view! { <BesideView own=card.slug.clone() counterpart=*one /> })
        .collect_view();
    let has_beside = card.counterparts.iter().any(|one| !told.relations.contains(&one.relation));
    view! {
        <article class=format!("claim {} {}", voice_class(card.voice), card.degree.slug())>
            <blockquote lang=card.language.clone()>{quotation}</blockquote>
            <p class="gist">
                <span class="label" title=t.in_short_about>
                    {t.in_short} <span class="unseen">" " {t.in_short_about}</span>
                </span>
                " "
                {card.gist.get(lang).to_owned()}
            </p>
            <p class="byline">
                <SideMark voice=card.voice />
                <b>{attribution::speakers(corpus, &card.speakers, lang)}</b>
                {way(corpus, &card, lang)}
                " · "
                <span class="degree">{terms::degree(card.degree, lang)}</span>
                {when(corpus, &card, &told, lang)}
            </p>
            <p class="to-source">
                {t.read_in} " "
                <a href=href lang=card.language.clone()>
                    {headline}
                </a>
            </p>
            {has_beside.then(|| view! { <ul class="beside" aria-label=t.also_related>{beside}</ul> })}
        </article>
    }
}

/// A related claim that does not stand beside this one: sign, word, speaker, gist.
#[component]
fn BesideView(own: String, counterpart: Counterpart) -> impl IntoView {
    let location = use_location();
    let corpus = use_library().corpus;
    let lang = use_lang();
    let other = corpus.claims.get(counterpart.claim)?;
    let slug = other.slug.clone();
    let href = move || location.with(|link| pair_link(link, &own, &slug).href());
    Some(view! {
        <li>
            <a href=href>
                <span class="sign" aria-hidden="true">{terms::relation_sign(counterpart.kind)}</span>
                " "
                {terms::relation(counterpart.kind, lang)}
                ": "
                <SideMark voice=other.voice />
                <b>{attribution::speakers(corpus, &other.attribution.speakers, lang)}</b>
                " "
                <span class="gist-beside">{other.gist.get(lang)}</span>
            </a>
        </li>
    })
}

/// The view of two claims alone.
pub fn pair_link(link: &Permalink, one: &str, other: &str) -> Permalink {
    Permalink {
        pair: Some((one.to_owned(), other.to_owned())),
        ..link.on(Screen::Compare)
    }
}

fn quoted(piece: &QuotedPiece, words: &[WordMark]) -> impl IntoView + use<> {
    let ellipsis = |at: Ending| (at == Ending::Within).then(|| view! { <span class="ellipsis">"…"</span> });
    // The marks are in bytes of the body; the piece begins somewhere in it.
    let start = piece.span.start();
    let layers: Vec<(Span, WordKind)> = words
        .iter()
        .filter(|mark| piece.span.contains(mark.span))
        .map(|mark| {
            let span = Span::new(mark.span.start() - start, mark.span.end() - start);
            (span, mark.kind)
        })
        .collect();
    let whole = Span::new(0, piece.words.len());
    let pieces = segments_within(&piece.words, whole, &layers)
        .into_iter()
        .filter_map(|segment| {
            let text = segment.span.of(&piece.words)?.to_owned();
            Some(match segment.keys.first() {
                None => text.into_any(),
                Some(WordKind::Shared) => view! { <mark class="shared">{text}</mark> }.into_any(),
                Some(WordKind::Differing) => view! { <mark class="differing">{text}</mark> }.into_any(),
            })
        })
        .collect_view();
    view! { <p>{ellipsis(piece.begins)} {pieces} {ellipsis(piece.ends)}</p> }
}

/// The way from mouth to page, but for its two ends.
fn way(corpus: &Corpus, card: &ClaimCard, lang: Lang) -> String {
    let via = terms::texts(lang).via;
    let stages = card.chain.iter().filter_map(|stage| match stage {
        ChainLink::Speaker(_) | ChainLink::Article(_) => None,
        ChainLink::Via(speaker) => Some(attribution::speakers(corpus, &[*speaker], lang)),
        ChainLink::Agency(outlet) => Some(attribution::outlet(corpus, *outlet).to_owned()),
    });
    stages.map(|stage| format!(", {via} {stage}")).collect()
}

/// Meeting, date and subjects, as far as the page has not told them.
fn when(corpus: &Corpus, card: &ClaimCard, told: &Told, lang: Lang) -> String {
    let mut parts = Vec::new();
    let named = card.meeting.is_some() && card.meeting == told.meeting;
    if let Some(meeting) = card.meeting
        && !named
    {
        parts.push(attribution::meeting(corpus, meeting, lang).to_owned());
    }
    let of_meeting = card.meeting.and_then(|meeting| corpus.meetings.get(meeting));
    let same_day = of_meeting.is_some_and(|meeting| meeting.date.date == card.said.date);
    if !(named && same_day) {
        parts.push(attribution::dated(&card.said, lang));
    }
    if told.topics == TopicsTold::Nowhere {
        let topics = card.topics.iter().map(|topic| attribution::topic(corpus, *topic, lang));
        parts.extend(topics.map(str::to_owned));
    }
    parts.into_iter().map(|part| format!(" · {part}")).collect()
}

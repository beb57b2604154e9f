//! A paragraph, word for word, with what rests on it marked.
//!
//! Invariant: the elements with `data-byte` hold the article's words and nothing else, each from
//! that byte of the body on; so a selection can be told in bytes.

use super::article::{Chosen, anchor_id, focus_on};
use crate::browser::selection;
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, reader, terms, use_lang};
use crate::widgets::voice_class;
use corpus::model::{Article, Corpus, Lang, LeftoverKind, Voice};
use corpus::text::reading::{Layer, Note, NoteOf, Paragraph, Piece, Run};
use leptos::prelude::*;

/// One paragraph.
#[component]
pub fn Prose(article: &'static Article, paragraph: Paragraph, chosen: Chosen) -> impl IntoView {
    let lang = use_lang();
    let starts: Vec<Note> = paragraph.notes.clone();
    let runs = paragraph
        .runs
        .into_iter()
        .map(|run| view! { <RunView article run starts=starts.clone() chosen /> })
        .collect_view();
    match paragraph.leftover {
        Some(LeftoverKind::Heading) => view! { <h2 class="subhead">{runs}</h2> }.into_any(),
        Some(kind) => view! {
            <p class="leftover">
                <span class="leftover-label">{terms::leftover(kind, lang)}</span>
                " "
                {runs}
            </p>
        }
        .into_any(),
        None => view! { <p>{runs}</p> }.into_any(),
    }
}

#[component]
fn RunView(article: &'static Article, run: Run, starts: Vec<Note>, chosen: Chosen) -> impl IntoView {
    let pieces = run
        .pieces
        .into_iter()
        .map(|piece| view! { <PieceView article piece starts=starts.clone() chosen /> })
        .collect_view();
    let sentence = run.sentence;
    let pointed = move || sentence.is_some() && chosen.sentence.get() == sentence;
    view! {
        <span class="sentence-run" id=sentence.map(|index| format!("sentence-{}", index + 1)) class:pointed=pointed>
            {pieces}
        </span>
    }
}

#[component]
fn PieceView(article: &'static Article, piece: Piece, starts: Vec<Note>, chosen: Chosen) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let on: Vec<NoteOf> = piece.layers.iter().filter_map(|layer| note_on(*layer)).collect();
    let begins: Vec<Note> = starts
        .into_iter()
        .filter(|note| note.span.start_byte == piece.span.start_byte)
        .collect();
    let words = words(article, &piece, lang);
    let anchors = begins
        .iter()
        .map(|note| view! { <span id=anchor_id(corpus, note.of)></span> })
        .collect_view();
    let numbers = piece
        .notes
        .iter()
        .map(|note| view! { <Number note=*note chosen /> })
        .collect_view();
    if on.is_empty() {
        return view! { {words} {numbers} }.into_any();
    }
    let named = begins
        .iter()
        .map(|note| view! { <span class="unseen">{opening(corpus, *note, lang)}</span> })
        .collect_view();
    let class = format!("evidence {}", classes(corpus, &on));
    let first = on.first().copied();
    let (for_chosen, for_hovered) = (on.clone(), on);
    let is_chosen = move || chosen.note.get().is_some_and(|note| for_chosen.contains(&note));
    let is_hovered = move || chosen.hovered.get().is_some_and(|note| for_hovered.contains(&note));
    let choose = move |_| {
        if let Some(note) = first
            && selection::is_empty()
        {
            location.go(location.now().reading(focus_on(corpus, note)));
        }
    };
    view! {
        {anchors}
        <mark
            class=class
            class:chosen=is_chosen
            class:hovered=is_hovered
            on:click=choose
            on:pointerenter=move |_| chosen.hovered.set(first)
            on:pointerleave=move |_| chosen.hovered.set(None)
        >
            {named}
            {words}
        </mark>
        {numbers}
    }
    .into_any()
}

/// The number of a note, as a link to it.
#[component]
fn Number(note: Note, chosen: Chosen) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let href = move || location.with(|link| link.reading(focus_on(corpus, note.of)).href());
    let class = format!("number {}", classes(corpus, &[note.of]));
    let current = move || (chosen.note.get() == Some(note.of)).then_some("true");
    // The joiner keeps the number on the line of the word it belongs to.
    view! {
        "\u{2060}"
        <sup class=class>
            <a id=format!("number-{}", note.number) href=href aria-label=name(corpus, note, lang) aria-current=current>
                {note.number}
            </a>
        </sup>
    }
}

/// The words of a piece: marked where a search found them, named where they are layout.
fn words(article: &'static Article, piece: &Piece, lang: Lang) -> AnyView {
    let text = article.words(piece.span);
    let start = piece.span.start();
    let plain = view! { <span data-byte=start>{text}</span> }.into_any();
    let mut view = plain;
    for layer in &piece.layers {
        view = match *layer {
            Layer::Hit(number) => view! { <mark class="hit" id=format!("hit-{number}")>{view}</mark> }.into_any(),
            Layer::Passage => view! { <mark class="passage" id="passage">{view}</mark> }.into_any(),
            Layer::Leftover(kind) => {
                view! { <span class="leftover" title=terms::leftover(kind, lang)>{view}</span> }.into_any()
            }
            Layer::Claim(_) | Layer::Silence(_) => view,
        };
    }
    view
}

fn note_on(layer: Layer) -> Option<NoteOf> {
    match layer {
        Layer::Claim(id) => Some(NoteOf::Claim(id)),
        Layer::Silence(id) => Some(NoteOf::Silence(id)),
        Layer::Hit(_) | Layer::Passage | Layer::Leftover(_) => None,
    }
}

/// The classes of the voices heard in some notes; a silence is nobody's voice.
pub fn classes(corpus: &Corpus, notes: &[NoteOf]) -> String {
    let mut found: Vec<&str> = Vec::new();
    for note in notes {
        let class = match note {
            NoteOf::Claim(id) => corpus.claims.get(*id).map_or("", |claim| voice_class(claim.voice)),
            NoteOf::Silence(_) => "unsaid",
        };
        if !found.contains(&class) {
            found.push(class);
        }
    }
    found.join(" ")
}

/// What a screen reader says before marked words: "(claim 3, the one side: ".
fn opening(corpus: &Corpus, note: Note, lang: Lang) -> String {
    let t = reader::texts(lang);
    let (what, voice) = match note.of {
        NoteOf::Claim(id) => (t.claim, corpus.claims.get(id).map_or(Voice::Joint, |claim| claim.voice)),
        NoteOf::Silence(id) => (t.silence, corpus.silences.get(id).map_or(Voice::Joint, |one| one.voice)),
    };
    format!("[{what} {}, {}] ", note.number, terms::voice(corpus, voice, lang))
}

/// The name of a note's number: what, whose, how literal.
fn name(corpus: &Corpus, note: Note, lang: Lang) -> String {
    let t = reader::texts(lang);
    match note.of {
        NoteOf::Claim(id) => {
            let claim = corpus.claims.get(id);
            let who = claim.map(|claim| attribution::speakers(corpus, &claim.attribution.speakers, lang));
            let degree = claim.map_or("", |claim| terms::degree(claim.degree, lang));
            format!("{} {}: {}, {degree}", t.claim, note.number, who.unwrap_or_default())
        }
        NoteOf::Silence(id) => {
            let kind = corpus.silences.get(id).map_or("", |one| terms::silence(one.kind, lang));
            format!("{} {}: {kind}", t.silence, note.number)
        }
    }
}

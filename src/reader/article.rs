//! One article on the page: head, prose, notes in the margin.
//!
//! Invariant: choosing a note redraws no words; so the reading place is never lost by it.

use super::note::NoteView;
use super::passage::{PassageBar, found_passage};
use super::prose::Prose;
use super::source::SourceCard;
use super::steps::Steps;
use crate::browser::keys::Listening;
use crate::browser::timer::soon;
use crate::browser::{margin, page};
use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{reader, use_lang};
use corpus::model::{ArticleId, Corpus, Entry, Span};
use corpus::permalink::Focus;
use corpus::text::margin::{Wish, stack};
use corpus::text::reading::{Layer, NoteOf, Reading, reading};
use leptos::prelude::*;
use std::cell::RefCell;

/// The element that holds words and notes.
pub const BODY_ID: &str = "article-body";

/// Space between two notes, in CSS pixels.
const GAP: f64 = 10.0;

thread_local! {
    /// How far each article was scrolled when it was left, by slug.
    static PLACES: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

/// What is chosen and what is pointed at, for all parts of the article.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// The note that the link points at.
    pub note: Memo<Option<NoteOf>>,
    /// The sentence that the link points at, as an index.
    pub sentence: Memo<Option<usize>>,
    /// The note under the pointer.
    pub hovered: RwSignal<Option<NoteOf>>,
}

/// One article.
#[component]
pub fn ArticleView(id: ArticleId) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let selection = use_selection();
    let lang = use_lang();
    let t = reader::texts(lang);
    let article = corpus.articles.get(id)?;
    let focus = location.part(|link| link.focus.clone());
    let chosen = Chosen {
        note: Memo::new(move |_| note_of(corpus, focus.get()?)),
        sentence: Memo::new(move |_| sentence_of(focus.get()?)),
        hovered: RwSignal::new(None),
    };
    let passage = location.part(|link| link.passage.clone());
    let found = Memo::new(move |_| passage.get().map(|passage| found_passage(article, &passage)));
    let hits = Memo::new(move |_| -> Vec<Span> {
        selection.found.with(|found| {
            let hits = found.iter().flat_map(|found| &found.hits);
            hits.filter(|hit| hit.article == id && hit.sentence.is_some())
                .flat_map(|hit| hit.marks.iter().copied())
                .collect()
        })
    });
    let text = Memo::new(move |_| {
        let mut layers: Vec<(Span, Layer)> = hits.with(|hits| {
            let numbered = hits.iter().enumerate();
            numbered.map(|(number, span)| (*span, Layer::Hit(number))).collect()
        });
        layers.extend(found.get().flatten().map(|span| (span, Layer::Passage)));
        reading(corpus, id, &layers)
    });
    let tops = RwSignal::new(Vec::<f64>::new());
    let arrange = move || {
        let Some(text) = text.get_untracked() else { return };
        if let Some(placed) = arranged(corpus, &text, chosen.note.get_untracked()) {
            tops.set(placed);
        }
    };
    Effect::new(move |_| {
        chosen.note.track();
        text.track();
        soon(arrange);
    });
    let resizing = StoredValue::new_local(None::<Listening>);
    resizing.set_value(margin::on_resize(arrange));
    keep_place(article.slug(), focus);

    let not_found = move || {
        let passage = passage.get()?;
        (found.get() == Some(None)).then(|| {
            view! {
                <div class="notice" role="alert">
                    <p>{t.not_found} " " <q>{passage.exact}</q></p>
                </div>
            }
        })
    };
    let end = move || tops.with(|tops| tops.last().map(|last| format!("{}px", last + 160.0)));
    let body = move || {
        let text = text.get()?;
        let blocks = text
            .paragraphs
            .iter()
            .map(|paragraph| {
                let notes = paragraph
                    .notes
                    .iter()
                    .map(|note| view! { <NoteView note=*note chosen tops /> })
                    .collect_view();
                let any = !paragraph.notes.is_empty();
                view! {
                    <Prose article paragraph=paragraph.clone() chosen />
                    {any.then(|| view! { <ol class="notes" aria-label=t.notes>{notes}</ol> })}
                }
            })
            .collect_view();
        Some(blocks)
    };
    Some(view! {
        <article class="reader" aria-labelledby="article-headline">
            <header class="reader-head">
                <h1 id="article-headline" lang=article.language.clone()>
                    {article.headline.clone()}
                </h1>
                <SourceCard article />
                <p class="legend-line">{t.legend}</p>
                {not_found}
            </header>
            <Steps text hits chosen />
            <div class="prose" id=BODY_ID lang=article.language.clone() style:--notes-end=end>
                {body}
            </div>
            <PassageBar article />
        </article>
    })
}

/// Where the notes go, once the page knows how tall they are.
fn arranged(corpus: &Corpus, text: &Reading, chosen: Option<NoteOf>) -> Option<Vec<f64>> {
    let ids: Vec<(String, String)> = text
        .notes
        .iter()
        .map(|note| (anchor_id(corpus, note.of), note_id(corpus, note.of)))
        .collect();
    let measured = margin::measure(BODY_ID, &ids)?;
    let wishes: Vec<Wish> = measured
        .into_iter()
        .zip(&text.notes)
        .map(|((top, height), note)| Wish {
            top,
            height,
            weight: if chosen == Some(note.of) { 1000.0 } else { 1.0 },
        })
        .collect();
    Some(stack(&wishes, GAP))
}

/// Shows what the link points at, and comes back to where an article was left.
fn keep_place(slug: &'static str, focus: Memo<Option<Focus>>) {
    let corpus = use_library().corpus;
    let location = use_location();
    Effect::new(move |_| {
        let Some(focus) = focus.get() else { return };
        let has_passage = location.now().passage.is_some();
        soon(move || match (&focus, has_passage) {
            (_, true) => page::bring_into_sight("passage"),
            (Focus::Sentence(_, number), _) => page::bring_into_sight(&format!("sentence-{number}")),
            (Focus::Claim(_) | Focus::Silence(_), _) => {
                if let Some(note) = note_of(corpus, focus.clone()) {
                    page::bring_into_sight(&anchor_id(corpus, note));
                }
            }
            (Focus::Article(_) | Focus::Meeting(_), _) => {
                let left = PLACES.with_borrow(|places| {
                    let mut all = places.iter().rev();
                    all.find(|(name, _)| name == slug).map(|(_, top)| *top)
                });
                page::scroll_back(left.unwrap_or(0.0));
            }
        });
    });
    on_cleanup(move || {
        let top = page::scrolled();
        PLACES.with_borrow_mut(|places| {
            places.retain(|(name, _)| name != slug);
            places.push((slug.to_owned(), top));
        });
    });
}

/// The note that a link points at.
fn note_of(corpus: &Corpus, focus: Focus) -> Option<NoteOf> {
    match focus {
        Focus::Claim(slug) => corpus.claims.find(&slug).map(NoteOf::Claim),
        Focus::Silence(slug) => corpus.silences.find(&slug).map(NoteOf::Silence),
        Focus::Article(_) | Focus::Sentence(..) | Focus::Meeting(_) => None,
    }
}

fn sentence_of(focus: Focus) -> Option<usize> {
    match focus {
        Focus::Sentence(_, number) => usize::try_from(number).ok()?.checked_sub(1),
        _ => None,
    }
}

/// What a link to a note points at.
pub fn focus_on(corpus: &Corpus, note: NoteOf) -> Focus {
    match note {
        NoteOf::Claim(id) => Focus::Claim(corpus.claims.slug(id).to_owned()),
        NoteOf::Silence(id) => Focus::Silence(corpus.silences.slug(id).to_owned()),
    }
}

/// The element among the words where a note's words begin.
pub fn anchor_id(corpus: &Corpus, note: NoteOf) -> String {
    format!("at-{}", id_of(corpus, note))
}

/// The note's own element.
pub fn note_id(corpus: &Corpus, note: NoteOf) -> String {
    format!("note-{}", id_of(corpus, note))
}

fn id_of(corpus: &Corpus, note: NoteOf) -> String {
    match note {
        NoteOf::Claim(id) => format!("claim-{}", corpus.claims.slug(id)),
        NoteOf::Silence(id) => format!("silence-{}", corpus.silences.slug(id)),
    }
}

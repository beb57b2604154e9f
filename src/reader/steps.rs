//! From claim to claim, to the counterpart and back, by one key each; from hit to hit.
//!
//! Invariant: every key has a control that does the same and names it.

use super::article::{Chosen, focus_on};
use crate::browser::keys::{self, Listening};
use crate::browser::{address, page};
use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{reader, use_lang};
use corpus::compare::card;
use corpus::model::{ClaimId, Entry, Span};
use corpus::permalink::Focus;
use corpus::text::reading::{NoteOf, Reading};
use leptos::prelude::*;

/// The bar of steps.
#[component]
pub fn Steps(text: Memo<Option<Reading>>, hits: Memo<Vec<Span>>, chosen: Chosen) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = reader::texts(lang);
    let notes = move || text.with(|text| text.as_ref().map(|text| text.notes.clone()).unwrap_or_default());
    let place = move || {
        let now = chosen.note.get()?;
        notes().iter().position(|note| note.of == now)
    };
    let step = move |forward: bool| {
        let notes = untrack(notes);
        let last = notes.len().checked_sub(1)?;
        let next = match (untrack(place), forward) {
            (None, _) => first_from(&notes, chosen.sentence.get_untracked()),
            (Some(place), true) => (place + 1).min(last),
            (Some(place), false) => place.saturating_sub(1),
        };
        let note = notes.get(next)?;
        location.go(location.now().reading(focus_on(corpus, note.of)));
        Some(())
    };
    // Which counterpart of a claim was visited last, so that the key leads to the next one.
    let visited = StoredValue::new(None::<(ClaimId, usize)>);
    let cross = move || {
        let Some(NoteOf::Claim(id)) = chosen.note.get_untracked() else {
            return step(true);
        };
        let counterparts = card(corpus, id)?.counterparts;
        let turn = match visited.get_value() {
            Some((last, turn)) if last == id => (turn + 1) % counterparts.len().max(1),
            _ => 0,
        };
        let other = counterparts.get(turn)?.claim;
        visited.set_value(Some((id, turn)));
        let slug = corpus.claims.get(other)?.slug().to_owned();
        location.go(location.now().reading(Focus::Claim(slug)));
        Some(())
    };
    let hit = RwSignal::new(None::<usize>);
    let hit_step = move |forward: bool| {
        let count = hits.with_untracked(Vec::len);
        let last = count.checked_sub(1)?;
        let next = match (hit.get_untracked(), forward) {
            (None, _) => 0,
            (Some(at), true) => if at == last { 0 } else { at + 1 },
            (Some(at), false) => if at == 0 { last } else { at - 1 },
        };
        hit.set(Some(next));
        page::scroll_to(&format!("hit-{next}"));
        Some(())
    };
    let listening = StoredValue::new_local(None::<Listening>);
    listening.set_value(keys::listen(move |key| {
        match key {
            "j" => step(true),
            "k" => step(false),
            "c" => cross(),
            "b" => {
                address::back();
                Some(())
            }
            "n" => hit_step(true),
            "p" => hit_step(false),
            _ => None,
        }
        .is_some()
    }));

    let told = move || {
        let all = notes().len();
        match place() {
            Some(place) => reader::place(place + 1, all, lang),
            None => reader::notes(all, lang),
        }
    };
    let has_counterpart = move || match chosen.note.get() {
        Some(NoteOf::Claim(id)) => card(corpus, id).is_some_and(|card| !card.counterparts.is_empty()),
        _ => false,
    };
    let hits_told = move || {
        let count = hits.with(Vec::len);
        match hit.get() {
            Some(at) => reader::place(at + 1, count, lang),
            None => reader::hits(count, lang),
        }
    };
    view! {
        <div class="steps" role="group" aria-label=t.steps>
            <span class="where" role="status">{told}</span>
            <button type="button" class="quiet" id="step-previous" on:click=move |_| { step(false); }>
                "↑ " <span class="step-word">{t.previous}</span> " " <kbd>"k"</kbd>
            </button>
            <button type="button" class="quiet" id="step-next" on:click=move |_| { step(true); }>
                "↓ " <span class="step-word">{t.next}</span> " " <kbd>"j"</kbd>
            </button>
            <button type="button" class="quiet" id="step-cross" disabled=move || !has_counterpart() on:click=move |_| { cross(); }>
                "⇄ " {t.counterpart} " " <kbd>"c"</kbd>
            </button>
            <button type="button" class="quiet" id="step-back" on:click=move |_| address::back()>
                "← " {t.back} " " <kbd>"b"</kbd>
            </button>
            <Show when=move || hits.with(|hits| !hits.is_empty())>
                <span class="hit-steps">
                    <span class="where" role="status">{hits_told}</span>
                    <button type="button" class="quiet" id="hit-previous" aria-label=t.previous_hit on:click=move |_| { hit_step(false); }>
                        "↑ " <kbd>"p"</kbd>
                    </button>
                    <button type="button" class="quiet" id="hit-next" aria-label=t.next_hit on:click=move |_| { hit_step(true); }>
                        "↓ " <kbd>"n"</kbd>
                    </button>
                </span>
            </Show>
        </div>
    }
}

/// The first note of a sentence, or the first after it; the very first when no sentence is meant.
fn first_from(notes: &[corpus::text::reading::Note], sentence: Option<usize>) -> usize {
    let Some(sentence) = sentence else { return 0 };
    let from = notes.iter().position(|note| note.sentence >= Some(sentence));
    from.unwrap_or(0)
}

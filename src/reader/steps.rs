//! From claim to claim, to the counterpart and back; from hit to hit.
//!
//! Invariant: every key has a control that does the same and names it; what follows from the link
//! alone is a link.

use super::place::{focus_on, note_in_focus, sentence_in_focus};
use crate::i18n::reader;
use crate::markup::{Element, el, for_the_eye, unseen};
use crate::view::View;
use corpus::compare::card;
use corpus::permalink::{Permalink, Target};
use corpus::text::annotated_text::{AnnotatedText, NoteOf};

/// The bar of steps.
pub fn steps(view: &View, reading: &AnnotatedText, hits: usize) -> Element {
    let t = reader::texts(view.lang);
    let chosen = note_in_focus(view.corpus, view.link);
    let notes = &reading.notes;
    let place = chosen.and_then(|chosen| notes.iter().position(|note| note.of == chosen));
    let at = |index: usize| {
        let note = notes.get(index)?;
        Some(view.link.reading(focus_on(view.corpus, note.of)))
    };
    // Nothing chosen: on to the sentence that the link points at, or to the first note.
    let (previous, next) = match place {
        Some(place) => (place.checked_sub(1).and_then(at), at(place + 1)),
        None => {
            let from = sentence_in_focus(view.link);
            let first = notes.iter().position(|note| note.sentence >= from);
            (None, at(first.unwrap_or(0)))
        }
    };
    let told = match place {
        Some(place) => reader::place(place + 1, notes.len(), view.lang),
        None => reader::notes(notes.len(), view.lang),
    };
    let back = el("button")
        .id("step-back")
        .class("quiet")
        .attr("type", "button")
        .attr("data-do", "back")
        .with("← ")
        .with(el("span").class("step-word").with(t.back))
        .with(" ")
        .with(el("kbd").with("b"));
    let hit_steps = (hits > 0).then(|| hit_steps(view, hits));
    el("div")
        .class("steps")
        .id("steps")
        .attr("role", "group")
        .attr("aria-label", t.steps)
        .with(el("span").class("where").attr("role", "status").with(told))
        .with(step(
            "step-previous",
            "↑",
            t.previous,
            "k",
            previous.as_ref(),
        ))
        .with(step("step-next", "↓", t.next, "j", next.as_ref()))
        .with(step(
            "step-cross",
            "⇄",
            t.counterpart,
            "c",
            cross(view, chosen).as_ref(),
        ))
        .with(back)
        .with_all(hit_steps)
}

/// The strongest counterpart of the chosen claim.
fn cross(view: &View, chosen: Option<NoteOf>) -> Option<Permalink> {
    let Some(NoteOf::Claim(id)) = chosen else {
        return None;
    };
    let other = card(view.corpus, id)?.counterparts.first()?.claim;
    let slug = view.corpus.claims.slug(other).to_owned();
    Some(view.link.reading(Target::Claim(slug)))
}

/// One step: a link where there is somewhere to go.
fn step(
    id: &'static str,
    sign: &'static str,
    word: &'static str,
    key: &'static str,
    to: Option<&Permalink>,
) -> Element {
    el("a")
        .id(id)
        .class("quiet")
        .maybe("href", to.map(Permalink::href))
        .maybe("role", to.is_none().then_some("link"))
        .maybe("aria-disabled", to.is_none().then_some("true"))
        .with(format!("{sign} "))
        .with(el("span").class("step-word").with(word))
        .with(" ")
        .with(el("kbd").with(key))
}

fn hit_steps(view: &View, hits: usize) -> Element {
    let t = reader::texts(view.lang);
    let button = |id: &'static str, does: &'static str, name: &'static str, key: &'static str| {
        el("button")
            .id(id)
            .class("quiet")
            .attr("type", "button")
            .attr("data-do", does)
            .attr("title", name)
            .with(unseen(name))
            .with(for_the_eye(if key == "n" { "↓ " } else { "↑ " }))
            .with(el("kbd").attr("aria-hidden", "true").with(key))
    };
    el("span")
        .class("hit-steps")
        .with(
            el("span")
                .class("where")
                .with(reader::hits(hits, view.lang)),
        )
        .with(button("hit-previous", "hit:previous", t.previous_hit, "p"))
        .with(button("hit-next", "hit:next", t.next_hit, "n"))
}

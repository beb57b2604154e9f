//! What the reader does in a browser that no tree can: notes arranged in the margin, the place
//! that a link points at brought into sight, keys, and what is selected.
//!
//! Invariant: it moves and measures what was painted; it never draws a word of the article.

use crate::i18n::{attribution, reader};
use crate::legacy::State;
use crate::platform::{clipboard, delegate, margin, page, selection, timer};
use crate::reader::{
    BODY_ID, COPIED_ID, anchor_id, article_of, element_in_focus, note_id, note_in_focus,
    with_passage,
};
use crate::state::AppContext;
use crate::state::commands::ReaderCommand;
use crate::state::url::UrlState;
use corpus::model::{Article, Lang, Span};
use corpus::permalink::{Permalink, Screen, Target};
use corpus::text::annotated_text::{Note, annotate};
use corpus::text::note_layout::{Wish, stack};
use corpus::text::passage::trimmed;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// Space between two notes, in CSS pixels.
const GAP: f64 = 10.0;

/// What is remembered from one view to the next.
#[derive(Default)]
struct Memory {
    /// How far each article was scrolled when it was last seen, by slug.
    places: Vec<(String, f64)>,
    /// The passage selected last.
    passage: Option<Span>,
    /// The hit gone to last.
    hit: Option<usize>,
}

/// Follows the location from now on.
pub fn start(state: State) {
    let (library, location, lang) = (state.app, state.app.url, state.lang);
    let memory = Rc::new(RefCell::new(Memory::default()));
    let arriving = Rc::clone(&memory);
    Effect::new(move |_| {
        let link = location.get();
        // The words are drawn anew in another language, and the notes with them.
        lang.track();
        let memory = Rc::clone(&arriving);
        timer::soon(move || arrive(library, &link, &memory));
    });
    margin::on_resize(move || {
        arrange(library, &location.current());
    });
    let scrolling = Rc::clone(&memory);
    margin::on_scroll(move || {
        if let Some(article) = article_in(library, &location.current()) {
            let mut memory = scrolling.borrow_mut();
            memory.places.retain(|(slug, _)| *slug != article.slug);
            memory.places.push((article.slug.clone(), page::scrolled()));
        }
    });
    let selecting = Rc::clone(&memory);
    selection::on_change(move || {
        let Some(article) = article_in(library, &location.current()) else {
            return;
        };
        let passage = selection::selected(BODY_ID).map(|span| trimmed(&article.body, span));
        let passage = passage.filter(|span| !span.is_empty());
        page::set_root("data-passage", if passage.is_some() { "on" } else { "" });
        selecting.borrow_mut().passage = passage;
    });
    let acting = Rc::clone(&memory);
    delegate::on_do(Box::new(move |action| match action {
        "back" => location.back(),
        "hit:next" => step_hit(&acting, 1),
        "hit:previous" => step_hit(&acting, -1),
        "copy:quote" | "copy:link" => {
            let passage = acting.borrow().passage;
            copy(library, location, lang.get_untracked(), action, passage);
        }
        _ => {}
    }));
    state
        .app
        .ui
        .reader_commands
        .set_value(Some(Callback::new(move |command| {
            let link = location.current();
            if link.screen != Screen::Reader {
                return;
            }
            match command {
                ReaderCommand::NextClaim => page::click("step-next"),
                ReaderCommand::PreviousClaim => page::click("step-previous"),
                ReaderCommand::Counterpart => cross(library, &link),
                ReaderCommand::Back => page::click("step-back"),
                ReaderCommand::NextHit => page::click("hit-next"),
                ReaderCommand::PreviousHit => page::click("hit-previous"),
            };
        })));
}

/// To the counterpart of the claim; from a sentence first to its claim.
fn cross(library: AppContext, link: &Permalink) -> bool {
    let is_at_note = note_in_focus(library.corpus, link).is_some();
    page::click(if is_at_note {
        "step-cross"
    } else {
        "step-next"
    })
}

fn article_in(library: AppContext, link: &Permalink) -> Option<&'static Article> {
    if link.screen != Screen::Reader {
        return None;
    }
    let id = article_of(library.corpus, link.target.as_ref()?)?;
    library.corpus.articles.get(id)
}

/// Shows what the link points at: in the reader the place in the article, in a pair both places.
fn arrive(library: AppContext, link: &Permalink, memory: &RefCell<Memory>) {
    if link.pair.is_some() && link.screen == Screen::Compare {
        page::scroll_within("pane-left", "pane-left-mark");
        page::scroll_within("pane-right", "pane-right-mark");
    }
    let Some(article) = article_in(library, link) else {
        return;
    };
    memory.borrow_mut().hit = None;
    arrange(library, link);
    if let Some(element) = element_in_focus(library.corpus, link) {
        page::bring_into_sight(&element);
    } else if matches!(link.target, Some(Target::Article(_))) {
        let memory = memory.borrow();
        let mut places = memory.places.iter();
        let left = places.find(|(slug, _)| *slug == article.slug);
        page::scroll_back(left.map_or(0.0, |(_, top)| *top));
    }
}

/// Puts every note as near its words as the others allow.
fn arrange(library: AppContext, link: &Permalink) {
    let Some(id) = link
        .target
        .as_ref()
        .and_then(|focus| article_of(library.corpus, focus))
    else {
        return;
    };
    if link.screen != Screen::Reader {
        return;
    }
    let Some(text) = annotate(library.corpus, id, &[]) else {
        return;
    };
    let chosen = note_in_focus(library.corpus, link);
    let ids = |note: &Note| {
        let of = note.of;
        (anchor_id(library.corpus, of), note_id(library.corpus, of))
    };
    let pairs: Vec<(String, String)> = text.notes.iter().map(ids).collect();
    let Some(measured) = margin::measure(BODY_ID, &pairs) else {
        return;
    };
    let wishes: Vec<Wish> = measured
        .iter()
        .zip(&text.notes)
        .map(|((top, height), note)| Wish {
            top: *top,
            height: *height,
            weight: if chosen == Some(note.of) { 1000.0 } else { 1.0 },
        })
        .collect();
    let tops = stack(&wishes, GAP);
    for ((_, note), top) in pairs.iter().zip(&tops) {
        margin::set_length(note, "--top", *top);
    }
    let end = tops
        .iter()
        .zip(&wishes)
        .map(|(top, wish)| top + wish.height);
    margin::set_length(BODY_ID, "--notes-end", end.fold(0.0, f64::max));
}

fn step_hit(memory: &RefCell<Memory>, by: isize) {
    let mut memory = memory.borrow_mut();
    let next = match (memory.hit, by) {
        (None, _) => 0,
        (Some(at), 1) => at + 1,
        (Some(at), _) => at.saturating_sub(1),
    };
    // Past the last one the walk begins anew.
    let next = if page::scroll_to(&format!("hit-{next}")) {
        next
    } else {
        page::scroll_to("hit-0");
        0
    };
    memory.hit = Some(next);
}

fn copy(library: AppContext, location: UrlState, lang: Lang, action: &str, passage: Option<Span>) {
    let t = reader::texts(lang);
    let link = location.current();
    let Some((article, span)) = article_in(library, &link).zip(passage) else {
        return;
    };
    let marked = with_passage(&link, article, span);
    let address = marked.as_ref().map(UrlState::address_of);
    let text = match (action, address) {
        ("copy:link", None) => {
            page::say(COPIED_ID, t.nowhere);
            return;
        }
        ("copy:link", Some(address)) => address,
        (_, address) => reader::quotation(
            article.words(span),
            &article.headline,
            attribution::publisher(library.corpus, article, lang),
            &attribution::dated(&article.published, lang),
            &address.unwrap_or_default(),
            lang,
        ),
    };
    clipboard::copy(&text, move |worked| {
        page::say(COPIED_ID, if worked { t.copied } else { t.not_copied });
    });
}

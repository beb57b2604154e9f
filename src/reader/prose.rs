//! A paragraph, word for word, with what rests on it marked.
//!
//! Invariant: the elements with `data-byte` hold the article's words and nothing else, each from
//! that byte of the body on; so a selection can be told in bytes.

use super::place::{anchor_id, focus_on, note_in_focus, sentence_in_focus};
use crate::i18n::{reader, terms};
use crate::markup::{Element, Node, el, unseen};
use crate::view::View;
use crate::widgets::voice_class;
use corpus::model::{Article, Corpus, LeftoverKind, Voice};
use corpus::text::annotated_text::{Layer, Note, NoteOf, Paragraph, Piece};

/// One paragraph.
pub fn prose(view: &View, article: &Article, paragraph: &Paragraph) -> Element {
    let pointed = sentence_in_focus(view.link);
    let runs = paragraph.runs.iter().map(|run| {
        let is_pointed = run.sentence.is_some() && run.sentence == pointed;
        let pieces = run
            .pieces
            .iter()
            .flat_map(|piece| piece_view(view, article, piece, &paragraph.notes));
        el("span")
            .class(if is_pointed {
                "sentence-run pointed"
            } else {
                "sentence-run"
            })
            .maybe(
                "id",
                run.sentence.map(|index| format!("sentence-{}", index + 1)),
            )
            .with_all(pieces)
    });
    match paragraph.leftover {
        Some(LeftoverKind::Heading) => el("h2").class("subhead").with_all(runs),
        Some(kind) => el("p")
            .class("leftover")
            .with(
                el("span")
                    .class("leftover-label")
                    .with(terms::leftover(kind, view.lang)),
            )
            .with(" ")
            .with_all(runs),
        None => el("p").with_all(runs),
    }
}

fn piece_view(view: &View, article: &Article, piece: &Piece, notes: &[Note]) -> Vec<Node> {
    let on: Vec<NoteOf> = piece.layers.iter().copied().filter_map(note_on).collect();
    let words = words(view, article, piece);
    // The joiner keeps a number on the line of the word it belongs to.
    let numbers = piece
        .notes
        .iter()
        .flat_map(|note| [Node::from("\u{2060}"), number(view, note).into()]);
    if on.is_empty() {
        return std::iter::once(words).chain(numbers).collect();
    }
    let begins: Vec<&Note> = notes
        .iter()
        .filter(|note| note.span.start_byte == piece.span.start_byte)
        .collect();
    let anchors = begins
        .iter()
        .map(|note| el("span").id(anchor_id(view.corpus, note.of)).into());
    let named = begins.iter().map(|note| unseen(opening(view, note)));
    let chosen = note_in_focus(view.corpus, view.link).is_some_and(|note| on.contains(&note));
    let state = if chosen { " in-focus" } else { "" };
    let mark = el("mark")
        .class(format!("evidence {}{state}", classes(view.corpus, &on)))
        .with_all(named)
        .with(words);
    anchors
        .chain(std::iter::once(mark.into()))
        .chain(numbers)
        .collect()
}

/// The number of a note, as a link to it.
fn number(view: &View, note: &Note) -> Element {
    let is_chosen = note_in_focus(view.corpus, view.link) == Some(note.of);
    let focus = focus_on(view.corpus, note.of);
    el("sup")
        .class(format!("number {}", classes(view.corpus, &[note.of])))
        .with(
            el("a")
                .id(format!("number-{}", note.number))
                .attr("href", view.link.reading(focus).href())
                .attr("aria-label", name(view, note))
                .maybe("aria-current", is_chosen.then_some("true"))
                .with(note.number.to_string()),
        )
}

/// The words of a piece: marked where a search found them, named where they are layout.
fn words(view: &View, article: &Article, piece: &Piece) -> Node {
    let mut words = el("span")
        .attr("data-byte", piece.span.start().to_string())
        .with(article.words(piece.span).to_owned());
    for layer in &piece.layers {
        let begins = piece.begins.contains(layer);
        words = match *layer {
            Layer::Hit(number) => el("mark")
                .class("hit")
                .maybe("id", begins.then(|| format!("hit-{number}")))
                .with(words),
            Layer::Passage => el("mark")
                .class("passage")
                .maybe("id", begins.then_some("passage"))
                .with(words),
            Layer::Leftover(kind) => el("span")
                .class("leftover")
                .attr("title", terms::leftover(kind, view.lang))
                .with(words),
            Layer::Claim(_) | Layer::Silence(_) => words,
        };
    }
    words.into()
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
            NoteOf::Claim(id) => corpus
                .claims
                .get(*id)
                .map_or("", |claim| voice_class(claim.voice)),
            NoteOf::Silence(_) => "unsaid",
        };
        if !found.contains(&class) {
            found.push(class);
        }
    }
    found.join(" ")
}

/// What a screen reader says before marked words: "[claim 3, the one side] ".
fn opening(view: &View, note: &Note) -> String {
    let t = reader::texts(view.lang);
    let (what, voice) = match note.of {
        NoteOf::Claim(id) => (t.claim, view.corpus.claims.get(id).map(|one| one.voice)),
        NoteOf::Silence(id) => (t.silence, view.corpus.silences.get(id).map(|one| one.voice)),
    };
    let voice = terms::voice(view.corpus, voice.unwrap_or(Voice::Joint), view.lang);
    format!("[{what} {}, {voice}] ", note.number)
}

/// The name of a note's number: what, whose, how literal.
fn name(view: &View, note: &Note) -> String {
    let t = reader::texts(view.lang);
    match note.of {
        NoteOf::Claim(id) => {
            let (who, degree) = view
                .corpus
                .claims
                .get(id)
                .map_or_else(Default::default, |claim| {
                    let speakers = &claim.attribution.speakers;
                    (
                        terms::speakers(view.corpus, speakers, view.lang),
                        terms::degree(claim.degree, view.lang),
                    )
                });
            format!("{} {}: {who}, {degree}", t.claim, note.number)
        }
        NoteOf::Silence(id) => {
            let silence = view.corpus.silences.get(id);
            let kind = silence.map_or("", |one| terms::silence(one.kind, view.lang));
            format!("{} {}: {kind}", t.silence, note.number)
        }
    }
}

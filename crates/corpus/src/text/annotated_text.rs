//! An article as it is read: paragraphs, sentences, and what rests on each piece of them.
//!
//! Invariant: the runs of a paragraph follow each other without gap, and so do the pieces of
//! a run; between paragraphs lies white space only. So the words of all pieces are the
//! article's own words, all of them, in order.

use super::segments::{paragraphs, segments_within};
use crate::model::{Article, ArticleId, ClaimId, Corpus, LeftoverKind, SilenceId, Span};

/// Something laid over the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// A claim rests on these words.
    Claim(ClaimId),
    /// These words say that a party left something unsaid.
    Silence(SilenceId),
    /// A search found these words; hits count from 0 in the order of the text.
    Hit(usize),
    /// The reader marked these words, or was sent to them.
    Passage,
    /// Layout among the prose.
    Leftover(LeftoverKind),
}

/// A note in the margin: what rests on the words it is numbered at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteOf {
    /// A claim.
    Claim(ClaimId),
    /// A silence.
    Silence(SilenceId),
}

/// One note, numbered in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// From 1.
    pub number: usize,
    /// What it is a note of.
    pub of: NoteOf,
    /// The first words it rests on.
    pub span: Span,
    /// The sentence those words begin in, as an index of `Article::sentences`.
    pub sentence: Option<usize>,
}

/// Words under one set of layers.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Where they stand in the body.
    pub span: Span,
    /// What is laid over them.
    pub layers: Vec<Layer>,
    /// Those of `layers` that begin here, so that each can be named once.
    pub begins: Vec<Layer>,
    /// The notes whose first words end here: where their numbers are printed.
    pub notes: Vec<Note>,
}

/// A sentence, or what stands between two of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Index of `Article::sentences`; `None` for what stands between sentences.
    pub sentence: Option<usize>,
    /// Where it stands in the body.
    pub span: Span,
    /// Its words, cut at the layers.
    pub pieces: Vec<Piece>,
}

/// What stands between two blank lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// Where it stands in the body.
    pub span: Span,
    /// What kind of layout it is, when all of it is layout of one kind.
    pub leftover: Option<LeftoverKind>,
    /// Its sentences and what stands between them.
    pub runs: Vec<Run>,
    /// The notes whose first words begin here, in order.
    pub notes: Vec<Note>,
}

/// An article, ready to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotatedText {
    /// The article.
    pub article: ArticleId,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Every note, in order.
    pub notes: Vec<Note>,
}

/// Lays the claims, silences and layout of an article, and `extra` (hits, a passage), over it.
/// `None` for an article of another corpus.
#[must_use]
pub fn annotate(corpus: &Corpus, id: ArticleId, extra: &[(Span, Layer)]) -> Option<AnnotatedText> {
    let article = corpus.articles.get(id)?;
    let mut layers = Vec::new();
    for leftover in &article.leftovers {
        layers.push((leftover.span, Layer::Leftover(leftover.kind)));
    }
    for (claim_id, claim) in corpus.claims.iter().filter(|(_, one)| one.article == id) {
        let spans = claim.evidence.iter();
        layers.extend(spans.map(|span| (*span, Layer::Claim(claim_id))));
    }
    for (silence_id, silence) in corpus.silences.iter().filter(|(_, one)| one.article == id) {
        layers.push((silence.span, Layer::Silence(silence_id)));
    }
    layers.extend_from_slice(extra);

    let notes = notes(corpus, id, article);
    let paragraphs = paragraphs(&article.body)
        .into_iter()
        .map(|span| Paragraph {
            span,
            leftover: whole_leftover(article, span),
            runs: runs(article, span, &layers, &notes),
            notes: notes_where(&notes, |note| begins_in(note.span, span)),
        })
        .collect();
    Some(AnnotatedText {
        article: id,
        paragraphs,
        notes,
    })
}

fn notes(corpus: &Corpus, id: ArticleId, article: &Article) -> Vec<Note> {
    let claims = corpus.claims.iter().filter(|(_, one)| one.article == id);
    let silences = corpus.silences.iter().filter(|(_, one)| one.article == id);
    let mut found: Vec<(Span, NoteOf)> = claims
        .map(|(claim, one)| (one.span(), NoteOf::Claim(claim)))
        .chain(silences.map(|(silence, one)| (one.span, NoteOf::Silence(silence))))
        .collect();
    found.sort_by_key(|(span, _)| *span);
    found
        .into_iter()
        .zip(1..)
        .map(|((span, of), number)| Note {
            number,
            of,
            span,
            sentence: article.sentence_at(span),
        })
        .collect()
}

fn runs(article: &Article, within: Span, layers: &[(Span, Layer)], notes: &[Note]) -> Vec<Run> {
    let marks: Vec<(Span, usize)> = article
        .sentences
        .iter()
        .enumerate()
        .map(|(number, span)| (*span, number))
        .collect();
    // Runs are cut only at sentences; a run that lies in none is what stands between two.
    segments_within(&article.body, within, &marks)
        .into_iter()
        .map(|cut| Run {
            sentence: cut.keys.first().copied(),
            span: cut.span,
            pieces: segments_within(&article.body, cut.span, layers)
                .into_iter()
                .map(|piece| Piece {
                    span: piece.span,
                    begins: beginning_in(piece.span, layers),
                    layers: piece.keys,
                    notes: notes_where(notes, |note| ends_in(note.span, piece.span)),
                })
                .collect(),
        })
        .collect()
}

fn whole_leftover(article: &Article, span: Span) -> Option<LeftoverKind> {
    let whole = article.leftovers.iter();
    whole
        .filter(|leftover| leftover.span.contains(span))
        .map(|leftover| leftover.kind)
        .next()
}

fn notes_where(notes: &[Note], keep: impl Fn(&Note) -> bool) -> Vec<Note> {
    notes.iter().copied().filter(|note| keep(note)).collect()
}

fn beginning_in(within: Span, layers: &[(Span, Layer)]) -> Vec<Layer> {
    let begin = layers.iter().filter(|(span, _)| begins_in(*span, within));
    begin.map(|(_, layer)| *layer).collect()
}

fn begins_in(span: Span, within: Span) -> bool {
    within.start_byte <= span.start_byte && span.start_byte < within.end_byte
}

fn ends_in(span: Span, within: Span) -> bool {
    within.start_byte < span.end_byte && span.end_byte <= within.end_byte
}

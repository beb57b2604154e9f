//! Two claims alone, facing each other.
//!
//! Invariant: the two keep the order of the axis: the first party's claim is `left` unless
//! both are of one voice, and then the order they were asked for in.

use super::card::{ClaimCard, card};
use super::shared_words::{Aliases, Keyed, WordKind, WordMark, keyed, marks};
use crate::model::{ClaimId, Corpus, RelationId};

/// One of the two.
#[derive(Clone, Debug, PartialEq)]
pub struct PairSide {
    /// The claim.
    pub card: ClaimCard,
    /// The words of its quotation that carry meaning, in order.
    pub words: Vec<WordMark>,
}

/// Two claims and what joins them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Left, or above.
    pub left: PairSide,
    /// Right, or below.
    pub right: PairSide,
    /// The relations between them, strongest first; often one, maybe none.
    pub relations: Vec<RelationId>,
}

impl PairSide {
    /// The words of one kind as they are printed, each once, in order.
    #[must_use]
    pub fn words_of(&self, kind: WordKind) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for mark in self.words.iter().filter(|mark| mark.kind == kind) {
            if !found
                .iter()
                .any(|word| word.eq_ignore_ascii_case(&mark.word))
            {
                found.push(&mark.word);
            }
        }
        found
    }
}

/// Sets two claims beside each other; `None` when they are one, or of another corpus.
#[must_use]
pub fn pair(corpus: &Corpus, one: ClaimId, other: ClaimId) -> Option<Pair> {
    if one == other {
        return None;
    }
    let (mut left, mut right) = (card(corpus, one)?, card(corpus, other)?);
    if right.voice < left.voice {
        std::mem::swap(&mut left, &mut right);
    }
    let aliases = Aliases::of(corpus);
    let (left_words, right_words) = (quoted(&left, &aliases), quoted(&right, &aliases));
    let joining = left.counterparts.iter().filter(|one| one.claim == right.id);
    Some(Pair {
        relations: joining.map(|one| one.relation).collect(),
        left: PairSide {
            words: marks(&left_words, &right_words),
            card: left,
        },
        right: PairSide {
            words: marks(&right_words, &left_words),
            card: right,
        },
    })
}

fn quoted(card: &ClaimCard, aliases: &Aliases) -> Vec<Keyed> {
    let pieces = card.quotation.iter();
    pieces
        .flat_map(|piece| keyed(&piece.words, piece.span.start(), aliases))
        .collect()
}

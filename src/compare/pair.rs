//! Two claims alone: their words against each other, and both articles at their sentences.
//!
//! Invariant: what is marked in the quotations is also told in words beneath them.

use super::axis::reason;
use super::pane::pane;
use crate::i18n::{compare, terms};
use crate::markup::{Element, Node, el, for_the_eye};
use crate::view::View;
use crate::widgets::{Told, TopicsTold, claim_card, share_button, side_mark, voice_class};
use corpus::compare::{Pair, PairSide, WordKind, pair};
use corpus::permalink::{Permalink, Screen};

/// The pair that the link names, facing each other; nothing when it names none.
pub fn pair_view(view: &View) -> Option<Vec<Node>> {
    let t = compare::texts(view.lang);
    let (one, other) = view.link.pair.as_ref()?;
    let claims = &view.corpus.claims;
    let pair = pair(view.corpus, claims.find(one)?, claims.find(other)?)?;
    let back = Permalink {
        pair: None,
        ..view.link.clone()
    };
    let back = el("a")
        .id("pair-back")
        .attr("href", back.href())
        .with(format!("← {}", t.pair_back));
    let alone = Permalink {
        pair: view.link.pair.clone(),
        ..view.link.bare(Screen::Compare)
    };
    let head = el("header")
        .class("compare-head")
        .with(
            el("p")
                .class("kicker")
                .with(back)
                .with(share_button(view, &alone).id("share-pair")),
        )
        .with(el("h1").with(t.pair_title));
    let none = pair
        .relations
        .is_empty()
        .then(|| el("p").class("why").with(t.pair_none));
    let reasons = pair.relations.iter().filter_map(|id| reason(view, *id));
    let axis = el("div")
        .class("pair-axis")
        .with_all(reasons)
        .with_all(none);
    let facing = el("div")
        .class("pair")
        .with(side(view, &pair, &pair.left))
        .with(axis)
        .with(side(view, &pair, &pair.right));
    let legend = el("p")
        .class("words-note")
        .with(el("mark").class("shared").with(t.shared_words))
        .with(" · ")
        .with(el("mark").class("differing").with(t.differing_words))
        .with(format!(" · {}", t.words_note));
    let panes = el("div")
        .class("panes")
        .with_all(pane(view, pair.left.card.id, "left", t.left_pane))
        .with_all(pane(view, pair.right.card.id, "right", t.right_pane));
    Some(vec![
        head.into(),
        facing.into(),
        legend.into(),
        panes.into(),
    ])
}

fn side(view: &View, pair: &Pair, side: &PairSide) -> Element {
    let voice = side.card.voice;
    let told = Told {
        meeting: None,
        topics: TopicsTold::Nowhere,
        relations: pair.relations.clone(),
    };
    let name = terms::voice(view.corpus, voice, view.lang).to_owned();
    el("section")
        .class(format!("pair-side {}", voice_class(voice)))
        .with(
            el("h2")
                .with(for_the_eye(side_mark(view, voice)))
                .with(name),
        )
        .with(claim_card(view, &side.card, &told, &side.words))
        .with(words(view, side))
}

/// The marked words as text, for who can't see the marks.
fn words(view: &View, side: &PairSide) -> Element {
    let t = compare::texts(view.lang);
    let list = |kind| {
        let words = side.words_of(kind).join(", ");
        let words = if words.is_empty() {
            t.no_words.to_owned()
        } else {
            words
        };
        el("dd")
            .attr("lang", side.card.language.clone())
            .with(words)
    };
    el("dl")
        .class("words")
        .with(el("dt").with(t.shared_words))
        .with(list(WordKind::Shared))
        .with(el("dt").with(t.differing_words))
        .with(list(WordKind::Differing))
}

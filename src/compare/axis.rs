//! What is drawn on the axis between two claims: a sign, a word, and on demand the reason.
//!
//! The reason is a popover of the browser's own, so that it opens without a script too.
//!
//! Invariant: a relation is never shown without the way to its reason, and the reason always says
//! that it is the editors' reading.

use crate::i18n::{compare, terms};
use crate::markup::{Element, el, for_the_eye};
use crate::view::View;
use crate::widgets::pair_link;
use corpus::model::{Claim, RelationId, RelationKind, Voice};

/// The relations between the claims of one line, as buttons that show their reasons.
pub fn ties(view: &View, relations: &[RelationId]) -> Vec<Element> {
    relations.iter().filter_map(|id| tie(view, *id)).collect()
}

fn tie(view: &View, id: RelationId) -> Option<Element> {
    let relation = view.corpus.relations.get(id)?;
    let why = format!("why-{}", relation.slug);
    let from = view.corpus.claims.get(relation.from)?;
    let word = terms::relation(relation.kind, view.lang);
    let (before, after) = match (relation.kind, from.voice) {
        (RelationKind::Undercuts, Voice::Second) => ("← ", ""),
        (RelationKind::Undercuts, _) => ("", " →"),
        _ => ("", ""),
    };
    let button = el("button")
        .id(format!("tie-{}", relation.slug))
        .class("relation")
        .attr("type", "button")
        .attr("popovertarget", why.clone())
        .attr("title", compare::texts(view.lang).why)
        .with(before)
        .with(for_the_eye(terms::relation_sign(relation.kind)).class("sign"))
        .with(format!(" {word}{after}"));
    let reason = reason(view, id)?.id(why).attr("popover", "auto");
    Some(
        el("div")
            .class(format!("tie {}", relation.kind.slug()))
            .with(button)
            .with(reason),
    )
}

/// How two claims stand, and why the editors say so.
pub fn reason(view: &View, id: RelationId) -> Option<Element> {
    let t = compare::texts(view.lang);
    let relation = view.corpus.relations.get(id)?;
    let (from, to) = (
        view.corpus.claims.get(relation.from)?,
        view.corpus.claims.get(relation.to)?,
    );
    let name = |claim: &Claim| terms::speakers(view.corpus, &claim.attribution.speakers, view.lang);
    let sentence = compare::relation_sentence(relation.kind, &name(from), &name(to), view.lang);
    let alone = view.link.pair.is_some();
    let to_pair = (!alone).then(|| {
        el("a")
            .attr("href", pair_link(view.link, &from.slug, &to.slug).href())
            .with(format!(" · {}", t.side_by_side))
    });
    let foot = el("p")
        .class("why-foot")
        .with(t.why_label)
        .with_all(to_pair);
    let words = el("p")
        .with(
            el("b")
                .with(for_the_eye(terms::relation_sign(relation.kind)).class("sign"))
                .with(format!(" {sentence}.")),
        )
        .with(format!(" {}", relation.reason.get(view.lang)));
    Some(el("div").class("why").with(words).with(foot))
}

//! What is drawn on the axis between two claims: a sign, a word, and on demand the reason.
//!
//! Invariant: a relation is never shown without the way to its reason, and the reason always says
//! that it is the editors' reading.

use crate::location::use_location;
use crate::library::use_library;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::pair_link;
use corpus::model::{Corpus, Entry, Lang, RelationId, RelationKind, Voice};
use leptos::prelude::*;

/// The relations between the claims of one line, as buttons that show their reasons.
#[component]
pub fn Ties(
    relations: Vec<RelationId>,
    /// Whose reason is shown.
    open: RwSignal<Option<RelationId>>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    relations
        .into_iter()
        .filter_map(|id| {
            let relation = corpus.relations.get(id)?;
            let slug = relation.slug.clone();
            let from_second = corpus.claims.get(relation.from).is_some_and(|claim| claim.voice == Voice::Second);
            let arrow = match (relation.kind, from_second) {
                (RelationKind::Undercuts, false) => Some(" →"),
                (RelationKind::Undercuts, true) => Some("← "),
                _ => None,
            };
            let toggle = move |_| open.update(|open| *open = if *open == Some(id) { None } else { Some(id) });
            Some(view! {
                <div class=format!("tie {}", relation.kind.slug())>
                    <button
                        type="button"
                        id=format!("tie-{slug}")
                        class="relation"
                        aria-expanded=move || (open.get() == Some(id)).to_string()
                        aria-controls=format!("why-{slug}")
                        title=compare::texts(lang).why
                        on:click=toggle
                    >
                        {from_second.then_some(arrow).flatten()}
                        <span class="sign" aria-hidden="true">{terms::relation_sign(relation.kind)}</span>
                        " "
                        {terms::relation(relation.kind, lang)}
                        {(!from_second).then_some(arrow).flatten()}
                    </button>
                </div>
            })
        })
        .collect_view()
}

/// One row for each reason, hidden until asked for; print shows them all.
pub fn reasons(
    corpus: &'static Corpus,
    relations: &[RelationId],
    open: RwSignal<Option<RelationId>>,
    lang: Lang,
) -> Vec<impl IntoView + use<>> {
    relations
        .iter()
        .copied()
        .filter_map(|id| {
            let slug = corpus.relations.get(id)?.slug().to_owned();
            Some(view! {
                <tr role="row" class="reason" id=format!("why-{slug}") hidden=move || open.get() != Some(id)>
                    <td role="cell" colspan="3" aria-colspan="3">
                        <ReasonView id lang />
                    </td>
                </tr>
            })
        })
        .collect()
}

/// How two claims stand, and why the editors say so.
#[component]
pub fn ReasonView(
    /// The relation.
    id: RelationId,
    lang: Lang,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let t = compare::texts(lang);
    let relation = corpus.relations.get(id)?;
    let (from, to) = (corpus.claims.get(relation.from)?, corpus.claims.get(relation.to)?);
    let name = |claim: &corpus::model::Claim| attribution::speakers(corpus, &claim.attribution.speakers, lang);
    let sentence = compare::relation_sentence(relation.kind, &name(from), &name(to), lang);
    let href = move || location.with(|link| pair_link(link, from.slug(), to.slug()).href());
    let alone = location.part(|link| link.pair.is_some());
    Some(view! {
        <div class="why">
            <p>
                <b>
                    <span class="sign" aria-hidden="true">{terms::relation_sign(relation.kind)}</span>
                    " "
                    {sentence}
                    "."
                </b>
                " "
                {relation.reason.get(lang)}
            </p>
            <p class="why-foot">
                {t.why_label}
                <Show when=move || !alone.get()>
                    " · " <a href=href.clone()>{t.side_by_side}</a>
                </Show>
            </p>
        </div>
    })
}

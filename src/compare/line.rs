//! One line of the spine: left, axis, right.
//!
//! Invariant: the axis says how the two stand only where a relation is recorded between these
//! very two; claims that merely share a line have nothing drawn between them.

use super::axis::{Ties, reasons};
use super::row::MeetingTold;
use crate::library::use_library;
use crate::texts::{attribution, compare, use_lang};
use crate::widgets::{ClaimView, SideMark, Told, TopicsTold};
use corpus::compare::{Line, card};
use corpus::model::{ClaimId, RelationId, Voice};
use leptos::prelude::*;

/// One line, and beneath it the reasons of its relations, shut.
#[component]
pub fn LineView(
    line: Line,
    meeting: MeetingTold,
    topics: TopicsTold,
    /// What stands in the left cell when no claim does.
    first_gap: Option<AnyView>,
    /// What stands in the right cell when no claim does.
    second_gap: Option<AnyView>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let open: RwSignal<Option<RelationId>> = RwSignal::new(None);
    let told = Told {
        meeting: meeting.known,
        topics,
        relations: line.relations.clone(),
    };
    let claim = |id: ClaimId| {
        let card = card(corpus, id)?;
        Some(view! { <ClaimView card told=told.clone() /> })
    };
    let label = meeting.print.and_then(|meeting| corpus.meetings.get(meeting)).map(|meeting| {
        view! {
            <p class="meeting-label">
                <b>{meeting.name.get(lang)}</b>
                <span>{attribution::dated(&meeting.date, lang)}</span>
            </p>
        }
    });
    let has_label = label.is_some();
    let paired = line.is_paired();
    let joint = line.joint.map(|id| {
        view! {
            <tr role="row" class="line joint">
                <td role="cell" colspan="3" aria-colspan="3">
                    {label.clone()}
                    <p class="joint-label">
                        <span aria-hidden="true">
                            <SideMark voice=Voice::Joint />
                        </span>
                        {t.together}
                    </p>
                    {claim(id)}
                </td>
            </tr>
        }
    });
    let label = joint.is_none().then_some(label).flatten();
    let has_sides = line.first.is_some() || line.second.is_some() || first_gap.is_some() || second_gap.is_some();
    let sides = has_sides.then(|| {
        let first = line.first.map(claim);
        let second = line.second.map(claim);
        let no_first = first.is_none() && first_gap.is_none();
        let no_second = second.is_none() && second_gap.is_none();
        view! {
            <tr role="row" class="line" class:paired=paired class:labelled=has_label>
                <td role="cell" class="first" class:empty=no_first>
                    {first}
                    {first_gap}
                </td>
                <td role="cell" class="axis">
                    {label}
                    <Ties relations=line.relations.clone() open />
                </td>
                <td role="cell" class="second" class:empty=no_second>
                    {second}
                    {second_gap}
                </td>
            </tr>
        }
    });
    view! {
        {joint}
        {sides}
        {reasons(corpus, &line.relations, open, lang)}
    }
}

//! One line of the spine: left, axis, right.
//!
//! Invariant: the axis says how the two stand only where a relation is recorded between these
//! very two; claims that merely share a line have nothing drawn between them.

use super::axis::{reason, ties};
use crate::i18n::{attribution, compare};
use crate::markup::{Element, Node, el, for_the_eye};
use crate::view::View;
use crate::widgets::{Told, TopicsTold, claim_card, side_mark};
use corpus::compare::{AlignedPair, card};
use corpus::model::{ClaimId, MeetingId, RelationId, Voice};

/// What the axis says of where a line was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingTold {
    /// To be printed before the line.
    pub print: Option<MeetingId>,
    /// Known to the reader by then.
    pub known: Option<MeetingId>,
}

/// One line: a row for what both said, a row for the two sides. `gaps` stand in the cells, left
/// and right, that have no claim.
pub fn line_view(
    view: &View,
    line: &AlignedPair,
    meeting: MeetingTold,
    topics: TopicsTold,
    gaps: [Option<Element>; 2],
) -> Vec<Element> {
    let told = Told {
        meeting: meeting.known,
        topics,
        relations: line.relations.clone(),
    };
    let claim = |id: ClaimId| {
        let card = card(view.corpus, id)?;
        Some(claim_card(view, &card, &told, &[]))
    };
    let mut label = meeting
        .print
        .and_then(|meeting| meeting_label(view, meeting));
    let mut rows = Vec::new();
    if let Some(id) = line.joint {
        let together = el("p")
            .class("joint-label")
            .with(for_the_eye(side_mark(view, Voice::Joint)))
            .with(compare::texts(view.lang).together);
        let cell = wide_cell()
            .with_all(label.take())
            .with(together)
            .with_all(claim(id));
        rows.push(row("line joint").with(cell));
    }
    let [first_gap, second_gap] = gaps;
    let first = line.first.and_then(claim).or(first_gap);
    let second = line.second.and_then(claim).or(second_gap);
    if first.is_some() || second.is_some() {
        let class = if line.is_paired() {
            "line paired"
        } else {
            "line"
        };
        let axis = cell("axis")
            .with_all(label)
            .with_all(ties(view, &line.relations));
        rows.push(
            row(class)
                .with(side_cell("first", first))
                .with(axis)
                .with(side_cell("second", second)),
        );
    }
    rows.extend(reasons(view, &line.relations));
    rows
}

/// The reasons of a line's relations, for paper, where nothing can be opened.
fn reasons(view: &View, relations: &[RelationId]) -> Option<Element> {
    let told: Vec<Element> = relations
        .iter()
        .filter_map(|id| reason(view, *id))
        .collect();
    (!told.is_empty()).then(|| row("reasons paper-only").with(wide_cell().with_all(told)))
}

/// A row of the table.
pub fn row(class: &'static str) -> Element {
    el("tr").attr("role", "row").class(class)
}

/// A cell of the table.
pub fn cell(class: &'static str) -> Element {
    el("td").attr("role", "cell").class(class)
}

/// A cell across all columns.
pub fn wide_cell() -> Element {
    el("td")
        .attr("role", "cell")
        .attr("colspan", "3")
        .attr("aria-colspan", "3")
}

/// A cell of one side, told to be empty when it is.
pub fn side_cell(class: &'static str, inner: Option<Element>) -> Element {
    match inner {
        Some(inner) => cell(class).with(inner),
        None => cell(if class == "first" {
            "first empty"
        } else {
            "second empty"
        }),
    }
}

fn meeting_label(view: &View, meeting: MeetingId) -> Option<Node> {
    let meeting = view.corpus.meetings.get(meeting)?;
    let label = el("p")
        .class("meeting-label")
        .with(el("b").with(meeting.name.get(view.lang).to_owned()))
        .with(" ")
        .with(el("span").with(attribution::dated(&meeting.date, view.lang)));
    Some(label.into())
}

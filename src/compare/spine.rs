//! The two stories along the axis, as one table.
//!
//! Invariant: it is a table to a screen reader whatever the style sheet makes of it: the roles
//! are spelt out, for a changed `display` takes them away.

use super::row::{Lead, row_view};
use crate::i18n::{attribution, compare};
use crate::markup::{Element, Node, el, for_the_eye};
use crate::view::View;
use crate::widgets::{side_mark, voice_class};
use corpus::compare::{AlignedRow, RowKey, align};
use corpus::facet::{Facet, SILENCE};
use corpus::filter::{Filter, Sign};
use corpus::model::SideId;
use corpus::permalink::{GroupBy, Permalink};

/// Topics or meetings down the axis.
pub fn spine_view(view: &View) -> Vec<Node> {
    let t = compare::texts(view.lang);
    let shown = view.shown;
    let alignment = align(
        view.corpus,
        &shown.claims,
        &shown.silences,
        view.link.group_by,
    );
    let hidden = hidden_rows(view, &alignment.hidden_rows);
    let (asked, beside) = alignment.split(view.corpus, &view.link.filter.choices);
    let mut nodes: Vec<Node> = Vec::new();
    if asked.is_empty() && beside.is_empty() {
        let everything = view.link.filtered(Filter::default()).href();
        let nothing = el("p")
            .class("nothing")
            .with(format!("{} ", t.nothing))
            .with(el("a").attr("href", everything).with(t.clear));
        nodes.push(nothing.into());
    }
    if !asked.is_empty() {
        nodes.push(table(view, &asked, t.by_this).into());
    }
    if !beside.is_empty() {
        let words = compare::other_topics(beside.len(), view.lang);
        let summary = el("summary").with(format!("{} {words}", t.beside));
        let rows = el("details")
            .class("beside-rows")
            .id("beside-rows")
            .maybe("open", asked.is_empty().then_some(""))
            .with(summary)
            .with(table(view, &beside, t.beside));
        nodes.push(rows.into());
    }
    nodes.extend(hidden.map(Node::from));
    nodes
}

fn table(view: &View, rows: &[AlignedRow], what: &str) -> Element {
    let t = compare::texts(view.lang);
    let by = match view.link.group_by {
        GroupBy::Topic => t.by_topic,
        GroupBy::Meeting => t.by_meeting,
    };
    let choices = &view.link.filter.choices;
    let asks_silence = choices.sign_of(Facet::Relation, SILENCE) == Some(Sign::Include);
    let lead = if asks_silence {
        Lead::Silences
    } else {
        Lead::Claims
    };
    let caption = compare::caption(view.corpus, by, view.lang);
    let head = el("tr")
        .attr("role", "row")
        .with(column_head(view, SideId::First))
        .with(
            el("th")
                .attr("role", "columnheader")
                .attr("scope", "col")
                .class("axis")
                .with(t.relation),
        )
        .with(column_head(view, SideId::Second));
    el("table")
        .class("spine")
        .attr("role", "table")
        .with(
            el("caption")
                .class("unseen")
                .with(format!("{caption} ({what})")),
        )
        .with(el("thead").attr("role", "rowgroup").with(head))
        .with_all(rows.iter().map(|row| row_view(view, row, lead)))
}

fn column_head(view: &View, side: SideId) -> Element {
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .class(voice_class(side.into()))
        .with(for_the_eye(side_mark(view, side.into())))
        .with(view.corpus.sides.get(side).name.get(view.lang).to_owned())
}

/// The rows of which the filter hides everything: named, counted, and one click away.
fn hidden_rows(view: &View, rows: &[(RowKey, usize)]) -> Option<Element> {
    if rows.is_empty() {
        return None;
    }
    let items = rows.iter().map(|(key, count)| {
        el("li")
            .with(
                el("a")
                    .attr("href", only(view, *key).href())
                    .with(row_name(view, *key).to_owned()),
            )
            .with(" ")
            .with(el("span").class("count").with(count.to_string()))
    });
    let label = el("h2")
        .id("hidden-rows-label")
        .with(compare::texts(view.lang).hidden_rows);
    Some(
        el("section")
            .class("hidden-rows")
            .attr("aria-labelledby", "hidden-rows-label")
            .with(label)
            .with(el("ul").with_all(items)),
    )
}

/// The name of a row.
pub fn row_name<'a>(view: &View<'a>, key: RowKey) -> &'a str {
    match key {
        RowKey::Topic(topic) => attribution::topic(view.corpus, topic, view.lang),
        RowKey::Meeting(meeting) => attribution::meeting(view.corpus, meeting, view.lang),
        RowKey::Other => compare::texts(view.lang).no_meeting,
    }
}

/// The view of one row alone, everything else open.
fn only(view: &View, key: RowKey) -> Permalink {
    let filter = Filter::default();
    let choices = match key {
        RowKey::Topic(topic) => {
            let slug = view.corpus.topics.slug(topic);
            filter.choices.with(Facet::Topic, slug, Sign::Include)
        }
        RowKey::Meeting(meeting) => {
            let slug = view.corpus.meetings.slug(meeting);
            filter.choices.with(Facet::Meeting, slug, Sign::Include)
        }
        RowKey::Other => filter.choices.clone(),
    };
    view.link.filtered(Filter { choices, ..filter })
}

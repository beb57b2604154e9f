//! One row of the spine: its name on the axis, its lines, its silences, its gaps.
//!
//! Invariant: each of the three states of absence has its own look and its own words, and none of
//! them is a claim.

use super::absence::{absence, silence_line};
use super::line::{MeetingTold, line_view};
use super::spine::row_name;
use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, Node, el, for_the_eye, unseen};
use crate::view::View;
use crate::widgets::{TopicsTold, side_mark};
use corpus::compare::{AlignedPair, AlignedRow, Presence, RowKey, RowVerdict};
use corpus::model::{MeetingId, RelationKind, SideId, Voice};

/// What a row begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// What was said.
    Claims,
    /// What was left unsaid, for who asks for that.
    Silences,
}

/// One subject, or one meeting.
pub fn row_view(view: &View, row: &AlignedRow, lead: Lead) -> Element {
    let name = row_name(view, row.key);
    let (named, topics) = match row.key {
        RowKey::Meeting(meeting) => (Some(meeting), TopicsTold::Nowhere),
        RowKey::Topic(_) => (None, TopicsTold::Above),
        RowKey::Other => (None, TopicsTold::Nowhere),
    };
    let gap = |side: SideId, place: usize| {
        let cell = row.cell(side);
        let is_absent = matches!(cell.presence, Presence::FilteredOut | Presence::NotInCorpus);
        // Told once, beside the first thing that the other side says.
        (is_absent && place == 0).then(|| absence(view, side, cell, name))?
    };
    let told = meetings_told(&row.pairs, named);
    let lines = row.pairs.iter().zip(told).enumerate();
    let lines = lines.flat_map(|(place, (line, meeting))| {
        let gaps = [gap(SideId::First, place), gap(SideId::Second, place)];
        line_view(view, line, meeting, topics, gaps)
    });
    let bare = row.pairs.is_empty();
    let silences = row.silences.iter().enumerate();
    let silences = silences.filter_map(|(place, id)| {
        let gaps = SideId::ALL.map(|side| bare.then(|| gap(side, place)).flatten());
        silence_line(view, *id, gaps, named)
    });
    let body = el("tbody")
        .attr("role", "rowgroup")
        .class("aligned-row")
        .with(
            el("tr")
                .attr("role", "row")
                .class("row-head")
                .with(head(view, row, name)),
        );
    match lead {
        Lead::Claims => body.with_all(lines).with_all(silences),
        Lead::Silences => body.with_all(silences).with_all(lines),
    }
}

fn head(view: &View, row: &AlignedRow, name: &str) -> Element {
    el("th")
        .id(head_id(view, row.key))
        .attr("role", "rowheader")
        .attr("scope", "rowgroup")
        .attr("colspan", "3")
        .attr("aria-colspan", "3")
        .with_all(broader(view, row.key))
        .with(el("span").class("row-name").with(name.to_owned()))
        .with_all(about(view, row.key))
        .with_all(verdict(view, row))
}

/// What the row comes down to: the signs of its relations, or who speaks.
fn verdict(view: &View, row: &AlignedRow) -> Vec<Node> {
    let t = compare::texts(view.lang);
    let line = || el("span").class("headline");
    let first: Option<Element> = match row.verdict {
        RowVerdict::Related(_) | RowVerdict::OneShown(_) => None,
        RowVerdict::OneSided(side) => {
            let voice = Voice::from(side);
            let name = terms::voice(view.corpus, voice, view.lang).to_owned();
            Some(
                line()
                    .with(format!("{} ", t.only))
                    .with(for_the_eye(side_mark(view, voice)))
                    .with(name),
            )
        }
        RowVerdict::Joint => Some(line().with(t.together)),
        RowVerdict::Unrelated => Some(unseen(format!(" {}", t.both_speak))),
        RowVerdict::Silent => Some(line().with(t.silence_only)),
    };
    // A single relation that is drawn beneath needs no announcing.
    let announced = row.relations.len() > 1 || !row.pairs.iter().any(AlignedPair::is_paired);
    let tallies = announced.then(|| tallies(view, row)).flatten();
    first.into_iter().chain(tallies).map(Node::from).collect()
}

/// How many of each relation the row has; within one party is told as such.
fn tallies(view: &View, row: &AlignedRow) -> Option<Element> {
    if row.relations.is_empty() {
        return None;
    }
    let count = |kind: RelationKind| {
        let relations = row.relations.iter();
        relations
            .filter_map(|id| view.corpus.relations.get(*id))
            .filter(|one| one.kind == kind)
            .count()
    };
    let within = match row.verdict {
        RowVerdict::Related(_) => String::new(),
        _ => format!(" {}", compare::texts(view.lang).within),
    };
    let items = RelationKind::ALL
        .into_iter()
        .map(|kind| (kind, count(kind)))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            let many = if count > 1 {
                format!(" {count}")
            } else {
                String::new()
            };
            el("li")
                .with(for_the_eye(terms::relation_sign(kind)).class("sign"))
                .with(format!(
                    " {}{many}{within}",
                    terms::relation(kind, view.lang)
                ))
        });
    Some(el("ul").class("headline").with_all(items))
}

/// For each line the meeting to print on the axis before it, and the one its cards need not name.
fn meetings_told(lines: &[AlignedPair], named: Option<MeetingId>) -> Vec<MeetingTold> {
    let mut last = named;
    let told = lines.iter().map(|line| {
        let print = line.meeting.filter(|meeting| Some(*meeting) != last);
        last = line.meeting;
        MeetingTold {
            print: if named.is_some() { None } else { print },
            known: line.meeting,
        }
    });
    told.collect()
}

fn head_id(view: &View, key: RowKey) -> String {
    match key {
        RowKey::Topic(topic) => format!("row-{}", view.corpus.topics.slug(topic)),
        RowKey::Meeting(meeting) => format!("row-{}", view.corpus.meetings.slug(meeting)),
        RowKey::Other => "row-other".to_owned(),
    }
}

/// The wider subject that a topic is part of.
fn broader(view: &View, key: RowKey) -> Option<Element> {
    let RowKey::Topic(topic) = key else {
        return None;
    };
    let broader = view.corpus.topics.get(topic)?.broader?;
    let name = attribution::topic(view.corpus, broader, view.lang).to_owned();
    Some(el("span").class("row-about").with(name).with(unseen(": ")))
}

/// When a meeting was, and what it is.
fn about(view: &View, key: RowKey) -> Option<Element> {
    let RowKey::Meeting(meeting) = key else {
        return None;
    };
    let meeting = view.corpus.meetings.get(meeting)?;
    let date = attribution::dated(&meeting.date, view.lang);
    let about = meeting.about.get(view.lang);
    Some(
        el("span")
            .class("row-about")
            .with(format!("{date} · {about}")),
    )
}

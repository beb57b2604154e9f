//! One row of the spine: its name on the axis, its lines, its silences, its gaps.
//!
//! Invariant: each of the three states of absence has its own look and its own words, and none of
//! them is a claim.

use super::absence::{AbsenceView, SilenceLine};
use super::line::LineView;
use super::spine::row_name;
use crate::library::use_library;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::{SideMark, TopicsTold};
use corpus::compare::{AlignedRow, Headline, Line, Presence, RowKey};
use corpus::model::{Corpus, Lang, MeetingId, RelationKind, SideId, Voice};
use corpus::permalink::Spine;
use leptos::prelude::*;

/// What a row begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// What was said.
    Claims,
    /// What was left unsaid, for who asks for that.
    Silences,
}

/// One subject, or one meeting.
#[component]
pub fn RowView(row: AlignedRow, spine: Spine, lead: Lead) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let name = row_name(corpus, row.key, lang).to_owned();
    let head_id = head_id(corpus, row.key);
    let about = about(corpus, row.key, lang);
    let broader = broader(corpus, row.key, lang);
    let named = match row.key {
        RowKey::Meeting(meeting) => Some(meeting),
        RowKey::Topic(_) | RowKey::Other => None,
    };
    let topics = match spine {
        Spine::Topic => TopicsTold::Above,
        Spine::Meeting => TopicsTold::Nowhere,
    };
    let told = meetings_told(&row.lines, named);
    let gaps = SideId::ALL.map(|side| gap_line(&row, side));
    let lines = row
        .lines
        .iter()
        .zip(told)
        .enumerate()
        .map(|(place, (line, meeting))| {
            let gap = |side| {
                let here = gaps.get(usize::from(side == SideId::Second)).copied().flatten();
                (here == Some(place)).then(|| {
                    let cell = row.cell(side);
                    let (presence, hidden) = (cell.presence, cell.hidden);
                    view! { <AbsenceView side presence hidden subject=name.clone() /> }.into_any()
                })
            };
            let (first, second) = (gap(SideId::First), gap(SideId::Second));
            view! { <LineView line=line.clone() meeting topics first_gap=first second_gap=second /> }
        })
        .collect_view();
    let bare = row.lines.is_empty();
    let silences = row
        .silences
        .iter()
        .map(|silence| {
            let subject = name.clone();
            let gaps = bare.then(|| [row.first.clone(), row.second.clone()]);
            view! { <SilenceLine id=*silence subject gaps named /> }
        })
        .collect_view();
    view! {
        <tbody role="rowgroup" class="aligned-row">
            <tr role="row" class="row-head">
                <th role="rowheader" scope="rowgroup" colspan="3" aria-colspan="3" id=head_id>
                    {broader}
                    <span class="row-name">{name}</span>
                    {about}
                    <HeadlineView row=row.clone() />
                </th>
            </tr>
            {match lead {
                Lead::Claims => view! { {lines} {silences} }.into_any(),
                Lead::Silences => view! { {silences} {lines} }.into_any(),
            }}
        </tbody>
    }
}

/// What the row comes down to: the signs of its relations, or who speaks.
#[component]
fn HeadlineView(row: AlignedRow) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let tallies = (row.relations.len() > 1 || row.lines.iter().all(|line| !line.is_paired()))
        .then(|| tallies(corpus, &row, lang));
    match row.headline {
        Headline::Related(_) | Headline::OneShown(_) => view! { {tallies} }.into_any(),
        Headline::OneSided(side) => {
            let voice = Voice::from(side);
            view! {
                <span class="headline">
                    {t.only} " " <SideMark voice /> <span aria-hidden="true">{terms::voice(corpus, voice, lang)}</span>
                </span>
                {tallies}
            }
                .into_any()
        }
        Headline::Joint => view! { <span class="headline">{t.together}</span> }.into_any(),
        Headline::Unrelated => view! { <span class="unseen">{t.both_speak}</span> {tallies} }.into_any(),
        Headline::Silent => view! { <span class="headline">{t.silence_only}</span> }.into_any(),
    }
}

/// How many of each relation the row has; within one party is told as such.
fn tallies(corpus: &Corpus, row: &AlignedRow, lang: Lang) -> Option<AnyView> {
    if row.relations.is_empty() {
        return None;
    }
    let count = |kind: RelationKind| {
        let kinds = row.relations.iter().filter_map(|id| corpus.relations.get(*id));
        kinds.filter(|one| one.kind == kind).count()
    };
    let within = !matches!(row.headline, Headline::Related(_));
    let items = RelationKind::ALL
        .into_iter()
        .map(|kind| (kind, count(kind)))
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| {
            view! {
                <li>
                    <span class="sign" aria-hidden="true">{terms::relation_sign(kind)}</span>
                    " " {terms::relation(kind, lang)} " " {(count > 1).then_some(count)}
                    {within.then(|| format!(" {}", compare::texts(lang).within))}
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="headline">{items}</ul> }.into_any())
}

/// The line in whose empty cell the absence of a side is told: the first, when it has no claim.
fn gap_line(row: &AlignedRow, side: SideId) -> Option<usize> {
    match row.cell(side).presence {
        Presence::FilteredOut | Presence::NotInCorpus => (!row.lines.is_empty()).then_some(0),
        Presence::Said | Presence::Silent => None,
    }
}

/// For each line the meeting to print on the axis before it, and the one its cards need not name.
fn meetings_told(lines: &[Line], named: Option<MeetingId>) -> Vec<MeetingTold> {
    let mut last = named;
    lines
        .iter()
        .map(|line| {
            let print = line.meeting.filter(|meeting| Some(*meeting) != last);
            last = line.meeting;
            MeetingTold {
                print: if named.is_some() { None } else { print },
                known: line.meeting,
            }
        })
        .collect()
}

/// What the axis says of where a line was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeetingTold {
    /// To be printed before the line.
    pub print: Option<MeetingId>,
    /// Known to the reader by then.
    pub known: Option<MeetingId>,
}

fn head_id(corpus: &Corpus, key: RowKey) -> String {
    match key {
        RowKey::Topic(topic) => format!("row-{}", corpus.topics.slug(topic)),
        RowKey::Meeting(meeting) => format!("row-{}", corpus.meetings.slug(meeting)),
        RowKey::Other => "row-other".to_owned(),
    }
}

/// The wider subject that a topic is part of.
fn broader(corpus: &Corpus, key: RowKey, lang: Lang) -> Option<AnyView> {
    let RowKey::Topic(topic) = key else { return None };
    let broader = corpus.topics.get(topic)?.broader?;
    let name = attribution::topic(corpus, broader, lang).to_owned();
    Some(view! { <span class="row-about">{name} <span class="unseen">": "</span></span> }.into_any())
}

/// When a meeting was, and what it is.
fn about(corpus: &Corpus, key: RowKey, lang: Lang) -> Option<AnyView> {
    let RowKey::Meeting(meeting) = key else { return None };
    let meeting = corpus.meetings.get(meeting)?;
    let date = attribution::dated(&meeting.date, lang);
    Some(view! { <span class="row-about">{date} " · " {meeting.about.get(lang)}</span> }.into_any())
}

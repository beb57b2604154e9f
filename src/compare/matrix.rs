//! Subjects against meetings, both sides in every cell.
//!
//! Invariant: every number is a link to the view that shows what it counts.

use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::{SideMark, voice_class};
use corpus::compare::{Matrix, MatrixCell, MatrixRow, matrix};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::model::{Corpus, Entry, MeetingId, TopicId, Voice};
use corpus::permalink::{Form, Permalink, Spine};
use leptos::prelude::*;

/// The matrix of what is shown.
#[component]
pub fn MatrixView() -> impl IntoView {
    let corpus = use_library().corpus;
    let selection = use_selection();
    let lang = use_lang();
    let t = compare::texts(lang);
    let matrix = Memo::new(move |_| {
        selection
            .shown
            .with(|shown| matrix(corpus, &shown.claims, &shown.silences))
    });
    let legend = Voice::ALL
        .map(|voice| view! { <li class=voice_class(voice)><span aria-hidden="true"><SideMark voice /></span> {terms::voice(corpus, voice, lang)}</li> });
    view! {
        <p class="matrix-hint">{t.matrix_hint}</p>
        <ul class="legend">{legend}</ul>
        <div class="scroll" tabindex="0" role="region" aria-label=t.matrix>
            {move || matrix.with(|matrix| view! { <Table matrix=matrix.clone() /> })}
        </div>
    }
}

#[component]
fn Table(matrix: Matrix) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let heads = matrix
        .meetings
        .iter()
        .map(|meeting| {
            let name = meeting.map_or(t.no_meeting, |id| attribution::meeting(corpus, id, lang));
            let date = meeting
                .and_then(|id| corpus.meetings.get(id))
                .map(|meeting| attribution::dated(&meeting.date, lang));
            view! { <th scope="col">{name} <span class="date">{date}</span></th> }
        })
        .collect_view();
    let meetings = matrix.meetings.clone();
    let rows = matrix
        .rows
        .into_iter()
        .map(|row| view! { <Row row meetings=meetings.clone() /> })
        .collect_view();
    view! {
        <table class="matrix">
            <caption class="unseen">{t.matrix_hint}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.topic}</th>
                    {heads}
                    <th scope="col">{t.total}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Row(row: MatrixRow, meetings: Vec<Option<MeetingId>>) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let topic = row.topic;
    let is_part = corpus.topics.get(topic).is_some_and(|topic| topic.broader.is_some());
    let cells = meetings
        .into_iter()
        .zip(row.cells)
        .map(|(meeting, cell)| view! { <CellView topic meeting=Some(meeting) cell /> })
        .collect_view();
    view! {
        <tr>
            <th scope="row" class:part=is_part>
                {attribution::topic(corpus, topic, lang)}
            </th>
            {cells}
            <CellView topic meeting=None cell=row.total />
        </tr>
    }
}

/// One cell: a single link, so that the table is not a thicket of stops for the keyboard.
#[component]
fn CellView(
    topic: TopicId,
    /// The column; the outer `None` is that of the totals.
    meeting: Option<Option<MeetingId>>,
    cell: MatrixCell,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    let is_total = meeting.is_none();
    let meeting = meeting.flatten();
    if cell.is_empty() {
        return view! {
            <td class="empty">
                <span class="unseen">{t.empty_cell}</span>
            </td>
        }
        .into_any();
    }
    let href = move || location.with(|link| narrowed(corpus, link, topic, meeting).href());
    let words = compare::cell_words(corpus, [cell.first, cell.joint, cell.second], lang);
    let relation = cell.strongest.map(|kind| {
        view! {
            <span class="sign" title=terms::relation(kind, lang)>
                <span aria-hidden="true">{terms::relation_sign(kind)}</span>
                <span class="unseen">", " {terms::relation(kind, lang)}</span>
            </span>
        }
    });
    let silences = (!cell.silences.is_empty()).then(|| {
        let words = compare::silences(cell.silences.len(), lang);
        view! {
            <span class="sign silence" title=words.clone()>
                <span aria-hidden="true">"∅" {(cell.silences.len() > 1).then_some(cell.silences.len())}</span>
                <span class="unseen">", " {words.clone()}</span>
            </span>
        }
    });
    let hidden = (cell.hidden > 0).then(|| {
        view! { <span class="hidden">{compare::hidden(cell.hidden, lang)}</span> }
    });
    let shown = cell.shown() > 0;
    view! {
        <td class:total=is_total class:contrary=cell.strongest.is_some()>
            <a href=href>
                {shown
                    .then(|| {
                        view! {
                            <span class="numbers" aria-hidden="true">
                                <span class="first">{cell.first}</span>
                                <span class="joint">
                                    {if cell.joint > 0 { cell.joint.to_string() } else { "|".to_owned() }}
                                </span>
                                <span class="second">{cell.second}</span>
                            </span>
                            <span class="unseen">{words}</span>
                        }
                    })}
                {relation}
                {silences}
                {hidden}
            </a>
        </td>
    }
    .into_any()
}

/// The comparison of one subject, at one meeting or all.
fn narrowed(
    corpus: &Corpus,
    link: &Permalink,
    topic: TopicId,
    meeting: Option<MeetingId>,
) -> Permalink {
    let slug = corpus.topics.get(topic).map_or("", Entry::slug);
    let mut choices = link
        .filter
        .choices
        .without_facet(Facet::Topic)
        .with(Facet::Topic, slug, Sign::Include);
    if let Some(meeting) = meeting {
        let slug = corpus.meetings.get(meeting).map_or("", Entry::slug);
        choices = choices
            .without_facet(Facet::Meeting)
            .with(Facet::Meeting, slug, Sign::Include);
    }
    Permalink {
        form: Form::Usual,
        spine: Spine::Topic,
        ..link.filtered(Filter {
            choices,
            ..link.filter.clone()
        })
    }
}

//! The two stories along the axis, as one table.
//!
//! Invariant: it is a table to a screen reader whatever the style sheet makes of it: the roles
//! are spelt out, for a changed `display` takes them away.

use super::row::{Lead, RowView};
use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{attribution, compare, use_lang};
use crate::widgets::SideMark;
use corpus::compare::{AlignedRow, RowKey, align};
use corpus::facet::{Facet, SILENCE};
use corpus::filter::{Filter, Sign};
use corpus::model::{Corpus, Entry, Lang, SideId};
use corpus::permalink::{Permalink, Spine};
use leptos::prelude::*;

/// Topics or meetings down the axis.
#[component]
pub fn SpineView() -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let selection = use_selection();
    let lang = use_lang();
    let t = compare::texts(lang);
    let spine = location.part(|link| link.spine);
    let alignment = Memo::new(move |_| {
        let spine = spine.get();
        selection
            .shown
            .with(|shown| align(corpus, &shown.claims, &shown.silences, spine))
    });
    let nothing = move || {
        let href = move || location.with(|link| link.filtered(Filter::default()).href());
        view! {
            <p class="nothing">{t.nothing} " " <a href=href>{t.clear}</a></p>
        }
    };
    move || {
        let alignment = alignment.get();
        let hidden = alignment.hidden_rows.clone();
        let (asked, beside) = selection
            .filter
            .with_untracked(|filter| alignment.split(corpus, &filter.choices));
        if asked.is_empty() && beside.is_empty() {
            return view! { {nothing()} <HiddenRows rows=hidden /> }.into_any();
        }
        let spine = spine.get_untracked();
        let others = beside.len();
        let alone = asked.is_empty();
        view! {
            {(!asked.is_empty()).then(|| view! { <SpineTable rows=asked spine /> })}
            {(others > 0)
                .then(|| {
                    view! {
                        <details class="beside-rows" open=alone>
                            <summary>
                                {t.beside} " " {compare::other_topics(others, lang)}
                            </summary>
                            <SpineTable rows=beside spine />
                        </details>
                    }
                })}
            <HiddenRows rows=hidden />
        }
            .into_any()
    }
}

#[component]
fn SpineTable(rows: Vec<AlignedRow>, spine: Spine) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let by = match spine {
        Spine::Topic => t.by_topic,
        Spine::Meeting => t.by_meeting,
    };
    let asks_silence = use_selection().filter.with_untracked(|filter| {
        filter.choices.sign_of(Facet::Relation, SILENCE) == Some(Sign::Include)
    });
    let lead = if asks_silence { Lead::Silences } else { Lead::Claims };
    let head = |side: SideId| {
        let name = corpus.sides.get(side).name.get(lang);
        view! {
            <th role="columnheader" scope="col" class=crate::widgets::voice_class(side.into())>
                <span aria-hidden="true">
                    <SideMark voice=side.into() />
                </span>
                {name}
            </th>
        }
    };
    let rows = rows
        .into_iter()
        .map(|row| view! { <RowView row spine lead /> })
        .collect_view();
    view! {
        <table class="spine" role="table">
            <caption class="unseen">{compare::caption(corpus, by, lang)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {head(SideId::First)} <th role="columnheader" scope="col" class="axis">
                        {t.relation}
                    </th> {head(SideId::Second)}
                </tr>
            </thead>
            {rows}
        </table>
    }
}

/// The rows of which the filter hides everything: named, counted, and one click away.
#[component]
fn HiddenRows(rows: Vec<(RowKey, usize)>) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    if rows.is_empty() {
        return None;
    }
    let items = rows
        .into_iter()
        .map(|(key, count)| {
            let href = move || location.with(|link| only(corpus, link, key).href());
            view! {
                <li>
                    <a href=href>{row_name(corpus, key, lang)}</a>
                    " "
                    <span class="count">{count}</span>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section class="hidden-rows" aria-labelledby="hidden-rows-label">
            <h2 id="hidden-rows-label">{t.hidden_rows}</h2>
            <ul>{items}</ul>
        </section>
    })
}

/// The name of a row.
pub fn row_name(corpus: &Corpus, key: RowKey, lang: Lang) -> &str {
    match key {
        RowKey::Topic(topic) => attribution::topic(corpus, topic, lang),
        RowKey::Meeting(meeting) => attribution::meeting(corpus, meeting, lang),
        RowKey::Other => compare::texts(lang).no_meeting,
    }
}

/// The view of one row alone, everything else open.
fn only(corpus: &Corpus, link: &Permalink, key: RowKey) -> Permalink {
    let filter = Filter::default();
    let choices = match key {
        RowKey::Topic(topic) => {
            let slug = corpus.topics.get(topic).map_or("", Entry::slug);
            filter.choices.with(Facet::Topic, slug, Sign::Include)
        }
        RowKey::Meeting(meeting) => {
            let slug = corpus.meetings.get(meeting).map_or("", Entry::slug);
            filter.choices.with(Facet::Meeting, slug, Sign::Include)
        }
        RowKey::Other => filter.choices.clone(),
    };
    link.filtered(Filter { choices, ..filter })
}

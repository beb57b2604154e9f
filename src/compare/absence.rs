//! What a side did not say: documented, filtered out, or simply not in this corpus.
//!
//! Invariant: only a documented silence has a sentence as evidence, and it is always one click
//! away.

use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::SideMark;
use corpus::compare::{Cell, Presence};
use corpus::facet::Facet;
use corpus::filter::Filter;
use corpus::model::{MeetingId, SideId, SilenceId, Voice};
use corpus::permalink::Focus;
use leptos::prelude::*;

/// A side that is not heard in a row.
#[component]
pub fn AbsenceView(
    side: SideId,
    presence: Presence,
    hidden: usize,
    /// The name of the row.
    subject: String,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    match presence {
        Presence::Said | Presence::Silent => None,
        Presence::NotInCorpus => Some(
            view! {
                <p class="absent not-here">
                    <b>{t.not_here}</b>
                    " "
                    {compare::not_here(corpus, side, &subject, lang)}
                </p>
            }
                .into_any(),
        ),
        Presence::FilteredOut => {
            // The subject stays chosen; all that narrows it further goes.
            let href = move || {
                location.with(|link| {
                    let choices = link.filter.choices.retain(|choice| choice.facet == Facet::Topic);
                    link.filtered(Filter { choices, ..Filter::default() }).href()
                })
            };
            Some(
                view! {
                    <p class="absent left-out">
                        <b>{t.left_out}</b>
                        " "
                        {compare::left_out(corpus, side, hidden, lang)}
                        " "
                        <a href=href>{t.show_them}</a>
                    </p>
                }
                    .into_any(),
            )
        }
    }
}

/// A documented silence: in its side's column, or across both when both kept it.
#[component]
pub fn SilenceLine(
    id: SilenceId,
    /// The name of the row.
    subject: String,
    /// The two cells, where no line above has told what else is absent.
    gaps: Option<[Cell; 2]>,
    /// The meeting that the row is about.
    named: Option<MeetingId>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let silence = corpus.silences.get(id)?;
    let box_view = view! { <SilenceView id named /> };
    let gap = |side: SideId| {
        let gaps = gaps.as_ref()?;
        let cell = match side {
            SideId::First => gaps.first()?,
            SideId::Second => gaps.last()?,
        };
        let (presence, hidden) = (cell.presence, cell.hidden);
        Some(view! { <AbsenceView side presence hidden subject=subject.clone() /> })
    };
    Some(match silence.voice {
        Voice::Joint => view! {
            <tr role="row" class="line joint silence">
                <td role="cell" colspan="3" aria-colspan="3">{box_view}</td>
            </tr>
        }
            .into_any(),
        Voice::First => view! {
            <tr role="row" class="line silence">
                <td role="cell" class="first">{box_view}</td>
                <td role="cell" class="axis"></td>
                <td role="cell" class="second">{gap(SideId::Second)}</td>
            </tr>
        }
            .into_any(),
        Voice::Second => view! {
            <tr role="row" class="line silence">
                <td role="cell" class="first">{gap(SideId::First)}</td>
                <td role="cell" class="axis"></td>
                <td role="cell" class="second">{box_view}</td>
            </tr>
        }
            .into_any(),
    })
}

/// A documented silence with its evidence.
#[component]
pub fn SilenceView(
    id: SilenceId,
    /// The meeting told above it.
    named: Option<MeetingId>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    let silence = corpus.silences.get(id)?;
    let article = corpus.articles.get(silence.article)?;
    let words = article.words(silence.span).to_owned();
    let slug = silence.slug.clone();
    let href = move || location.with(|link| link.reading(Focus::Silence(slug.clone())).href());
    let who = match silence.voice {
        Voice::Joint => t.both_silent.to_owned(),
        one => format!("{}: {}", terms::voice(corpus, one, lang), t.silent.to_lowercase()),
    };
    let meeting = silence
        .meeting
        .filter(|meeting| named != Some(*meeting))
        .map(|meeting| format!(" · {}", attribution::meeting(corpus, meeting, lang)));
    Some(view! {
        <div class=format!("absent silent {}", crate::widgets::voice_class(silence.voice))>
            <p class="silent-head">
                <span class="sign" aria-hidden="true">"∅ "</span>
                <span aria-hidden="true"><SideMark voice=silence.voice /></span>
                <b>{who}</b>
                " · "
                {terms::silence(silence.kind, lang)}
                {meeting}
            </p>
            <blockquote lang=article.language.clone()><p>{words}</p></blockquote>
            <p class="gist">
                <span class="label" title=t.in_short_about>
                    {t.in_short} <span class="unseen">" " {t.in_short_about}</span>
                </span>
                " "
                {silence.gist.get(lang)}
            </p>
            <p class="to-source">
                {t.read_in} " " <a href=href lang=article.language.clone()>{article.headline.clone()}</a>
            </p>
        </div>
    })
}

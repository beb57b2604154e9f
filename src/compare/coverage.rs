//! The same meeting in several articles: which brings what, and what only one of them tells.
//!
//! Invariant: it shows the corpus as it is, whatever the filter; only which meetings are shown
//! follows the choice of meetings.

use crate::library::{use_library, use_selection};
use crate::location::use_location;
use crate::texts::{attribution, compare, terms, use_lang};
use crate::widgets::SideMark;
use corpus::compare::{AspectRow, Coverage, CoverageCell, CoverageRow, coverage};
use corpus::facet::Facet;
use corpus::filter::Sign;
use corpus::model::{ArticleId, Entry, MeetingKind};
use corpus::permalink::Focus;
use leptos::prelude::*;

/// One table for every meeting.
#[component]
pub fn CoverageView() -> impl IntoView {
    let corpus = use_library().corpus;
    let selection = use_selection();
    let lang = use_lang();
    let t = compare::texts(lang);
    let tables = move || {
        let choices = selection.filter.with(|filter| filter.choices.clone());
        let chosen: Vec<&str> = choices
            .of(Facet::Meeting)
            .filter(|choice| choice.sign == Sign::Include)
            .map(|choice| choice.value.as_str())
            .collect();
        corpus
            .meetings
            .iter()
            .filter(|(_, meeting)| match chosen.is_empty() {
                true => meeting.kind == MeetingKind::Meeting,
                false => chosen.contains(&meeting.slug()),
            })
            .filter_map(|(id, _)| coverage(corpus, id))
            .filter(|coverage| !coverage.articles.is_empty())
            .map(|coverage| view! { <OneMeeting coverage /> })
            .collect_view()
    };
    view! {
        <p class="matrix-hint">{t.coverage_hint}</p>
        {tables}
    }
}

#[component]
fn OneMeeting(coverage: Coverage) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let t = compare::texts(lang);
    let meeting = corpus.meetings.get(coverage.meeting)?;
    let id = format!("coverage-{}", meeting.slug);
    let alone = coverage.articles.len() == 1;
    let heads = coverage
        .articles
        .iter()
        .filter_map(|article| corpus.articles.get(*article))
        .map(|article| {
            let slug = article.slug.clone();
            let href = move || location.with(|link| link.reading(Focus::Article(slug.clone())).href());
            view! {
                <th scope="col" lang=article.language.clone()>
                    <a href=href>{article.headline.clone()}</a>
                </th>
            }
        })
        .collect_view();
    let columns = coverage.articles.len() + 1;
    let articles = coverage.articles.clone();
    let aspects = coverage
        .aspects
        .iter()
        .map(|row| view! { <AspectView meeting=coverage.meeting row=row.clone() articles=articles.clone() /> })
        .collect_view();
    let rows = coverage
        .rows
        .iter()
        .map(|row| view! { <TopicView row=row.clone() articles=articles.clone() /> })
        .collect_view();
    Some(view! {
        <section class="coverage-of">
            <h2 id=id.clone()>{meeting.name.get(lang)}</h2>
            <p class="row-about">
                {attribution::dated(&meeting.date, lang)} {alone.then(|| format!(" · {}", t.one_article))}
            </p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id.clone()>
                <table class="coverage">
                    <caption class="unseen">{t.coverage} ": " {meeting.name.get(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.topic}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>
                        {rows}
                        {(!coverage.aspects.is_empty())
                            .then(|| {
                                view! {
                                    <tr class="part-head">
                                        <th scope="colgroup" colspan=columns>
                                            {t.the_meeting}
                                        </th>
                                    </tr>
                                }
                            })}
                        {aspects}
                    </tbody>
                </table>
            </div>
        </section>
    })
}

#[component]
fn TopicView(row: CoverageRow, articles: Vec<ArticleId>) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let only = row.only;
    let cells = articles
        .into_iter()
        .zip(row.cells)
        .map(|(article, cell)| {
            view! {
                <td class:only=only == Some(article)>
                    {cell.is_empty().then(|| view! { <Nothing /> })}
                    <ClaimsView cell />
                    {(only == Some(article)).then(|| view! { <p class="only-here">{t.only_here}</p> })}
                </td>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{attribution::topic(corpus, row.topic, lang)}</th>
            {cells}
        </tr>
    }
}

#[component]
fn ClaimsView(cell: CoverageCell) -> impl IntoView {
    let corpus = use_library().corpus;
    let location = use_location();
    let lang = use_lang();
    let claims = cell
        .claims
        .iter()
        .filter_map(|id| corpus.claims.get(*id))
        .map(|claim| {
            let slug = claim.slug.clone();
            let href = move || location.with(|link| link.reading(Focus::Claim(slug.clone())).href());
            view! {
                <li>
                    <a href=href>
                        <SideMark voice=claim.voice />
                        <b>{attribution::speakers(corpus, &claim.attribution.speakers, lang)}</b>
                        " "
                        {claim.gist.get(lang)}
                    </a>
                </li>
            }
        })
        .collect_view();
    let silences = cell
        .silences
        .iter()
        .filter_map(|id| corpus.silences.get(*id))
        .map(|silence| {
            let slug = silence.slug.clone();
            let href = move || location.with(|link| link.reading(Focus::Silence(slug.clone())).href());
            view! {
                <li class="silence">
                    <a href=href>
                        <span aria-hidden="true">"∅ "</span>
                        <b>{terms::silence(silence.kind, lang)}</b>
                        " "
                        {silence.gist.get(lang)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul>{claims} {silences}</ul> }
}

#[component]
fn AspectView(
    meeting: corpus::model::MeetingId,
    row: AspectRow,
    articles: Vec<ArticleId>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let lang = use_lang();
    let t = compare::texts(lang);
    let only = row.only;
    let cells = articles
        .into_iter()
        .zip(row.cells)
        .map(|(article, reports)| {
            let notes = reports
                .iter()
                .filter_map(|place| corpus.meetings.get(meeting)?.reports.get(*place))
                .map(|report| {
                    let words = corpus.words(report.article, report.span).to_owned();
                    view! { <li title=words>{report.note.get(lang)}</li> }
                })
                .collect_view();
            view! {
                <td class:only=only == Some(article)>
                    {reports.is_empty().then(|| view! { <Nothing /> })}
                    <ul>{notes}</ul>
                    {(only == Some(article)).then(|| view! { <p class="only-here">{t.only_here}</p> })}
                </td>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{terms::aspect(row.aspect, lang)}</th>
            {cells}
        </tr>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let t = compare::texts(use_lang());
    view! {
        <span class="none" aria-hidden="true">
            {t.nothing_told}
        </span>
        <span class="unseen">{t.nothing_told_words}</span>
    }
}

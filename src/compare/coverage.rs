//! The same meeting in several articles: which brings what, and what only one of them tells.
//!
//! Invariant: it shows the corpus as it is, whatever the filter; only which meetings are shown
//! follows the choice of meetings.

use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, Node, el, for_the_eye, unseen};
use crate::view::View;
use crate::widgets::side_mark;
use corpus::compare::{AspectRow, Coverage, CoverageCell, CoverageRow, coverage};
use corpus::facet::Facet;
use corpus::filter::Sign;
use corpus::model::{ArticleId, Claim, Entry, Meeting, MeetingKind, Silence};
use corpus::permalink::Target;

/// One table for every meeting.
pub fn coverage_view(view: &View) -> Vec<Node> {
    let choices = &view.link.filter.choices;
    let chosen: Vec<&str> = choices
        .of(Facet::Meeting)
        .filter(|choice| choice.sign == Sign::Include)
        .map(|choice| choice.value.as_str())
        .collect();
    let is_asked = |meeting: &Meeting| {
        if chosen.is_empty() {
            meeting.kind == MeetingKind::Meeting
        } else {
            chosen.contains(&meeting.slug())
        }
    };
    let tables = view
        .corpus
        .meetings
        .iter()
        .filter(|(_, meeting)| is_asked(meeting))
        .filter_map(|(id, meeting)| Some((meeting, coverage(view.corpus, id)?)))
        .filter(|(_, coverage)| !coverage.articles.is_empty())
        .map(|(meeting, coverage)| one_meeting(view, meeting, &coverage).into());
    let hint = el("p")
        .class("matrix-hint")
        .with(compare::texts(view.lang).coverage_hint);
    std::iter::once(hint.into()).chain(tables).collect()
}

fn one_meeting(view: &View, meeting: &Meeting, coverage: &Coverage) -> Element {
    let t = compare::texts(view.lang);
    let id = format!("coverage-{}", meeting.slug);
    let name = meeting.name.get(view.lang);
    let mut about = attribution::dated(&meeting.date, view.lang);
    if coverage.articles.len() == 1 {
        about.push_str(" · ");
        about.push_str(t.one_article);
    }
    let scroll = el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-labelledby", id.clone())
        .with(table(view, name, meeting, coverage));
    el("section")
        .class("coverage-of")
        .with(el("h2").id(id).with(name.to_owned()))
        .with(el("p").class("row-about").with(about))
        .with(scroll)
}

fn table(view: &View, name: &str, meeting: &Meeting, coverage: &Coverage) -> Element {
    let t = compare::texts(view.lang);
    let articles = &coverage.articles;
    let heads = articles.iter().filter_map(|id| {
        let article = view.corpus.articles.get(*id)?;
        let focus = Target::Article(article.slug.clone());
        let link = el("a")
            .attr("href", view.link.reading(focus).href())
            .with(article.headline.clone());
        Some(
            el("th")
                .attr("scope", "col")
                .attr("lang", article.language.clone())
                .with(link),
        )
    });
    let rows = coverage
        .rows
        .iter()
        .map(|row| topic_row(view, row, articles));
    let part = (!coverage.aspects.is_empty()).then(|| {
        let columns = (articles.len() + 1).to_string();
        el("tr").class("part-head").with(
            el("th")
                .attr("scope", "colgroup")
                .attr("colspan", columns)
                .with(t.the_meeting),
        )
    });
    let aspects = coverage
        .aspects
        .iter()
        .map(|row| aspect_row(view, meeting, row, articles));
    el("table")
        .class("coverage")
        .with(
            el("caption")
                .class("unseen")
                .with(format!("{}: {name}", t.coverage)),
        )
        .with(
            el("thead").with(
                el("tr")
                    .with(el("th").attr("scope", "col").with(t.topic))
                    .with_all(heads),
            ),
        )
        .with(el("tbody").with_all(rows).with_all(part).with_all(aspects))
}

fn topic_row(view: &View, row: &CoverageRow, articles: &[ArticleId]) -> Element {
    let cells = articles.iter().zip(&row.cells).map(|(article, cell)| {
        let inner = (!cell.is_empty()).then(|| el("ul").with_all(told(view, cell)));
        cell_of(view, inner, row.only == Some(*article))
    });
    let name = attribution::topic(view.corpus, row.topic, view.lang).to_owned();
    el("tr")
        .with(el("th").attr("scope", "row").with(name))
        .with_all(cells)
}

fn aspect_row(view: &View, meeting: &Meeting, row: &AspectRow, articles: &[ArticleId]) -> Element {
    let cells = articles.iter().zip(&row.cells).map(|(article, reports)| {
        let notes = reports
            .iter()
            .filter_map(|place| meeting.reports.get(*place))
            .map(|report| {
                let words = view.corpus.words(report.article, report.span).to_owned();
                el("li")
                    .attr("title", words)
                    .with(report.note.get(view.lang).to_owned())
            });
        let inner = (!reports.is_empty()).then(|| el("ul").with_all(notes));
        cell_of(view, inner, row.only == Some(*article))
    });
    let name = terms::aspect(row.aspect, view.lang);
    el("tr")
        .with(el("th").attr("scope", "row").with(name))
        .with_all(cells)
}

fn cell_of(view: &View, inner: Option<Element>, is_only: bool) -> Element {
    let t = compare::texts(view.lang);
    let cell = el("td");
    match inner {
        None => cell
            .with(for_the_eye(t.nothing_told).class("none"))
            .with(unseen(t.nothing_told_words)),
        Some(inner) => {
            let only = is_only.then(|| el("p").class("only-here").with(t.only_here));
            cell.with(inner).with_all(only)
        }
    }
}

fn told(view: &View, cell: &CoverageCell) -> Vec<Element> {
    let claims = cell
        .claims
        .iter()
        .filter_map(|id| view.corpus.claims.get(*id))
        .map(|claim| claim_item(view, claim));
    let silences = cell
        .silences
        .iter()
        .filter_map(|id| view.corpus.silences.get(*id))
        .map(|silence| silence_item(view, silence));
    claims.chain(silences).collect()
}

fn claim_item(view: &View, claim: &Claim) -> Element {
    let focus = Target::Claim(claim.slug.clone());
    let speakers = terms::speakers(view.corpus, &claim.attribution.speakers, view.lang);
    el("li").with(
        el("a")
            .attr("href", view.link.reading(focus).href())
            .with(side_mark(view, claim.voice))
            .with(el("b").with(speakers))
            .with(format!(" {}", claim.gist.get(view.lang))),
    )
}

fn silence_item(view: &View, silence: &Silence) -> Element {
    let focus = Target::Silence(silence.slug.clone());
    el("li").with(
        el("a")
            .attr("href", view.link.reading(focus).href())
            .with(for_the_eye("∅ "))
            .with(el("b").with(terms::silence(silence.kind, view.lang)))
            .with(format!(" {}", silence.gist.get(view.lang))),
    )
}

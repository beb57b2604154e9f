//! Subjects against meetings, both sides in every cell.
//!
//! Invariant: every number is a link to the view that shows what it counts.

use crate::i18n::{attribution, compare, terms};
use crate::markup::{Element, Node, el, for_the_eye, unseen};
use crate::view::View;
use crate::widgets::{side_mark, voice_class};
use corpus::compare::{MatrixCell, MatrixRow, matrix};
use corpus::facet::Facet;
use corpus::filter::{Filter, Sign};
use corpus::model::{MeetingId, TopicId, Voice};
use corpus::permalink::{GroupBy, Permalink, ViewMode};

/// The matrix of what is shown.
pub fn matrix_view(view: &View) -> Vec<Node> {
    let t = compare::texts(view.lang);
    let legend = Voice::ALL.map(|voice| {
        el("li")
            .class(voice_class(voice))
            .with(for_the_eye(side_mark(view, voice)))
            .with(terms::voice(view.corpus, voice, view.lang).to_owned())
    });
    let scroll = el("div")
        .id("matrix")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t.matrix)
        .with(table(view));
    vec![
        el("p").class("matrix-hint").with(t.matrix_hint).into(),
        el("ul").class("legend").with_all(legend).into(),
        scroll.into(),
    ]
}

fn table(view: &View) -> Element {
    let t = compare::texts(view.lang);
    let matrix = matrix(view.corpus, &view.shown.claims, &view.shown.silences);
    let head = |words: &'static str| el("th").attr("scope", "col").with(words);
    let heads = matrix.meetings.iter().map(|meeting| {
        let Some(id) = meeting else {
            return head(t.no_meeting);
        };
        let name = attribution::meeting(view.corpus, *id, view.lang);
        let date = view
            .corpus
            .meetings
            .get(*id)
            .map(|meeting| attribution::dated(&meeting.date, view.lang));
        el("th")
            .attr("scope", "col")
            .with(format!("{name} "))
            .with(el("span").class("date").with(date.unwrap_or_default()))
    });
    let rows = matrix
        .rows
        .iter()
        .map(|row| row_of(view, row, &matrix.meetings));
    el("table")
        .class("matrix")
        .with(el("caption").class("unseen").with(t.matrix_hint))
        .with(
            el("thead").with(
                el("tr")
                    .with(head(t.topic))
                    .with_all(heads)
                    .with(head(t.total)),
            ),
        )
        .with(el("tbody").with_all(rows))
}

fn row_of(view: &View, row: &MatrixRow, meetings: &[Option<MeetingId>]) -> Element {
    let topic = view.corpus.topics.get(row.topic);
    let is_part = topic.is_some_and(|topic| topic.broader.is_some());
    let name = attribution::topic(view.corpus, row.topic, view.lang).to_owned();
    let cells = meetings
        .iter()
        .zip(&row.cells)
        .map(|(meeting, cell)| cell_of(view, row.topic, Some(*meeting), cell));
    el("tr")
        .with(
            el("th")
                .attr("scope", "row")
                .maybe("class", is_part.then_some("part"))
                .with(name),
        )
        .with_all(cells)
        .with(cell_of(view, row.topic, None, &row.total))
}

/// One cell: a single link, so that the table is not a thicket of stops for the keyboard. The
/// outer `None` of `column` is that of the totals.
fn cell_of(
    view: &View,
    topic: TopicId,
    column: Option<Option<MeetingId>>,
    cell: &MatrixCell,
) -> Element {
    let t = compare::texts(view.lang);
    if cell.is_empty() {
        return el("td").class("empty").with(unseen(t.empty_cell));
    }
    let mut link = el("a").attr("href", narrowed(view, topic, column.flatten()).href());
    if cell.shown() > 0 {
        let between = match cell.joint {
            0 => "|".to_owned(),
            joint => joint.to_string(),
        };
        let numbers = el("span")
            .class("numbers")
            .attr("aria-hidden", "true")
            .with(el("span").class("first").with(cell.first.to_string()))
            .with(el("span").class("joint").with(between))
            .with(el("span").class("second").with(cell.second.to_string()));
        let counts = [cell.first, cell.joint, cell.second];
        let words = compare::cell_words(view.corpus, counts, view.lang);
        link = link.with(numbers).with(unseen(words));
    }
    if let Some(kind) = cell.strongest {
        let word = terms::relation(kind, view.lang);
        link = link.with(sign(terms::relation_sign(kind).to_owned(), word));
    }
    if !cell.silences.is_empty() {
        let shown = match cell.silences.len() {
            1 => "∅".to_owned(),
            many => format!("∅{many}"),
        };
        link = link.with(sign(
            shown,
            &compare::silences(cell.silences.len(), view.lang),
        ));
    }
    if cell.hidden > 0 {
        let words = compare::hidden(cell.hidden, view.lang);
        link = link.with(el("span").class("hidden").with(words));
    }
    el("td")
        .maybe("class", column.is_none().then_some("total"))
        .with(link)
}

fn sign(shown: String, words: &str) -> Element {
    el("span")
        .class("sign")
        .attr("title", words.to_owned())
        .with(for_the_eye(shown))
        .with(unseen(format!(", {words}")))
}

/// The comparison of one subject, at one meeting or all.
fn narrowed(view: &View, topic: TopicId, meeting: Option<MeetingId>) -> Permalink {
    let filter = &view.link.filter;
    let mut choices = filter.choices.without_facet(Facet::Topic).with(
        Facet::Topic,
        view.corpus.topics.slug(topic),
        Sign::Include,
    );
    if let Some(meeting) = meeting {
        let slug = view.corpus.meetings.slug(meeting);
        choices = choices
            .without_facet(Facet::Meeting)
            .with(Facet::Meeting, slug, Sign::Include);
    }
    let filter = Filter {
        choices,
        ..filter.clone()
    };
    Permalink {
        view_mode: ViewMode::Usual,
        group_by: GroupBy::Topic,
        ..view.link.filtered(filter)
    }
}

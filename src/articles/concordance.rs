//! Every occurrence of what was searched for, each in its own line.
//!
//! Invariant: all that was found stands here, filtered or not, since a line is words, not a claim.

use crate::i18n::articles;
use crate::markup::{Element, Node, el};
use crate::view::View;
use corpus::model::{Article, Span};
use corpus::permalink::{ConcordanceSort, Permalink, Target, ViewMode};
use corpus::search::{ConcordanceLine, Sort, lines_of, sort_lines};

/// The ways between sentences and lines, and the orders of the lines; nothing without a query.
pub fn ways(view: &View) -> Vec<Node> {
    if view.found.is_none_or(|found| found.hits.is_empty()) {
        return Vec::new();
    }
    let t = articles::texts(view.lang);
    let in_lines = view.link.view_mode == ViewMode::Concordance;
    let view_mode = |view_mode: ViewMode, words: &'static str| {
        let link = Permalink {
            view_mode,
            sort: ConcordanceSort::default(),
            ..view.link.clone()
        };
        way(
            &link,
            view_mode.slug(),
            words,
            (view_mode == ViewMode::Concordance) == in_lines,
        )
    };
    let mut bar = el("p")
        .class("ways-bar")
        .with(view_mode(ViewMode::Usual, t.by_sentence))
        .with(" ")
        .with(view_mode(ViewMode::Concordance, t.by_line));
    if in_lines {
        bar = bar.with(el("span").class("order-name").with(t.order));
        for (sort, words) in [
            (ConcordanceSort::Text, t.order_text),
            (ConcordanceSort::Left, t.order_left),
            (ConcordanceSort::Right, t.order_right),
        ] {
            let link = Permalink {
                sort,
                ..view.link.clone()
            };
            bar = bar
                .with(" ")
                .with(way(&link, sort.slug(), words, view.link.sort == sort));
        }
    }
    vec![bar.into()]
}

/// The lines as a table.
pub fn lines(view: &View) -> Vec<Node> {
    let t = articles::texts(view.lang);
    let Some(found) = view.found else {
        return Vec::new();
    };
    let mut lines = lines_of(view.corpus, &found.hits);
    let sort = match view.link.sort {
        ConcordanceSort::Text => Sort::Corpus,
        ConcordanceSort::Left => Sort::Left,
        ConcordanceSort::Right => Sort::Right,
    };
    sort_lines(view.corpus, &mut lines, sort);
    let head = [t.before, t.word, t.after].map(|name| el("th").attr("scope", "col").with(name));
    let rows = lines.iter().filter_map(|line| row(view, line));
    let table = el("table")
        .class("concordance")
        .with(el("caption").class("unseen").with(t.by_line))
        .with(el("thead").class("unseen").with(el("tr").with_all(head)))
        .with(el("tbody").with_all(rows));
    vec![table.into()]
}

fn row(view: &View, line: &ConcordanceLine) -> Option<Element> {
    let article = view.corpus.articles.get(line.article)?;
    let focus = match line.sentence {
        Some(index) => Target::Sentence(article.slug.clone(), index + 1),
        None => Target::Article(article.slug.clone()),
    };
    let words = |span: Span| text(article, line, span).to_owned();
    let link = el("a")
        .attr("href", view.link.reading(focus).href())
        .with(el("mark").class("hit").with(words(line.word)));
    Some(
        el("tr")
            .attr("lang", article.language.clone())
            .with(
                el("td")
                    .class("left")
                    .with(el("bdi").with(words(line.left))),
            )
            .with(el("td").class("word").with(link))
            .with(el("td").class("right").with(words(line.right))),
    )
}

/// The words of a span: of the body, or of the headline for a line of the headline.
fn text<'a>(article: &'a Article, line: &ConcordanceLine, span: Span) -> &'a str {
    match line.sentence {
        Some(_) => article.words(span),
        None => span.of(&article.headline).unwrap_or_default(),
    }
}

fn way(link: &Permalink, name: &'static str, words: &'static str, current: bool) -> Element {
    el("a")
        .id(format!("as-{name}"))
        .class("way")
        .attr("href", link.href())
        .maybe("aria-current", current.then_some("true"))
        .with(words)
}

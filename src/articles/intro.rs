//! What this is, and three questions it answers.
//!
//! Invariant: the words are the corpus's own; the program knows no subject.

use crate::i18n::articles;
use crate::markup::{Element, el};
use crate::view::View;
use corpus::model::{MeetingKind, Question};
use corpus::permalink::{Permalink, parse};

/// The head of the first page.
#[must_use]
pub fn intro(view: &View) -> Element {
    let corpus = view.corpus;
    let meetings = corpus
        .meetings
        .iter()
        .filter(|(_, meeting)| meeting.kind == MeetingKind::Meeting)
        .count();
    let extent = articles::extent(
        corpus.claims.len(),
        meetings,
        corpus.articles.len(),
        view.lang,
    );
    let questions = corpus
        .about
        .questions
        .iter()
        .map(|asked| question(view, asked));
    el("section")
        .class("intro")
        .with(el("h1").with(corpus.about.title.get(view.lang).to_owned()))
        .with(
            el("p")
                .class("lead")
                .with(format!("{} ", corpus.about.lead.get(view.lang)))
                .with(el("strong").with(extent)),
        )
        .with(
            el("h2")
                .class("unseen")
                .with(articles::texts(view.lang).questions),
        )
        .with(el("ul").class("questions").with_all(questions))
}

fn question(view: &View, question: &Question) -> Element {
    let (asked, _) = parse(&question.link);
    let link = Permalink {
        lang: view.link.lang,
        ..asked
    };
    el("li").with(
        el("a")
            .attr("href", link.href())
            .with(question.text.get(view.lang).to_owned()),
    )
}

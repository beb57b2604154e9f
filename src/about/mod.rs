//! What this corpus is, what it rests on, and what it leaves out.
//!
//! Invariant: every figure here is counted from the corpus at hand.

use crate::i18n::{about, terms};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::side_mark;
use corpus::model::{Degree, MeetingKind, SideId, Voice};

/// The about screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = about::texts(lang);
    let mut sides = el("dl");
    for side in SideId::ALL {
        let found = corpus.sides.get(side);
        sides = sides
            .with(
                el("dt")
                    .with(side_mark(view, side.into()))
                    .with(found.name.get(lang).to_owned()),
            )
            .with(el("dd").with(found.about.get(lang).to_owned()));
    }
    let page = el("article")
        .class("about")
        .with(el("h1").with(t.title))
        .with(
            el("p")
                .class("lead")
                .with(corpus.about.lead.get(lang).to_owned()),
        )
        .with(el("p").with(corpus.about.caveat.get(lang).to_owned()))
        .with(el("h2").with(t.sides))
        .with(sides)
        .with(el("h2").with(t.counts))
        .with(el("p").with(t.checked))
        .with(counts(view))
        .with(el("h2").with(t.how))
        .with(el("p").with(t.how_text))
        .with(el("h2").with(t.data))
        .with(
            el("p")
                .with(t.data_text)
                .with(" ")
                .with(el("a").attr("href", "data/corpus.json").with("corpus.json"))
                .with(" · ")
                .with(
                    el("a")
                        .attr("href", "data/corpus.schema.json")
                        .with("corpus.schema.json"),
                ),
        );
    vec![page.into()]
}

fn counts(view: &View) -> Element {
    let corpus = view.corpus;
    let t = about::texts(view.lang);
    let claims = || corpus.claims.iter().map(|(_, claim)| claim);
    let by_voice = Voice::ALL.map(|voice| {
        let name = terms::voice(corpus, voice, view.lang).to_owned();
        row(name, claims().filter(|claim| claim.voice == voice).count())
    });
    let by_degree = Degree::ALL.map(|degree| {
        let name = terms::degree(degree, view.lang).to_owned();
        row(
            name,
            claims().filter(|claim| claim.degree == degree).count(),
        )
    });
    let meetings = corpus
        .meetings
        .iter()
        .filter(|(_, meeting)| meeting.kind == MeetingKind::Meeting)
        .count();
    let rest = [
        (t.articles, corpus.articles.len()),
        (t.meetings, meetings),
        (t.relations, corpus.relations.len()),
        (t.silences, corpus.silences.len()),
    ]
    .map(|(name, number)| row(name.to_owned(), number));
    el("table")
        .class("counts")
        .with(el("caption").class("unseen").with(t.counts))
        .with(el("tbody").with_all(by_voice))
        .with(el("tbody").with_all(by_degree))
        .with(el("tbody").with_all(rest))
}

fn row(name: String, number: usize) -> Element {
    el("tr")
        .with(el("th").attr("scope", "row").with(name))
        .with(el("td").with(number.to_string()))
}

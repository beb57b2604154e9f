//! The timeline as a list: the same model, to be read from top to bottom.
//!
//! Invariant: everything on the drawing stands here once, and so does what has no time.

use super::words::{dated_words, speakers};
use crate::i18n::{terms, timeline};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::side_mark;
use corpus::model::{ClaimId, Entry, MeetingId, Voice};
use corpus::permalink::Target;
use corpus::text::date_words::in_words;
use corpus::timeline::{Key, Row, TimelineData, TrackKind, list};

/// The list.
#[must_use]
pub fn twin(view: &View, data: &TimelineData) -> Element {
    let sections = list(&data.model, None).into_iter().map(|section| {
        let rows = section.rows.iter().filter_map(|row| one(view, row));
        let period = in_words(&section.period.into(), view.lang);
        el("section")
            .with(el("h2").with(period))
            .with(el("ol").with_all(rows))
    });
    let twin = el("div")
        .class("twin")
        .with_all(sections)
        .with_all(undated(view, data));
    if data.model.events().is_empty() && data.undated.is_empty() {
        return twin.with(
            el("p")
                .class("empty")
                .with(timeline::texts(view.lang).nothing),
        );
    }
    twin
}

/// The claims that have no time on this clock.
pub fn undated(view: &View, data: &TimelineData) -> Option<Node> {
    let rows = data
        .undated
        .iter()
        .filter_map(|id| claim(view, *id, String::new(), false));
    (!data.undated.is_empty()).then(|| {
        let heading = el("h2").with(timeline::texts(view.lang).undated);
        let section = el("section").with(heading).with(el("ol").with_all(rows));
        el("div").class("twin").with(section).into()
    })
}

fn one(view: &View, row: &Row) -> Option<Element> {
    let date = dated_words(&row.date, view.lang);
    match row.key {
        Key::Claim(id) => claim(view, id, date, !row.shown),
        Key::Meeting(id) => meeting(view, id, &date, row.track_kind),
        Key::Event(_) => None,
    }
}

fn claim(view: &View, id: ClaimId, date: String, dim: bool) -> Option<Element> {
    let (corpus, lang) = (view.corpus, view.lang);
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article)?;
    let href = view
        .link
        .reading(Target::Claim(claim.slug().to_owned()))
        .href();
    let class = match (claim.voice, dim) {
        (Voice::First, false) => "claim first",
        (Voice::First, true) => "claim first dim",
        (Voice::Joint, false) => "claim joint",
        (Voice::Joint, true) => "claim joint dim",
        (Voice::Second, false) => "claim second",
        (Voice::Second, true) => "claim second dim",
    };
    let who = el("p")
        .class("who")
        .with(side_mark(view, claim.voice))
        .with(el("b").with(speakers(corpus, claim, lang)))
        .with(" ")
        .with(el("span").class("date").with(date));
    let words = el("q")
        .attr("lang", article.language.clone())
        .with(article.words(claim.span()).to_owned());
    let source = el("span")
        .attr("lang", article.language.clone())
        .with(article.headline.clone());
    let gist = el("a")
        .attr("href", href)
        .with(claim.gist.get(lang).to_owned());
    let meta = el("p")
        .class("meta")
        .with(format!("{} · ", terms::degree(claim.degree, lang)));
    Some(
        el("li")
            .class(class)
            .with(who)
            .with(el("p").class("gist").with(gist))
            .with(el("p").class("words").with(words))
            .with(meta.with(source)),
    )
}

fn meeting(view: &View, id: MeetingId, date: &str, track_kind: TrackKind) -> Option<Element> {
    let t = timeline::texts(view.lang);
    let meeting = view.corpus.meetings.get(id)?;
    let kind = if track_kind == TrackKind::Meetings {
        t.meeting
    } else {
        t.context
    };
    let who = el("p")
        .class("who")
        .with(el("b").with(meeting.name.get(view.lang).to_owned()))
        .with(" ")
        .with(el("span").class("date").with(format!("{kind}, {date}")));
    let about = el("p")
        .class("gist")
        .with(meeting.about.get(view.lang).to_owned());
    Some(el("li").class("encounter").with(who).with(about))
}

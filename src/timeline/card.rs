//! What is told of one moment: in brief where it is pointed at, in full where it is chosen.
//!
//! Invariant: the words shown as a quotation stand in the article, in its language.

use super::words::{dated_words, speakers};
use crate::i18n::{terms, timeline};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::{share_button, side_mark};
use corpus::model::{ClaimId, Entry, MeetingId, MeetingKind};
use corpus::permalink::{Permalink, Screen, Target, TimeBasis};
use corpus::timeline::{Key, Stop, TimeLink};

/// One moment, or a bin, in a few words.
#[must_use]
pub fn brief(view: &View, stop: &Stop) -> Vec<Node> {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = timeline::texts(lang);
    if stop.count > 1 {
        let what = match stop.track_kind.voice() {
            Some(voice) => {
                let side = terms::voice(corpus, voice, lang);
                format!("{}, {side}", terms::claims(stop.count, lang))
            }
            None => timeline::events(stop.count, lang),
        };
        return vec![line("who", what).into(), line("meta", t.open_bin).into()];
    }
    let told = match stop.key {
        Key::Claim(id) => corpus.claims.get(id).map(|claim| {
            let date = view.link.time_basis.of(corpus, claim);
            let date = date.map(|dated| dated_words(&dated.date, lang));
            let who = el("p").class("who").with(side_mark(view, claim.voice));
            [
                who.with(speakers(corpus, claim, lang)),
                line("gist", claim.gist.get(lang).to_owned()),
                line("meta", date.unwrap_or_default()),
            ]
        }),
        Key::Meeting(id) => corpus.meetings.get(id).map(|meeting| {
            [
                line("who", meeting.name.get(lang).to_owned()),
                line("gist", meeting.about.get(lang).to_owned()),
                line("meta", dated_words(&meeting.date.date, lang)),
            ]
        }),
        Key::Event(_) => None,
    };
    told.into_iter().flatten().map(Node::from).collect()
}

/// What the link points at, in full, with the ways on.
pub fn chosen(view: &View) -> Option<Node> {
    let t = timeline::texts(view.lang);
    let told = match view.link.target.as_ref()? {
        Target::Claim(slug) => claim(view, view.corpus.claims.find(slug)?),
        Target::Meeting(slug) => meeting(view, view.corpus.meetings.find(slug)?),
        _ => None,
    }?;
    let mut without = view.link.clone();
    without.target = None;
    let close = el("a")
        .id("chosen-close")
        .class("quiet close")
        .attr("href", without.href())
        .with(t.close);
    let section = el("section")
        .id("chosen")
        .class("chosen")
        .attr("aria-live", "polite");
    Some(section.with_all(told).with(close).into())
}

/// Moments that no window parts, each a link to itself. `close` is what its button does.
#[must_use]
pub fn several(view: &View, keys: &[Key], close: &'static str) -> Element {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = timeline::texts(lang);
    let link = |(index, key): (usize, &Key)| {
        let (focus, words) = match key {
            Key::Claim(id) => {
                let claim = corpus.claims.get(*id)?;
                let who = speakers(corpus, claim, lang);
                let words = format!("{who}: {}", claim.gist.get(lang));
                (Target::Claim(claim.slug().to_owned()), words)
            }
            Key::Meeting(id) => {
                let meeting = corpus.meetings.get(*id)?;
                let words = meeting.name.get(lang).to_owned();
                (Target::Meeting(meeting.slug().to_owned()), words)
            }
            Key::Event(_) => return None,
        };
        let mut link = view.link.clone();
        link.target = Some(focus);
        let link = el("a")
            .id(format!("several-{index}"))
            .attr("href", link.href());
        Some(el("li").with(link.with(words)))
    };
    let close = el("button")
        .attr("type", "button")
        .class("quiet close")
        .attr("data-do", close)
        .with(t.close);
    el("section")
        .id("several")
        .class("chosen several")
        .attr("aria-labelledby", "several-name")
        .with(
            el("h2")
                .id("several-name")
                .with(format!("{} ({})", t.together, keys.len())),
        )
        .with(el("ul").with_all(keys.iter().enumerate().filter_map(link)))
        .with(close)
}

fn claim(view: &View, id: ClaimId) -> Option<Vec<Element>> {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = timeline::texts(lang);
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article)?;
    let topics: Vec<&str> = claim
        .topics
        .iter()
        .filter_map(|topic| corpus.topics.get(*topic))
        .map(|topic| topic.name.get(lang))
        .collect();
    let side = terms::voice(corpus, claim.voice, lang);
    let meta = format!(
        "{side} · {} · {}",
        terms::degree(claim.degree, lang),
        topics.join(", ")
    );
    let ends = TimeLink::of(corpus, id)?.ends;
    let time_bases = TimeBasis::IN_TURN.map(|time_basis| {
        let date = ends
            .iter()
            .find(|end| end.time_basis == time_basis)
            .map(|end| end.date);
        let told = date.map_or_else(|| t.not_told.to_owned(), |date| dated_words(&date, lang));
        let class = if time_basis == view.link.time_basis {
            "knot now"
        } else {
            "knot"
        };
        el("div")
            .class(class)
            .with(el("dt").with(timeline::time_basis_verb(time_basis, lang)))
            .with(el("dd").with(told))
    });
    let focus = Target::Claim(claim.slug().to_owned());
    let mut compare = view.link.on(Screen::Compare);
    compare.target = Some(focus.clone());
    let source = el("p").class("meta").with(format!("{}: ", t.source)).with(
        el("span")
            .attr("lang", article.language.clone())
            .with(article.headline.clone()),
    );
    let ways = el("p")
        .class("ways")
        .with(way(
            "chosen-read",
            view.link.reading(focus.clone()).href(),
            t.read,
        ))
        .with(way("chosen-compare", compare.href(), t.compare))
        .with(share(view, focus, Screen::Reader));
    Some(vec![
        el("h2")
            .with(side_mark(view, claim.voice))
            .with(speakers(corpus, claim, lang)),
        el("blockquote")
            .attr("lang", article.language.clone())
            .with(article.words(claim.span()).to_owned()),
        line("gist", claim.gist.get(lang).to_owned()),
        line("meta", meta),
        source,
        el("dl").class("clocks").with_all(time_bases),
        ways,
    ])
}

fn meeting(view: &View, id: MeetingId) -> Option<Vec<Element>> {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = timeline::texts(lang);
    let meeting = corpus.meetings.get(id)?;
    let kind = match meeting.kind {
        MeetingKind::Meeting => t.meeting,
        MeetingKind::Context => t.context,
    };
    let claims = corpus
        .claims
        .iter()
        .filter(|(_, claim)| claim.meeting == Some(id))
        .count();
    let date = dated_words(&meeting.date.date, lang);
    let reason = meeting
        .date
        .reason
        .as_ref()
        .map(|reason| line("meta", reason.get(lang).to_owned()));
    let reports = meeting.reports.iter().filter_map(|report| {
        let article = corpus.articles.get(report.article)?;
        let href = view
            .link
            .reading(Target::Article(article.slug().to_owned()))
            .href();
        let words = el("q")
            .attr("lang", article.language.clone())
            .with(article.words(report.span).to_owned());
        let source = el("a")
            .attr("href", href)
            .attr("lang", article.language.clone())
            .with(article.headline.clone());
        let note = format!("{} ", report.note.get(lang));
        Some(el("li").with(note).with(words).with(" · ").with(source))
    });
    let mut compare = view.link.on(Screen::Compare);
    let focus = Target::Meeting(meeting.slug().to_owned());
    compare.target = Some(focus.clone());
    let mut told = vec![
        el("h2").with(meeting.name.get(lang).to_owned()),
        line(
            "meta",
            format!("{kind} · {date} · {}", terms::claims(claims, lang)),
        ),
        line("gist", meeting.about.get(lang).to_owned()),
    ];
    told.extend(reason);
    told.push(el("ul").class("reports").with_all(reports));
    told.push(
        el("p")
            .class("ways")
            .with(way("chosen-read", compare.href(), t.compare))
            .with(share(view, focus, Screen::Timeline)),
    );
    Some(told)
}

/// Shares what is chosen, without the filter around it.
fn share(view: &View, target: Target, screen: Screen) -> Element {
    let alone = Permalink {
        target: Some(target),
        ..view.link.bare(screen)
    };
    share_button(view, &alone).id("chosen-share")
}

fn line(class: &'static str, words: impl Into<Node>) -> Element {
    el("p").class(class).with(words)
}

fn way(id: &'static str, href: String, words: &'static str) -> Element {
    el("a")
        .id(id)
        .class("button")
        .attr("href", href)
        .with(words)
}

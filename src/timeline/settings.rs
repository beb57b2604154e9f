//! What the reader can set: clock, division, form, and what becomes of the rest.
//!
//! Invariant: every setting is a link to the view that it leads to.

use crate::markup::{Element, el};
use crate::texts::timeline;
use crate::view::View;
use corpus::permalink::{Clock, Form, Lanes, Permalink, Rest};

/// The settings.
pub fn settings(view: &View) -> Element {
    let (link, lang) = (view.link, view.lang);
    let t = timeline::texts(lang);
    let with = |change: &dyn Fn(&mut Permalink)| {
        let mut link = link.clone();
        change(&mut link);
        link.href()
    };
    let clocks = Clock::IN_TURN.map(|clock| {
        let href = with(&|link| link.clock = clock);
        (
            clock.slug(),
            timeline::clock(clock, lang),
            href,
            link.clock == clock,
        )
    });
    let lanes = [(Lanes::Sides, t.one_axis), (Lanes::Topics, t.by_topic)].map(|(lanes, name)| {
        let href = with(&|link| link.lanes = lanes);
        (lanes.slug(), name, href, link.lanes == lanes)
    });
    let is_list = link.form == Form::List;
    let forms = [(Form::Usual, t.picture), (Form::List, t.list)].map(|(form, name)| {
        let href = with(&|link| link.form = form);
        (form.slug(), name, href, is_list == (form == Form::List))
    });
    let rests = [(Rest::Dim, t.dim), (Rest::Hide, t.hide)].map(|(rest, name)| {
        let href = with(&|link| link.rest = rest);
        (rest.slug(), name, href, link.rest == rest)
    });
    let narrowed = view.shown.claims.len() < view.corpus.claims.len();
    el("div")
        .class("timeline-settings")
        .with(choice("clock", t.clock, &clocks))
        .with(choice("lanes", t.axes, &lanes))
        .with(choice("form", t.form, &forms))
        .with_all(narrowed.then(|| choice("rest", t.rest, &rests)))
}

/// Some values of which one holds: name in links, name for readers, where it leads, whether it holds.
fn choice(
    key: &str,
    name: &'static str,
    values: &[(&'static str, &'static str, String, bool)],
) -> Element {
    let id = format!("set-{key}");
    let links = values.iter().map(|(slug, name, href, holds)| {
        el("li").with(
            el("a")
                .id(format!("{key}-{slug}"))
                .attr("href", href.clone())
                .maybe("aria-current", holds.then_some("true"))
                .with(*name),
        )
    });
    el("div")
        .class("choice")
        .attr("role", "group")
        .attr("aria-labelledby", id.clone())
        .with(el("span").id(id).with(name))
        .with(el("ul").with_all(links))
}

//! What the reader can set: clock, division, form, and what becomes of the rest.
//!
//! Invariant: every setting is a link to the view that it leads to.

use crate::i18n::timeline;
use crate::markup::{Element, el};
use crate::view::View;
use corpus::permalink::{Lanes, Permalink, TimeBasis, UnmatchedMode, ViewMode};

/// The settings.
pub fn settings(view: &View) -> Element {
    let (link, lang) = (view.link, view.lang);
    let t = timeline::texts(lang);
    let with = |change: &dyn Fn(&mut Permalink)| {
        let mut link = link.clone();
        change(&mut link);
        link.href()
    };
    let time_bases = TimeBasis::IN_TURN.map(|time_basis| {
        let href = with(&|link| link.time_basis = time_basis);
        (
            time_basis.slug(),
            timeline::time_basis(time_basis, lang),
            href,
            link.time_basis == time_basis,
        )
    });
    let lanes = [(Lanes::Sides, t.one_axis), (Lanes::Topics, t.by_topic)].map(|(lanes, name)| {
        let href = with(&|link| link.lanes = lanes);
        (lanes.slug(), name, href, link.lanes == lanes)
    });
    let is_list = link.view_mode == ViewMode::List;
    let forms =
        [(ViewMode::Usual, t.picture), (ViewMode::List, t.list)].map(|(view_mode, name)| {
            let href = with(&|link| link.view_mode = view_mode);
            (
                view_mode.slug(),
                name,
                href,
                is_list == (view_mode == ViewMode::List),
            )
        });
    let rests =
        [(UnmatchedMode::Dim, t.dim), (UnmatchedMode::Hide, t.hide)].map(|(unmatched, name)| {
            let href = with(&|link| link.unmatched = unmatched);
            (unmatched.slug(), name, href, link.unmatched == unmatched)
        });
    let narrowed = view.shown.claims.len() < view.corpus.claims.len();
    el("div")
        .class("timeline-settings")
        .with(choice("clock", t.time_basis, &time_bases))
        .with(choice("lanes", t.axes, &lanes))
        .with(choice("form", t.view_mode, &forms))
        .with_all(narrowed.then(|| choice("rest", t.unmatched, &rests)))
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

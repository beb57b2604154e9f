//! The first screen: what this is, what can be asked, and the sentences that answer.
//!
//! Invariant: a result is a sentence with its claims, and is shown in the article it stands in.

mod concordance;
mod hits;
mod intro;
mod lines;

pub use concordance::lines as concordance;

use crate::i18n::{articles, shell};
use crate::markup::{Node, el};
use crate::view::View;
use crate::widgets::facets::facets;
use crate::widgets::period;
use corpus::permalink::ViewMode;

/// How every occurrence of what was found is drawn: as [`concordance`] does.
pub type Lines = fn(&View) -> Vec<Node>;

/// The articles screen; `lines` draws what was found line by line.
#[must_use]
pub fn screen(view: &View, lines: Lines) -> Vec<Node> {
    let t = articles::texts(view.lang);
    let groups = lines::groups(view);
    let mut results = el("div").class("results");
    if view.link.filter.is_empty() {
        results = results
            .with(intro::intro(view))
            .with(el("h2").class("everything").with(t.everything));
    } else {
        let answer = articles::answer(view.shown.claims.len(), groups.len(), view.lang);
        results = results.with(el("h1").class("answer").with(answer));
    }
    let facets = el("aside")
        .class("facets")
        .attr("aria-label", shell::texts(view.lang).filters)
        .with(period(view, "side"))
        .with_all(facets(view, "side"));
    let results = results.with_all(concordance::ways(view));
    let results = match view.link.view_mode {
        ViewMode::Concordance if view.found.is_some() => results.with_all(lines(view)),
        _ => results.with_all(hits::hits(view, &groups)),
    };
    vec![
        el("div")
            .class("articles")
            .with(facets)
            .with(results)
            .into(),
    ]
}

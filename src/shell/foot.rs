//! The foot of the page: what this corpus is and is not.
//!
//! Invariant: the caveat is on every screen, also within another page.

use super::filter_bar::button;
use super::{Frame as Around, keys};
use crate::i18n::{shell, terms};
use crate::markup::{Node, el};
use crate::view::View;
use crate::widgets::in_full;
use corpus::permalink::{EmbedMode, Screen};

/// The foot.
#[must_use]
pub fn foot(view: &View, around: &Around) -> Vec<Node> {
    let t = shell::texts(view.lang);
    let caveat = el("p")
        .class("caveat")
        .with(view.corpus.about.caveat.get(view.lang).to_owned());
    let last = if view.link.embed == EmbedMode::Embed {
        let corpus = view.corpus;
        let articles = terms::articles(corpus.articles.len(), view.lang);
        let source = format!("{} · {articles} · ", corpus.about.title.get(view.lang));
        el("p").class("embed-source").with(source).with(
            el("a")
                .id("open-in-full")
                .attr("href", in_full(view.link).href())
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .with(t.open_in_full),
        )
    } else {
        el("p")
            .with(t.foot_privacy)
            .with(" ")
            .with(
                el("a")
                    .attr("href", view.link.on(Screen::About).href())
                    .with(t.about),
            )
            .with(" ")
            .with(button(
                crate::i18n::keys::texts(view.lang).title,
                "open-keys",
                "open:keys",
            ))
    };
    vec![caveat.into(), last.into(), keys::list(view, around).into()]
}

//! The button that shares one thing: a claim, a pair, a meeting, an article.
//!
//! Invariant: what it shares is a link, and the button carries it whole.

use crate::i18n::share;
use crate::markup::{Element, el};
use crate::view::View;
use corpus::permalink::{EmbedMode, Permalink};

/// What a button that shares something begins its `data-do` with; the link follows.
pub const SHARE: &str = "share:";

/// Shares what `link` shows.
#[must_use]
pub fn share_button(view: &View, link: &Permalink) -> Element {
    el("button")
        .class("quiet share-one")
        .attr("type", "button")
        .attr("data-do", format!("{SHARE}{}", link.href()))
        .attr("aria-haspopup", "dialog")
        .with(share::texts(view.lang).share)
}

/// The same view with the page to itself.
#[must_use]
pub fn in_full(link: &Permalink) -> Permalink {
    Permalink {
        embed: EmbedMode::Page,
        ..link.clone()
    }
}

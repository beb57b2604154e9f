//! The bar of sharing, beside every screen: one step to the link, two to all else.
//!
//! Invariant: what was copied is told here only for the view that is still on screen.

use crate::i18n::share;
use crate::markup::{Node, el};
use crate::view::View;
use crate::widgets::in_full;
use corpus::permalink::Permalink;

/// The key that copies the link of the view.
pub const KEY: &str = "l";

/// The bar; `copied` is the view whose link was copied last.
#[must_use]
pub fn bar(view: &View, copied: Option<&Permalink>) -> Vec<Node> {
    let t = share::texts(view.lang);
    let button = |id: &'static str, does: &'static str| {
        el("button")
            .id(id)
            .class("quiet")
            .attr("type", "button")
            .attr("data-do", does)
    };
    let copy = button("copy-view", "copy-view")
        .attr("aria-keyshortcuts", KEY)
        .with(t.copy_link)
        .with(" ")
        .with(el("kbd").attr("aria-hidden", "true").with(KEY));
    let open = button("open-share", "share")
        .attr("aria-haspopup", "dialog")
        .attr("title", t.share_view)
        .with(format!("{}…", t.share));
    let is_here = copied.is_some_and(|copied| *copied == in_full(view.link));
    let said = el("span").id("bar-said").attr("role", "status");
    let said = if is_here {
        said.with(format!("{} {}", t.copied, t.link))
    } else {
        said
    };
    let bar = el("section")
        .class("share-bar")
        .attr("aria-label", t.bar)
        .with(said)
        .with(copy)
        .with(open);
    vec![bar.into()]
}

//! The sign of a side: a shape as well as a colour.
//!
//! Invariant: the name of the side always stands in the text beside it or within it.

use crate::i18n::terms;
use crate::markup::{Element, el, unseen};
use crate::view::View;
use corpus::model::Voice;

/// The word in class names for a voice: `first`, `joint`, `second`.
#[must_use]
pub fn voice_class(voice: Voice) -> &'static str {
    match voice {
        Voice::First => "first",
        Voice::Joint => "joint",
        Voice::Second => "second",
    }
}

/// A small sign with the side's name for who can't see it.
#[must_use]
pub fn side_mark(view: &View, voice: Voice) -> Element {
    let name = terms::voice(view.corpus, voice, view.lang).to_owned();
    el("span")
        .class(match voice {
            Voice::First => "side-mark first",
            Voice::Joint => "side-mark joint",
            Voice::Second => "side-mark second",
        })
        .attr("title", name.clone())
        .with(unseen(format!("{name}: ")))
}

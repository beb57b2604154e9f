//! The timeline screen.
//!
//! Invariant: paints what the library lays out.

use crate::markup::{Node, el};
use crate::texts::timeline;
use crate::view::View;

/// The timeline screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    vec![el("h1").with(timeline::texts(view.lang).title).into()]
}

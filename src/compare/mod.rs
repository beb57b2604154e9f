//! The compare screen.
//!
//! Invariant: paints what the library lays out.

use crate::markup::{Node, el};
use crate::texts::compare;
use crate::view::View;

/// The compare screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    vec![el("h1").with(compare::texts(view.lang).title).into()]
}

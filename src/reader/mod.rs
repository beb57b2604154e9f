//! The reader screen.
//!
//! Invariant: paints what the library lays out.

use crate::markup::{Node, el};
use crate::texts::reader;
use crate::view::View;

/// The reader screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    vec![el("h1").with(reader::texts(view.lang).title).into()]
}

//! The compare screen: what each side said, what it left out, and how the two stand.
//!
//! Invariant: which of its views is on follows from the permalink alone; what they show is laid
//! out by `corpus::compare`.

mod absence;
mod axis;
mod coverage;
mod heading;
mod line;
mod matrix;
mod pair;
mod pane;
mod row;
mod spine;

use crate::markup::{Node, el};
use crate::view::View;
use corpus::permalink::ViewMode;

/// The compare screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    let compare = el("div").class("compare");
    if let Some(nodes) = pair::pair_view(view) {
        return vec![compare.with_all(nodes).into()];
    }
    let nodes = match view.link.view_mode {
        ViewMode::Matrix => matrix::matrix_view(view),
        ViewMode::Coverage => coverage::coverage_view(view),
        ViewMode::Usual | ViewMode::List | ViewMode::Concordance => spine::spine_view(view),
    };
    vec![compare.with(heading::heading(view)).with_all(nodes).into()]
}

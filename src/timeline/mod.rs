//! The timeline screen: what the record amounts to, how it is shown, and the same as a list.
//!
//! Invariant: all of it but the drawing is a plain tree; the drawing is put into the element
//! [`PLACE_ID`] by who can move it.

mod card;
pub mod drawing;
mod legend;
mod settings;
pub mod sheet;
#[cfg(test)]
mod tests;
mod tools;
mod twin;
pub mod words;

pub use card::{brief, several};
pub use legend::stand_class;
pub use tools::{DOES, actions, tools};

use crate::i18n::timeline;
use crate::markup::{Node, el};
use crate::view::View;
use corpus::model::SideId;
use corpus::permalink::ViewMode;
use corpus::timeline::{TimelineData, summary};

/// The id of the empty element that the drawing is put into.
pub const PLACE_ID: &str = "chart-place";

/// The timeline screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    let t = timeline::texts(view.lang);
    let data = data(view);
    let sides = SideId::ALL.map(|side| view.corpus.sides.get(side).short.get(view.lang));
    let (head, tail) =
        timeline::record(&summary(view.corpus, &view.shown.claims), sides, view.lang);
    let mut screen = el("div")
        .class("timeline")
        .with(el("h1").with(head))
        .with(el("p").class("lead").with(timeline::sentence(&tail)))
        .with(settings::settings(view));
    if view.link.view_mode == ViewMode::List {
        screen = screen
            .with_all(card::chosen(view))
            .with(twin::twin(view, &data));
    } else {
        screen = screen
            .with(el("div").id(PLACE_ID))
            .with(legend::legend(view))
            .with_all(left_out(view, &data))
            .with_all(card::chosen(view));
        if data.model.events().is_empty() {
            screen = screen.with(el("p").class("empty").with(t.nothing));
        }
        screen = screen.with_all(twin::undated(view, &data));
    }
    vec![screen.into()]
}

/// The story that a view asks for.
#[must_use]
pub fn data(view: &View) -> TimelineData {
    let link = view.link;
    TimelineData::new(
        view.corpus,
        link.time_basis,
        &view.shown.claims,
        link.unmatched,
        link.lanes,
    )
}

/// What is not on the drawing, in numbers.
fn left_out(view: &View, data: &TimelineData) -> Option<Node> {
    let undated = data.undated.len();
    let undated = (undated > 0).then(|| timeline::undated(undated, data.time_basis, view.lang));
    let hidden = (data.hidden > 0).then(|| timeline::hidden(data.hidden, view.lang));
    let told: Vec<String> = [undated, hidden].into_iter().flatten().collect();
    (!told.is_empty()).then(|| el("p").class("left-out").with(told.join(" ")).into())
}

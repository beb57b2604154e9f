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

use crate::markup::{Node, el};
use crate::texts::timeline;
use crate::view::View;
use corpus::model::SideId;
use corpus::permalink::Form;
use corpus::timeline::{Story, summary};

/// The id of the empty element that the drawing is put into.
pub const PLACE_ID: &str = "chart-place";

/// The timeline screen.
#[must_use]
pub fn screen(view: &View) -> Vec<Node> {
    let t = timeline::texts(view.lang);
    let story = story(view);
    let sides = SideId::ALL.map(|side| view.corpus.sides.get(side).short.get(view.lang));
    let (head, tail) =
        timeline::record(&summary(view.corpus, &view.shown.claims), sides, view.lang);
    let mut screen = el("div")
        .class("timeline")
        .with(el("h1").with(head))
        .with(el("p").class("lead").with(timeline::sentence(&tail)))
        .with(settings::settings(view));
    if view.link.form == Form::List {
        screen = screen
            .with_all(card::chosen(view))
            .with(twin::twin(view, &story));
    } else {
        screen = screen
            .with(el("div").id(PLACE_ID))
            .with(legend::legend(view))
            .with_all(left_out(view, &story))
            .with_all(card::chosen(view));
        if story.model.moments().is_empty() {
            screen = screen.with(el("p").class("empty").with(t.nothing));
        }
        screen = screen.with_all(twin::undated(view, &story));
    }
    vec![screen.into()]
}

/// The story that a view asks for.
#[must_use]
pub fn story(view: &View) -> Story {
    let link = view.link;
    Story::new(
        view.corpus,
        link.clock,
        &view.shown.claims,
        link.rest,
        link.lanes,
    )
}

/// What is not on the drawing, in numbers.
fn left_out(view: &View, story: &Story) -> Option<Node> {
    let undated = story.undated.len();
    let undated = (undated > 0).then(|| timeline::undated(undated, story.clock, view.lang));
    let hidden = (story.hidden > 0).then(|| timeline::hidden(story.hidden, view.lang));
    let told: Vec<String> = [undated, hidden].into_iter().flatten().collect();
    (!told.is_empty()).then(|| el("p").class("left-out").with(told.join(" ")).into())
}

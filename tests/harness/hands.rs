//! A reader's hands: mouse, wheel and fingers on one element.
//!
//! Invariant: places are shares of the element, from 0 to 1, so that they hold at any size.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::actions::{
    Actions, InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions,
    WheelAction, WheelActions,
};
use serde_json::{Value, json};

use crate::page::Page;

/// How long a finger or a mouse takes for its way.
const SLOWLY: Duration = Duration::from_millis(200);

/// A place in an element: shares of its width and height.
pub type Place = (f64, f64);

impl Page {
    /// Presses the mouse at one place, draws it to another, and lets go.
    ///
    /// # Errors
    /// When there is no such element, or the browser has no mouse.
    pub async fn drag(&self, selector: &str, from: Place, to: Place) -> Result<()> {
        let (start, end) = (self.at(selector, from).await?, self.at(selector, to).await?);
        let way = MouseActions::new("mouse".to_owned())
            .then(move_to(start))
            .then(down())
            .then(move_to(((start.0 + end.0) / 2.0, (start.1 + end.1) / 2.0)))
            .then(move_to(end))
            .then(up());
        self.perform(way).await
    }

    /// Presses the mouse twice.
    ///
    /// # Errors
    /// As [`Page::drag`].
    pub async fn double_click(&self, selector: &str, place: Place) -> Result<()> {
        let place = self.at(selector, place).await?;
        let way = MouseActions::new("mouse".to_owned())
            .then(move_to(place))
            .then(down())
            .then(up())
            .then(down())
            .then(up());
        self.perform(way).await
    }

    /// Holds the mouse over a place.
    ///
    /// # Errors
    /// As [`Page::drag`].
    pub async fn hover(&self, selector: &str, place: Place) -> Result<()> {
        let place = self.at(selector, place).await?;
        self.perform(MouseActions::new("mouse".to_owned()).then(move_to(place)))
            .await
    }

    /// Turns the wheel at a place by so many pixels, downward if more than 0.
    ///
    /// # Errors
    /// As [`Page::drag`].
    pub async fn wheel(&self, selector: &str, place: Place, pixels: i64) -> Result<()> {
        let (x, y) = self.at(selector, place).await?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place on a screen is a small number"
        )]
        let turn = WheelAction::Scroll {
            duration: None,
            x: x as i64,
            y: y as i64,
            delta_x: 0,
            delta_y: pixels,
        };
        let mut way = WheelActions::new("wheel".to_owned());
        way.push(turn);
        self.perform(way).await
    }

    /// Draws two fingers apart, from the middle of the two places to each.
    ///
    /// # Errors
    /// As [`Page::drag`].
    pub async fn spread(&self, selector: &str, one: Place, other: Place) -> Result<()> {
        let middle = ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0);
        // Fingers begin beside each other, not on top.
        let near = |end: Place| {
            let start = (
                middle.0 + (end.0 - middle.0) / 5.0,
                middle.1 + (end.1 - middle.1) / 5.0,
            );
            (start, end)
        };
        let mut fingers = Actions::default();
        for (name, (start, end)) in [("one", near(one)), ("other", near(other))] {
            let (start, end) = (
                self.at(selector, start).await?,
                self.at(selector, end).await?,
            );
            fingers = fingers.and(
                TouchActions::new(name.to_owned())
                    .then(move_to(start))
                    .then(down())
                    .then(move_to(end))
                    .then(up()),
            );
        }
        self.perform(fingers).await
    }

    async fn perform(&self, way: impl Into<Actions>) -> Result<()> {
        self.client()
            .perform_actions(way)
            .await
            .context("the browser takes no hands")
    }

    /// A place of an element in pixels of the window, after bringing it into sight.
    async fn at(&self, selector: &str, (across, down): Place) -> Result<Place> {
        self.sees(selector).await?;
        let script = "const element = [...document.querySelectorAll(arguments[0])] \
                .find((element) => element.getClientRects().length > 0); \
            const seen = () => element.getBoundingClientRect(); \
            if (seen().top < 0 || seen().bottom > innerHeight) \
                element.scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const box = seen(); \
            return [box.left + box.width * arguments[1], box.top + box.height * arguments[2]]";
        let place = self
            .execute(script, vec![json!(selector), json!(across), json!(down)])
            .await?;
        let side = |index: usize| place.get(index).and_then(Value::as_f64);
        side(0)
            .zip(side(1))
            .with_context(|| format!("`{selector}` has no place"))
    }
}

fn move_to((x, y): Place) -> PointerAction {
    // Whole pixels: some drivers take nothing else.
    PointerAction::MoveTo {
        duration: Some(SLOWLY),
        x: x.round(),
        y: y.round(),
    }
}

fn down() -> PointerAction {
    PointerAction::Down {
        button: MOUSE_BUTTON_LEFT,
    }
}

fn up() -> PointerAction {
    PointerAction::Up {
        button: MOUSE_BUTTON_LEFT,
    }
}

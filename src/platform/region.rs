//! Regions of the page that follow a drawing.
//!
//! Invariant: a region is painted only when its drawing has changed, and then only where.

use super::paint::{Painted, append};
use crate::markup::Node;
use leptos::mount::mount_to_body;
use leptos::prelude::*;

/// Draws a region; whatever signals it reads make it draw again.
pub type Drawing = Box<dyn Fn() -> Vec<Node>>;

/// Adds the frame of the app to the page and then starts what fills it, for as long as the page
/// lives. Nothing is mounted but the owner of the state.
pub fn start(frame: Vec<Node>, app: Box<dyn FnOnce()>) {
    mount_to_body(move || {
        append(&frame);
        app();
    });
}

/// Keeps the element with this id as `drawing` has it. What stood in it before gives way.
pub fn keep_painted(id: &'static str, drawing: Drawing) {
    Effect::new(move |painted: Option<Option<Painted>>| {
        let nodes = drawing();
        let mut painted = painted.unwrap_or_else(|| Painted::in_place(id));
        if let Some(painted) = &mut painted {
            painted.show(nodes);
        }
        painted
    });
}

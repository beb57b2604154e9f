//! What the shapes of the drawing mean.
//!
//! Invariant: the shapes here are those of the drawing.

use crate::i18n::{terms, timeline};
use crate::markup::{Element, el};
use crate::view::View;
use corpus::model::{SideId, Voice};
use corpus::timeline::{TrackKind, glyph};

/// The word in class names for a place.
#[must_use]
pub fn stand_class(track_kind: TrackKind) -> &'static str {
    match track_kind {
        TrackKind::First => "first",
        TrackKind::Joint => "joint",
        TrackKind::Second => "second",
        TrackKind::Meetings => "on",
        TrackKind::Context => "around",
    }
}

/// The legend.
pub fn legend(view: &View) -> Element {
    let t = timeline::texts(view.lang);
    let voice = |voice: Voice| terms::voice(view.corpus, voice, view.lang).to_owned();
    let [first, second] = SideId::ALL.map(|side| voice(side.into()));
    let entries = [
        (TrackKind::First, first),
        (TrackKind::Second, second),
        (TrackKind::Joint, voice(Voice::Joint)),
        (TrackKind::Meetings, t.meeting.to_owned()),
        (TrackKind::Context, t.context.to_owned()),
    ];
    let entry = |(track_kind, name): (TrackKind, String)| {
        let (half_x, half_y) = if track_kind == TrackKind::Meetings {
            (5.0, 8.0)
        } else {
            (6.0, 6.0)
        };
        let sign = el("svg")
            .attr("width", "18")
            .attr("height", "18")
            .attr("viewBox", "-9 -9 18 18")
            .attr("aria-hidden", "true")
            .with(
                el("path")
                    .class(format!("sign {}", stand_class(track_kind)))
                    .attr("d", glyph(track_kind, half_x, half_y)),
            );
        el("li").with(sign).with(name)
    };
    let note = |text: &'static str| el("li").class("legend-note").with(text);
    el("ul")
        .class("legend")
        .attr("aria-label", t.legend)
        .with_all(entries.map(entry))
        .with(note(t.inferred_mark))
        .with(note(t.band_mark))
        .with(note(t.bin_mark))
}

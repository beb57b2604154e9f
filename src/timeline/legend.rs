//! What the shapes of the drawing mean.
//!
//! Invariant: the shapes here are those of the drawing.

use crate::markup::{Element, el};
use crate::texts::{terms, timeline};
use crate::view::View;
use corpus::model::{SideId, Voice};
use corpus::timeline::{Stand, glyph};

/// The word in class names for a place.
#[must_use]
pub fn stand_class(stand: Stand) -> &'static str {
    match stand {
        Stand::Above => "first",
        Stand::Across => "joint",
        Stand::Below => "second",
        Stand::On => "on",
        Stand::Around => "around",
    }
}

/// The legend.
pub fn legend(view: &View) -> Element {
    let t = timeline::texts(view.lang);
    let voice = |voice: Voice| terms::voice(view.corpus, voice, view.lang).to_owned();
    let [first, second] = SideId::ALL.map(|side| voice(side.into()));
    let entries = [
        (Stand::Above, first),
        (Stand::Below, second),
        (Stand::Across, voice(Voice::Joint)),
        (Stand::On, t.meeting.to_owned()),
        (Stand::Around, t.context.to_owned()),
    ];
    let entry = |(stand, name): (Stand, String)| {
        let (half_x, half_y) = if stand == Stand::On {
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
                    .class(format!("sign {}", stand_class(stand)))
                    .attr("d", glyph(stand, half_x, half_y)),
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

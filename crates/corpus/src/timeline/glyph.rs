//! The shape of each kind of mark, so that colour is never alone in telling them apart.
//!
//! Invariant: a glyph is centred on 0,0 and keeps within the half extents it is given.

use super::digits::Px;
use super::model::TrackKind;

/// SVG path data of the mark of `track_kind`, `half_x` wide and `half_y` high to either side.
///
/// The first party is a square, the second a circle, both together a lozenge; a meeting is a
/// table that stands across the axis, an event around the meetings a wedge.
#[must_use]
pub fn glyph(track_kind: TrackKind, half_x: f64, half_y: f64) -> String {
    let (x, y) = (Px(half_x.abs()), Px(half_y.abs()));
    match track_kind {
        TrackKind::First => format!("M-{x}-{y}H{x}V{y}H-{x}Z"),
        TrackKind::Second => format!("M-{x} 0A{x} {y} 0 1 1 {x} 0A{x} {y} 0 1 1-{x} 0Z"),
        TrackKind::Joint => format!("M0-{y}L{x} 0L0 {y}L-{x} 0Z"),
        TrackKind::Context => format!("M0-{y}L{x} {y}H-{x}Z"),
        TrackKind::Meetings => {
            let radius = half_x.min(half_y);
            let (left, top) = (Px(half_x - radius), Px(half_y - radius));
            let r = Px(radius);
            format!(
                "M-{left}-{y}H{left}A{r} {r} 0 0 1 {x}-{top}V{top}A{r} {r} 0 0 1 {left} {y}\
                 H-{left}A{r} {r} 0 0 1-{x} {top}V-{top}A{r} {r} 0 0 1-{left}-{y}Z"
            )
        }
    }
}

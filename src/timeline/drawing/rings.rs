//! What lies over and under the marks: rings, threads, stretches of time, and where the card goes.
//!
//! Invariant: all of it decorates; whatever it shows is also told in words.

use super::marks::{at, boxed, half, px};
use super::pose::Plan;
use crate::markup::{Element, Node, el};
use corpus::timeline::{Key, Px, Stop, TimeLink, TimeRange, TrackKind, glyph};

/// What lies over the marks: the thread of the chosen claim, and a ring around each key, of the
/// class that stands with it.
#[must_use]
pub fn over(
    plan: &Plan,
    time_link: Option<&TimeLink>,
    rings: [(Option<Key>, &'static str); 3],
) -> Vec<Node> {
    let mut out = Vec::new();
    if let Some(time_link) = time_link
        && let Some(stop) = plan.stop(Key::Claim(time_link.claim))
    {
        ends(plan, &stop, time_link, &mut out);
    }
    let ringed = rings
        .into_iter()
        .filter_map(|(key, class)| ring(plan, key?, class));
    out.extend(ringed.map(Node::from));
    out
}

/// What lies under them: the period of the filter, and the stretch that is being marked.
#[must_use]
pub fn under(plan: &Plan, period: Option<&TimeRange>, brushed: Option<&TimeRange>) -> Vec<Node> {
    let period = period.map(|window| stretch(plan, window, "period-shade"));
    let brushed = brushed.map(|window| stretch(plan, window, "brush"));
    period.into_iter().chain(brushed).map(Node::from).collect()
}

/// The class that puts the card of `stop` beside it, toward the middle of the drawing, and where.
#[must_use]
pub fn beside(plan: &Plan, stop: &Stop, shift: f64) -> (&'static str, f64, f64) {
    let (x, y) = plan.place(stop.along, stop.across);
    let (dx, dy) = plan.pose.turn(shift, 0.0);
    let (x, y) = (x + dx, y + dy);
    let (width, height) = plan.extent;
    let class = match (x > width / 2.0, y > height / 2.0) {
        (true, true) => "card left-of over",
        (true, false) => "card left-of",
        (false, true) => "card over",
        (false, false) => "card",
    };
    (class, x, y)
}

/// A ring around the mark of `key`, or around the bin that holds it.
fn ring(plan: &Plan, key: Key, class: &'static str) -> Option<Element> {
    let stop = plan.stop(key)?;
    let (x, y) = plan.place(stop.along, stop.across);
    let cluster = plan
        .layout
        .clusters
        .iter()
        .find(|cluster| cluster.key == stop.key);
    let (track_kind, (half_x, half_y)) = match cluster {
        Some(cluster) => {
            let across = (cluster.far - cluster.near).abs() / 2.0;
            (
                TrackKind::First,
                plan.pose.turn(plan.size.mark / 2.0, across),
            )
        }
        None => (stop.track_kind, half(plan, stop.track_kind)),
    };
    let shape = glyph(track_kind, half_x + 4.0, half_y + 4.0);
    let ring = el("path").class(class).attr("transform", at(x, y));
    Some(ring.attr("d", shape))
}

/// A stretch of time, across the whole drawing.
fn stretch(plan: &Plan, window: &TimeRange, class: &'static str) -> Element {
    let far = plan.size.length * 2.0;
    let along = |minute: f64| plan.layout.scale.along(minute).clamp(-far, far);
    let (start, end) = (along(window.start_minute), along(window.end_minute));
    let across = plan.layout.across_end - plan.layout.across_start + 8.0;
    boxed(
        plan.place(start, plan.layout.across_start - 4.0),
        plan.pose.turn(end - start, across),
    )
    .class(class)
}

/// A curve from the chosen claim to its other times.
fn ends(plan: &Plan, stop: &Stop, time_link: &TimeLink, out: &mut Vec<Node>) {
    let lane = plan.layout.lanes.get(stop.lane);
    let lane = lane.map_or(0.0, |lane| lane.middle);
    let (x0, y0) = plan.place(stop.along, stop.across);
    for (time_basis, along) in time_link.along(&plan.layout.scale) {
        let far = plan.size.length * 1.5;
        let along = along.clamp(-far, far);
        let (x, y) = plan.place(along, lane);
        let (cx, cy) = plan.place(stop.along.midpoint(along), stop.across * 1.25);
        let curve = format!(
            "M{} {}Q{} {} {} {}",
            Px(x0),
            Px(y0),
            Px(cx),
            Px(cy),
            Px(x),
            Px(y)
        );
        out.push(el("path").class("thread").attr("d", curve).into());
        let end = el("circle")
            .class(format!("knot {}", time_basis.slug()))
            .attr("cx", px(x))
            .attr("cy", px(y));
        out.push(end.attr("r", "4.5").into());
    }
}

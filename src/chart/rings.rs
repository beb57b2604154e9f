//! What lies over and under the marks: rings, threads, stretches of time, and where the card goes.
//!
//! Invariant: all of it decorates; whatever it shows is also told in words.

use super::paint::half;
use super::pose::Plan;
use corpus::timeline::{Key, Stand, Stop, Thread, Window, glyph};
use leptos::prelude::*;

/// A ring around the mark of `key`, or around the bin that holds it.
pub fn ring(plan: &Plan, key: Key, class: &'static str) -> impl IntoView + use<> {
    let stop = plan.stop(key)?;
    let (x, y) = plan.place(stop.along, stop.across);
    let bin = plan.layout.bins.iter().find(|bin| bin.key == stop.key);
    let (half_x, half_y) = match bin {
        Some(bin) => {
            let across = (bin.far - bin.near).abs() / 2.0;
            plan.pose.turn(plan.size.mark / 2.0, across)
        }
        None => half(plan, stop.stand),
    };
    let stand = if bin.is_some() {
        Stand::Above
    } else {
        stop.stand
    };
    let shape = glyph(stand, half_x + 4.0, half_y + 4.0);
    let at = format!("translate({x:.1} {y:.1})");
    Some(view! { <path class=class transform=at d=shape /> })
}

/// A stretch of time, across the whole drawing.
pub fn stretch(plan: &Plan, window: &Window, class: &'static str) -> impl IntoView + use<> {
    let far = plan.size.length * 2.0;
    let along = |minute: f64| plan.layout.scale.along(minute).clamp(-far, far);
    let (start, end) = (along(window.start_minute), along(window.end_minute));
    let (x, y) = plan.place(start, plan.layout.across_start - 4.0);
    let across = plan.layout.across_end - plan.layout.across_start + 8.0;
    let (width, height) = plan.pose.turn(end - start, across);
    view! { <rect class=class x=x y=y width=width.max(0.0) height=height.max(0.0) /> }
}

/// Class and style that put the card of `stop` beside it, toward the middle of the drawing.
pub fn beside(plan: &Plan, stop: &Stop, shift: f64) -> (&'static str, String, String) {
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
    (class, format!("{x:.0}px"), format!("{y:.0}px"))
}

/// The fill of bands: nothing at both ends, for nobody knows where they are.
pub fn soft_ends(chart: &str, class: &'static str, upright: Memo<bool>) -> impl IntoView + use<> {
    let stops = [("0", "0"), ("0.2", "1"), ("0.8", "1"), ("1", "0")].map(|(offset, opacity)| {
        view! { <stop class=class offset=offset stop-opacity=opacity /> }
    });
    let turn = move || if upright.get() { "rotate(90)" } else { "" };
    view! {
        <linearGradient id=format!("{chart}-soft-{class}") gradientTransform=turn>
            {stops}
        </linearGradient>
    }
}

/// A curve from the chosen claim to its other times.
pub fn knots(plan: &Plan, stop: &Stop, thread: &Thread) -> impl IntoView + use<> {
    let lane = plan
        .layout
        .lanes
        .get(stop.lane)
        .map_or(0.0, |lane| lane.middle);
    let (x0, y0) = plan.place(stop.along, stop.across);
    let ends: Vec<_> = thread
        .along(&plan.layout.scale)
        .map(|(clock, along)| {
            let far = plan.size.length * 1.5;
            let along = along.clamp(-far, far);
            let (x, y) = plan.place(along, lane);
            let (cx, cy) = plan.place(stop.along.midpoint(along), stop.across * 1.25);
            let curve = format!("M{x0:.1} {y0:.1}Q{cx:.1} {cy:.1} {x:.1} {y:.1}");
            let class = format!("knot {}", clock.slug());
            view! {
                <path class="thread" d=curve />
                <circle class=class cx=format!("{x:.1}") cy=format!("{y:.1}") r="4.5" />
            }
        })
        .collect();
    ends
}

//! What moves with the window: marks, bins, and the stretches that imprecise moments may lie in.
//!
//! Invariant: every mark and bin is an option with a name; what only decorates is hidden from
//! assistive technology.

use super::frame::option_id;
use super::names::{leaders, names, ruler};
use super::pose::Plan;
use crate::markup::{Element, Node, el};
use crate::timeline::stand_class;
use corpus::timeline::svg::Words;
use corpus::timeline::{Cluster, Mark, Px, TrackKind, UncertaintyRange, glyph};

/// Everything that moves with the window.
#[must_use]
pub fn moving(plan: &Plan, chart: &str, words: &dyn Words) -> Vec<Node> {
    let total = plan.model.events().len().to_string();
    let shapes = [
        TrackKind::First,
        TrackKind::Joint,
        TrackKind::Second,
        TrackKind::Meetings,
        TrackKind::Context,
    ]
    .map(|track_kind| {
        let (x, y) = half(plan, track_kind);
        (track_kind, glyph(track_kind, x, y))
    });
    let mark = |mark: &Mark| {
        let shape = shapes
            .iter()
            .find(|(track_kind, _)| *track_kind == mark.track_kind);
        let (x, y) = plan.place(mark.along, mark.across);
        el("path")
            .id(option_id(chart, mark.place))
            .attr("role", "option")
            .attr("aria-label", words.describe(mark.key))
            .attr("aria-posinset", (mark.place + 1).to_string())
            .attr("aria-setsize", total.clone())
            .class(mark_class(mark))
            .attr("transform", at(x, y))
            .attr(
                "d",
                shape.map_or_else(String::new, |(_, shape)| shape.clone()),
            )
    };
    // Meetings first, so that what sits on them is drawn over them.
    let all = &plan.layout.marks;
    let first = all
        .iter()
        .filter(|mark| mark.track_kind == TrackKind::Meetings);
    let marks = first.chain(
        all.iter()
            .filter(|mark| mark.track_kind != TrackKind::Meetings),
    );
    let uncertainty_ranges = plan
        .layout
        .uncertainty_ranges
        .iter()
        .map(|uncertainty| soft(plan, uncertainty));
    let clusters = plan.layout.clusters.iter();
    let clusters = clusters.map(|cluster| binned(plan, cluster, chart, &total, words));
    vec![
        decor("ticks").with_all(ruler(plan, words)).into(),
        decor("bands").with_all(uncertainty_ranges).into(),
        decor("leaders").with_all(leaders(plan)).into(),
        options("marks").with_all(marks.map(mark)).into(),
        options("bins").with_all(clusters).into(),
        decor("names").with_all(names(plan, words)).into(),
    ]
}

/// Half extents of a mark's glyph, across and along swapped where the axis stands.
pub(super) fn half(plan: &Plan, track_kind: TrackKind) -> (f64, f64) {
    let half = plan.size.mark / 2.0
        - if plan.pose.coarse || plan.pose.upright {
            4.5
        } else {
            2.5
        };
    let (along, across) = match track_kind {
        TrackKind::Meetings => (half + 3.0, plan.size.axis - 4.0),
        TrackKind::Joint => (half + 1.5, half + 1.5),
        _ => (half, half),
    };
    plan.pose.turn(along, across)
}

/// What moves an element there.
pub(super) fn at(x: f64, y: f64) -> String {
    format!("translate({} {})", Px(x), Px(y))
}

/// A length or a place, as an attribute.
pub(super) fn px(length: f64) -> String {
    Px(length).to_string()
}

/// A group that assistive technology passes over.
pub(super) fn decor(class: &'static str) -> Element {
    el("g").class(class).attr("aria-hidden", "true")
}

fn options(class: &'static str) -> Element {
    el("g").class(class).attr("role", "none")
}

fn mark_class(mark: &Mark) -> &'static str {
    match (mark.track_kind, mark.date.is_inferred(), mark.shown) {
        (TrackKind::First, false, true) => "mark first",
        (TrackKind::First, true, true) => "mark first inferred",
        (TrackKind::First, false, false) => "mark first dim",
        (TrackKind::First, true, false) => "mark first inferred dim",
        (TrackKind::Second, false, true) => "mark second",
        (TrackKind::Second, true, true) => "mark second inferred",
        (TrackKind::Second, false, false) => "mark second dim",
        (TrackKind::Second, true, false) => "mark second inferred dim",
        (TrackKind::Joint, false, true) => "mark joint",
        (TrackKind::Joint, true, true) => "mark joint inferred",
        (TrackKind::Joint, false, false) => "mark joint dim",
        (TrackKind::Joint, true, false) => "mark joint inferred dim",
        (TrackKind::Meetings, false, _) => "mark on",
        (TrackKind::Meetings, true, _) => "mark on inferred",
        (TrackKind::Context, false, _) => "mark around",
        (TrackKind::Context, true, _) => "mark around inferred",
    }
}

fn binned(plan: &Plan, cluster: &Cluster, chart: &str, total: &str, words: &dyn Words) -> Element {
    let half = plan.size.mark / 2.0 - 1.5;
    let (near, far) = (cluster.near.min(cluster.far), cluster.near.max(cluster.far));
    let (x, y) = plan.place(cluster.along - half, near);
    let (width, height) = plan.pose.turn(2.0 * half, far - near);
    let (middle_x, middle_y) = plan.place(cluster.along, near.midpoint(far));
    let faint = if cluster.shown == 0 { " dim" } else { "" };
    // Four figures don't fit a column; there they lie along it.
    let turn = if cluster.count > 999 && !plan.pose.upright {
        " rotate(-90)"
    } else {
        ""
    };
    let number = el("text")
        .attr("transform", at(middle_x, middle_y) + turn)
        .attr("dy", ".35em")
        .with(cluster.count.to_string());
    el("g")
        .id(option_id(chart, cluster.place))
        .attr("role", "option")
        .attr("aria-label", words.cluster(cluster))
        .attr("aria-posinset", (cluster.place + 1).to_string())
        .attr("aria-setsize", total.to_owned())
        .class(format!("bin {}{faint}", stand_class(cluster.track_kind)))
        .with(boxed((x, y), (width, height)).attr("rx", "2"))
        .with(number)
}

/// A rectangle.
pub(super) fn boxed(corner: (f64, f64), room: (f64, f64)) -> Element {
    el("rect")
        .attr("x", px(corner.0))
        .attr("y", px(corner.1))
        .attr("width", px(room.0.max(0.0)))
        .attr("height", px(room.1.max(0.0)))
}

fn soft(plan: &Plan, uncertainty: &UncertaintyRange) -> Element {
    let lane = plan.layout.lanes.get(uncertainty.lane);
    let middle = lane.map_or(0.0, |lane| lane.middle);
    let (axis, mark) = (plan.size.axis, plan.size.mark);
    let depth = mark * if plan.pose.laned { 1.2 } else { 2.2 };
    let (near, depth) = match uncertainty.track_kind {
        TrackKind::First => (middle - axis - depth, depth),
        TrackKind::Second => (middle + axis, depth),
        TrackKind::Meetings | TrackKind::Joint => (middle - 7.0, 14.0),
        TrackKind::Context => (plan.layout.across_end - 5.0, 10.0),
    };
    // The longer the stretch, the less of a moment is at any place of it.
    let ink = (260.0 / (uncertainty.end - uncertainty.start)).clamp(1.0, 3.4) / 10.0;
    boxed(
        plan.place(uncertainty.start, near),
        plan.pose.turn(uncertainty.end - uncertainty.start, depth),
    )
    .class(format!("band {}", stand_class(uncertainty.track_kind)))
    .attr("fill-opacity", hundredths(ink))
    .attr("rx", "7")
}

/// A share to a hundredth.
fn hundredths(share: f64) -> String {
    let hundredths = px((share * 100.0).round() / 10.0);
    // "2.6" tenths are 0.26.
    match hundredths.split_once('.') {
        Some((tenths, rest)) => format!("0.{tenths}{rest}"),
        None => format!("0.{hundredths}"),
    }
}

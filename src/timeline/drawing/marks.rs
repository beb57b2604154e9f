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
use corpus::timeline::{Band, Bin, Mark, Px, Stand, glyph};

/// Everything that moves with the window.
#[must_use]
pub fn moving(plan: &Plan, chart: &str, words: &dyn Words) -> Vec<Node> {
    let total = plan.model.moments().len().to_string();
    let shapes = [
        Stand::Above,
        Stand::Across,
        Stand::Below,
        Stand::On,
        Stand::Around,
    ]
    .map(|stand| {
        let (x, y) = half(plan, stand);
        (stand, glyph(stand, x, y))
    });
    let mark = |mark: &Mark| {
        let shape = shapes.iter().find(|(stand, _)| *stand == mark.stand);
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
    let first = all.iter().filter(|mark| mark.stand == Stand::On);
    let marks = first.chain(all.iter().filter(|mark| mark.stand != Stand::On));
    let bands = plan.layout.bands.iter().map(|band| soft(plan, band));
    let bins = plan.layout.bins.iter();
    let bins = bins.map(|bin| binned(plan, bin, chart, &total, words));
    vec![
        decor("ticks").with_all(ruler(plan, words)).into(),
        decor("bands").with_all(bands).into(),
        decor("leaders").with_all(leaders(plan)).into(),
        options("marks").with_all(marks.map(mark)).into(),
        options("bins").with_all(bins).into(),
        decor("names").with_all(names(plan, words)).into(),
    ]
}

/// Half extents of a mark's glyph, across and along swapped where the axis stands.
pub(super) fn half(plan: &Plan, stand: Stand) -> (f64, f64) {
    let half = plan.size.mark / 2.0
        - if plan.pose.coarse || plan.pose.upright {
            4.5
        } else {
            2.5
        };
    let (along, across) = match stand {
        Stand::On => (half + 3.0, plan.size.axis - 4.0),
        Stand::Across => (half + 1.5, half + 1.5),
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
    match (mark.stand, mark.date.is_inferred(), mark.shown) {
        (Stand::Above, false, true) => "mark first",
        (Stand::Above, true, true) => "mark first inferred",
        (Stand::Above, false, false) => "mark first dim",
        (Stand::Above, true, false) => "mark first inferred dim",
        (Stand::Below, false, true) => "mark second",
        (Stand::Below, true, true) => "mark second inferred",
        (Stand::Below, false, false) => "mark second dim",
        (Stand::Below, true, false) => "mark second inferred dim",
        (Stand::Across, false, true) => "mark joint",
        (Stand::Across, true, true) => "mark joint inferred",
        (Stand::Across, false, false) => "mark joint dim",
        (Stand::Across, true, false) => "mark joint inferred dim",
        (Stand::On, false, _) => "mark on",
        (Stand::On, true, _) => "mark on inferred",
        (Stand::Around, false, _) => "mark around",
        (Stand::Around, true, _) => "mark around inferred",
    }
}

fn binned(plan: &Plan, bin: &Bin, chart: &str, total: &str, words: &dyn Words) -> Element {
    let half = plan.size.mark / 2.0 - 1.5;
    let (near, far) = (bin.near.min(bin.far), bin.near.max(bin.far));
    let (x, y) = plan.place(bin.along - half, near);
    let (width, height) = plan.pose.turn(2.0 * half, far - near);
    let (middle_x, middle_y) = plan.place(bin.along, near.midpoint(far));
    let faint = if bin.shown == 0 { " dim" } else { "" };
    // Four figures don't fit a column; there they lie along it.
    let turn = if bin.count > 999 && !plan.pose.upright {
        " rotate(-90)"
    } else {
        ""
    };
    let number = el("text")
        .attr("transform", at(middle_x, middle_y) + turn)
        .attr("dy", ".35em")
        .with(bin.count.to_string());
    el("g")
        .id(option_id(chart, bin.place))
        .attr("role", "option")
        .attr("aria-label", words.bin(bin))
        .attr("aria-posinset", (bin.place + 1).to_string())
        .attr("aria-setsize", total.to_owned())
        .class(format!("bin {}{faint}", stand_class(bin.stand)))
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

fn soft(plan: &Plan, band: &Band) -> Element {
    let lane = plan.layout.lanes.get(band.lane);
    let middle = lane.map_or(0.0, |lane| lane.middle);
    let (axis, mark) = (plan.size.axis, plan.size.mark);
    let depth = mark * if plan.pose.laned { 1.2 } else { 2.2 };
    let (near, depth) = match band.stand {
        Stand::Above => (middle - axis - depth, depth),
        Stand::Below => (middle + axis, depth),
        Stand::On | Stand::Across => (middle - 7.0, 14.0),
        Stand::Around => (plan.layout.across_end - 5.0, 10.0),
    };
    // The longer the stretch, the less of a moment is at any place of it.
    let ink = (260.0 / (band.end - band.start)).clamp(1.0, 3.4) / 10.0;
    boxed(
        plan.place(band.start, near),
        plan.pose.turn(band.end - band.start, depth),
    )
    .class(format!("band {}", stand_class(band.stand)))
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

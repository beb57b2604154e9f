//! A plan as SVG elements.
//!
//! Invariant: every mark and bin is an option with a name; what only decorates is hidden from
//! assistive technology.

use super::pose::Plan;
use crate::timeline::stand_class;
use corpus::order::{sort_by, sort_by_key};
use corpus::timeline::svg::Words;
use corpus::timeline::{Band, Bin, Label, Lane, Mark, Stand, Tick, glyph};
use leptos::prelude::*;

/// Half extents of a mark's glyph, across and along swapped where the axis stands.
pub fn half(plan: &Plan, stand: Stand) -> (f64, f64) {
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

/// The id of the option for the moment at `place` in time order.
pub fn option_id(chart: &str, place: usize) -> String {
    format!("{chart}-{place}")
}

/// Everything that moves with the window.
pub fn moving(plan: &Plan, chart: &str, words: &dyn Words) -> impl IntoView + use<> {
    let total = plan.model.moments().len().to_string();
    let glyphs = Stand::CLAIMS.map(|stand| shape(plan, stand));
    let tables = [Stand::On, Stand::Around].map(|stand| shape(plan, stand));
    let path = |stand: Stand| {
        let [above, across, below] = &glyphs;
        let [on, around] = &tables;
        match stand {
            Stand::Above => above.clone(),
            Stand::Across => across.clone(),
            Stand::Below => below.clone(),
            Stand::On => on.clone(),
            Stand::Around => around.clone(),
        }
    };
    let mut marks: Vec<&Mark> = plan.layout.marks.iter().collect();
    // Meetings first, so that what sits on them is drawn over them.
    sort_by_key(&mut marks, |mark| mark.stand != Stand::On);
    let ticks: Vec<_> = plan
        .layout
        .ticks
        .iter()
        .map(|tick| ruler(plan, tick, words))
        .collect();
    let bands: Vec<_> = plan
        .layout
        .bands
        .iter()
        .map(|band| soft(plan, band))
        .collect();
    let labels: Vec<_> = plan
        .layout
        .labels
        .iter()
        .map(|label| name(plan, label, words))
        .collect();
    let leaders: Vec<_> = plan
        .layout
        .labels
        .iter()
        .map(|label| leader(plan, label))
        .collect();
    let bins: Vec<_> = plan
        .layout
        .bins
        .iter()
        .map(|bin| binned(plan, bin, chart, words))
        .collect();
    let marks: Vec<_> = marks
        .into_iter()
        .map(|mark| {
            let (x, y) = plan.place(mark.along, mark.across);
            view! {
                <path
                    id=option_id(chart, mark.place)
                    role="option"
                    aria-label=words.describe(mark.key)
                    aria-posinset=(mark.place + 1).to_string()
                    aria-setsize=total.clone()
                    class=mark_class(mark)
                    transform=format!("translate({x:.1} {y:.1})")
                    d=path(mark.stand)
                />
            }
        })
        .collect();
    view! {
        <g class="ticks" aria-hidden="true">
            {ticks}
        </g>
        <g class="bands" aria-hidden="true">
            {bands}
        </g>
        <g class="leaders" aria-hidden="true">
            {leaders}
        </g>
        <g class="marks" role="none">
            {marks}
        </g>
        <g class="bins" role="none">
            {bins}
        </g>
        <g class="names" aria-hidden="true">
            {labels}
        </g>
    }
}

fn shape(plan: &Plan, stand: Stand) -> String {
    let (x, y) = half(plan, stand);
    glyph(stand, x, y)
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

fn binned(plan: &Plan, bin: &Bin, chart: &str, words: &dyn Words) -> impl IntoView + use<> {
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
    view! {
        <g
            id=option_id(chart, bin.place)
            role="option"
            aria-label=words.bin(bin)
            class=format!("bin {}{faint}", stand_class(bin.stand))
        >
            <rect
                x=format!("{x:.1}")
                y=format!("{y:.1}")
                width=format!("{width:.1}")
                height=format!("{height:.1}")
                rx="2"
            />
            <text transform=format!("translate({middle_x:.1} {middle_y:.1}){turn}") dy=".35em">
                {bin.count}
            </text>
        </g>
    }
}

fn soft(plan: &Plan, band: &Band) -> impl IntoView + use<> {
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
    let (x, y) = plan.place(band.start, near);
    let (width, height) = plan.pose.turn(band.end - band.start, depth);
    view! {
        <rect
            class=format!("band {}", stand_class(band.stand))
            fill-opacity=format!("{:.2}", (26.0 / (band.end - band.start)).clamp(0.1, 0.34))
            x=format!("{x:.1}")
            y=format!("{y:.1}")
            width=format!("{width:.1}")
            height=format!("{height:.1}")
            rx="7"
        />
    }
}

fn ruler(plan: &Plan, tick: &Tick, words: &dyn Words) -> impl IntoView + use<> {
    let (start, end) = (plan.layout.across_start, plan.layout.across_end);
    let (x1, y1) = plan.place(tick.along, start);
    let (x2, y2) = plan.place(tick.along, end);
    let (x, y) = if plan.pose.upright {
        (plan.pose.width - 2.0, y2 - 5.0)
    } else {
        (x2, y2 + 28.0)
    };
    let anchor = if plan.pose.upright { "end" } else { "middle" };
    view! {
        <path d=format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}") class:wide=tick.opens_wider />
        <text x=format!("{x:.1}") y=format!("{y:.1}") text-anchor=anchor class:wide=tick.opens_wider>
            {words.tick(tick, plan.layout.unit)}
        </text>
    }
}

fn name(plan: &Plan, label: &Label, words: &dyn Words) -> impl IntoView + use<> {
    let row = if label.row == 0 { 0.0 } else { 1.0 };
    let on = label.stand == Stand::On;
    // Near an end of the axis a name leans inward.
    let lean = if label.along > plan.size.length - plan.size.label / 2.0 {
        ("end", plan.size.mark)
    } else if label.along < plan.size.label / 2.0 {
        ("start", -plan.size.mark)
    } else {
        ("middle", 0.0)
    };
    let (x, y, anchor) = if plan.pose.upright {
        (0.0, block_start(plan, label.along) - 19.0, "start")
    } else if on {
        let (x, y) = plan.place(label.along, plan.layout.across_start);
        (x + lean.1, y - 24.0 - 34.0 * row, lean.0)
    } else {
        let (x, y) = plan.place(label.along, plan.layout.across_end);
        (x + lean.1, y + 48.0 + 30.0 * row, lean.0)
    };
    let (title, date) = match label.count {
        1 => (words.name(label.key), words.date(label.key)),
        several => (words.count(several), String::new()),
    };
    // Upright there is no room for the names of what happened around: the card tells them.
    let (title, date) = if on || !plan.pose.upright {
        (title, date)
    } else {
        Default::default()
    };
    view! {
        <text
            class=format!("name {}", stand_class(label.stand))
            x=format!("{x:.1}")
            y=format!("{y:.1}")
            text-anchor=anchor
        >
            {title}
        </text>
        <text class="when" x=format!("{x:.1}") y=format!("{:.1}", y + 14.0) text-anchor=anchor>
            {date}
        </text>
    }
}

/// From a mark on the axis or by the ruler to its name, through its party's claims.
fn leader(plan: &Plan, label: &Label) -> impl IntoView + use<> {
    let (x, y) = plan.place(label.along, 0.0);
    let line = match (plan.pose.upright, label.stand) {
        (true, Stand::On) => format!("M0 {y:.1}H{x:.1}"),
        (true, _) => String::new(),
        (false, Stand::On) => format!("M{x:.1} {:.1}V{y:.1}", y + plan.layout.across_start - 6.0),
        (false, _) => format!("M{x:.1} {y:.1}V{:.1}", y + plan.layout.across_end),
    };
    view! { <path class=format!("leader {}", stand_class(label.stand)) d=line /> }
}

/// Where the first party's claims around `along` begin on an upright axis.
fn block_start(plan: &Plan, along: f64) -> f64 {
    let beside = |stand: Stand| matches!(stand, Stand::Above | Stand::On);
    let marks = plan
        .layout
        .marks
        .iter()
        .filter(|mark| beside(mark.stand))
        .map(|mark| mark.along);
    let bins = plan
        .layout
        .bins
        .iter()
        .filter(|bin| beside(bin.stand))
        .map(|bin| bin.along);
    let mut before: Vec<f64> = marks.chain(bins).filter(|other| *other <= along).collect();
    sort_by(&mut before, |one, other| other.total_cmp(one));
    // As far as one mark touches the next.
    let touches = |first: f64, other: f64| {
        if first - other <= 1.2 * plan.size.mark {
            other
        } else {
            first
        }
    };
    before.into_iter().fold(along, touches) - plan.size.mark / 2.0
}

/// What stays in place: the axes and the names of the parties.
pub fn standing(plan: &Plan, sides: &[String; 2], words: &dyn Words) -> impl IntoView + use<> {
    let upright = plan.pose.upright;
    let one = plan.layout.lanes.len() == 1;
    let lanes: Vec<_> = plan
        .layout
        .lanes
        .iter()
        .map(|lane: &Lane| {
            let (x1, y1) = plan.place(0.0, lane.middle);
            let (x2, y2) = plan.place(plan.size.length, lane.middle);
            let (x, y) = plan.place(0.0, lane.middle - lane.above);
            view! {
                <path class="axis" d=format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}") />
                <text class="lane" x=format!("{x:.1}") y=format!("{:.1}", y + 12.0)>
                    {words.lane(lane.index)}
                </text>
            }
        })
        .collect();
    let (start, end) = (plan.layout.across_start, plan.layout.across_end);
    let corners = [
        (0.0, plan.axis + start + 12.0, "start"),
        (0.0, plan.axis + end - 6.0, "start"),
    ];
    let names: Vec<_> = sides
        .iter()
        .zip(corners)
        .zip(["party first", "party second"])
        .filter(|_| one && !upright)
        .map(|((name, (x, y, anchor)), class)| {
            view! {
                <text class=class x=format!("{x:.1}") y=format!("{y:.1}") text-anchor=anchor>
                    {name.clone()}
                </text>
            }
        })
        .collect();
    view! {
        <g class="standing" aria-hidden="true">
            {lanes}
            {names}
        </g>
    }
}

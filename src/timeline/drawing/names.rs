//! The words on the drawing: the ruler's, the names of meetings, those of axes and parties.
//!
//! Invariant: hidden from assistive technology, which hears the same from marks and announcements.

use super::marks::{decor, px};
use super::pose::Plan;
use crate::markup::{Element, Node, el};
use crate::timeline::stand_class;
use corpus::timeline::svg::Words;
use corpus::timeline::{Label, Px, TrackKind};

/// Half of what the label of a tick takes at most.
const HALF_LABEL: f64 = 44.0;

/// What a letter of a name takes: of a meeting's, and of an event's, which is set smaller.
const LETTERS: [f64; 2] = [7.2, 6.1];

/// What stays in place: the axes and the names of the parties.
#[must_use]
pub fn standing(plan: &Plan, sides: &[String; 2], words: &dyn Words) -> Vec<Node> {
    let mut out = decor("standing");
    for lane in &plan.layout.lanes {
        let start = plan.place(0.0, lane.middle);
        let end = plan.place(plan.size.length, lane.middle);
        out = out
            .with(el("path").class("axis").attr("d", line(start, end)))
            .with(text((start.0, start.1 - 6.0), "start", words.lane(lane.index)).class("lane"));
    }
    if plan.layout.lanes.len() == 1 && !plan.pose.upright {
        let [first, second] = sides;
        let (start, end) = (plan.layout.across_start, plan.layout.across_end);
        let party = |y: f64, name: &String| text((0.0, plan.axis + y), "start", name.clone());
        out = out
            .with(party(start + 12.0, first).class("party first"))
            .with(party(end - 6.0, second).class("party second"));
    }
    vec![out.into()]
}

/// A line and a label for each tick.
pub(super) fn ruler(plan: &Plan, words: &dyn Words) -> Vec<Element> {
    let (start, end) = (plan.layout.across_start, plan.layout.across_end);
    let length = plan.size.length;
    let mut out = Vec::new();
    for tick in &plan.layout.ticks {
        let (from, to) = (plan.place(tick.along, start), plan.place(tick.along, end));
        let (x, anchor) = if plan.pose.upright {
            (plan.pose.width - 2.0, "end")
        } else if tick.along > length - HALF_LABEL && tick.along <= length {
            // At an end of the axis a label leans inward, so as not to be cut.
            (length, "end")
        } else if (0.0..HALF_LABEL).contains(&tick.along) {
            (0.0, "start")
        } else if (length..length + HALF_LABEL).contains(&tick.along) {
            // Beyond an end it leans away: half a label tells nothing.
            (to.0, "start")
        } else if (-HALF_LABEL..0.0).contains(&tick.along) {
            (to.0, "end")
        } else {
            (to.0, "middle")
        };
        let below = if plan.pose.upright { -5.0 } else { 28.0 };
        let class = tick.opens_wider.then_some("wide");
        out.push(el("path").attr("d", line(from, to)).maybe("class", class));
        let label = words.tick(tick, plan.layout.unit);
        out.push(text((x, to.1 + below), anchor, label).maybe("class", class));
    }
    out
}

/// The names of meetings and events, and when they were.
pub(super) fn names(plan: &Plan, words: &dyn Words) -> Vec<Element> {
    let mut out = Vec::new();
    for label in &plan.layout.labels {
        // Upright there is no room for the names of what happened around: the card tells them.
        if plan.pose.upright && label.track_kind != TrackKind::Meetings {
            continue;
        }
        let (title, date) = match label.count {
            1 => (words.name(label.key), words.date(label.key)),
            several => (words.count(several), String::new()),
        };
        // Half a name tells nothing: one whose mark is out of sight is out of sight too.
        if !(0.0..=plan.size.length).contains(&label.along) {
            continue;
        }
        let letters = u32::try_from(title.chars().count().max(date.chars().count()));
        let [meetings, events] = LETTERS;
        let letter = if label.track_kind == TrackKind::Meetings {
            meetings
        } else {
            events
        };
        let half = letters.map_or(0.0, f64::from) * letter / 2.0;
        let ((x, y), anchor) = place(plan, label, half);
        let class = format!("name {}", stand_class(label.track_kind));
        out.push(text((x, y), anchor, title).class(class));
        out.push(text((x, y + 14.0), anchor, date).class("when"));
    }
    out
}

/// Where a name stands, and which way it leans; `half` is half of what it takes.
fn place(plan: &Plan, label: &Label, half: f64) -> ((f64, f64), &'static str) {
    if plan.pose.upright {
        return ((0.0, block_start(plan, label.along) - 19.0), "start");
    }
    // Near an end of the axis a name stands further in than its mark, so as not to be cut.
    let last = (plan.size.length - half).max(half);
    let along = label.along.clamp(half.min(last), last);
    let row = if label.row == 0 { 0.0 } else { 1.0 };
    let (across, off) = if label.track_kind == TrackKind::Meetings {
        (plan.layout.across_start, -24.0 - 34.0 * row)
    } else {
        (plan.layout.across_end, 48.0 + 30.0 * row)
    };
    let (x, y) = plan.place(along, across);
    ((x, y + off), "middle")
}

/// From marks on the axis or by the ruler to their names, through their party's claims.
pub(super) fn leaders(plan: &Plan) -> Vec<Element> {
    let mut out = Vec::new();
    for label in &plan.layout.labels {
        let (x, y) = plan.place(label.along, 0.0);
        let end = match (plan.pose.upright, label.track_kind) {
            (true, TrackKind::Meetings) => (0.0, y),
            (true, _) => continue,
            (false, TrackKind::Meetings) => (x, plan.axis + plan.layout.across_start - 6.0),
            (false, _) => (x, plan.axis + plan.layout.across_end),
        };
        let class = format!("leader {}", stand_class(label.track_kind));
        out.push(el("path").class(class).attr("d", line((x, y), end)));
    }
    out
}

/// Where the first party's claims around `along` begin on an upright axis.
fn block_start(plan: &Plan, along: f64) -> f64 {
    let beside =
        |track_kind: TrackKind| matches!(track_kind, TrackKind::First | TrackKind::Meetings);
    let marks = plan.layout.marks.iter();
    let marks = marks
        .filter(|mark| beside(mark.track_kind))
        .map(|mark| mark.along);
    let clusters = plan.layout.clusters.iter();
    let clusters = clusters
        .filter(|cluster| beside(cluster.track_kind))
        .map(|cluster| cluster.along);
    let mut before: Vec<f64> = marks
        .chain(clusters)
        .filter(|other| *other <= along)
        .collect();
    before.sort_by(|one, other| other.total_cmp(one));
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

fn line(from: (f64, f64), to: (f64, f64)) -> String {
    let ((x1, y1), (x2, y2)) = (from, to);
    format!("M{} {}L{} {}", Px(x1), Px(y1), Px(x2), Px(y2))
}

fn text(at: (f64, f64), anchor: &'static str, words: String) -> Element {
    el("text")
        .attr("x", px(at.0))
        .attr("y", px(at.1))
        .attr("text-anchor", anchor)
        .with(words)
}

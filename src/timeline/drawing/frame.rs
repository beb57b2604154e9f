//! What holds the drawing: the strip, the stage with its one tab stop, the card.
//!
//! Invariant: the groups that the drawing is painted into are empty here, and one tab stop is all
//! there is; how far the window has moved is told by the groups' transforms alone.

use super::marks::px;
use super::pose::Plan;
use super::rings::beside;
use super::strip::strip;
use crate::markup::{Element, Node, el};
use crate::timeline::stand_class;
use corpus::timeline::{Px, Stop, TimeRange, TrackKind};

/// What the chart says itself.
#[derive(Clone, Debug)]
pub struct ChartTexts {
    /// Names the list of moments.
    pub label: String,
    /// How to use the keyboard.
    pub keys: String,
    /// The parties: first, second.
    pub sides: [String; 2],
}

/// A part of the frame that is found by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What pointers and keys are heard on.
    Stage,
    /// The strip with the window.
    Strip,
    /// What lies in the strip.
    Dots,
    /// What lies under the marks.
    Under,
    /// What stays where it is.
    Still,
    /// Marks and all that goes with them.
    Moving,
    /// What lies over the marks.
    Over,
    /// The card beside what is pointed at.
    Card,
    /// How to use the keyboard.
    Keys,
}

/// What is on screen, for the frame.
pub struct Shown<'a> {
    /// Begins every id.
    pub id: &'static str,
    /// What the chart says itself.
    pub texts: &'a ChartTexts,
    /// What is drawn.
    pub plan: &'a Plan,
    /// The window on screen.
    pub window: TimeRange,
    /// As far out as one can go.
    pub bounds: TimeRange,
    /// Whether a drag marks a period.
    pub brushes: bool,
    /// Place in time order of what has the keyboard's attention.
    pub active: Option<usize>,
    /// What is pointed at, with what its card tells.
    pub told: Option<(Stop, Vec<Node>)>,
}

impl Part {
    /// Its id in the page.
    #[must_use]
    pub fn id(self, chart: &str) -> String {
        let name = match self {
            Self::Stage => "stage",
            Self::Strip => "strip",
            Self::Dots => "dots",
            Self::Under => "under",
            Self::Still => "still",
            Self::Moving => "moving",
            Self::Over => "over",
            Self::Card => "card",
            Self::Keys => "keys",
        };
        format!("{chart}-{name}")
    }
}

/// The id of the option for the moment at `place` in time order.
#[must_use]
pub fn option_id(chart: &str, place: usize) -> String {
    format!("{chart}-{place}")
}

/// The frame, and where the card belongs, from the stage's top left corner.
#[must_use]
pub fn frame(shown: Shown<'_>) -> (Vec<Node>, Option<(f64, f64)>) {
    let (id, plan) = (shown.id, shown.plan);
    let shift = plan.shift(&shown.window).unwrap_or(0.0);
    let upright = plan.pose.upright;
    let turned = |class: &'static str, turned: &'static str| if upright { turned } else { class };
    let [first, second] = &shown.texts.sides;
    let parties = el("p")
        .class(turned("parties", "parties upright"))
        .attr("aria-hidden", "true")
        .with(el("span").class("first").with(first.clone()))
        .with(el("span").class("second").with(second.clone()));
    let (dx, dy) = plan.pose.turn(shift, 0.0);
    let moved = format!("translate({} {})", Px(dx), Px(dy));
    let group = |part: Part| el("g").id(part.id(id));
    let drawing = el("svg")
        .attr("role", "none")
        .attr("width", px(plan.extent.0.round()))
        .attr("height", px(plan.extent.1.round()))
        .attr("focusable", "false")
        .with(el("defs").with_all(soft_ends(id, upright)))
        .with(decorates(group(Part::Under)).attr("transform", moved.clone()))
        .with(decorates(group(Part::Still)))
        .with(
            group(Part::Moving)
                .attr("role", "none")
                .attr("transform", moved.clone()),
        )
        .with(decorates(group(Part::Over)).attr("transform", moved));
    let active = shown.active.map(|place| option_id(id, place));
    let list = el("div")
        .id(id)
        .class("moments")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .attr("aria-label", shown.texts.label.clone())
        .attr("aria-describedby", Part::Keys.id(id))
        .attr("aria-orientation", turned("horizontal", "vertical"))
        .maybe("aria-activedescendant", active)
        .with(drawing);
    let mut class = turned("stage", "stage upright").to_owned();
    if shown.brushes {
        class += " brushes";
    }
    if shown.window.length() < 0.98 * shown.bounds.length() {
        class += " near";
    }
    let keys = el("p")
        .id(Part::Keys.id(id))
        .class("unseen")
        .with(shown.texts.keys.clone());
    let mut stage = el("div")
        .id(Part::Stage.id(id))
        .class(class)
        .with(list)
        .with(keys);
    let mut at = None;
    if let Some((stop, told)) = shown.told {
        let (class, x, y) = beside(plan, &stop, shift);
        stage = stage.with(el("div").id(Part::Card.id(id)).class(class).with_all(told));
        at = Some((x, y));
    }
    let strip = strip(id, &shown.window, &shown.bounds, plan.pose.width);
    (vec![strip.into(), parties.into(), stage.into()], at)
}

fn decorates(group: Element) -> Element {
    group.attr("aria-hidden", "true")
}

/// The fills of bands: nothing at both ends, for nobody knows where they are.
fn soft_ends(chart: &str, upright: bool) -> [Element; 5] {
    let stands = [
        TrackKind::First,
        TrackKind::Second,
        TrackKind::Joint,
        TrackKind::Meetings,
        TrackKind::Context,
    ];
    stands.map(|track_kind| {
        let class = stand_class(track_kind);
        let stops = [("0", "0"), ("0.2", "1"), ("0.8", "1"), ("1", "0")];
        let stop = |(offset, opacity): (&'static str, &'static str)| {
            el("stop")
                .class(class)
                .attr("offset", offset)
                .attr("stop-opacity", opacity)
        };
        el("linearGradient")
            .id(format!("{chart}-soft-{class}"))
            .maybe("gradientTransform", upright.then_some("rotate(90)"))
            .with_all(stops.map(stop))
    })
}

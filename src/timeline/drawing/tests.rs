//! What the drawing promises, without a browser.

use super::{Plan, Pose, Room, dots, moving, over, strip_size};
use crate::markup::{Element, Node};
use corpus::timeline::svg::Words;
use corpus::timeline::{Cluster, Event, Key, Model, Tick, TickUnit, TrackKind, layout};
use std::rc::Rc;

struct Numbers;

impl Words for Numbers {
    fn name(&self, key: Key) -> String {
        format!("{key:?}")
    }
    fn date(&self, _: Key) -> String {
        "then".to_owned()
    }
    fn describe(&self, key: Key) -> String {
        self.name(key)
    }
    fn tick(&self, tick: &Tick, _: TickUnit) -> String {
        tick.point.to_string()
    }
    fn lane(&self, _: usize) -> String {
        String::new()
    }
    fn count(&self, count: usize) -> String {
        count.to_string()
    }
    fn cluster(&self, cluster: &Cluster) -> String {
        format!("{} together", cluster.count)
    }
}

/// So many moments over two years, on both sides in turn.
fn model(count: u32) -> Rc<Model> {
    let event = |number: u32| Event {
        key: Key::Event(number),
        track_kind: if number.is_multiple_of(2) {
            TrackKind::First
        } else {
            TrackKind::Second
        },
        lane: 0,
        date: format!(
            "201{}-{:02}-{:02}",
            7 + number % 2,
            number % 12 + 1,
            number * 7 % 28 + 1
        )
        .parse()
        .unwrap(),
        shown: true,
    };
    Rc::new(Model::new((0..count).map(event).collect(), 1))
}

fn plan(count: u32, width: f64) -> Plan {
    let model = model(count);
    let room = Room::new(&model, Pose::new(width, 800.0, 1, false));
    Plan::new(&model, &model.home(), &room)
}

/// Every element of the trees, however deep.
fn all(nodes: &[Node]) -> Vec<&Element> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            found.extend(all(&element.children));
        }
    }
    found
}

fn options(nodes: &[Node]) -> Vec<&Element> {
    let elements = all(nodes).into_iter();
    elements
        .filter(|element| element.get("role") == Some("option"))
        .collect()
}

#[test]
fn marks_and_the_numbers_on_bins_add_up() {
    for (count, width) in [(5, 1000.0), (50, 360.0), (1000, 1400.0), (10_000, 1200.0)] {
        let plan = plan(count, width);
        let tree = moving(&plan, "t", &Numbers);
        let told = options(&tree).into_iter().map(|option| {
            let number = all(&option.children).into_iter().find(|e| e.tag == "text");
            number.map_or(1, |text| match text.children.as_slice() {
                [Node::Text(number)] => number.parse::<u32>().unwrap(),
                _ => 0,
            })
        });
        assert_eq!(told.sum::<u32>(), count, "{count} moments, {width} px wide");
    }
}

#[test]
fn every_option_has_a_name_a_place_and_an_id_of_its_own() {
    let plan = plan(300, 900.0);
    let tree = moving(&plan, "t", &Numbers);
    let options = options(&tree);
    let mut ids: Vec<&str> = options.iter().map(|e| e.get("id").unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), options.len());
    for option in options {
        assert!(!option.get("aria-label").unwrap().is_empty());
        assert_eq!(option.get("aria-setsize"), Some("300"));
    }
}

#[test]
fn elements_stay_few() {
    for count in [1000, 10_000] {
        for width in [360.0, 1200.0, 2400.0] {
            let plan = plan(count, width);
            let strip = layout(&plan.model, &plan.model.bounds(), &strip_size(width));
            let moving = moving(&plan, "t", &Numbers);
            let dots = dots(&strip);
            let count = all(&moving).len() + all(&dots).len();
            assert!(count < 1200, "{count} elements at {width} px");
        }
    }
}

#[test]
fn the_axis_stands_where_the_page_is_narrow() {
    let (wide, narrow) = (plan(40, 1200.0), plan(40, 360.0));
    assert!(!wide.pose.upright && narrow.pose.upright);
    assert_eq!(wide.place(100.0, 0.0).0, 100.0);
    assert_eq!(narrow.place(100.0, 0.0).1, 100.0);
    // The first party is above or left, whatever the pose.
    let first = wide.layout.marks.iter().chain(&wide.layout.marks);
    for mark in first.filter(|mark| mark.track_kind == TrackKind::First) {
        assert!(wide.place(mark.along, mark.across).1 < wide.axis);
        assert!(narrow.place(mark.along, mark.across).0 < narrow.axis);
    }
}

#[test]
fn a_ring_goes_around_what_there_is() {
    let plan = plan(10, 1000.0);
    let rings = |key| over(&plan, None, [(key, "ring hover"), (None, ""), (None, "")]);
    assert_eq!(rings(Some(Key::Event(3))).len(), 1);
    assert!(rings(Some(Key::Event(99))).is_empty());
    assert!(rings(None).is_empty());
}

//! The keyboard reaches everything.

use super::super::*;
use super::model;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Steps `step` from `from` until it leads nowhere new; every place that is passed.
fn walk(model: &Model, size: &Size, from: Step, step: Step, zoom: f64) -> Vec<usize> {
    let bounds = model.bounds();
    let mut window = bounds.zoom(zoom, bounds.middle()).clamp(&bounds);
    let mut plan = layout(model, &window, size);
    let Some(mut here) = navigate(model, &plan, None, from) else {
        return Vec::new();
    };
    let mut passed = Vec::new();
    for _ in 0..4 * model.events().len() + 4 {
        window = here.window;
        plan = layout(model, &window, size);
        let stop = stop_of(model, &plan, here.key).expect("what has the focus is drawn");
        match plan.clusters.iter().find(|cluster| cluster.key == stop.key) {
            Some(cluster) if stop.count > 1 => {
                passed.extend(
                    plan.keys_of(model, cluster)
                        .map(|key| model.place(key).unwrap()),
                );
            }
            _ => passed.push(model.place(stop.key).unwrap()),
        }
        match navigate(model, &plan, Some(here.key), step) {
            Some(next) => here = next,
            None => break,
        }
    }
    passed
}

proptest! {
    #[test]
    fn stepping_on_passes_every_moment(model in model(60), rows in 1..5_usize, zoom in 1.0..60.0) {
        let size = Size { rows, overscan: 100.0, ..Size::default() };
        let all: BTreeSet<usize> = (0..model.events().len()).collect();
        let on: BTreeSet<usize> =
            walk(&model, &size, Step::First, Step::Next, zoom).into_iter().collect();
        prop_assert_eq!(&on, &all);
        let back: BTreeSet<usize> =
            walk(&model, &size, Step::Last, Step::Previous, zoom).into_iter().collect();
        prop_assert_eq!(&back, &all);
    }

    #[test]
    fn a_step_shows_where_it_leads(model in model(60), zoom in 1.0..60.0, steps in prop::collection::vec(0..8_u8, 1..30)) {
        let size = Size::default();
        let bounds = model.bounds();
        let mut window = bounds.zoom(zoom, bounds.middle()).clamp(&bounds);
        let mut focus = None;
        for step in steps {
            let step = [Step::Next, Step::Previous, Step::Above, Step::Below, Step::First,
                Step::Last, Step::PageOn, Step::PageBack][usize::from(step)];
            let plan = layout(&model, &window, &size);
            if let Some(there) = navigate(&model, &plan, focus, step) {
                prop_assert!(there.window.contains(model.event(there.key).unwrap().at()));
                focus = Some(there.key);
                window = there.window;
            }
        }
    }
}

#[test]
fn up_and_down_go_between_the_sides() {
    let event = |index, track_kind, date: &str| Event {
        key: Key::Event(index),
        track_kind,
        lane: 0,
        date: date.parse().unwrap(),
        shown: true,
    };
    let model = Model::new(
        vec![
            event(0, TrackKind::First, "2018-07-16"),
            event(1, TrackKind::Meetings, "2018-07-16"),
            event(2, TrackKind::Second, "2018-07-17"),
            event(3, TrackKind::Second, "2017-01-01"),
            event(4, TrackKind::Context, "2018-07-15"),
        ],
        1,
    );
    let plan = layout(&model, &model.bounds(), &Size::default());
    let go = |from, step| navigate(&model, &plan, Some(Key::Event(from)), step).map(|to| to.key);
    assert_eq!(go(0, Step::Below), Some(Key::Event(1)));
    assert_eq!(go(1, Step::Below), Some(Key::Event(2)));
    assert_eq!(go(2, Step::Below), Some(Key::Event(4)));
    assert_eq!(go(2, Step::Above), Some(Key::Event(1)));
    assert_eq!(go(0, Step::Above), None);
    assert_eq!(go(3, Step::Previous), None);
    assert_eq!(go(3, Step::Next), Some(Key::Event(4)));
}

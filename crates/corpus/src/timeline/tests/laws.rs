//! Laws of the layout: nothing lost, nothing twice, nothing over anything else.

use super::super::*;
use super::{events, model};
use proptest::prelude::*;

/// A window somewhere in the model, from nearly all of it to a few hours.
fn window(model: &Model, at: f64, zoom: f64) -> TimeRange {
    let bounds = model.bounds();
    let around = bounds.start_minute + at * bounds.length();
    bounds.zoom(zoom, around).clamp(&bounds)
}

fn size(rows: usize, overscan: f64) -> Size {
    Size {
        rows,
        overscan,
        ..Size::default()
    }
}

/// Every place in time order that is drawn, alone or in a bin.
fn drawn(model: &Model, layout: &Layout) -> Vec<usize> {
    let alone = layout.marks.iter().map(|mark| mark.place);
    let binned = layout.clusters.iter().flat_map(|cluster| {
        let places: Vec<usize> = layout
            .keys_of(model, cluster)
            .map(|key| model.place(key).unwrap())
            .collect();
        assert_eq!(places.len(), cluster.count);
        places
    });
    let mut all: Vec<usize> = alone.chain(binned).collect();
    all.sort_unstable();
    all
}

/// What a mark or bin covers along and across.
fn boxes(layout: &Layout, mark: f64) -> Vec<(TrackKind, usize, [f64; 4])> {
    let half = mark / 2.0;
    let single = layout.marks.iter().map(|m| {
        let room = [
            m.along - half,
            m.along + half,
            m.across - half,
            m.across + half,
        ];
        (m.track_kind, m.lane, room)
    });
    let several = layout.clusters.iter().map(|b| {
        let across = [b.near.min(b.far), b.near.max(b.far)];
        (
            b.track_kind,
            b.lane,
            [b.along - half, b.along + half, across[0], across[1]],
        )
    });
    single.chain(several).collect()
}

proptest! {
    #[test]
    fn no_moment_of_the_window_is_lost_or_drawn_twice(
        model in model(200), at in 0.0..1.0, zoom in 1.0..800.0, rows in 1..9_usize,
    ) {
        let window = window(&model, at, zoom);
        let layout = layout(&model, &window, &size(rows, 0.0));
        let drawn = drawn(&model, &layout);
        prop_assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]));
        for (place, event) in model.events().iter().enumerate() {
            if window.contains(event.at()) {
                prop_assert!(drawn.binary_search(&place).is_ok(), "{event:?}");
            }
        }
        let window_summary = window_summary(&model, &window);
        let inside = model.events().iter().filter(|m| window.contains(m.at()));
        let held = window_summary.claim_count() + window_summary.meetings + window_summary.context;
        prop_assert_eq!(held, inside.count());
        prop_assert_eq!(window_summary.before + held + window_summary.after, model.events().len());
    }

    #[test]
    fn what_is_drawn_does_not_overlap(
        model in model(200), at in 0.0..1.0, zoom in 1.0..800.0, rows in 1..9_usize,
    ) {
        let size = size(rows, 300.0);
        let layout = layout(&model, &window(&model, at, zoom), &size);
        let boxes = boxes(&layout, size.mark);
        let apart = |a: f64, b: f64| a <= b + 1e-6;
        for (index, (track_kind, lane, one)) in boxes.iter().enumerate() {
            for (_, _, other) in boxes[index + 1..].iter().filter(|o| (o.0, o.1) == (*track_kind, *lane)) {
                let beside = apart(one[1], other[0]) || apart(other[1], one[0]);
                let over = apart(one[3], other[2]) || apart(other[3], one[2]);
                prop_assert!(beside || over, "{track_kind:?} {one:?} {other:?}");
            }
        }
    }

    #[test]
    fn later_is_never_drawn_before_earlier(model in model(200), at in 0.0..1.0, zoom in 1.0..800.0) {
        let layout = layout(&model, &window(&model, at, zoom), &Size::default());
        for lane in 0..model.lane_count() {
            for track_kind in TrackKind::CLAIMS {
                let marks: Vec<&Mark> =
                    layout.marks.iter().filter(|m| (m.track_kind, m.lane) == (track_kind, lane)).collect();
                for pair in marks.windows(2) {
                    let (one, other) = (pair[0], pair[1]);
                    prop_assert!(one.place < other.place);
                    let out = |mark: &Mark| (mark.across - layout.lanes[lane].middle).abs();
                    let further_out = out(other) > out(one) || track_kind == TrackKind::Joint;
                    prop_assert!(one.along <= other.along + 1e-6 || further_out);
                }
            }
        }
    }

    #[test]
    fn moving_the_window_moves_nothing_else(
        model in model(120), at in 0.2..0.8, zoom in 4.0..400.0, by in -0.4..0.4,
    ) {
        let size = size(4, 1000.0);
        let one = window(&model, at, zoom);
        let other = one.pan(by * one.length());
        let (before, after) = (layout(&model, &one, &size), layout(&model, &other, &size));
        for mark in &before.marks {
            if !other.contains(mark.date.middle_minute()) || !one.contains(mark.date.middle_minute()) {
                continue;
            }
            let same = after.marks.iter().find(|m| m.key == mark.key).unwrap();
            let minute = before.scale.minute(mark.along);
            let moved = (after.scale.minute(same.along) - minute) * after.scale.per_minute;
            prop_assert!(moved.abs() < 1e-3, "{moved}");
            prop_assert_eq!(same.across, mark.across);
        }
    }

    #[test]
    fn marks_are_where_their_time_is(model in model(60), at in 0.0..1.0, zoom in 1.0..800.0) {
        let size = Size { rows: 1000, budget: 100_000, ..Size::default() };
        let layout = layout(&model, &window(&model, at, zoom), &size);
        // A column is at most two and a half marks wide; the imprecise keep to their extent.
        for mark in layout.marks.iter().filter(|m| matches!(m.track_kind, TrackKind::First | TrackKind::Second)) {
            let truth = layout.scale.at(mark.date.middle_minute());
            let extent = layout.scale.at(mark.date.end_minute()) - layout.scale.at(mark.date.earliest_minute());
            let room = (2.5 * size.mark).max(extent / 2.0 + size.mark);
            prop_assert!((truth - mark.along).abs() <= room, "{truth} {}", mark.along);
        }
    }

    #[test]
    fn the_budget_holds(events in events(400), budget in 20..80_usize) {
        let claims = events.iter().filter(|m| m.track_kind.voice().is_some()).copied().collect();
        let model = Model::new(claims, 1);
        let size = Size { budget, ..Size::default() };
        let layout = layout(&model, &model.bounds(), &size);
        prop_assert!(layout.marks.len() <= budget);
        prop_assert_eq!(drawn(&model, &layout).len(), model.events().len());
    }

    #[test]
    fn a_longer_bin_never_holds_fewer(model in model(300), rows in 1..3_usize) {
        let layout = layout(&model, &model.bounds(), &size(rows, 0.0));
        let length = |cluster: &Cluster| (cluster.far - cluster.near).abs();
        let sides = |cluster: &&Cluster| matches!(cluster.track_kind, TrackKind::First | TrackKind::Second);
        for one in layout.clusters.iter().filter(sides) {
            for other in layout.clusters.iter().filter(sides) {
                prop_assert!(length(one) <= length(other) || one.count >= other.count);
            }
        }
    }

    #[test]
    fn the_same_input_gives_the_same_layout(events in events(100), rows in 1..6_usize) {
        let once = Model::new(events.clone(), 2);
        let again = Model::new(events.into_iter().rev().collect(), 2);
        let (one, other) = (size(rows, 50.0), size(rows, 50.0));
        prop_assert_eq!(
            layout(&once, &once.bounds(), &one),
            layout(&again, &again.bounds(), &other)
        );
    }

    #[test]
    fn zooming_back_returns(
        start in -1e7..1e7_f64, length in 1e3..1e7_f64, at in 0.0..1.0_f64, factor in 0.1..10.0_f64,
    ) {
        let window = TimeRange::new(start, start + length);
        let around = start + at * length;
        let zoomed = window.zoom(factor, around);
        let scale = |w: &TimeRange| Scale::new(w, 1000.0).along(around);
        prop_assert!((scale(&window) - scale(&zoomed)).abs() < 1e-3);
        let back = zoomed.zoom(1.0 / factor, around);
        prop_assert!((back.start_minute - window.start_minute).abs() < 1e-3);
        prop_assert!((back.end_minute - window.end_minute).abs() < 1e-3);
    }

    #[test]
    fn a_clamped_window_keeps_to_its_bounds(
        start in -1e7..1e7_f64, length in 1.0..1e8_f64, from in -1e7..1e7_f64, room in 1.0..1e7_f64,
    ) {
        let bounds = TimeRange::new(from, from + room);
        let window = TimeRange::new(start, start + length).clamp(&bounds);
        prop_assert!(window.middle() >= bounds.start_minute - 1e-3);
        prop_assert!(window.middle() <= bounds.end_minute + 1e-3);
        prop_assert!(window.length() <= bounds.length() + 1e-3);
        let again = window.clamp(&bounds);
        prop_assert!((again.start_minute - window.start_minute).abs() < 1e-3);
        prop_assert!((again.end_minute - window.end_minute).abs() < 1e-3);
    }

    #[test]
    fn a_window_survives_its_link(start in -1e7..3e7_f64, length in 400.0..1e7_f64) {
        let window = TimeRange::new(start, start + length);
        let date = date_of_range(&window);
        let read = range_of_date(&date.to_string().parse().unwrap());
        let most = if length > 4.0 * 1440.0 { 721.0 } else { 1.5 };
        prop_assert!((read.start_minute - start).abs() <= most);
        prop_assert!((read.end_minute - window.end_minute).abs() <= most);
        prop_assert_eq!(date_of_range(&read), date);
    }

    #[test]
    fn a_pointer_finds_what_it_points_at(model in model(100), rows in 1..6_usize) {
        let size = size(rows, 0.0);
        let layout = layout(&model, &model.bounds(), &size);
        // On the axis a joint claim may sit on its meeting.
        let sides = |stop: &Stop| matches!(stop.track_kind, TrackKind::First | TrackKind::Second);
        for stop in stops(&layout).into_iter().filter(sides) {
            let hit = stop_at(&layout, stop.along, stop.across, size.mark / 2.0);
            prop_assert_eq!(hit.map(|hit| (hit.along, hit.across)), Some((stop.along, stop.across)));
        }
    }

    #[test]
    fn ticks_ascend_and_keep_their_distance(
        start in -1e9..1e9_f64, days in 0.1..200_000.0_f64, room in 20.0..200.0_f64,
    ) {
        let scale = Scale::new(&TimeRange::new(start, start + days * 1440.0), 1000.0);
        let (_, ticks) = ticks(&scale, 1000.0, 0.0, room);
        for pair in ticks.windows(2) {
            prop_assert!(pair[1].along - pair[0].along >= room - 1e-6, "{pair:?}");
        }
        for tick in &ticks {
            prop_assert!((-1e-6..=1000.0 + 1e-6).contains(&tick.along));
            prop_assert_eq!(tick.point.to_string().parse().ok(), (tick.point.year >= 0).then_some(tick.point));
        }
    }

    #[test]
    fn labels_of_one_row_do_not_overlap(model in model(80), at in 0.0..1.0, zoom in 1.0..50.0) {
        let size = Size::default();
        let layout = layout(&model, &window(&model, at, zoom), &size);
        for one in &layout.labels {
            for other in layout.labels.iter().filter(|o| o.track_kind == one.track_kind && o.row == one.row) {
                prop_assert!(one == other || (one.along - other.along).abs() >= size.label - 1e-6);
            }
        }
    }

    #[test]
    fn the_list_holds_everything_once(model in model(100)) {
        let sections = list(&model, None);
        let rows: Vec<Key> = sections.iter().flat_map(|s| s.rows.iter().map(|r| r.key)).collect();
        let events: Vec<Key> = model.events().iter().map(|m| m.key).collect();
        prop_assert_eq!(rows, events);
    }
}

//! What the timeline promises, tried on small corpora and on random ones.

mod corpus;
mod laws;
mod pictures;
mod steps;

use super::{Event, Key, Model, TrackKind};
use proptest::prelude::*;

/// Random moments: many on the same day, some imprecise, over two years.
fn events(most: usize) -> impl Strategy<Value = Vec<Event>> {
    let one = (
        0..5_u8,
        0..3_usize,
        0..6_u8,
        0..730_u32,
        0..24_u8,
        any::<bool>(),
    );
    prop::collection::vec(one, 0..most).prop_map(|all| {
        let event = |(index, (track_kind, lane, precision, day, hour, shown))| {
            let day = super::super::model::Point::day_of((17_167 + i64::from(day)) * 1440);
            let text = day.to_string();
            let (year, month) = (text.get(..4).unwrap(), text.get(..7).unwrap());
            let date = match precision {
                0 => format!("{year}?"),
                1 => month.to_owned(),
                2 => format!("{text}T{hour:02}:30"),
                3 => "2017-11-10/2017-11-11".to_owned(),
                _ => text.clone(),
            };
            Event {
                key: Key::Event(u32::try_from(index).unwrap()),
                track_kind: [
                    TrackKind::First,
                    TrackKind::Second,
                    TrackKind::Joint,
                    TrackKind::Meetings,
                    TrackKind::Context,
                ][usize::from(track_kind)],
                lane,
                date: date.parse().unwrap(),
                shown,
            }
        };
        all.into_iter().enumerate().map(event).collect()
    })
}

fn model(most: usize) -> impl Strategy<Value = Model> {
    (events(most), 1..4_usize).prop_map(|(events, lanes)| Model::new(events, lanes))
}

//! The drawing of the timeline over any events, for a page that measures it.
//!
//! Invariant: what is measured is the component of the app, with nothing left out.

use corpus::model::{Date, Point};
use corpus::timeline::svg::Words;
use corpus::timeline::{Cluster, Event, Key, Model, Stop, Tick, TickUnit, TimeRange, TrackKind};
use js_sys::Function;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use tweespraak::chart::{Chart, Opened, Owner, Subject};
use tweespraak::markup::{Node, el};
use tweespraak::timeline::drawing::ChartTexts;
use wasm_bindgen::prelude::*;

fn main() {}

thread_local! {
    /// Tells the title of an event by its number.
    static TITLE: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// The dates of the events; their titles stay with the page.
struct Events {
    dates: Vec<Date>,
}

impl Words for Events {
    fn name(&self, key: Key) -> String {
        title(key)
    }
    fn date(&self, key: Key) -> String {
        date(&self.dates, key)
    }
    fn describe(&self, key: Key) -> String {
        format!("{} ({})", self.name(key), self.date(key))
    }
    fn tick(&self, tick: &Tick, unit: TickUnit) -> String {
        match unit {
            TickUnit::Hours(_) => format!("{}:00", tick.point.hour),
            _ => tick.point.to_string(),
        }
    }
    fn lane(&self, _: usize) -> String {
        String::new()
    }
    fn count(&self, count: usize) -> String {
        count.to_string()
    }
    fn cluster(&self, cluster: &Cluster) -> String {
        format!(
            "{} gebeurtenissen vanaf {}",
            cluster.count,
            self.date(cluster.key)
        )
    }
}

fn title(key: Key) -> String {
    let Key::Event(number) = key else {
        return String::new();
    };
    TITLE
        .with_borrow(|title| {
            let told = title
                .as_ref()?
                .call1(&JsValue::NULL, &JsValue::from(number));
            told.ok()?.as_string()
        })
        .unwrap_or_default()
}

fn date(dates: &[Date], key: Key) -> String {
    let Key::Event(number) = key else {
        return String::new();
    };
    let date = dates.get(usize::try_from(number).unwrap_or(usize::MAX));
    date.map_or_else(String::new, ToString::to_string)
}

/// Who tells of the events, and does nothing with what is chosen.
struct Host {
    words: Rc<Events>,
}

impl Owner for Host {
    fn card(&self, stop: &Stop) -> Vec<Node> {
        let text = if stop.count > 1 {
            self.words.count(stop.count)
        } else {
            self.words.describe(stop.key)
        };
        vec![el("p").with(text).into()]
    }
    fn around(&self, _: &TimeRange, _: bool) -> [Vec<Node>; 2] {
        [Vec::new(), Vec::new()]
    }
    fn opened(&self, _: Opened) {}
    fn brushed(&self, _: TimeRange) {}
    fn moved(self: Rc<Self>, _: TimeRange) {}
}

/// What the page may ask of a mounted timeline.
#[wasm_bindgen]
pub struct Mounted {
    chart: Rc<Chart>,
    #[expect(dead_code, reason = "the drawing doesn't keep its owner")]
    host: Rc<Host>,
}

#[wasm_bindgen]
impl Mounted {
    /// The number of the event that the keyboard is at; -1 for none.
    pub fn current(&self) -> i32 {
        match self.chart.active() {
            Some(Key::Event(number)) => i32::try_from(number).unwrap_or(-1),
            _ => -1,
        }
    }

    /// The window on screen, as text.
    pub fn viewport(&self) -> String {
        let window = self.chart.window();
        format!("{:.3}-{:.3}", window.start_minute, window.end_minute)
    }
}

/// Draws events in the element `host` of the page, the even ones above the axis, the odd below.
/// `days` holds the day of each, counted from 1970; `title` tells the title of the event of a
/// number.
#[wasm_bindgen]
pub fn mount(days: &[i32], title: Function) -> Mounted {
    TITLE.set(Some(title));
    let day = |day: &i32| Point::day_of(i64::from(*day) * 24 * 60).into();
    let dates: Vec<Date> = days.iter().map(day).collect();
    let event = |(number, date): (u32, &Date)| Event {
        key: Key::Event(number),
        track_kind: if number.is_multiple_of(2) {
            TrackKind::First
        } else {
            TrackKind::Second
        },
        lane: 0,
        date: *date,
        shown: true,
    };
    let events = (0..).zip(&dates).map(event).collect();
    let words = Rc::new(Events { dates });
    let model = Rc::new(Model::new(events, 1));
    let host = Rc::new(Host {
        words: Rc::clone(&words),
    });
    let texts = ChartTexts {
        label: "Gebeurtenissen in de tijd".to_owned(),
        keys: "Pijlen gaan van de een naar de ander, plus en min zoomen, Enter opent.".to_owned(),
        sides: ["Even".to_owned(), "Oneven".to_owned()],
    };
    let weak: Weak<Host> = Rc::downgrade(&host);
    let owner: Weak<dyn Owner> = weak;
    let window = model.home();
    let subject = Subject { model, words };
    let chart = Chart::mount("host", "timeline", owner, texts, subject, window);
    Mounted { chart, host }
}

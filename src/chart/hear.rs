//! What pointers, wheels and keys do to a drawing.
//!
//! Invariant: whatever a pointer does, a key does too.

use super::board::Board;
use super::drawing::{Deed, Opened};
use super::hands::{Release, zoom_by_wheel};
use super::keys::step_of;
use crate::platform::listen::{Heard, Kind, Reply};
use crate::timeline::drawing::Strip;
use corpus::timeline::{
    Cluster, Key, Layout, MIN_RANGE_MINUTES, Scale, Step, Stop, TimeRange, layout, navigate,
    stop_at,
};

type Answer = (Reply, Option<Deed>);

const LEAVE: Answer = (Reply::Leave, None);

impl Board {
    /// Something happens on the drawing.
    pub fn hear(&mut self, heard: &Heard) -> Answer {
        match heard.kind {
            Kind::Press => self.press(heard),
            Kind::Move => return (self.drag(heard), None),
            Kind::Release => return (Reply::Leave, self.release(heard)),
            // Two fingers zoom, wherever the axis lies; one may scroll the page.
            Kind::Fingers if self.hands.count() > 1 => return (Reply::Spend, None),
            Kind::Fingers => {}
            Kind::Lose => {
                self.brushed = None;
                self.hands.lose(heard.pointer);
                self.touch();
            }
            Kind::Leave => self.point_at(None),
            Kind::Wheel => return (self.wheel(heard), None),
            Kind::Double if self.under(heard).is_none() => {
                self.viewport.glide(self.viewport.bounds);
            }
            Kind::Double => {}
            Kind::Key if heard.ctrl || heard.other => {}
            Kind::Key => return self.key(heard),
            Kind::Focus => self.focus(true),
            Kind::Blur => self.focus(false),
        }
        LEAVE
    }

    /// Something happens on the strip.
    pub fn hear_strip(&mut self, heard: &Heard) -> Reply {
        let Some(width) = self.plan.as_ref().map(|plan| plan.pose.width) else {
            return Reply::Leave;
        };
        let (now, bounds) = (self.viewport.wanted(), self.viewport.bounds);
        let minute = Scale::new(&bounds, width).minute(heard.x);
        match heard.kind {
            Kind::Press if heard.main_button => {
                self.held = Strip::at(heard.x, &now, &bounds, width).or_else(|| {
                    self.viewport.glide(now.pan(minute - now.middle()));
                    Some(Strip::All(now.length() / 2.0))
                });
                return Reply::Hold;
            }
            Kind::Move => {
                if let Some(held) = self.held {
                    self.viewport.go(held.moved(minute, &now));
                }
            }
            Kind::Release | Kind::Lose => self.held = None,
            Kind::Double => self.viewport.glide(bounds),
            _ => {}
        }
        Reply::Leave
    }

    fn press(&mut self, heard: &Heard) {
        if heard.main_button {
            let brushes = self.brushes || heard.shift;
            let along = self.along(heard);
            self.hands
                .press(heard.pointer, along, brushes, &mut self.viewport);
        }
    }

    fn drag(&mut self, heard: &Heard) -> Reply {
        let (along, length) = (self.along(heard), self.length());
        let view = &mut self.viewport;
        let band = self
            .hands
            .drag(heard.pointer, along, heard.ms, length, view);
        if band.is_some() {
            self.brushed = band;
            self.touch();
        }
        if self.hands.is_dragging() {
            self.point_at(None);
            return Reply::Hold;
        }
        self.point_at(self.under(heard).map(|stop| stop.key));
        Reply::Leave
    }

    fn release(&mut self, heard: &Heard) -> Option<Deed> {
        let (along, length) = (self.along(heard), self.length());
        let view = &mut self.viewport;
        let came = self
            .hands
            .release(heard.pointer, along, heard.ms, length, view);
        if self.brushed.take().is_some() {
            self.touch();
        }
        match came {
            Release::Nothing => None,
            Release::Click => match self.under(heard) {
                Some(stop) => self.open(&stop),
                None => Some(Deed::Open(Opened::Nothing)),
            },
            Release::Brushed(window) => Some(Deed::Brush(window)),
        }
    }

    fn wheel(&mut self, heard: &Heard) -> Reply {
        let (now, length) = (self.viewport.wanted(), self.length());
        let (dx, dy) = heard.wheel;
        let sideways = dx.abs() > dy.abs() || heard.shift;
        let next = if sideways {
            let by = if dx == 0.0 { dy } else { dx };
            now.pan(by * now.length() / length)
        } else {
            let minute = Scale::new(&now, length).minute(self.along(heard));
            now.zoom(zoom_by_wheel(dy, heard.ctrl), minute)
        };
        // At the end of the way the wheel is the page's again.
        let changes = next.clamp(&self.viewport.bounds);
        let zooms = (changes.length() / now.length() - 1.0).abs() > 1e-6;
        if zooms || (sideways && changes != now) {
            self.viewport.go(next);
            return Reply::Spend;
        }
        Reply::Leave
    }

    fn key(&mut self, heard: &Heard) -> Answer {
        let Some(plan) = &self.plan else { return LEAVE };
        let now = self.viewport.wanted();
        let mut deed = None;
        if let Some(step) = step_of(&heard.key, plan.pose.upright) {
            let here = layout(&plan.model, &now, &plan.size);
            if let Some(there) = navigate(&plan.model, &here, self.active, step) {
                self.active = Some(there.key);
                if there.window != now {
                    self.viewport.go(there.window);
                }
            }
        } else {
            let event = self.active.and_then(|key| plan.model.event(key));
            let minute = event.map(|event| event.at());
            let around = minute.filter(|minute| now.contains(*minute));
            let around = around.map_or(now.middle(), |minute| {
                Scale::new(&TimeRange::new(0.0, 1.0), 1.0).at(minute)
            });
            match heard.key.as_str() {
                "+" | "=" => self.viewport.zoom(1.6, around),
                "-" | "_" => self.viewport.zoom(1.0 / 1.6, around),
                "0" => self.viewport.glide(self.viewport.bounds),
                "Enter" | " " => {
                    let stop = self.active.and_then(|key| self.stop(key));
                    deed = stop.and_then(|stop| self.open(&stop));
                }
                "Escape" => {
                    self.hover = None;
                    deed = Some(Deed::Open(Opened::Nothing));
                }
                _ => return LEAVE,
            }
        }
        self.touch();
        self.hurries = true;
        (Reply::Spend, deed)
    }

    fn focus(&mut self, inside: bool) {
        self.inside = inside;
        if inside
            && self.active.is_none()
            && let Some(plan) = &self.plan
        {
            let here = layout(&plan.model, &self.viewport.wanted(), &plan.size);
            let first = navigate(&plan.model, &here, None, Step::Next);
            self.active = first.map(|first| first.key);
        }
        self.touch();
        self.hurries = true;
    }

    /// Opens a mark, or a bin: by going closer, or, where no window parts it, by telling all.
    fn open(&mut self, stop: &Stop) -> Option<Deed> {
        self.active = Some(stop.key);
        self.touch();
        let plan = self.plan.as_ref()?;
        let mut clusters = plan.layout.clusters.iter();
        let Some(cluster) = clusters.find(|cluster| stop.count > 1 && cluster.key == stop.key)
        else {
            return Some(Deed::Open(Opened::One(stop.key)));
        };
        let closest = closest(cluster, &self.viewport.bounds);
        let parted = layout(&plan.model, &closest, &plan.size);
        let window = self
            .viewport
            .closer(cluster.first_minute, cluster.last_minute);
        match window.filter(|_| !is_whole(&parted, cluster)) {
            Some(window) => {
                self.viewport.glide(window);
                None
            }
            None => {
                let keys = plan.layout.keys_of(&plan.model, cluster);
                Some(Deed::Open(Opened::Several(keys.collect())))
            }
        }
    }

    fn point_at(&mut self, key: Option<Key>) {
        if self.hover != key {
            self.hover = key;
            self.touch();
        }
    }

    fn length(&self) -> f64 {
        self.plan.as_ref().map_or(1.0, |plan| plan.size.length)
    }

    fn along(&self, heard: &Heard) -> f64 {
        let plan = self.plan.as_ref();
        plan.map_or(heard.x, |plan| plan.point(heard.x, heard.y).0)
    }

    /// What is under a pointer.
    fn under(&self, heard: &Heard) -> Option<Stop> {
        let plan = self.plan.as_ref()?;
        let shift = plan.shift(&self.viewport.window).unwrap_or(0.0);
        let (along, across) = plan.point(heard.x, heard.y);
        let reach = (plan.size.mark / 2.0).max(12.0);
        stop_at(&plan.layout, along - shift, across, reach)
    }
}

/// As close as one can get to a bin.
fn closest(cluster: &Cluster, bounds: &TimeRange) -> TimeRange {
    let middle = TimeRange::fit(cluster.first_minute, cluster.last_minute + 1, 0.0).middle();
    let half = MIN_RANGE_MINUTES / 2.0;
    TimeRange::new(middle - half, middle + half).clamp(bounds)
}

/// Whether all of `cluster` is still one bin there.
fn is_whole(layout: &Layout, cluster: &Cluster) -> bool {
    let same = |other: &Cluster| other.key == cluster.key && other.count == cluster.count;
    layout.clusters.iter().any(same)
}

//! What a drawing shows at this moment, and how that comes into the page.
//!
//! Invariant: the page is changed by [`Board::paint`] alone, and only where it differs.

use super::drawing::{Owner, Subject};
use super::hands::Hands;
use super::viewport::Viewport;
use crate::markup::Node;
use crate::platform::margin;
use crate::platform::paint::Painted;
use crate::timeline::drawing::{
    ChartTexts, Part, Plan, Pose, Room, Shown, Strip, dots, frame, moving, over, standing,
    strip_size, under,
};
use corpus::timeline::{Key, Stop, TimeLink, TimeRange, layout};
use std::rc::Rc;

/// All that a drawing shows.
pub(super) struct Board {
    pub subject: Subject,
    pub viewport: Viewport,
    pub plan: Option<Plan>,
    pub hands: Hands,
    /// What is held in the strip.
    pub held: Option<Strip>,
    /// What is pointed at.
    pub hover: Option<Key>,
    /// What the keyboard is at.
    pub active: Option<Key>,
    /// Whether the drawing has the focus.
    pub inside: bool,
    /// Whether a drag marks a period.
    pub brushes: bool,
    /// What has been marked so far.
    pub brushed: Option<TimeRange>,
    /// Whether what was heard last must be seen at once.
    pub hurries: bool,
    texts: ChartTexts,
    room: Option<Room>,
    selected: Option<Key>,
    time_link: Option<TimeLink>,
    period: Option<TimeRange>,
    /// What the card tells, and of which stop.
    told: Option<(Stop, Vec<Node>)>,
    /// The window that the owner was told last.
    told_window: TimeRange,
    page: Page,
    /// Whether something but the window has changed since the last painting.
    stale: bool,
}

/// What has been painted where.
struct Page {
    place: &'static str,
    frame: Option<Painted>,
    parts: Vec<(Part, Painted)>,
}

impl Board {
    pub fn new(
        place: &'static str,
        texts: ChartTexts,
        subject: Subject,
        window: TimeRange,
    ) -> Self {
        let bounds = subject.model.bounds();
        Self {
            viewport: Viewport::new(window, bounds),
            subject,
            plan: None,
            hands: Hands::default(),
            held: None,
            hover: None,
            active: None,
            inside: false,
            brushes: false,
            brushed: None,
            hurries: false,
            texts,
            room: None,
            selected: None,
            time_link: None,
            period: None,
            told: None,
            told_window: window,
            page: Page {
                place,
                frame: None,
                parts: Vec::new(),
            },
            stale: true,
        }
    }

    pub fn show(&mut self, subject: Subject) {
        self.viewport.bounds = subject.model.bounds();
        self.subject = subject;
        self.told = None;
        self.plan = None;
        if let Some(room) = self.room.take() {
            let lanes = self.subject.model.lane_count();
            let Pose {
                width,
                screen,
                coarse,
                ..
            } = room.pose;
            self.pose(Pose::new(width, screen, lanes, coarse));
        }
    }

    pub fn pose(&mut self, pose: Pose) {
        if self.room.is_none_or(|room| room.pose != pose) {
            self.room = Some(Room::new(&self.subject.model, pose));
            self.plan = None;
            self.stale = true;
        }
    }

    pub fn choose(&mut self, key: Option<Key>, time_link: Option<TimeLink>) {
        self.selected = key;
        self.time_link = time_link;
        if key.is_some() {
            self.active = key;
        }
        self.stale = true;
    }

    pub fn shade(&mut self, period: Option<TimeRange>) {
        self.period = period;
        self.stale = true;
    }

    /// Forgets a layout that was only moved.
    pub fn settle(&mut self) {
        let window = self.viewport.window;
        let moved = |plan: &Plan| plan.layout.window != window;
        if !self.hands.is_dragging() && self.plan.as_ref().is_some_and(moved) {
            self.plan = None;
        }
    }

    /// What one points at with a finger, a mouse or the keyboard has changed.
    pub fn touch(&mut self) {
        self.stale = true;
    }

    pub fn wants_picture(&self) -> bool {
        let changed = self.stale || self.told_window != self.viewport.window;
        self.room.is_some() && (changed || self.viewport.moves())
    }

    /// The window on screen, when the owner has not been told of it.
    pub fn take_moved(&mut self) -> Option<TimeRange> {
        let moved = self.told_window != self.viewport.window;
        self.told_window = self.viewport.window;
        moved.then_some(self.told_window)
    }

    pub fn stop(&self, key: Key) -> Option<Stop> {
        self.plan.as_ref()?.stop(key)
    }

    /// Brings into the page what has changed.
    pub fn paint(&mut self, id: &'static str, owner: &dyn Owner) {
        let Some(room) = self.room else { return };
        let window = self.viewport.window;
        let model = Rc::clone(&self.subject.model);
        let fits = |plan: &Plan| plan.shift(&window).is_some();
        let fresh = !self.plan.as_ref().is_some_and(fits);
        if fresh {
            self.plan = Some(Plan::new(&model, &window, &room));
        }
        self.tell(owner);
        let Some(plan) = &self.plan else { return };
        let active = self.active.and_then(|key| plan.stop(key));
        let (drawing, card) = frame(Shown {
            id,
            texts: &self.texts,
            plan,
            window,
            bounds: self.viewport.bounds,
            brushes: self.brushes,
            active: active.map(|stop| stop.place),
            told: self.told.clone(),
        });
        let [before, after] = owner.around(&window, self.brushes);
        let page = &mut self.page;
        let first = page.frame.is_none();
        page.show(before.into_iter().chain(drawing).chain(after).collect());
        if let Some((x, y)) = card {
            let id = Part::Card.id(id);
            margin::set_length(&id, "left", x);
            margin::set_length(&id, "top", y);
        }
        let words = &*self.subject.words;
        if fresh {
            let still = standing(plan, &self.texts.sides, words);
            page.show_part(id, Part::Still, still);
            page.show_part(id, Part::Moving, moving(plan, id, words));
        }
        if fresh && (first || self.stale) {
            let strip = layout(&model, &model.bounds(), &strip_size(room.pose.width));
            page.show_part(id, Part::Dots, dots(&strip));
        }
        if fresh || self.stale {
            let below = under(plan, self.period.as_ref(), self.brushed.as_ref());
            page.show_part(id, Part::Under, below);
            let rings = [
                (self.selected, "ring selected"),
                (self.hover, "ring hover"),
                (self.active.filter(|_| self.inside), "ring active"),
            ];
            page.show_part(id, Part::Over, over(plan, self.time_link.as_ref(), rings));
        }
        self.stale = false;
        self.hurries = false;
    }

    /// What the card tells, of what is pointed at or else of what the keyboard is at.
    fn tell(&mut self, owner: &dyn Owner) {
        let key = self.hover.or(self.active.filter(|_| self.inside));
        let stop = key.and_then(|key| self.stop(key));
        let known = self.told.take().filter(|(known, _)| {
            let same = |stop: &Stop| stop.key == known.key && stop.count == known.count;
            stop.as_ref().is_some_and(same)
        });
        self.told = stop.map(|stop| {
            let told = known.map_or_else(|| owner.card(&stop), |(_, told)| told);
            (stop, told)
        });
    }
}

impl Page {
    fn show(&mut self, nodes: Vec<Node>) {
        if self.frame.is_none() {
            self.frame = Painted::in_place(self.place);
        }
        if let Some(frame) = &mut self.frame {
            frame.show(nodes);
        }
    }

    fn show_part(&mut self, id: &str, part: Part, nodes: Vec<Node>) {
        if let Some((_, painted)) = self.parts.iter_mut().find(|(one, _)| *one == part) {
            painted.show(nodes);
        } else if let Some(mut painted) = Painted::in_place(&part.id(id)) {
            painted.show(nodes);
            self.parts.push((part, painted));
        }
    }
}

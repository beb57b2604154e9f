//! A drawing in the page: it listens, paints once a picture, and tells its owner what was chosen.
//!
//! Invariant: the owner is only called while the board is free, but for what it tells of a stop
//! and what stands around the drawing.

use super::board::Board;
use crate::markup::Node;
use crate::platform::listen::{Heard, Listener, Listening, Reply, listen};
use crate::platform::stage::{Watching, watch};
use crate::platform::{frames, stage};
use crate::timeline::drawing::{ChartTexts, Part, Pose};
use corpus::timeline::svg::Words;
use corpus::timeline::{Key, Model, Stop, TimeLink, TimeRange};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// Who knows what is drawn.
pub trait Owner {
    /// What the card tells of a stop.
    fn card(&self, stop: &Stop) -> Vec<Node>;
    /// What stands before the drawing and after it.
    fn around(&self, window: &TimeRange, brushes: bool) -> [Vec<Node>; 2];
    /// Something was chosen.
    fn opened(&self, opened: Opened);
    /// A period was marked.
    fn brushed(&self, window: TimeRange);
    /// Another window is on screen.
    fn moved(self: Rc<Self>, window: TimeRange);
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// What was chosen is left.
    Nothing,
    /// A mark.
    One(Key),
    /// A bin that no window parts, with all that it holds.
    Several(Vec<Key>),
}

/// What is drawn, and the words for it.
#[derive(Clone)]
pub struct Subject {
    /// The moments.
    pub model: Rc<Model>,
    /// Words for them.
    pub words: Rc<dyn Words>,
}

/// What is to be done when the board is free.
pub(super) enum Deed {
    Open(Opened),
    Brush(TimeRange),
}

/// A drawing that stands in the page, until it is dropped.
pub struct Chart {
    id: &'static str,
    owner: Weak<dyn Owner>,
    board: RefCell<Board>,
    /// Whether a picture has been asked for.
    waits: Cell<bool>,
    ears: RefCell<Vec<Listening>>,
    eye: RefCell<Option<Watching>>,
}

impl Chart {
    /// Draws `subject` in the element `place`, beginning with `window`. `id` begins the ids of
    /// its elements.
    pub fn mount(
        place: &'static str,
        id: &'static str,
        owner: Weak<dyn Owner>,
        texts: ChartTexts,
        subject: Subject,
        window: TimeRange,
    ) -> Rc<Self> {
        let chart = Rc::new(Self {
            id,
            owner,
            board: RefCell::new(Board::new(place, texts, subject, window)),
            waits: Cell::new(false),
            ears: RefCell::default(),
            eye: RefCell::default(),
        });
        chart.fit(place);
        let weak = Rc::downgrade(&chart);
        let fitted = Box::new(move || {
            if let Some(chart) = weak.upgrade() {
                chart.fit(place);
            }
        });
        chart.eye.replace(watch(place, fitted));
        chart
    }

    /// Whether it still stands in the page.
    pub fn stands(&self) -> bool {
        stage::is_there(self.id)
    }

    /// What the keyboard is at.
    pub fn active(&self) -> Option<Key> {
        self.board.borrow().active
    }

    /// The window on screen, or soon.
    pub fn window(&self) -> TimeRange {
        self.board.borrow().viewport.wanted()
    }

    /// As far out as one can go.
    pub fn bounds(&self) -> TimeRange {
        self.board.borrow().viewport.bounds
    }

    /// What is drawn.
    pub fn model(&self) -> Rc<Model> {
        Rc::clone(&self.board.borrow().subject.model)
    }

    /// Draws another subject.
    pub fn show(self: &Rc<Self>, subject: Subject) {
        self.change(|board| board.show(subject));
    }

    /// Shows what is chosen, and its times.
    pub fn choose(self: &Rc<Self>, key: Option<Key>, time_link: Option<TimeLink>) {
        self.change(|board| board.choose(key, time_link));
    }

    /// Shades a period.
    pub fn shade(self: &Rc<Self>, period: Option<TimeRange>) {
        self.change(|board| board.shade(period));
    }

    /// Whether a drag marks a period from now on.
    pub fn brush(self: &Rc<Self>, brushes: bool) {
        self.change(|board| board.brushes = brushes);
    }

    /// Whether a drag marks a period.
    pub fn brushes(&self) -> bool {
        self.board.borrow().brushes
    }

    /// Goes to a window at once.
    pub fn go(self: &Rc<Self>, window: TimeRange) {
        self.change(|board| board.viewport.go(window));
    }

    /// Glides to a window.
    pub fn glide(self: &Rc<Self>, window: TimeRange) {
        self.change(|board| board.viewport.glide(window));
    }

    /// Lays out the window as it is: what leans inward at its ends does so at these ends.
    pub fn settle(self: &Rc<Self>) {
        self.change(Board::settle);
    }

    /// Paints what has changed, what stands around the drawing included.
    pub fn repaint(self: &Rc<Self>) {
        self.change(|_| ());
    }

    fn change(self: &Rc<Self>, change: impl FnOnce(&mut Board)) {
        // Whoever is in the midst of painting needs no one to change what is painted.
        if let Ok(mut board) = self.board.try_borrow_mut() {
            change(&mut board);
            self.paint(&mut board);
        }
        self.ask_for_picture();
    }

    fn paint(&self, board: &mut Board) {
        if let Some(owner) = self.owner.upgrade() {
            board.paint(self.id, &*owner);
        }
    }

    /// Uses the width there is.
    fn fit(self: &Rc<Self>, place: &str) {
        let (width, screen) = (stage::width_of(place), stage::window_height());
        if width > 0.0 {
            self.change(|board| {
                let lanes = board.subject.model.lane_count();
                board.pose(Pose::new(width, screen, lanes, stage::is_coarse()));
            });
            if self.ears.borrow().is_empty() {
                self.listen();
            }
        }
    }

    fn listen(self: &Rc<Self>) {
        let hear = |part: Part| {
            let weak: Weak<Self> = Rc::downgrade(self);
            let listener: Listener = Rc::new(move |heard| {
                let chart = weak.upgrade();
                chart.map_or(Reply::Leave, |chart| chart.hear(part, heard))
            });
            listen(&part.id(self.id), &listener)
        };
        self.ears
            .replace(vec![hear(Part::Stage), hear(Part::Strip)]);
    }

    fn hear(self: &Rc<Self>, part: Part, heard: &Heard) -> Reply {
        let (reply, deed) = {
            // What the page tells while it is painted was caused by that.
            let Ok(mut board) = self.board.try_borrow_mut() else {
                return Reply::Leave;
            };
            let told = if part == Part::Strip {
                (board.hear_strip(heard), None)
            } else {
                board.hear(heard)
            };
            if board.hurries {
                // A key is answered at once: who reads the screen aloud asks at once.
                board.viewport.step(heard.ms);
                self.paint(&mut board);
            }
            told
        };
        self.ask_for_picture();
        if let Some((deed, owner)) = deed.zip(self.owner.upgrade()) {
            match deed {
                Deed::Open(opened) => owner.opened(opened),
                Deed::Brush(window) => owner.brushed(window),
            }
        }
        reply
    }

    /// Has the next picture show what has changed by then.
    fn ask_for_picture(self: &Rc<Self>) {
        let wanted = self
            .board
            .try_borrow()
            .is_ok_and(|board| board.wants_picture());
        if !wanted || self.waits.replace(true) {
            return;
        }
        let weak = Rc::downgrade(self);
        frames::at_next(move |ms| {
            if let Some(chart) = weak.upgrade() {
                chart.picture(ms);
            }
        });
    }

    fn picture(self: &Rc<Self>, ms: f64) {
        self.waits.set(false);
        let moved = self.board.try_borrow_mut().ok().and_then(|mut board| {
            board.viewport.step(ms);
            self.paint(&mut board);
            board.take_moved()
        });
        if let Some((window, owner)) = moved.zip(self.owner.upgrade()) {
            owner.moved(window);
        }
        self.ask_for_picture();
    }
}

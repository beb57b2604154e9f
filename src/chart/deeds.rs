//! What the reader does with the drawing of this corpus, and what it tells in return.
//!
//! Invariant: choosing and brushing go through the address; a window does when it has come to rest.

use super::drawing::{Opened, Owner};
use super::live::{Live, Notes};
use crate::i18n::timeline;
use crate::markup::{Node, el};
use crate::platform::timer::{later, soon};
use crate::platform::{file, page};
use crate::state::url::UrlState;
use crate::timeline::words::window_words;
use crate::timeline::{actions, brief, several, sheet, tools};
use crate::view::View;
use corpus::filter::Filter;
use corpus::model::{Entry, SideId};
use corpus::permalink::{Screen, Target};
use corpus::timeline::{Key, Stop, TimeRange, date_of_range, period_of_range, window_summary};
use leptos::prelude::*;
use std::rc::{Rc, Weak};

/// How long a window must rest before the address tells it, and how much longer before it is read
/// aloud.
const WRITE_AFTER_MS: u32 = 120;
const ANNOUNCE_AFTER_MS: u32 = 480;

impl Live {
    /// What a button does.
    pub fn act(&self, action: &str) {
        let Some(chart) = self.chart() else { return };
        let now = chart.window();
        match action {
            "earlier" => chart.glide(now.pan(-now.length() / 2.0)),
            "later" => chart.glide(now.pan(now.length() / 2.0)),
            "closer" => chart.glide(now.zoom(2.0, now.middle())),
            "farther" => chart.glide(now.zoom(0.5, now.middle())),
            "whole" => chart.glide(chart.bounds()),
            "brush" => chart.brush(!chart.brushes()),
            "period" => self.brushed(now),
            "save" => self.save(),
            "print" => file::print(),
            "part" => {
                self.notes.borrow_mut().several.clear();
                chart.repaint();
                page::focus(super::live::ID);
            }
            _ => {}
        }
    }

    /// Puts the sheet in the page before it is printed, and takes it out after.
    pub fn print(&self, printing: bool) {
        let paper = printing.then(|| {
            let tree = self.view(|view| sheet::paper(view, UrlState::address_of(view.link), ink));
            el("div").class("paper").with_all(tree).into()
        });
        self.notes.borrow_mut().paper = paper;
        if let Some(chart) = self.chart() {
            chart.repaint();
        }
    }

    /// Has the window told once it has come to rest.
    pub fn rest(self: &Rc<Self>, window: TimeRange) {
        let weak = Rc::downgrade(self);
        let written = later(WRITE_AFTER_MS, move || {
            if let Some(live) = weak.upgrade() {
                live.write(window);
            }
        });
        self.notes.borrow_mut().resting = Some(written);
    }

    fn write(self: &Rc<Self>, window: TimeRange) {
        if let Some(chart) = self.chart() {
            chart.settle();
        }
        let date = (window != self.home.get()).then(|| date_of_range(&window));
        if self.written.replace(date) != date {
            let mut link = self.state.app.url.requested();
            // A reader who is on the way to another screen leaves this one as it is.
            if link.screen == Screen::Timeline {
                link.window = date;
                self.state.app.url.replace(link);
            }
        }
        let weak: Weak<Self> = Rc::downgrade(self);
        let announced = later(ANNOUNCE_AFTER_MS, move || {
            if let Some(live) = weak.upgrade() {
                live.announce(&window);
            }
        });
        self.notes.borrow_mut().resting = Some(announced);
    }

    /// Tells what the window holds.
    fn announce(&self, window: &TimeRange) {
        let Some(chart) = self.chart() else { return };
        let sides = self.state.app.corpus.sides.clone();
        let sides = SideId::ALL.map(|side| sides.get(side).short.get(self.lang));
        let span = window_words(window, self.lang);
        let window_summary = window_summary(&chart.model(), window);
        self.notes.borrow_mut().announced =
            timeline::holds(&window_summary, sides, &span, self.lang);
        chart.repaint();
    }

    fn save(&self) {
        let svg =
            self.view(|view| sheet::sheet(view, 1280.0, UrlState::address_of(view.link), ink));
        let about = &self.state.app.corpus.about;
        let time_basis = self.state.app.url.current().time_basis;
        let name = format!("{}-{}.svg", about.slug, time_basis.slug());
        // A browser that refuses the file says so itself.
        let _ = file::download(&name, "image/svg+xml", &svg);
    }

    fn view<T: Default>(&self, read: impl FnOnce(&View) -> T) -> T {
        untrack(|| self.state.with_view(read))
    }
}

/// A colour of the page as it leaves it: by day, and on white.
fn ink(token: &str) -> String {
    file::colour_on_paper(if token == "--paper" { "--blank" } else { token })
}

impl Owner for Live {
    fn card(&self, stop: &Stop) -> Vec<Node> {
        self.view(|view| brief(view, stop))
    }

    fn around(&self, window: &TimeRange, brushes: bool) -> [Vec<Node>; 2] {
        let Notes {
            several: keys,
            announced,
            paper,
            ..
        } = &*self.notes.borrow();
        let mut after: Vec<Node> = Vec::new();
        if !keys.is_empty() {
            let told = |view: &View| Some(several(view, keys, "chart:part"));
            after.extend(self.view(told).map(Node::from));
        }
        let status = el("p").class("unseen").attr("role", "status");
        after.push(actions(brushes, self.lang).into());
        after.push(status.with(announced.clone()).into());
        after.extend(paper.clone());
        [vec![tools(window, self.lang).into()], after]
    }

    fn opened(&self, opened: Opened) {
        let corpus = self.state.app.corpus;
        let key = match opened {
            Opened::Nothing => None,
            Opened::One(key) => Some(key),
            Opened::Several(keys) => {
                self.notes.borrow_mut().several = keys;
                if let Some(chart) = self.chart() {
                    chart.repaint();
                }
                // A press takes the focus to the drawing first.
                soon(|| page::focus("several-0"));
                return;
            }
        };
        if key.is_some() && key == self.selected.get() {
            page::focus("chosen-read");
        }
        let mut link = self.state.app.url.current();
        let focus = key.and_then(|key| match key {
            Key::Claim(id) => Some(Target::Claim(corpus.claims.get(id)?.slug().to_owned())),
            Key::Meeting(id) => Some(Target::Meeting(corpus.meetings.get(id)?.slug().to_owned())),
            Key::Event(_) => None,
        });
        if link.target != focus {
            link.target = focus;
            self.state.app.url.navigate(link);
        }
    }

    fn brushed(&self, window: TimeRange) {
        if let Some(chart) = self.chart() {
            chart.brush(false);
        }
        let link = self.state.app.url.current();
        let filter = Filter {
            period: period_of_range(&window, link.time_basis),
            ..link.filter.clone()
        };
        self.state.app.url.navigate(link.filtered(filter));
    }

    fn moved(self: Rc<Self>, window: TimeRange) {
        self.rest(window);
    }
}

//! The whole timeline in a strip, with the window on it.
//!
//! Invariant: whatever the strip does, the keyboard does on the drawing; so it is for pointers only
//! and hidden from assistive technology.

use super::viewport::Viewport;
use crate::browser::stage;
use corpus::timeline::{Layout, Scale, Size, Stand, Window, layout};
use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;

const HEIGHT: f64 = 54.0;
const GRIP: f64 = 12.0;

/// What is dragged.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Start,
    End,
    /// The whole window, held so many minutes after its start.
    All(f64),
}

/// The strip.
#[component]
pub fn Overview(
    /// What is on screen of what.
    viewport: Viewport,
) -> impl IntoView {
    let strip = NodeRef::<Div>::new();
    let width = RwSignal::new(0.0);
    let held = StoredValue::new(None::<Part>);
    Effect::new(move |_| {
        if let Some(element) = strip.get() {
            stage::on_size(&element, move |new, _| {
                if width
                    .try_get_untracked()
                    .is_some_and(|width: f64| (width - new).abs() > 0.5)
                {
                    width.set(new);
                }
            });
        }
    });
    let scale = move || Scale::new(&viewport.bounds(), width.get_untracked().max(1.0));
    let paths = move || {
        let (model, width) = (viewport.model.get(), width.get().max(1.0));
        let size = Size {
            length: width,
            mark: 3.0,
            rows: 6,
            reserve: 3.0,
            axis: 3.0,
            joint_rows: 1,
            lane_gap: 0.0,
            label: 0.0,
            budget: 2000,
            ..Size::default()
        };
        let plan = layout(&model, &model.bounds(), &size);
        Stand::CLAIMS
            .into_iter()
            .chain([Stand::On])
            .map(|stand| {
                let class = crate::timeline::stand_class(stand);
                view! { <path class=class d=dots(&plan, stand) /> }
            })
            .collect_view()
    };
    let window = move || {
        viewport.model.track();
        width.track();
        let (scale, window) = (scale(), viewport.window.get());
        let (start, end) = (
            scale.along(window.start_minute),
            scale.along(window.end_minute),
        );
        (start, (end - start).max(6.0))
    };
    let pressed = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        stage::hold(&event);
        let (x, _) = stage::point(&event);
        let (start, room) = untrack(window);
        let minute = scale().minute(x);
        let now = viewport.wanted();
        let part = if (x - start).abs() < GRIP && room < width.get_untracked() - 2.0 {
            Part::Start
        } else if (x - start - room).abs() < GRIP && room < width.get_untracked() - 2.0 {
            Part::End
        } else if x > start && x < start + room {
            Part::All(minute - now.start_minute)
        } else {
            viewport.glide(now.pan(minute - now.middle()));
            Part::All(now.length() / 2.0)
        };
        held.set_value(Some(part));
    };
    let dragged = move |event: PointerEvent| {
        let Some(part) = held.get_value() else { return };
        let (x, _) = stage::point(&event);
        let (minute, now) = (scale().minute(x), viewport.wanted());
        let shortest = now.length().min(12.0 * 60.0);
        viewport.go(match part {
            Part::Start => Window::new(minute.min(now.end_minute - shortest), now.end_minute),
            Part::End => Window::new(now.start_minute, minute.max(now.start_minute + shortest)),
            Part::All(grip) => now.pan(minute - grip - now.start_minute),
        });
    };
    view! {
        <div
            class="overview"
            aria-hidden="true"
            node_ref=strip
            on:pointerdown=pressed
            on:pointermove=dragged
            on:pointerup=move |_| held.set_value(None)
            on:pointercancel=move |_| held.set_value(None)
            on:dblclick=move |_| viewport.glide(viewport.bounds())
        >
            <svg width="100%" height=HEIGHT focusable="false">
                <path class="axis" d=move || format!("M0 {:.1}H{:.1}", HEIGHT / 2.0, width.get()) />
                <g transform=format!("translate(0 {:.1})", HEIGHT / 2.0)>{paths}</g>
                <rect class="outside" x="0" y="0" height=HEIGHT width=move || format!("{:.1}", window().0.max(0.0)) />
                <rect
                    class="outside"
                    y="0"
                    height=HEIGHT
                    x=move || format!("{:.1}", window().0 + window().1)
                    width=move || format!("{:.1}", (width.get() - window().0 - window().1).max(0.0))
                />
                <rect
                    class="window"
                    y="1"
                    height=HEIGHT - 2.0
                    x=move || format!("{:.1}", window().0)
                    width=move || format!("{:.1}", window().1)
                    rx="3"
                />
            </svg>
        </div>
    }
}

/// Everything of one place as one path of small squares and bars.
fn dots(plan: &Layout, stand: Stand) -> String {
    let middle = |lane: usize| plan.lanes.get(lane).map_or(0.0, |lane| lane.middle);
    // Lanes lie over each other here: the strip shows when, not what.
    let marks = plan
        .marks
        .iter()
        .filter(|mark| mark.stand == stand)
        .map(|mark| {
            let y = mark.across - middle(mark.lane);
            format!("M{:.1} {:.1}h2.4v2.4h-2.4z", mark.along - 1.2, y - 1.2)
        });
    let bins = plan
        .bins
        .iter()
        .filter(|bin| bin.stand == stand)
        .map(|bin| {
            let (near, far) = (bin.near - middle(bin.lane), bin.far - middle(bin.lane));
            format!("M{:.1} {near:.1}h2.4V{far:.1}h-2.4z", bin.along - 1.2)
        });
    marks.chain(bins).collect()
}

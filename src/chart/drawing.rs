//! The drawing itself: one tab stop, hands, keys, and a card for what is pointed at.
//!
//! Invariant: the chart knows nothing of a corpus; it is given moments, words for them, and what
//! to do when one is opened. Its elements stay few however many moments there are.

use super::hands::{Hands, Release, zoom_by_wheel};
use super::keys::step_of;
use super::paint::{moving, option_id, standing};
use super::pose::{Plan, Pose};
use super::rings::{beside, knots, ring, soft_ends, stretch};
use super::viewport::Viewport;
use super::words::{ChartTexts, SharedWords};
use crate::browser::stage;
use corpus::timeline::{Key, Scale, Step, Stop, Thread, Window, layout, navigate, stop_at};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The timeline of a model. `id` begins the ids of its elements.
#[component]
pub fn Chart(
    /// Begins every id.
    id: &'static str,
    /// What is on screen of what.
    viewport: Viewport,
    /// Words for the moments.
    words: SharedWords,
    /// What the chart says itself.
    texts: ChartTexts,
    /// What has the keyboard's attention.
    active: RwSignal<Option<Key>>,
    /// What the reader chose.
    #[prop(into)]
    selected: Signal<Option<Key>>,
    /// The times of what is chosen.
    #[prop(into)]
    thread: Signal<Option<Thread>>,
    /// Whether a drag marks a period.
    #[prop(into)]
    brushes: Signal<bool>,
    /// The period of the filter.
    #[prop(into)]
    period: Signal<Option<Window>>,
    /// A mark is opened, or a bin that can't be opened further; `None` for what is left.
    on_open: Callback<Option<Stop>>,
    /// A period was marked.
    on_brush: Callback<Window>,
    /// What the card tells of a stop.
    card: Callback<Stop, AnyView>,
) -> impl IntoView {
    let stage_ref = NodeRef::<Div>::new();
    let pose = RwSignal::new(None::<Pose>);
    let hover = RwSignal::new(None::<Key>);
    let brushed = RwSignal::new(None::<Window>);
    let hands = StoredValue::new(Hands::default());

    Effect::new(move |_| {
        if let Some(element) = stage_ref.get() {
            stage::on_size(&element, move |width, _| {
                let lanes = viewport
                    .model
                    .try_with_untracked(|model| model.lane_count());
                let new = Pose::new(
                    width,
                    stage::window_height(),
                    lanes.unwrap_or(1),
                    stage::is_coarse(),
                );
                if width > 0.0
                    && pose
                        .try_get_untracked()
                        .is_some_and(|pose| pose != Some(new))
                {
                    pose.set(Some(new));
                }
            });
        }
    });

    let plan = Memo::new_with_compare(
        move |before: Option<&Option<Arc<Plan>>>| {
            let (model, window) = (viewport.model.get(), viewport.window.get());
            let pose = pose.get()?;
            let pose = Pose::new(pose.width, pose.screen, model.lane_count(), pose.coarse);
            if let Some(Some(before)) = before
                && before.pose == pose
                && Arc::ptr_eq(&before.model, &model)
                && before.shift(&window).is_some()
            {
                return Some(before.clone());
            }
            Some(Arc::new(Plan::new(model, &window, pose)))
        },
        |before, after| match (before, after) {
            (Some(Some(before)), Some(Some(after))) => !Arc::ptr_eq(before, after),
            _ => true,
        },
    );
    let shift = Memo::new(move |_| {
        let window = viewport.window.get();
        plan.with(|plan| {
            plan.as_ref()
                .and_then(|plan| plan.shift(&window))
                .unwrap_or(0.0)
        })
    });
    let upright =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().is_some_and(|plan| plan.pose.upright)));
    let moved = move || {
        let upright = upright.get();
        let shift = shift.get();
        if upright {
            format!("translate(0 {shift:.2})")
        } else {
            format!("translate({shift:.2} 0)")
        }
    };
    let length =
        move || plan.with_untracked(|plan| plan.as_ref().map_or(1.0, |plan| plan.size.length));
    let along = move |event: &MouseEvent| {
        let (x, y) = stage::point(event);
        plan.with_untracked(|plan| plan.as_ref().map_or(x, |plan| plan.along(x, y)))
    };
    let under = move |event: &MouseEvent| {
        let (x, y) = stage::point(event);
        let plan = plan.get_untracked()?;
        let (along, across) = plan.point(x, y);
        let reach = (plan.size.mark / 2.0).max(12.0);
        stop_at(&plan.layout, along - shift.get_untracked(), across, reach)
    };

    let open = move |stop: Stop| {
        active.set(Some(stop.key));
        let bin = plan.with_untracked(|plan| {
            let plan = plan.as_ref()?;
            plan.layout
                .bins
                .iter()
                .find(|bin| bin.key == stop.key)
                .cloned()
        });
        match bin.filter(|_| stop.count > 1) {
            None => on_open.run(Some(stop)),
            Some(bin) => match viewport.closer(bin.first_minute, bin.last_minute) {
                Some(window) => viewport.glide(window),
                // As close as one can get, and still together: the first of them is told.
                None => on_open.run(Some(stop)),
            },
        }
    };

    let pressed = move |event: PointerEvent| {
        if event.button() == 0 {
            let brushes = brushes.get_untracked() || event.shift_key();
            let along = along(&event);
            hands.update_value(|hands| hands.press(event.pointer_id(), along, brushes, viewport));
        }
    };
    let dragged = move |event: PointerEvent| {
        let at = along(&event);
        let (ms, length) = (event.time_stamp(), length());
        let band = hands
            .try_update_value(|hands| hands.drag(event.pointer_id(), at, ms, length, viewport));
        let dragging = hands.with_value(Hands::is_dragging);
        if dragging {
            stage::hold(&event);
        }
        if let Some(Some(band)) = band {
            brushed.set(Some(band));
        }
        let key = if dragging {
            None
        } else {
            under(&event).map(|stop| stop.key)
        };
        if hover.get_untracked() != key {
            hover.set(key);
        }
    };
    let released = move |event: PointerEvent| {
        let at = along(&event);
        let (ms, length) = (event.time_stamp(), length());
        brushed.set(None);
        let came = hands
            .try_update_value(|hands| hands.release(event.pointer_id(), at, ms, length, viewport))
            .unwrap_or(Release::Nothing);
        match came {
            Release::Nothing => {}
            Release::Click => match under(&event) {
                Some(stop) => open(stop),
                None => on_open.run(None),
            },
            Release::Brushed(window) => on_brush.run(window),
        }
    };
    let lost = move |event: PointerEvent| {
        brushed.set(None);
        hands.update_value(|hands| hands.lose(event.pointer_id()));
    };
    let wheeled = move |event: WheelEvent| {
        let (now, length) = (viewport.wanted(), length());
        let lines = if event.delta_mode() == 0 { 1.0 } else { 24.0 };
        let (dx, dy) = (event.delta_x() * lines, event.delta_y() * lines);
        let sideways = dx.abs() > dy.abs() || event.shift_key();
        let next = if sideways {
            let by = if dx == 0.0 { dy } else { dx };
            now.pan(by * now.length() / length)
        } else {
            let minute = Scale::new(&now, length).minute(along(&event));
            now.zoom(zoom_by_wheel(dy, event.ctrl_key()), minute)
        };
        // At the end of the way the wheel is the page's again.
        let changes = next.clamp(&viewport.bounds());
        if (changes.length() / now.length() - 1.0).abs() > 1e-6 || (sideways && changes != now) {
            event.prevent_default();
            viewport.go(next);
        }
    };
    let home = move || viewport.glide(viewport.bounds());

    let typed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(plan) = plan.get_untracked() else {
            return;
        };
        let step = step_of(&event.key(), plan.pose.upright);
        let now = viewport.wanted();
        if let Some(step) = step {
            event.prevent_default();
            let here = layout(&plan.model, &now, &plan.size);
            if let Some(there) = navigate(&plan.model, &here, active.get_untracked(), step) {
                active.set(Some(there.key));
                if there.window != now {
                    viewport.go(there.window);
                }
            }
            return;
        }
        let around = active
            .get_untracked()
            .and_then(|key| plan.model.moment(key).map(|moment| moment.at()))
            .filter(|minute| now.contains(*minute))
            .map_or(now.middle(), |minute| {
                Scale::new(&Window::new(0.0, 1.0), 1.0).at(minute)
            });
        match event.key().as_str() {
            "+" | "=" => viewport.zoom(1.6, around),
            "-" | "_" => viewport.zoom(1.0 / 1.6, around),
            "0" => home(),
            "Enter" | " " => {
                if let Some(stop) = active.get_untracked().and_then(|key| plan.stop(key)) {
                    open(stop);
                }
            }
            "Escape" => {
                hover.set(None);
                on_open.run(None);
            }
            _ => return,
        }
        event.prevent_default();
    };
    let focused = move |_| {
        if active.get_untracked().is_none()
            && let Some(plan) = plan.get_untracked()
        {
            let here = layout(&plan.model, &viewport.wanted(), &plan.size);
            let first = navigate(&plan.model, &here, None, Step::Next);
            active.set(first.map(|first| first.key));
        }
    };
    let inside = RwSignal::new(false);

    let active_stop = Memo::new(move |_| {
        let key = active.get()?;
        plan.with(|plan| plan.as_ref().and_then(|plan| plan.stop(key)))
    });
    let descendant = move || active_stop.get().map(|stop| option_id(id, stop.place));
    let ring = move |key: Option<Key>, class: &'static str| Some(ring(&*plan.get()?, key?, class));
    let strand = move || {
        let (plan, thread) = (plan.get()?, thread.get()?);
        let stop = plan.stop(Key::Claim(thread.claim))?;
        Some(knots(&plan, &stop, &thread))
    };
    let stretch = move |window: Option<Window>, class: &'static str| {
        Some(stretch(&*plan.get()?, &window?, class))
    };
    let painted = {
        let words = words.clone();
        move || plan.get().map(|plan| moving(&plan, id, &*words))
    };
    let still = {
        let sides = texts.sides.clone();
        move || plan.get().map(|plan| standing(&plan, &sides, &*words))
    };
    let extent = move || plan.with(|plan| plan.as_ref().map_or((0.0, 0.0), |plan| plan.extent));
    let told = move || {
        let stop = match hover.get() {
            Some(key) => plan.with(|plan| plan.as_ref().and_then(|plan| plan.stop(key))),
            None => active_stop.get().filter(|_| inside.get()),
        }?;
        let plan = plan.get()?;
        let (class, left, top) = beside(&plan, &stop, shift.get());
        Some(view! {
            <div class=class style:left=left style:top=top>
                {card.run(stop)}
            </div>
        })
    };
    let parties: Vec<_> = ["first", "second"]
        .into_iter()
        .zip(texts.sides.clone())
        .map(|(class, name)| view! { <span class=class>{name}</span> })
        .collect();
    let keys_id = format!("{id}-keys");
    view! {
        <p class="parties" class:upright=move || upright.get() aria-hidden="true">
            {parties}
        </p>
        <div
            class="stage"
            node_ref=stage_ref
            class:upright=move || upright.get()
            class:brushes=move || brushes.get()
            class:near=move || viewport.window.with(|window| window.length() < 0.98 * viewport.bounds().length())
            on:pointerdown=pressed
            on:pointermove=dragged
            on:pointerup=released
            on:pointercancel=lost
            on:pointerleave=move |_| hover.set(None)
            on:wheel=wheeled
            on:dblclick=move |event: MouseEvent| {
                if under(&event).is_none() {
                    home();
                }
            }
        >
            <div
                id=id
                class="moments"
                role="listbox"
                tabindex="0"
                aria-label=texts.label.clone()
                aria-describedby=keys_id.clone()
                aria-orientation=move || if upright.get() { "vertical" } else { "horizontal" }
                aria-activedescendant=descendant
                on:keydown=typed
                on:focus=move |event| {
                    inside.set(true);
                    focused(event);
                }
                on:blur=move |_| inside.set(false)
            >
                <svg
                    role="none"
                    width=move || format!("{:.0}", extent().0)
                    height=move || format!("{:.0}", extent().1)
                    focusable="false"
                >
                    <defs>
                        {["first", "second", "joint", "on", "around"].map(|class| soft_ends(id, class, upright))}
                    </defs>
                    <g class="under" aria-hidden="true" transform=moved>
                        {move || stretch(period.get(), "period-shade")}
                        {move || stretch(brushed.get(), "brush")}
                    </g>
                    {still}
                    <g role="none" transform=moved>
                        {painted}
                    </g>
                    <g class="rings" aria-hidden="true" transform=moved>
                        {strand}
                        {move || ring(selected.get(), "ring selected")}
                        {move || ring(hover.get(), "ring hover")}
                        {move || ring(active.get().filter(|_| inside.get()), "ring active")}
                    </g>
                </svg>
            </div>
            <p id=keys_id class="unseen">
                {texts.keys}
            </p>
            {told}
        </div>
    }
}

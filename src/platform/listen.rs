//! Pointers, wheels and keys on one element, as plain values.
//!
//! Invariant: what is heard is told in CSS pixels from the element's top left corner; when a
//! `Listening` is dropped, nothing is heard any more.

use super::document;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A pointer goes down.
    Press,
    /// A pointer moves.
    Move,
    /// A pointer is let go.
    Release,
    /// Fingers move. The browser takes them for itself unless this is spent.
    Fingers,
    /// The browser takes a pointer for itself.
    Lose,
    /// A pointer goes elsewhere.
    Leave,
    /// A wheel turns.
    Wheel,
    /// A double click.
    Double,
    /// A key goes down.
    Key,
    /// The element or a part of it gets the focus.
    Focus,
    /// It loses the focus.
    Blur,
}

/// What was heard. What a kind does not have is 0, false or empty.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What happened.
    pub kind: Kind,
    /// Where.
    pub x: f64,
    /// Where.
    pub y: f64,
    /// When, in milliseconds.
    pub ms: f64,
    /// Which pointer.
    pub pointer: i32,
    /// Whether it is the pointer's main button.
    pub main_button: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt or Meta is held.
    pub other: bool,
    /// How far a wheel turned, right and down, in pixels.
    pub wheel: (f64, f64),
    /// The name of the key.
    pub key: String,
}

/// What becomes of an event that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The browser does with it what it does.
    Leave,
    /// It is spent.
    Spend,
    /// The pointer stays with the element, wherever it goes, until it is let go.
    Hold,
}

/// Who listens.
pub type Listener = Rc<dyn Fn(&Heard) -> Reply>;

/// Held for as long as something is to be heard.
pub struct Listening(#[expect(dead_code, reason = "held for its drop")] Vec<EventListener>);

const NAMES: [(&str, Kind); 11] = [
    ("touchmove", Kind::Fingers),
    ("pointerdown", Kind::Press),
    ("pointermove", Kind::Move),
    ("pointerup", Kind::Release),
    ("pointercancel", Kind::Lose),
    ("pointerleave", Kind::Leave),
    ("wheel", Kind::Wheel),
    ("dblclick", Kind::Double),
    ("keydown", Kind::Key),
    ("focusin", Kind::Focus),
    ("focusout", Kind::Blur),
];

/// Listens to the element with this id.
pub fn listen(id: &str, listener: &Listener) -> Listening {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let listening = element.iter().flat_map(|element| {
        NAMES.map(|(name, kind)| {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = Rc::clone(listener);
            EventListener::new_with_options(element, name, options, move |event| {
                hear(kind, event, &*listener);
            })
        })
    });
    Listening(listening.collect())
}

fn hear(kind: Kind, event: &Event, listener: &dyn Fn(&Heard) -> Reply) {
    let mouse = event.dyn_ref::<MouseEvent>();
    let pointer = event.dyn_ref::<PointerEvent>();
    let key = event.dyn_ref::<KeyboardEvent>();
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let (x, y) = match (mouse, &element) {
        (Some(mouse), Some(element)) => {
            let room = element.get_bounding_client_rect();
            (
                f64::from(mouse.client_x()) - room.left(),
                f64::from(mouse.client_y()) - room.top(),
            )
        }
        _ => (0.0, 0.0),
    };
    let wheel = event.dyn_ref::<WheelEvent>().map_or((0.0, 0.0), |wheel| {
        // Some browsers count lines.
        let line = if wheel.delta_mode() == 0 { 1.0 } else { 24.0 };
        (wheel.delta_x() * line, wheel.delta_y() * line)
    });
    let heard = Heard {
        kind,
        x,
        y,
        ms: event.time_stamp(),
        pointer: pointer.map_or(0, PointerEvent::pointer_id),
        main_button: mouse.is_some_and(|mouse| mouse.button() == 0),
        shift: mouse.is_some_and(MouseEvent::shift_key),
        ctrl: mouse.is_some_and(MouseEvent::ctrl_key) || key.is_some_and(KeyboardEvent::ctrl_key),
        other: key.is_some_and(|key| key.alt_key() || key.meta_key()),
        wheel,
        key: key.map(KeyboardEvent::key).unwrap_or_default(),
    };
    match listener(&heard) {
        Reply::Leave => {}
        Reply::Spend => event.prevent_default(),
        Reply::Hold => {
            if let (Some(element), Some(pointer)) = (element, pointer) {
                // A pointer that has gone in the meantime can't be held, and need not be.
                let _ = element.set_pointer_capture(pointer.pointer_id());
            }
        }
    }
}

//! Things done a little later.
//!
//! Invariant: a `Later` that is dropped does nothing.

use gloo::timers::callback::Timeout;

/// Something that will be done unless it is dropped first.
pub struct Later(#[expect(dead_code, reason = "held for its drop, which cancels it")] Timeout);

/// Does `action` after `milliseconds`.
pub fn later(milliseconds: u32, action: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(milliseconds, action))
}

/// Does `action` when the browser has painted what has changed by now.
pub fn soon(action: impl FnOnce() + 'static) {
    Timeout::new(0, action).forget();
}

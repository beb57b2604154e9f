//! Work that waits for something.
//!
//! Invariant: it runs on the page's own thread, between other work.

/// Does `work` from the next free moment on.
pub fn run(work: impl Future<Output = ()> + 'static) {
    js_sys::futures::spawn_local(work);
}

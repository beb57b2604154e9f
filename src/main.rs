//! Starts the app in the page.

fn main() {
    // A release has no words for its panics; a build for development says them in the console.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    tweespraak::start();
}

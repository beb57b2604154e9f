//! Starts the app in the page.

fn main() {
    tweespraak::start();
}

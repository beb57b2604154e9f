//! Takes a real browser through the built bundle, and judges what it saw.
//!
//! Invariant: no journey ends well unless the console stayed empty, no request left the page's
//! own origin, and the accessibility checker ran and found nothing.

mod abroad;
pub mod audit;
pub mod driver;
mod hands;
pub mod journey;
pub mod page;
mod place;
mod reading;
mod session;
mod window;
pub mod witness;

pub use abroad::Abroad;
pub use fantoccini::key::Key;
pub use journey::{
    End, Lack, Trip, journey, journey_from_disk, journey_in_copy, journey_lacking, travel,
};
pub use page::Page;
pub use xtask::tools::Browser;

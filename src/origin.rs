//! From where and when things are shared: the address of the page, and today.

use crate::platform::device;
use crate::share::Origin;
use crate::state::url::UrlState;
use corpus::model::{Date, Point, Precision, Qualifier};
use corpus::permalink::Permalink;

/// From where things are shared; `base` is the address of the page.
#[must_use]
pub fn origin(base: &str) -> Origin<'_> {
    Origin {
        base,
        today: today(),
        has_sheet: device::can_share(),
    }
}

/// The address of the page without what it shows.
#[must_use]
pub fn base() -> String {
    UrlState::address_of(&Permalink::default())
}

/// Today, by the reader's clock.
#[must_use]
pub fn today() -> Date {
    let [year, month, day] = device::today();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Date::from(Point {
        year: i16::try_from(year).unwrap_or_default(),
        month: small(month),
        day: small(day),
        hour: 0,
        minute: 0,
        precision: Precision::Day,
        qualifier: Qualifier::Certain,
    })
}

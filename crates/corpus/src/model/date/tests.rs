//! Dates: what is read, what is refused, what they span.

use super::*;
use proptest::prelude::*;

#[test]
fn reads_what_it_writes() {
    for text in [
        "2018",
        "2018-07",
        "2018-07-16",
        "2018-07-16T14:00",
        "2018-07?",
        "2017-11-10/2017-11-11",
        "2017-11-10?/2017-11-11%",
        "2016-02-29",
        "2018~",
    ] {
        let date: Date = text.parse().unwrap();
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn refuses_what_is_no_date() {
    use DateError::*;
    for (text, error) in [
        ("", Shape),
        ("18", Shape),
        ("2018-7", Shape),
        ("2018-13", Calendar),
        ("2018-02-29", Calendar),
        ("2018-07-00", Calendar),
        ("2018-07T10:00", Shape),
        ("2018-07-16T24:00", Calendar),
        ("2018-07-16-01", Shape),
        ("2018-07/2017-01", Reversed),
        ("2018-07/", Shape),
        ("20１8", Shape),
        ("juli 2018", Shape),
    ] {
        assert_eq!(text.parse::<Date>(), Err(error), "{text:?}");
    }
}

#[test]
fn spans_what_it_says() {
    let minutes = |text: &str| {
        let date: Date = text.parse().unwrap();
        date.end_minute() - date.earliest_minute()
    };
    assert_eq!(minutes("2018-07-16"), MINUTES_A_DAY);
    assert_eq!(minutes("2018-12"), 31 * MINUTES_A_DAY);
    assert_eq!(minutes("2016"), 366 * MINUTES_A_DAY);
    assert_eq!(minutes("2017-11-10/2017-11-11"), 2 * MINUTES_A_DAY);
    assert_eq!(minutes("2018-07-16T14:00"), 1);
    let epoch: Date = "1970-01-01".parse().unwrap();
    assert_eq!(epoch.earliest_minute(), 0);
}

proptest! {
    #[test]
    fn any_day_is_found_again(day in -700_000_i64..700_000) {
        let point = Point::day_of(day * MINUTES_A_DAY);
        prop_assert_eq!(point.earliest_minute(), day * MINUTES_A_DAY);
        prop_assert_eq!(point.to_string().parse::<Point>().ok(), (point.year >= 0).then_some(point));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9T:/?~%-]{0,24}") {
        if let Ok(date) = text.parse::<Date>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }
}

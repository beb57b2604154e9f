//! Imprecise dates in words.
//!
//! Invariant: no word says more than the date does; that it is inferred is for the reader of
//! `Date::is_inferred` to add. Written here and not by the browser, because the printed page,
//! the static page and the exports say the same without one.

use crate::model::{Date, Lang, Point, Precision, Qualifier};

const MONTHS: [(&str, &str); 12] = [
    ("januari", "January"),
    ("februari", "February"),
    ("maart", "March"),
    ("april", "April"),
    ("mei", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augustus", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// The name of a month, counted from 1; empty outside 1–12.
#[must_use]
pub fn month(month: u8, lang: Lang) -> &'static str {
    let (nl, en) = usize::from(month)
        .checked_sub(1)
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default();
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// The date as one would write it in a sentence: `16 juli 2018`, `10–11 november 2017`.
#[must_use]
pub fn in_words(date: &Date, lang: Lang) -> String {
    let Some(last) = date.last else {
        return point(&date.first, lang, Parts::ALL);
    };
    let first = date.first;
    let days = first.precision == Precision::Day && last.precision == Precision::Day;
    let parts = Parts {
        year: first.year != last.year,
        month: first.year != last.year || first.month != last.month || !days,
    };
    let dash = if parts.month { " – " } else { "–" };
    format!(
        "{}{dash}{}",
        point(&first, lang, parts),
        point(&last, lang, Parts::ALL)
    )
}

/// The parts of a date that are written; the day always is, where the date has one.
#[derive(Clone, Copy)]
struct Parts {
    year: bool,
    month: bool,
}

impl Parts {
    const ALL: Self = Self {
        year: true,
        month: true,
    };
}

fn point(point: &Point, lang: Lang, parts: Parts) -> String {
    let mut words = Vec::new();
    if matches!(point.qualifier, Qualifier::Approximate | Qualifier::Both) {
        words.push(match lang {
            Lang::Nl => "omstreeks".to_owned(),
            Lang::En => "about".to_owned(),
        });
    }
    if point.precision >= Precision::Day {
        words.push(point.day.to_string());
    }
    if parts.month && point.precision >= Precision::Month {
        words.push(month(point.month, lang).to_owned());
    }
    if parts.year || point.precision == Precision::Year {
        words.push(point.year.to_string());
    }
    let mut text = words.join(" ");
    if point.precision == Precision::Minute {
        text.push_str(&format!(", {}:{:02}", point.hour, point.minute));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_one_would_write_it() {
        for (edtf, nl, en) in [
            ("2018", "2018", "2018"),
            ("2018-07?", "juli 2018", "July 2018"),
            ("2018-07-16", "16 juli 2018", "16 July 2018"),
            (
                "2018-07-16T09:05",
                "16 juli 2018, 9:05",
                "16 July 2018, 9:05",
            ),
            ("2018~", "omstreeks 2018", "about 2018"),
            (
                "2017-11-10/2017-11-11",
                "10–11 november 2017",
                "10–11 November 2017",
            ),
            (
                "2017-10-30/2017-11-02",
                "30 oktober – 2 november 2017",
                "30 October – 2 November 2017",
            ),
            (
                "2017-04/2018-07",
                "april 2017 – juli 2018",
                "April 2017 – July 2018",
            ),
            (
                "2017-11/2017-12",
                "november – december 2017",
                "November – December 2017",
            ),
        ] {
            let date: Date = edtf.parse().unwrap();
            assert_eq!(in_words(&date, Lang::Nl), nl);
            assert_eq!(in_words(&date, Lang::En), en);
        }
    }
}

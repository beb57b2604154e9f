//! Dates with their sources and reasons.
//!
//! Invariant: a date that the article doesn't state has a reason, or a problem is reported, and
//! so is a reason or a source without a date.

use super::fields::Fields;
use super::problems::{At, Found};
use crate::model::{Bilingual, Date, DateSource, Dated, Point, Precision, Qualifier};

/// A stand-in for a date that can't be read.
pub(super) fn no_date() -> Dated {
    Dated::from(Date::from(Point {
        year: 1,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        precision: Precision::Year,
        qualifier: Qualifier::Certain,
    }))
}

/// The keys that a date is written with.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    pub date: &'static str,
    pub source: &'static str,
    pub reason: &'static str,
}

macro_rules! keys {
    ($date:literal) => {
        Keys {
            date: $date,
            source: concat!($date, "_source"),
            reason: concat!($date, "_reason"),
        }
    };
}

/// When an event took place.
pub(super) const DATE: Keys = keys!("date");
/// When something was said.
pub(super) const SAID: Keys = keys!("said");
/// When what it speaks of took place.
pub(super) const HAPPENED: Keys = keys!("happened");
/// When an article was published.
pub(super) const PUBLISHED: Keys = keys!("published");

/// The date with its source and reason; `None` when it is absent or wrong.
pub(super) fn dated<'a>(fields: &mut Fields<'a>, keys: Keys) -> Option<(Dated, At<'a>)> {
    let text = fields.text(keys.date);
    let source = fields.choice::<DateSource>(keys.source);
    let reason = fields.both(keys.reason);
    let Some(text) = text else {
        if !fields.has(keys.date) {
            let about = [
                (keys.source, source.map(|found| found.at)),
                (keys.reason, reason.map(|found| found.at)),
            ];
            for (key, at) in about {
                if let Some(at) = at {
                    fields.problems.error(
                        at,
                        format!("`{key}` without `{}`", keys.date),
                        format!("add `{}`, or leave this out", keys.date),
                    );
                }
            }
        }
        return None;
    };
    let date = match text.value.parse::<Date>() {
        Ok(date) => date,
        Err(error) => {
            fields.problems.error(
                text.at,
                format!("`{}` = \"{}\": {error}", keys.date, text.value),
                "",
            );
            return None;
        }
    };
    let mut dated = Dated::from(date);
    if let Some(source) = source {
        check_source(fields, keys, &date, &source);
        dated.source = source.value;
    }
    check_reason(fields, keys, &dated, text.at, reason.as_ref());
    dated.reason = reason.map(|found| found.value);
    Some((dated, text.at))
}

/// Reports a source that the marks of the date deny.
fn check_source(fields: &Fields, keys: Keys, date: &Date, source: &Found<DateSource>) {
    let (message, hint) = match (source.value, date.is_inferred()) {
        (DateSource::Text, true) => (
            "is marked as inferred, and said to stand in the text",
            "take the ? or % off the date, or leave the source out",
        ),
        (DateSource::Inferred, false) => (
            "is said to be inferred, and not marked so",
            "put ? after the date, or leave the source out",
        ),
        _ => return,
    };
    fields.problems.error(
        source.at,
        format!("`{}` = \"{date}\" {message}", keys.date),
        hint,
    );
}

/// Reports a date that has no reason and needs one.
fn check_reason(
    fields: &Fields,
    keys: Keys,
    dated: &Dated,
    at: At,
    reason: Option<&Found<Bilingual>>,
) {
    let lacks = match dated.source {
        _ if reason.is_some() => return,
        DateSource::Text => return,
        DateSource::Inferred => "is inferred, and nothing says from what",
        DateSource::Elsewhere => "is known from elsewhere, and nothing says what is known",
    };
    fields.problems.error(
        at,
        format!("`{}` = \"{}\" {lacks}", keys.date, dated.date),
        format!("add {} = {{ nl = \"…\", en = \"…\" }}", keys.reason),
    );
}

/// The same for a date that must be there.
pub(super) fn need_dated<'a>(fields: &mut Fields<'a>, keys: Keys) -> Option<(Dated, At<'a>)> {
    if !fields.has(keys.date) {
        fields
            .problems
            .error(fields.at, format!("`{}` is missing", keys.date), "");
    }
    dated(fields, keys)
}

//! Dates with their reasons.
//!
//! Invariant: an inferred date without a reason is reported, and so is a reason without a date.

use super::fields::Fields;
use super::problems::At;
use crate::model::{Date, Dated, Point, Precision, Qualifier};

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

/// The date at `key` and its reason at `reason_key`; `None` when the key is absent or wrong.
pub(super) fn dated<'a>(
    fields: &mut Fields<'a>,
    key: &'static str,
    reason_key: &'static str,
) -> Option<(Dated, At<'a>)> {
    let text = fields.text(key);
    let reason = fields.both(reason_key);
    let Some(text) = text else {
        if let Some(reason) = reason
            && !fields.has(key)
        {
            fields.problems.error(
                reason.at,
                format!("`{reason_key}` without `{key}`"),
                format!("add `{key}`, or leave the reason out"),
            );
        }
        return None;
    };
    let date = match text.value.parse::<Date>() {
        Ok(date) => date,
        Err(error) => {
            fields.problems.error(
                text.at,
                format!("`{key}` = \"{}\": {error}", text.value),
                "",
            );
            return None;
        }
    };
    if date.is_inferred() && reason.is_none() {
        fields.problems.error(
            text.at,
            format!("`{key}` = \"{date}\" is inferred, and nothing says from what"),
            format!("add {reason_key} = {{ nl = \"…\", en = \"…\" }}"),
        );
    }
    let dated = Dated {
        date,
        reason: reason.map(|found| found.value),
    };
    Some((dated, text.at))
}

/// The same for a date that must be there.
pub(super) fn need_dated<'a>(
    fields: &mut Fields<'a>,
    key: &'static str,
    reason_key: &'static str,
) -> Option<(Dated, At<'a>)> {
    if !fields.has(key) {
        fields
            .problems
            .error(fields.at, format!("`{key}` is missing"), "");
    }
    dated(fields, key, reason_key)
}

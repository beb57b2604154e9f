//! A record in RIS, as reference managers import it.
//!
//! Invariant: each line is a tag, two spaces, a hyphen, a space and a value without line end, and
//! ends in CRLF; `TY` is first, `ER` last.

use super::reference::{Kind, Reference, note};
use crate::export::Site;
use crate::export::words::say;
use crate::model::{Date, Precision};

pub(super) fn write(one: &Reference, site: &Site<'_>) -> String {
    let mut out = String::new();
    line(
        &mut out,
        "TY",
        match one.kind {
            Kind::Newspaper => "NEWS",
            Kind::Page => "ELEC",
        },
    );
    line(&mut out, "ID", &one.key);
    if let Some(author) = &one.author {
        // The format allows no asterisk in a name.
        line(&mut out, "AU", &author.replace('*', "∗"));
    }
    line(&mut out, "TI", &one.title);
    line(&mut out, "T2", one.outlet.as_ref().unwrap_or(&one.explorer));
    if let Some(outlet) = &one.outlet {
        line(&mut out, "PB", outlet);
    }
    if let Some(date) = &one.issued {
        line(&mut out, "PY", &date.first.year.to_string());
        line(&mut out, "DA", &slashed(date, site));
    }
    line(&mut out, "Y2", &slashed(&one.viewed, site));
    line(&mut out, "UR", &one.address);
    line(&mut out, "LA", &one.language);
    line(&mut out, "DP", &one.explorer);
    if let Some(note) = note(one, site) {
        line(&mut out, "N1", &note);
    }
    line(&mut out, "ER", "");
    out
}

fn line(out: &mut String, tag: &str, value: &str) {
    out.push_str(tag);
    out.push_str("  - ");
    out.push_str(value);
    out.push_str("\r\n");
}

/// `YYYY/MM/DD/what else is to be said`, parts that are not known empty.
fn slashed(date: &Date, site: &Site<'_>) -> String {
    let point = &date.first;
    let mut text = point.year.to_string();
    let two = |number: u8, text: &mut String| {
        if number < 10 {
            text.push('0');
        }
        text.push_str(&number.to_string());
    };
    text.push('/');
    if point.precision >= Precision::Month {
        two(point.month, &mut text);
    }
    text.push('/');
    if point.precision >= Precision::Day {
        two(point.day, &mut text);
    }
    text.push('/');
    if date.is_inferred() {
        text.push_str(say(("afgeleid", "inferred"), site.lang));
    }
    text
}

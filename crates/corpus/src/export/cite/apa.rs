//! APA, seventh edition, as a line of plain text; in Dutch with the usual Dutch words.
//!
//! What the source does not say itself stands in square brackets, as APA asks: an inferred date,
//! a headline or a summary by the editors. Italics are for who pastes it to add.
//!
//! Invariant: one line; the parts end in one full stop each.

use super::reference::Reference;
use crate::export::Site;
use crate::export::words::say;
use crate::model::{Date, DateSource, Lang, Point, Precision};
use crate::text::date_words::month;

pub(super) fn write(one: &Reference, site: &Site<'_>) -> String {
    let lang = site.lang;
    let mut out = String::new();
    // Without an author the title takes the first place.
    sentence(&mut out, one.author.as_deref().unwrap_or(&one.title));
    out.push('(');
    out.push_str(&one.issued.map_or_else(
        || say(("z.d.", "n.d."), lang).to_owned(),
        |date| match one.issued_source {
            DateSource::Text => dated(&date, lang),
            DateSource::Inferred | DateSource::Elsewhere => {
                ["[", &dated(&date, lang), "]"].concat()
            }
        },
    ));
    out.push_str("). ");
    if one.author.is_some() {
        sentence(&mut out, &one.title);
    }
    if let Some(within) = &one.within {
        out.push_str("In ");
        sentence(&mut out, within);
    }
    if let Some(outlet) = &one.outlet {
        sentence(&mut out, outlet);
    }
    if one.explorer != one.title {
        sentence(&mut out, &one.explorer);
    }
    let seen = day(&one.viewed.first, lang);
    for part in [
        say(("Geraadpleegd op ", "Retrieved "), lang),
        &seen,
        say((", van ", ", from "), lang),
        &one.address,
    ] {
        out.push_str(part);
    }
    out
}

/// A part with its full stop, unless it ends a sentence by itself.
fn sentence(out: &mut String, text: &str) {
    out.push_str(text);
    out.push_str(if text.ends_with(['.', '!', '?']) {
        " "
    } else {
        ". "
    });
}

/// `2018, juli`, `2018, 16 juli`, `2018, July 16`.
fn dated(date: &Date, lang: Lang) -> String {
    let mut text = point(&date.first, lang);
    if let Some(last) = &date.last {
        text.push_str(" – ");
        text.push_str(&point(last, lang));
    }
    text
}

fn point(point: &Point, lang: Lang) -> String {
    let mut text = String::new();
    if matches!(
        point.qualifier,
        crate::model::Qualifier::Approximate | crate::model::Qualifier::Both
    ) {
        text.push_str("ca. ");
    }
    text.push_str(&point.year.to_string());
    if point.precision >= Precision::Month {
        let month = month(point.month, lang);
        let day = point.day.to_string();
        let with_day = point.precision >= Precision::Day;
        text.push_str(", ");
        match (with_day, lang) {
            (false, _) => text.push_str(month),
            (true, Lang::Nl) => text.push_str(&[&day, " ", month].concat()),
            (true, Lang::En) => text.push_str(&[month, " ", &day].concat()),
        }
    }
    text
}

/// The day something was seen: `22 november 2026`, `November 22, 2026`.
fn day(point: &Point, lang: Lang) -> String {
    let (year, day) = (point.year.to_string(), point.day.to_string());
    let month = month(point.month, lang);
    match lang {
        Lang::Nl => [&day, " ", month, " ", &year].concat(),
        Lang::En => [month, " ", &day, ", ", &year].concat(),
    }
}

//! A list of one item in CSL-JSON, as citation processors read it.
//!
//! Invariant: names are literal, since a source's initials can't be taken apart; a date says
//! `circa` when it is inferred.

use super::reference::{Kind, Reference, note};
use crate::export::Site;
use crate::export::json::Json;
use crate::model::{Date, Point, Precision};

pub(super) fn write(one: &Reference, site: &Site<'_>) -> String {
    let mut json = Json::default();
    json.list();
    json.object();
    json.put("id", &one.key);
    json.put(
        "type",
        match one.kind {
            Kind::Newspaper => "article-newspaper",
            Kind::Page => "webpage",
        },
    );
    if let Some(author) = &one.author {
        json.list_at("author");
        json.object();
        json.put("literal", author);
        json.end();
        json.end();
    }
    json.put("title", &one.title);
    json.put(
        "container-title",
        one.outlet.as_ref().unwrap_or(&one.explorer),
    );
    json.put_some("publisher", one.outlet.as_deref());
    if let Some(date) = &one.issued {
        dated(&mut json, "issued", date);
    }
    dated(&mut json, "accessed", &one.viewed);
    json.put("URL", &one.address);
    json.put("source", &one.explorer);
    json.put("language", &one.language);
    json.put_some("note", note(one, site).as_deref());
    json.end();
    json.end();
    json.finish()
}

fn dated(json: &mut Json, key: &str, date: &Date) {
    json.object_at(key);
    json.list_at("date-parts");
    parts(json, &date.first);
    if let Some(last) = &date.last {
        parts(json, last);
    }
    json.end();
    if date.is_inferred() {
        json.put("circa", "true");
    }
    json.end();
}

fn parts(json: &mut Json, point: &Point) {
    json.list();
    json.number(usize::try_from(point.year).unwrap_or_default());
    if point.precision >= Precision::Month {
        json.number(usize::from(point.month));
    }
    if point.precision >= Precision::Day {
        json.number(usize::from(point.day));
    }
    json.end();
}

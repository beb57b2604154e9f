//! A list of one item in CSL-JSON, as citation processors read it.
//!
//! Invariant: names are literal, since a source's initials can't be taken apart; a date says
//! `circa` when it is inferred.

use super::reference::{Kind, Reference, note};
use crate::export::Site;
use crate::export::json::pretty;
use crate::model::{Date, Point, Precision};
use serde::Serialize;

pub(super) fn write(one: &Reference, site: &Site<'_>) -> String {
    pretty(&[Item {
        id: &one.key,
        kind: match one.kind {
            Kind::Newspaper => "article-newspaper",
            Kind::Page => "webpage",
        },
        author: one.author.as_deref().map(|literal| [Name { literal }]),
        title: &one.title,
        container_title: one.outlet.as_ref().unwrap_or(&one.explorer),
        publisher: one.outlet.as_deref(),
        issued: one.issued.as_ref().map(CslDate::from),
        accessed: CslDate::from(&one.viewed),
        url: &one.address,
        source: &one.explorer,
        language: &one.language,
        note: note(one, site),
    }])
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Name<'a>; 1]>,
    title: &'a str,
    container_title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<CslDate>,
    accessed: CslDate,
    #[serde(rename = "URL")]
    url: &'a str,
    source: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslDate {
    date_parts: Vec<Vec<i32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    circa: Option<&'static str>,
}

impl From<&Date> for CslDate {
    fn from(date: &Date) -> Self {
        let points = [Some(&date.first), date.last.as_ref()]
            .into_iter()
            .flatten();
        Self {
            date_parts: points.map(parts).collect(),
            circa: date.is_inferred().then_some("true"),
        }
    }
}

/// Year, month and day, as far as they are known.
fn parts(point: &Point) -> Vec<i32> {
    let mut parts = vec![i32::from(point.year)];
    if point.precision >= Precision::Month {
        parts.push(point.month.into());
    }
    if point.precision >= Precision::Day {
        parts.push(point.day.into());
    }
    parts
}

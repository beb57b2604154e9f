//! Ids as editors write them, and the entries they name.
//!
//! Invariant: an id that is declared twice, or not at all, is reported where it stands; an id
//! that a broken file might have declared is not.

use super::fields::Fields;
use super::problems::{Found, Problems};
use super::spelling;
use crate::model::Id;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// The names of all entries of one kind, in the order of their ids.
pub(super) struct Names<I> {
    /// "topic", "person" …
    what: &'static str,
    slugs: Vec<String>,
    /// The first place of each.
    places: BTreeMap<String, usize>,
    /// Whether all are known.
    complete: bool,
    id: PhantomData<fn() -> I>,
}

impl<I> Names<I> {
    pub fn new(what: &'static str, slugs: Vec<String>, complete: bool) -> Self {
        let mut places = BTreeMap::new();
        for (place, slug) in slugs.iter().enumerate() {
            places.entry(slug.clone()).or_insert(place);
        }
        Self {
            what,
            slugs,
            places,
            complete,
            id: PhantomData,
        }
    }

    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The place of the entry with this name; `None` is reported unless it may exist after all.
    pub fn index(&self, problems: &Problems, name: Found<&str>) -> Option<usize> {
        let index = self.places.get(name.value).copied();
        if index.is_none() && self.complete {
            problems.error(
                name.at,
                format!("there is no {} \"{}\"", self.what, name.value),
                spelling::hint(name.value, self.slugs.iter().map(String::as_str)),
            );
        }
        index
    }
}

impl<I: Id> Names<I> {
    /// The id of the entry with this name.
    pub fn id(&self, problems: &Problems, name: Found<&str>) -> Option<I> {
        let index = self.index(problems, name)?;
        Some(I::new(u32::try_from(index).unwrap_or(u32::MAX)))
    }

    /// The id that an optional key names.
    pub fn optional(&self, fields: &mut Fields, key: &'static str) -> Option<I> {
        let name = fields.text(key)?;
        self.id(fields.problems, name)
    }

    /// The ids that a list of names names.
    pub fn ids(&self, problems: &Problems, names: &[Found<&str>]) -> Vec<I> {
        names
            .iter()
            .filter_map(|name| self.id(problems, *name))
            .collect()
    }
}

/// The well-formed id of an entry; an empty one when it has none.
pub(super) fn slug(fields: &mut Fields) -> String {
    let Some(found) = fields.need_text("id") else {
        return String::new();
    };
    check_slug(fields.problems, found);
    found.value.to_owned()
}

/// Reports an id that is not of lower-case ASCII letters, digits and single hyphens between.
pub(super) fn check_slug(problems: &Problems, found: Found<&str>) {
    let is_well_formed = found.value.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    });
    if !is_well_formed {
        problems.error(
            found.at,
            format!("\"{}\" is not an id", found.value),
            format!(
                "lower-case letters a to z, digits, and hyphens between: \"{}\"",
                slugified(found.value)
            ),
        );
    }
}

/// Reports every id that an earlier entry has.
pub(super) fn check_unique(problems: &Problems, what: &str, ids: &[Found<&str>]) {
    let mut first_of: BTreeMap<&str, Found<&str>> = BTreeMap::new();
    for id in ids {
        match first_of.get(id.value) {
            Some(first) => problems.error(
                id.at,
                format!("a second {what} \"{}\"", id.value),
                format!("the first is at {}", first.at.seen_from(id.at)),
            ),
            None => {
                first_of.insert(id.value, *id);
            }
        }
    }
}

fn slugified(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        let plain = match letter.to_lowercase().next().unwrap_or(letter) {
            'à'..='å' => 'a',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            slug.push(plain);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let trimmed = slug.trim_end_matches('-');
    if trimmed.is_empty() { "x" } else { trimmed }.to_owned()
}

//! `corpus.toml`: what the corpus is about.
//!
//! Invariant: the ready questions lead to views whose parts all exist.

use super::documents::Documents;
use super::fields::Fields;
use super::names;
use super::problems::{Found, Problems};
use super::spelling;
use crate::model::{About, Corpus, Degree, Entry, Id, Table};

const FILE: &str = "corpus.toml";

/// The version of the format of these files.
const FORMAT: i64 = 1;

/// Reads `corpus.toml`.
pub(super) fn read(documents: &Documents, problems: &Problems) -> About {
    let Some(mut fields) = documents.at(FILE).and_then(|one| one.fields(problems)) else {
        return About::default();
    };
    if let Some(format) = fields.need_number("format")
        && format.value != FORMAT
    {
        problems.error(
            format.at,
            format!("format {} is unknown", format.value),
            format!("this program reads format {FORMAT}"),
        );
    }
    let about = About {
        slug: names::slug(&mut fields),
        language: language(&mut fields).unwrap_or_default(),
        title: fields.need_both("title"),
        lead: fields.need_both("lead"),
        caveat: fields.need_both("caveat"),
        questions: Vec::new(),
    };
    if !fields.has("language") {
        problems.error(
            fields.at,
            "`language` is missing",
            "a BCP 47 tag such as \"nl\"",
        );
    }
    let questions = fields
        .tables("question")
        .into_iter()
        .map(|mut question| {
            let text = question.need_both("text");
            let link = question.need_text("link");
            question.finish();
            crate::model::Question {
                text,
                link: link.map(|found| found.value.to_owned()).unwrap_or_default(),
            }
        })
        .collect();
    fields.finish();
    About { questions, ..about }
}

/// The language at `language`, if it is a BCP 47 tag.
pub(super) fn language(fields: &mut Fields) -> Option<String> {
    let tag = fields.text("language")?;
    let mut parts = tag.value.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    if !is_tag {
        fields.problems.error(
            tag.at,
            format!("\"{}\" is not a language tag", tag.value),
            "a BCP 47 tag such as \"nl\", \"en\" or \"nl-BE\"",
        );
    }
    Some(tag.value.to_owned())
}

/// Reports questions whose link names what does not exist.
pub(super) fn check_links(documents: &Documents, problems: &Problems, corpus: &Corpus) {
    let Some(mut fields) = documents.at(FILE).and_then(|one| one.fields(problems)) else {
        return;
    };
    for question in fields.tables("question") {
        if let Some(link) = question.peek("link") {
            check_link(problems, corpus, link, documents.all_read());
        }
    }
}

fn check_link(problems: &Problems, corpus: &Corpus, link: Found<&str>, all_read: bool) {
    for part in link.value.split('&') {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let Some(known) = known_values(corpus, key) else {
            problems.error(
                link.at,
                format!("the link has an unknown part \"{key}\""),
                spelling::hint(key, LINK_KEYS),
            );
            continue;
        };
        if known.is_empty() || !all_read {
            continue;
        }
        for one in value.split(',') {
            let one = one.trim_start_matches('-');
            if !known.iter().any(|slug| slug == one) {
                problems.error(
                    link.at,
                    format!("the link asks for {key} \"{one}\", which does not exist"),
                    spelling::hint(one, known.iter().map(String::as_str)),
                );
            }
        }
    }
}

/// The parts of a link that a question may have.
const LINK_KEYS: [&str; 15] = [
    "screen", "q", "side", "speaker", "topic", "meeting", "place", "article", "degree", "relation",
    "claim", "from", "to", "sort", "pair",
];

/// The values a part may have; none when any will do, `None` for an unknown part.
fn known_values(corpus: &Corpus, key: &str) -> Option<Vec<String>> {
    let sides = || {
        let sides = [&corpus.sides.first.slug, &corpus.sides.second.slug];
        sides
            .into_iter()
            .cloned()
            .chain(["joint".to_owned()])
            .collect()
    };
    Some(match key {
        "side" => sides(),
        "speaker" => slugs(&corpus.speakers),
        "topic" => slugs(&corpus.topics),
        "meeting" => slugs(&corpus.meetings),
        "place" => slugs(&corpus.places),
        "article" => slugs(&corpus.articles),
        "claim" => slugs(&corpus.claims),
        "degree" => Degree::ALL.map(|one| one.slug().to_owned()).to_vec(),
        _ if LINK_KEYS.contains(&key) => Vec::new(),
        _ => return None,
    })
}

fn slugs<I: Id, T: Entry>(table: &Table<I, T>) -> Vec<String> {
    table
        .iter()
        .map(|(_, entry)| entry.slug().to_owned())
        .collect()
}

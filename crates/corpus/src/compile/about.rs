//! `corpus.toml`: what the corpus is about.
//!
//! Invariant: it is one table; whether its links lead anywhere is for `links` to say.

use super::documents::Documents;
use super::fields::Fields;
use super::names;
use super::problems::Problems;
use crate::model::{About, Question};

pub(super) const FILE: &str = "corpus.toml";

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
            Question {
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

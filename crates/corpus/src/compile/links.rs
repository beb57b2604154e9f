//! The views that ready questions lead to.
//!
//! Invariant: a link is read by the same code as a reader's address, and all of it must hold.

use super::about::FILE;
use super::documents::Documents;
use super::problems::{Found, Problems};
use super::spelling;
use crate::facet::Facet;
use crate::model::Corpus;
use crate::permalink::{RejectReason, RejectedParam, parse};

/// Reports every part of a question's link that can't be read, or names what does not exist.
pub(super) fn check(documents: &Documents, problems: &Problems, corpus: &Corpus) {
    let Some(mut fields) = documents.at(FILE).and_then(|one| one.fields(problems)) else {
        return;
    };
    for question in fields.tables("question") {
        let Some(link) = question.peek("link") else {
            continue;
        };
        let (mut permalink, mut rejected) = parse(link.value);
        // Of a file that can't be read nobody knows what it would have declared.
        if documents.all_read() {
            rejected.extend(permalink.validate_against(corpus));
        }
        for part in rejected {
            report(problems, corpus, link, &part);
        }
    }
}

fn report(problems: &Problems, corpus: &Corpus, link: Found<&str>, part: &RejectedParam) {
    let (key, value) = (part.key.as_str(), part.value.as_str());
    let message = match part.reason {
        RejectReason::UnknownKey => format!("the link has an unknown part \"{key}\""),
        RejectReason::UnknownValue => {
            format!("the link gives `{key}` an unknown value \"{value}\"")
        }
        RejectReason::NotADate => format!("the link gives `{key}` no date: \"{value}\""),
        RejectReason::Repeated => format!("the link gives `{key}` twice"),
        RejectReason::NotText => format!("the link holds bytes that are no text, at `{key}`"),
        RejectReason::TooLong => "the link is too long".to_owned(),
        RejectReason::NewerVersion => format!("the link is of a later version, {value}"),
        RejectReason::NotInCorpus => {
            format!("the link asks for {key} \"{value}\", which this corpus does not have")
        }
    };
    let values = Facet::from_key(key).map(|facet| facet.values(corpus));
    let hint = match (part.reason, values) {
        (RejectReason::UnknownKey, _) => spelling::hint(key, keys()),
        (_, Some(values)) => spelling::hint(value, values),
        _ => String::new(),
    };
    problems.error(link.at, message, hint);
}

/// The parts that a view is told by.
fn keys() -> Vec<&'static str> {
    let facets = Facet::ALL.iter().map(|facet| facet.key());
    [
        "screen", "q", "from", "to", "on", "at", "pair", "by", "form", "clock", "lanes", "rest",
        "order", "window", "lang", "embed",
    ]
    .into_iter()
    .chain(facets)
    .collect()
}

//! A corpus as one JSON document: whole as `data/corpus.json` of the bundle, or narrowed to what a
//! view shows.
//!
//! Invariant: it follows `schema/corpus.schema.json`; entries refer to each other by id, every
//! id that is named is there, and every span is given as W3C selectors into the `body` of its
//! article.

mod material;
mod vocabulary;

use super::json::Json;
use super::kept::Kept;
use crate::model::{Bilingual, ClaimId, Corpus, Dated, Lang, MeetingKind, Voice};

/// The version of the document's format, counted up when a reader would notice.
pub const CORPUS_JSON_VERSION: u32 = 1;

/// The corpus as JSON, indented, with a line end.
#[must_use]
pub fn corpus_json(corpus: &Corpus) -> String {
    let kept = Kept::all(corpus);
    let mut json = Json::default();
    head(&mut json, corpus, &kept, None);
    for id in corpus.claims.ids() {
        claim(&mut json, corpus, id);
    }
    tail(json, corpus, &kept)
}

/// What stands before the claims. `view` is the address of what the corpus was narrowed to.
pub(super) fn head(json: &mut Json, corpus: &Corpus, kept: &Kept, view: Option<&str>) {
    let about = &corpus.about;
    json.object();
    json.put("format", "tweespraak-corpus");
    json.key("version");
    json.number(usize::try_from(CORPUS_JSON_VERSION).unwrap_or_default());
    json.put("id", &about.slug);
    json.put("language", &about.language);
    json.put_some("view", view);
    both(json, "title", &about.title);
    both(json, "lead", &about.lead);
    both(json, "caveat", &about.caveat);
    json.list_at("questions");
    // The ready questions are asked of the whole.
    for question in about.questions.iter().filter(|_| view.is_none()) {
        json.object();
        both(json, "text", &question.text);
        json.put("link", &question.link);
        json.end();
    }
    json.end();
    counts(json, corpus, kept);
    vocabulary::write(json, corpus, kept);
    material::meetings(json, corpus, kept);
    material::articles(json, corpus, kept);
    json.list_at("claims");
}

/// One claim.
pub(super) fn claim(json: &mut Json, corpus: &Corpus, id: ClaimId) {
    if let Some(claim) = corpus.claims.get(id) {
        material::claim(json, corpus, claim);
    }
}

/// What stands after the claims.
pub(super) fn tail(mut json: Json, corpus: &Corpus, kept: &Kept) -> String {
    json.end();
    material::relations(&mut json, corpus, kept);
    material::silences(&mut json, corpus, kept);
    json.end();
    json.finish()
}

fn both(json: &mut Json, key: &str, text: &Bilingual) {
    json.object_at(key);
    for lang in Lang::ALL {
        json.put(lang.tag(), text.get(lang));
    }
    json.end();
}

/// A date in EDTF, with its source and why.
fn when(json: &mut Json, key: &str, dated: &Dated) {
    json.object_at(key);
    json.put("edtf", &dated.date.to_string());
    json.put("source", dated.source.slug());
    if let Some(reason) = &dated.reason {
        both(json, "reason", reason);
    }
    json.end();
}

/// How much there is, counted as [`Corpus::counts`] does.
fn counts(json: &mut Json, corpus: &Corpus, kept: &Kept) {
    let claims = || corpus.claims.iter().filter(|(id, _)| kept.claims.has(*id));
    let meetings = || {
        corpus
            .meetings
            .iter()
            .filter(|(id, _)| kept.meetings.has(*id))
    };
    let articles = || {
        corpus
            .articles
            .iter()
            .filter(|(id, _)| kept.articles.has(*id))
    };
    let of = |voice: Voice| claims().filter(|(_, one)| one.voice == voice).count();
    let kind = |kind: MeetingKind| meetings().filter(|(_, one)| one.kind == kind).count();
    let evidence: usize = claims().map(|(_, one)| one.evidence.len()).sum();
    let reports: usize = meetings().map(|(_, one)| one.reports.len()).sum();
    let sentences = articles().map(|(_, one)| one.sentences.len()).sum();
    let relations = corpus.relations.iter();
    json.object_at("counts");
    for (key, count) in [
        ("articles", kept.articles.len()),
        ("sentences", sentences),
        ("claims", kept.claims.len()),
        ("claimsFirst", of(Voice::First)),
        ("claimsJoint", of(Voice::Joint)),
        ("claimsSecond", of(Voice::Second)),
        ("meetings", kind(MeetingKind::Meeting)),
        ("contextEvents", kind(MeetingKind::Context)),
        (
            "relations",
            relations.filter(|(_, one)| kept.joins(one)).count(),
        ),
        ("silences", kept.silences.len()),
        ("quotes", evidence + reports + kept.silences.len()),
    ] {
        json.put_number(key, count);
    }
    json.end();
}

//! Claims in the W3C Web Annotation Data Model: the words of an article, and what they say.
//!
//! An annotation's target is the article as this explorer shows it, its text selected by position
//! (in Unicode code points of the body, which the JSON export holds) and by quotation. Its body is
//! the claim in plain words, in either language, with the party and the topics as tags.
//!
//! Invariant: every selector selects words of the article named as its source, and both the same.

use super::Site;
use super::json::Json;
use super::selectors::write_selectors;
use super::words::{topics, voice};
use crate::model::{Claim, ClaimId, Lang};

/// The context of the model.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// Writes what stands before the annotations. `view` is the address of what is shown.
pub(super) fn head(json: &mut Json, site: &Site<'_>, view: &str, total: usize) {
    json.object();
    json.put("@context", CONTEXT);
    json.put("id", &part_of(view, "annotations"));
    json.put("type", "AnnotationCollection");
    json.put("label", site.corpus.about.title.get(site.lang));
    json.put_number("total", total);
    json.object_at("first");
    json.put("id", &part_of(view, "annotations-1"));
    json.put("type", "AnnotationPage");
    json.put_number("startIndex", 0);
    json.list_at("items");
}

/// Writes one claim.
pub(super) fn claim(json: &mut Json, site: &Site<'_>, id: ClaimId) {
    let Some(claim) = site.corpus.claims.get(id) else {
        return;
    };
    let address = site.claim_address(&claim.slug);
    json.object();
    json.put("id", &part_of(&address, "annotation"));
    json.put("type", "Annotation");
    json.put("motivation", "describing");
    bodies(json, site, claim);
    json.list_at("target");
    for span in &claim.evidence {
        json.object();
        json.put("type", "SpecificResource");
        source(json, site, claim);
        let body = site.corpus.articles.get(claim.article);
        write_selectors(json, body.map_or("", |one| &one.body), *span);
        json.end();
    }
    json.end();
    json.end();
}

/// Writes what stands after the annotations.
pub(super) fn tail(mut json: Json) -> String {
    json.end();
    json.end();
    json.end();
    json.finish()
}

/// The name of a part of what is at `address`: an annotation is not the page that shows it.
fn part_of(address: &str, part: &str) -> String {
    [address, "#", part].concat()
}

fn bodies(json: &mut Json, site: &Site<'_>, claim: &Claim) {
    let Site { corpus, lang, .. } = *site;
    json.list_at("body");
    // One text in two languages, of which a program takes the one it understands.
    json.object();
    json.put("type", "Choice");
    json.list_at("items");
    for one in Lang::ALL {
        textual(json, claim.gist.get(one), one, "describing");
    }
    json.end();
    json.end();
    textual(json, voice(corpus, claim.voice, lang), lang, "classifying");
    for topic in topics(corpus, claim, lang) {
        textual(json, topic, lang, "tagging");
    }
    json.end();
}

fn textual(json: &mut Json, value: &str, lang: Lang, purpose: &str) {
    json.object();
    json.put("type", "TextualBody");
    json.put("value", value);
    json.put("format", "text/plain");
    json.put("language", lang.tag());
    json.put("purpose", purpose);
    json.end();
}

fn source(json: &mut Json, site: &Site<'_>, claim: &Claim) {
    let slug = site.corpus.articles.slug(claim.article);
    json.object_at("source");
    json.put("id", &site.article_address(slug));
    json.put("type", "Text");
    let article = site.corpus.articles.get(claim.article);
    json.put_some("language", article.map(|one| one.language.as_str()));
    json.put_some("via", article.and_then(|one| one.address.as_deref()));
    json.end();
}

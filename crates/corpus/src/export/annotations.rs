//! Claims in the W3C Web Annotation Data Model: the words of an article, and what they say.
//!
//! An annotation's target is the article as this explorer shows it, its text selected by position
//! (in Unicode code points of the body, which the JSON export holds) and by quotation. Its body is
//! the claim in plain words, in either language, with the party and the topics as tags.
//!
//! Invariant: every selector selects words of the article named as its source, and both the same.

use super::Site;
use super::json::pretty;
use super::selectors::Selectors;
use super::words::{topics, voice};
use crate::model::{Claim, ClaimId, Lang};
use serde::Serialize;

/// The context of the model.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The claims as one collection on one page, each with the selectors of its evidence. `view` is
/// the address of what is shown.
pub(super) fn annotations(
    site: &Site<'_>,
    view: &str,
    claims: impl ExactSizeIterator<Item = (ClaimId, Vec<Selectors>)>,
) -> String {
    pretty(&Collection {
        context: CONTEXT,
        id: part_of(view, "annotations"),
        kind: "AnnotationCollection",
        label: site.corpus.about.title.get(site.lang),
        total: claims.len(),
        first: Page {
            id: part_of(view, "annotations-1"),
            kind: "AnnotationPage",
            start_index: 0,
            items: claims
                .filter_map(|(id, evidence)| {
                    Some(Annotation::of(site, site.corpus.claims.get(id)?, evidence))
                })
                .collect(),
        },
    })
}

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: &'a str,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body<'a>>,
    target: Vec<SpecificResource<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Body<'a> {
    /// One text in several languages, of which a program takes the one it understands.
    Choice { items: Vec<Body<'a>> },
    TextualBody {
        value: &'a str,
        format: &'static str,
        language: &'static str,
        purpose: &'static str,
    },
}

#[derive(Serialize)]
#[serde(tag = "type")]
struct SpecificResource<'a> {
    source: Source<'a>,
    selector: Selectors,
}

#[derive(Clone, Serialize)]
struct Source<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'a str>,
}

impl<'a> Annotation<'a> {
    fn of(site: &Site<'a>, claim: &'a Claim, evidence: Vec<Selectors>) -> Self {
        let address = site.claim_address(&claim.slug);
        let source = Source::of(site, claim);
        Self {
            id: part_of(&address, "annotation"),
            kind: "Annotation",
            motivation: "describing",
            body: bodies(site, claim),
            target: evidence
                .into_iter()
                .map(|selector| SpecificResource {
                    source: source.clone(),
                    selector,
                })
                .collect(),
        }
    }
}

impl<'a> Source<'a> {
    fn of(site: &Site<'a>, claim: &Claim) -> Self {
        let article = site.corpus.articles.get(claim.article);
        Self {
            id: site.article_address(site.corpus.articles.slug(claim.article)),
            kind: "Text",
            language: article.map(|one| one.language.as_str()),
            via: article.and_then(|one| one.address.as_deref()),
        }
    }
}

fn bodies<'a>(site: &Site<'a>, claim: &'a Claim) -> Vec<Body<'a>> {
    let Site { corpus, lang, .. } = *site;
    let gist = |lang| textual(claim.gist.get(lang), lang, "describing");
    let mut bodies = vec![
        Body::Choice {
            items: Lang::ALL.into_iter().map(gist).collect(),
        },
        textual(voice(corpus, claim.voice, lang), lang, "classifying"),
    ];
    let topics = topics(corpus, claim, lang).into_iter();
    bodies.extend(topics.map(|topic| textual(topic, lang, "tagging")));
    bodies
}

fn textual<'a>(value: &'a str, lang: Lang, purpose: &'static str) -> Body<'a> {
    Body::TextualBody {
        value,
        format: "text/plain",
        language: lang.tag(),
        purpose,
    }
}

/// The name of a part of what is at `address`: an annotation is not the page that shows it.
fn part_of(address: &str, part: &str) -> String {
    [address, "#", part].concat()
}

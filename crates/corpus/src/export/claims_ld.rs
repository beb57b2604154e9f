//! Claims in the words of schema.org.
//!
//! A `Claim` says who made it and where it appears; whether it is true is said nowhere, here as on
//! the page, so there is no `ClaimReview`. Schema.org's dates can't say that they are inferred:
//! an inferred one stands under `temporal`, as EDTF, instead of under `dateCreated` or
//! `datePublished`.
//!
//! Invariant: nothing is stated that the corpus does not hold; what it lacks is left out.

use super::Site;
use super::json::pretty;
use super::words::{meeting, topics, way};
use crate::model::{
    Article, ArticleId, Claim, ClaimId, Dated, IdSet, OutletKind, Qualifier, SpeakerId, SpeakerKind,
};
use serde::Serialize;

/// The claims, and the articles in which they appear.
pub(super) fn claims_ld(
    site: &Site<'_>,
    claims: &[ClaimId],
    articles: &IdSet<ArticleId>,
) -> String {
    let claims = claims.iter().filter_map(|id| site.corpus.claims.get(*id));
    let articles = articles
        .iter()
        .filter_map(|id| site.corpus.articles.get(id));
    pretty(&Graph {
        context: "https://schema.org",
        graph: claims
            .map(|claim| Node::Claim(SchemaClaim::of(site, claim)))
            .chain(articles.map(|article| Node::NewsArticle(NewsArticle::of(site, article))))
            .collect(),
    })
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Node<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Node<'a> {
    Claim(SchemaClaim<'a>),
    NewsArticle(NewsArticle<'a>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SchemaClaim<'a> {
    #[serde(rename = "@id")]
    id: String,
    url: String,
    text: &'a str,
    in_language: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Named<'a>>,
    /// Who passes a statement on tells it as they understood it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    claim_interpreter: Vec<Named<'a>>,
    credit_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    about: Vec<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keywords: Option<&'a str>,
    appearance: Vec<Quotation<'a>>,
}

/// A person, an institution or a subject, by name.
#[derive(Serialize)]
struct Named<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Quotation<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'a str>,
    is_part_of: Reference,
}

#[derive(Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle<'a> {
    #[serde(rename = "@id")]
    id: String,
    headline: &'a str,
    in_language: &'a str,
    /// Initials and names of desks stand as authors too: whether it is one human being, the text
    /// does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Named<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

impl<'a> SchemaClaim<'a> {
    fn of(site: &Site<'a>, claim: &'a Claim) -> Self {
        let Site { corpus, lang, .. } = *site;
        let address = site.claim_address(&claim.slug);
        let slug = corpus.articles.slug(claim.article);
        let article = corpus.articles.get(claim.article);
        let (date_created, temporal) = stated_or_not(&claim.said);
        let topics = topics(corpus, claim, lang).into_iter();
        let spans = claim.evidence.iter();
        Self {
            url: address.clone(),
            id: address,
            text: claim.gist.get(lang),
            in_language: lang.tag(),
            author: people(site, &claim.attribution.speakers),
            claim_interpreter: people(site, &claim.attribution.via),
            credit_text: way(corpus, claim, lang).join(" → "),
            date_created,
            temporal,
            temporal_coverage: claim.happened.as_ref().map(|one| one.date.to_string()),
            about: topics
                .map(|name| Named {
                    kind: "Thing",
                    name,
                })
                .collect(),
            keywords: meeting(corpus, claim, lang),
            appearance: spans
                .map(|span| Quotation {
                    text: corpus.words(claim.article, *span),
                    in_language: article.map(|one| one.language.as_str()),
                    is_part_of: Reference {
                        id: site.article_address(slug),
                    },
                })
                .collect(),
        }
    }
}

impl<'a> NewsArticle<'a> {
    fn of(site: &Site<'a>, article: &'a Article) -> Self {
        let outlet = article.outlet.and_then(|id| site.corpus.outlets.get(id));
        let (date_published, temporal) = stated_or_not(&article.published);
        Self {
            id: site.article_address(&article.slug),
            headline: &article.headline,
            in_language: &article.language,
            credit_text: article.author.as_deref(),
            publisher: outlet.map(|outlet| Named {
                kind: match outlet.kind {
                    OutletKind::Site => "Organization",
                    OutletKind::Newspaper | OutletKind::Broadcaster | OutletKind::Agency => {
                        "NewsMediaOrganization"
                    }
                },
                name: &outlet.name,
            }),
            date_published,
            temporal,
            url: article.address.as_deref(),
        }
    }
}

fn people<'a>(site: &Site<'a>, ids: &[SpeakerId]) -> Vec<Named<'a>> {
    let speakers = ids.iter().filter_map(|id| site.corpus.speakers.get(*id));
    speakers
        .map(|speaker| Named {
            kind: match speaker.kind {
                SpeakerKind::Person => "Person",
                SpeakerKind::Body => "Organization",
            },
            name: speaker.name.get(site.lang),
        })
        .collect()
}

/// A date where it is stated and one point, and else as `temporal`.
fn stated_or_not(dated: &Dated) -> (Option<String>, Option<String>) {
    let date = &dated.date;
    let stated = date.last.is_none() && date.first.qualifier == Qualifier::Certain;
    let text = Some(date.to_string());
    if stated { (text, None) } else { (None, text) }
}

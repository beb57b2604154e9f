//! Claims in the words of schema.org.
//!
//! A `Claim` says who made it and where it appears; whether it is true is said nowhere, here as on
//! the page, so there is no `ClaimReview`. Schema.org's dates can't say that they are inferred:
//! an inferred one stands under `temporal`, as EDTF, instead of under `dateCreated` or
//! `datePublished`.
//!
//! Invariant: nothing is stated that the corpus does not hold; what it lacks is left out.

use super::Site;
use super::json::Json;
use super::kept::Places;
use super::words::{meeting, topics, way};
use crate::model::{
    ArticleId, Claim, ClaimId, Dated, OutletKind, Qualifier, SpeakerId, SpeakerKind,
};

/// Writes what stands before the claims.
pub(super) fn head(json: &mut Json) {
    json.object();
    json.put("@context", "https://schema.org");
    json.list_at("@graph");
}

/// Writes one claim.
pub(super) fn claim(json: &mut Json, site: &Site<'_>, id: ClaimId) {
    let Some(claim) = site.corpus.claims.get(id) else {
        return;
    };
    let Site { corpus, lang, .. } = *site;
    let address = site.claim_address(&claim.slug);
    json.object();
    json.put("@type", "Claim");
    json.put("@id", &address);
    json.put("url", &address);
    json.put("text", claim.gist.get(lang));
    json.put("inLanguage", lang.tag());
    people(json, site, "author", &claim.attribution.speakers);
    // Who passes a statement on tells it as they understood it.
    people(json, site, "claimInterpreter", &claim.attribution.via);
    json.put("creditText", &way(corpus, claim, lang).join(" → "));
    date(json, "dateCreated", &claim.said);
    if let Some(happened) = &claim.happened {
        json.put("temporalCoverage", &happened.date.to_string());
    }
    json.list_at("about");
    for topic in topics(corpus, claim, lang) {
        json.object();
        json.put("@type", "Thing");
        json.put("name", topic);
        json.end();
    }
    json.end();
    json.put_some("keywords", meeting(corpus, claim, lang));
    appearance(json, site, claim);
    json.end();
}

/// Writes the articles in which the claims appear, and what stands after them.
pub(super) fn tail(mut json: Json, site: &Site<'_>, articles: &Places) -> String {
    for id in site.corpus.articles.ids() {
        if articles.has(id) {
            article(&mut json, site, id);
        }
    }
    json.end();
    json.end();
    json.finish()
}

fn appearance(json: &mut Json, site: &Site<'_>, claim: &Claim) {
    let slug = site.corpus.articles.slug(claim.article);
    let article = site.corpus.articles.get(claim.article);
    json.list_at("appearance");
    for span in &claim.evidence {
        json.object();
        json.put("@type", "Quotation");
        json.put("text", site.corpus.words(claim.article, *span));
        json.put_some("inLanguage", article.map(|one| one.language.as_str()));
        json.object_at("isPartOf");
        json.put("@id", &site.article_address(slug));
        json.end();
        json.end();
    }
    json.end();
}

fn article(json: &mut Json, site: &Site<'_>, id: ArticleId) {
    let Some(article) = site.corpus.articles.get(id) else {
        return;
    };
    json.object();
    json.put("@type", "NewsArticle");
    json.put("@id", &site.article_address(&article.slug));
    json.put("headline", &article.headline);
    json.put("inLanguage", &article.language);
    if let Some(author) = &article.author {
        // Initials and names of desks stand as authors too: whether it is one human being, the
        // text does not say.
        json.put("creditText", author);
    }
    if let Some(outlet) = article.outlet.and_then(|id| site.corpus.outlets.get(id)) {
        json.object_at("publisher");
        json.put(
            "@type",
            match outlet.kind {
                OutletKind::Site => "Organization",
                OutletKind::Newspaper | OutletKind::Broadcaster | OutletKind::Agency => {
                    "NewsMediaOrganization"
                }
            },
        );
        json.put("name", &outlet.name);
        json.end();
    }
    date(json, "datePublished", &article.published);
    json.put_some("url", article.address.as_deref());
    json.end();
}

fn people(json: &mut Json, site: &Site<'_>, key: &str, ids: &[SpeakerId]) {
    if ids.is_empty() {
        return;
    }
    json.list_at(key);
    for speaker in ids.iter().filter_map(|id| site.corpus.speakers.get(*id)) {
        json.object();
        json.put(
            "@type",
            match speaker.kind {
                SpeakerKind::Person => "Person",
                SpeakerKind::Body => "Organization",
            },
        );
        json.put("name", speaker.name.get(site.lang));
        json.end();
    }
    json.end();
}

/// A date under `key` where it is stated, and one point; else under `temporal`.
fn date(json: &mut Json, key: &str, dated: &Dated) {
    let date = &dated.date;
    let stated = date.last.is_none() && date.first.qualifier == Qualifier::Certain;
    json.put(if stated { key } else { "temporal" }, &date.to_string());
}

//! What the head of the page says to those who come by without reading it: names, a description,
//! a picture, and the articles as linked data.
//!
//! Invariant: every address here is relative, for nobody knows on which host the bundle will lie.

use ::corpus::model::{Article, Corpus, Lang};
use serde_json::{Value, json};

use super::template::escaped;

/// The picture for previews, relative to the page.
pub const PICTURE: &str = "icons/picture.png";

/// The title, as an element.
#[must_use]
pub fn title(corpus: &Corpus, lang: Lang) -> String {
    format!(
        "<title>{} · Tweespraak</title>",
        escaped(corpus.about.title.get(lang))
    )
}

/// The description, as an element.
#[must_use]
pub fn description(corpus: &Corpus, lang: Lang) -> String {
    meta("name", "description", corpus.about.lead.get(lang))
}

/// For previews: Open Graph. Page and picture are named where the site is known (`site.rs`), for
/// its readers ask for whole addresses.
#[must_use]
pub fn preview(corpus: &Corpus, lang: Lang) -> String {
    [
        ("og:type", "website"),
        ("og:title", corpus.about.title.get(lang)),
        ("og:description", corpus.about.lead.get(lang)),
        (
            "og:locale",
            match lang {
                Lang::Nl => "nl_NL",
                Lang::En => "en_GB",
            },
        ),
    ]
    .map(|(name, content)| meta("property", name, content))
    .concat()
}

/// The collection and its articles in schema.org's words, as a script that is data.
#[must_use]
pub fn linked_data(corpus: &Corpus, lang: Lang) -> String {
    let articles: Vec<Value> = corpus
        .articles
        .iter()
        .map(|(_, article)| article_data(corpus, article))
        .collect();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Collection",
        "name": corpus.about.title.get(lang),
        "description": corpus.about.lead.get(lang),
        "hasPart": articles,
        "subjectOf": {
            "@type": "DataDownload",
            "encodingFormat": "application/json",
            "contentUrl": "data/corpus.json",
        },
    });
    // Within a script only `<` can end it or begin another.
    let text = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

fn article_data(corpus: &Corpus, article: &Article) -> Value {
    let mut data = json!({
        "@type": "NewsArticle",
        "@id": format!("#article-{}", article.slug),
        "headline": article.headline,
        "inLanguage": article.language,
        "datePublished": article.published.date.to_string(),
    });
    let outlet = article.outlet.and_then(|outlet| corpus.outlets.get(outlet));
    if let (Some(fields), Some(outlet)) = (data.as_object_mut(), outlet) {
        let publisher = json!({"@type": "Organization", "name": outlet.name});
        fields.insert("publisher".to_owned(), publisher);
    }
    if let (Some(fields), Some(address)) = (data.as_object_mut(), &article.address) {
        fields.insert("url".to_owned(), json!(address));
    }
    data
}

fn meta(kind: &str, name: &str, content: &str) -> String {
    format!(
        "<meta {kind}=\"{name}\" content=\"{}\" />",
        escaped(content)
    )
}

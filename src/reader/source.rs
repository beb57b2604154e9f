//! The source card: what is known of an article, and from what.
//!
//! Invariant: what the text does not say is told as unknown; what is inferred has its reason here.

use crate::i18n::{attribution, reader, terms};
use crate::markup::{Element, el};
use crate::view::View;
use corpus::model::{Article, HeadlineBy};

/// What is known of an article.
pub fn source_card(view: &View, article: &Article) -> Element {
    let t = reader::texts(view.lang);
    let publisher = attribution::publisher(view.corpus, article, view.lang);
    let date = attribution::dated(&article.published, view.lang);
    let headline = match article.headline_by {
        HeadlineBy::Source => t.of_source,
        HeadlineBy::Editor => terms::texts(view.lang).by_editor,
    };
    let mut short = format!("{publisher} · {date}");
    if article.headline_by == HeadlineBy::Editor {
        short.push_str(" · ");
        short.push_str(headline);
    }
    let when = match &article.published.reason {
        Some(reason) => format!("{date}: {}", reason.get(view.lang)),
        None => date,
    };
    let address = article.address.clone().map(|address| {
        el("a")
            .attr("href", address)
            .attr("rel", "noreferrer")
            .with(t.to_source)
    });
    let author = article.author.as_deref().unwrap_or(t.author_unknown);
    let term = |name: &'static str| el("dt").with(name);
    let told = |words: &str| el("dd").with(words.to_owned());
    let list = el("dl")
        .with(term(t.headline))
        .with(told(headline))
        .with(term(t.publisher))
        .with(told(publisher).with(" ").with_all(address))
        .with(term(t.author))
        .with(told(author))
        .with(term(t.published))
        .with(told(&when))
        .with(term(t.language))
        .with(told(reader::language(&article.language, view.lang)))
        .with(term(t.rights))
        .with(told(article.rights.get(view.lang)));
    el("details")
        .class("source-card")
        .id(format!("source-{}", article.slug))
        .with(el("summary").with(short))
        .with(list)
}

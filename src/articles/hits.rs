//! The sentences that answer, drawn.
//!
//! Invariant: a sentence without a claim is said to be nobody's.

use super::lines::{Group, Line};
use crate::i18n::{articles, terms};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::{highlighted, side_mark};
use corpus::filter::Filter;
use corpus::model::{Article, ClaimId, Entry, HeadlineBy, Span};
use corpus::permalink::Target;
use corpus::text::date_words::in_words;

/// The answer, or that there is none.
pub fn hits(view: &View, groups: &[Group]) -> Vec<Node> {
    let t = articles::texts(view.lang);
    if groups.is_empty() {
        let nothing = el("div")
            .class("nothing")
            .with(el("p").with(t.nothing))
            .with(el("p").with(t.nothing_hint));
        return vec![nothing.into()];
    }
    let mut nodes: Vec<Node> = near(view).into_iter().map(Node::from).collect();
    let groups = groups.iter().filter_map(|group| article_hits(view, group));
    nodes.push(el("ol").class("hits").with_all(groups).into());
    nodes
}

/// That nothing was found as typed, and what may have been meant.
fn near(view: &View) -> Option<Element> {
    let t = articles::texts(view.lang);
    let found = view.found?;
    if !found.hits.is_empty() || found.near.is_empty() {
        return None;
    }
    let line = el("p").class("near").with(t.near);
    let Some(meant) = &found.did_you_mean else {
        return Some(line);
    };
    let filter = Filter {
        query: meant.clone(),
        ..view.link.filter.clone()
    };
    let link = el("a")
        .id("did-you-mean")
        .attr("href", view.link.filtered(filter).href())
        .with(meant.clone());
    Some(
        line.with(format!(" {} ", t.did_you_mean))
            .with(link)
            .with("?"),
    )
}

fn article_hits(view: &View, group: &Group) -> Option<Element> {
    let article = view.corpus.articles.get(group.article)?;
    let in_headline: Vec<Span> = group
        .lines
        .iter()
        .filter(|line| line.sentence.is_none())
        .flat_map(|line| line.marks.iter().copied())
        .collect();
    let headline = Span::new(0, article.headline.len());
    let href = view
        .link
        .reading(Target::Article(article.slug.clone()))
        .href();
    let sentences = group
        .lines
        .iter()
        .filter_map(|line| sentence_hit(view, article, line));
    Some(
        el("li")
            .class("article-hits")
            .with(
                el("h2").with(
                    el("a")
                        .id(format!("article-{}", article.slug))
                        .attr("href", href)
                        .attr("lang", article.language.clone())
                        .with_all(highlighted(&article.headline, headline, &in_headline)),
                ),
            )
            .with(
                el("p")
                    .class("article-line")
                    .with(article_line(view, article)),
            )
            .with(el("ul").with_all(sentences)),
    )
}

fn article_line(view: &View, article: &Article) -> String {
    let t = terms::texts(view.lang);
    let date = &article.published.date;
    let mut line = format!(
        "{} {}",
        articles::texts(view.lang).published,
        in_words(date, view.lang)
    );
    if date.is_inferred() {
        line.push_str(&format!(" ({})", t.inferred));
    }
    if article.headline_by == HeadlineBy::Editor {
        line.push_str(&format!(" · {}", t.by_editor));
    }
    line
}

fn sentence_hit(view: &View, article: &Article, line: &Line) -> Option<Element> {
    let number = line.sentence? + 1;
    let focus = Target::Sentence(article.slug.clone(), number);
    let sentence = el("a")
        .class("sentence")
        .id(format!("hit-{}-{number}", article.slug))
        .attr("href", view.link.reading(focus).href())
        .attr("lang", article.language.clone())
        .with_all(highlighted(&article.body, line.span, &line.marks));
    let item = el("li").class("sentence-hit").with(sentence);
    Some(if line.claims.is_empty() {
        item.with(
            el("p")
                .class("nobodys")
                .with(articles::texts(view.lang).no_claim),
        )
    } else {
        let claims = line
            .claims
            .iter()
            .filter_map(|claim| claim_hit(view, *claim));
        item.with(el("ul").class("claims").with_all(claims))
    })
}

fn claim_hit(view: &View, id: ClaimId) -> Option<Element> {
    let claim = view.corpus.claims.get(id)?;
    let focus = Target::Claim(claim.slug().to_owned());
    let speakers = terms::speakers(view.corpus, &claim.attribution.speakers, view.lang);
    Some(
        el("li").class("claim-hit").with(
            el("a")
                .attr("href", view.link.reading(focus).href())
                .with(side_mark(view, claim.voice))
                .with(el("b").with(speakers))
                .with(format!(" {}", claim.gist.get(view.lang))),
        ),
    )
}

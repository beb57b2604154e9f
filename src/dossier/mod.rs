//! What paper adds to a screen: what was asked, by whom it is answered, and where it can be found.
//!
//! It stands in the page always and is seen on paper only, so that nothing has to be prepared when
//! the reader prints.
//!
//! Invariant: every source that the screen names by a number stands in the list under that number.

use crate::i18n::{attribution, question, share, terms};
use crate::markup::{Element, Node, el};
use crate::view::View;
use crate::widgets::{in_full, source_number};
use corpus::export::Site;
use corpus::model::{Article, ArticleId, Date, HeadlineBy};
use corpus::permalink::{Screen, Target, ViewMode};
use corpus::text::date_words::in_words;

/// How head and foot are drawn: a view, the address of the page, and today.
pub type Draw = fn(&View, &str, &Date) -> Vec<Node>;

/// Above the screen: the explorer, and what is asked of it.
#[must_use]
pub fn head(view: &View, _: &str, _: &Date) -> Vec<Node> {
    let t = share::texts(view.lang);
    if !is_document(view) {
        return Vec::new();
    }
    let name = view.corpus.about.title.get(view.lang).to_owned();
    let mut asked = question::screen(view.link, view.lang);
    // One article, and two claims alone, are shown whole whatever the filter.
    let is_whole = view.link.screen == Screen::Reader || view.link.pair.is_some();
    if !is_whole {
        let parts = question::narrowed(view.corpus, &view.link.filter, view.lang);
        asked.push_str(": ");
        asked.push_str(&if parts.is_empty() {
            t.everything.to_owned()
        } else {
            parts.join("; ")
        });
    }
    let line = el("p").class("paper-question").with(asked);
    vec![el("p").class("paper-title").with(name).into(), line.into()]
}

/// Beneath it: the sources by number, the caveat, the address and the day.
#[must_use]
pub fn foot(view: &View, base: &str, today: &Date) -> Vec<Node> {
    let t = share::texts(view.lang);
    if !is_document(view) {
        return Vec::new();
    }
    let site = Site {
        corpus: view.corpus,
        base,
        lang: view.lang,
    };
    // The drawing of the timeline names its sources itself.
    let is_drawing = view.link.screen == Screen::Timeline && view.link.view_mode != ViewMode::List;
    let sources = sources(view);
    let sources = (!sources.is_empty() && !is_drawing).then(|| {
        let items = sources.into_iter().map(|(id, one)| source(view, id, one));
        el("section")
            .class("paper-sources")
            .with(el("p").class("paper-label").with(t.sources))
            .with(el("ul").with_all(items))
    });
    let caveat = view.corpus.about.caveat.get(view.lang).to_owned();
    let caveat = el("p")
        .class("paper-caveat")
        .with(el("b").with(format!("{}: ", t.caveat)))
        .with(caveat);
    let address = site.address(&in_full(view.link));
    let found = el("p")
        .class("paper-address")
        .with(format!("{} {}. ", t.viewed, in_words(today, view.lang)))
        .with(address);
    sources
        .map(Node::from)
        .into_iter()
        .chain([caveat.into(), found.into()])
        .collect()
}

fn is_document(view: &View) -> bool {
    view.link.screen != Screen::About
}

/// The articles that what is on screen rests on.
fn sources<'a>(view: &View<'a>) -> Vec<(ArticleId, &'a Article)> {
    let corpus = view.corpus;
    let claim = |slug: &str| Some(corpus.claims.get(corpus.claims.find(slug)?)?.article);
    let named: Vec<ArticleId> = match (&view.link.pair, &view.link.target, view.link.screen) {
        (Some((one, other)), _, Screen::Compare) => {
            [claim(one), claim(other)].into_iter().flatten().collect()
        }
        (_, Some(focus), Screen::Reader) => match focus {
            Target::Article(slug) | Target::Sentence(slug, _) => {
                corpus.articles.find(slug).into_iter().collect()
            }
            Target::Claim(slug) => claim(slug).into_iter().collect(),
            Target::Silence(slug) => {
                let silence = corpus.silences.find(slug);
                let silence = silence.and_then(|id| corpus.silences.get(id));
                silence.map(|silence| silence.article).into_iter().collect()
            }
            Target::Meeting(_) => Vec::new(),
        },
        _ => {
            let claims = view.shown.claims.iter();
            let claims = claims.filter_map(|id| Some(corpus.claims.get(id)?.article));
            let silences = view.shown.silences.iter();
            let silences = silences.filter_map(|id| Some(corpus.silences.get(*id)?.article));
            claims.chain(silences).collect()
        }
    };
    corpus
        .articles
        .iter()
        .filter(|(id, _)| named.contains(id))
        .collect()
}

fn source(view: &View, id: ArticleId, article: &Article) -> Element {
    let mut about = String::from(". ");
    if let Some(author) = &article.author {
        about.push_str(author);
        about.push_str(", ");
    }
    about.push_str(attribution::publisher(view.corpus, article, view.lang));
    about.push_str(", ");
    about.push_str(&attribution::dated(&article.published, view.lang));
    if article.headline_by == HeadlineBy::Editor {
        about.push_str(" · ");
        about.push_str(terms::texts(view.lang).by_editor);
    }
    if let Some(address) = &article.address {
        about.push_str(" · ");
        about.push_str(address);
    }
    el("li")
        .with(el("span").class("paper-number").with(source_number(id)))
        .with(
            el("span")
                .with(
                    el("cite")
                        .attr("lang", article.language.clone())
                        .with(article.headline.clone()),
                )
                .with(about),
        )
}

//! The page without the app: what stands there until the app runs, and what stays where it can't.
//!
//! Both are drawn by the same screens as the app's. The opening is the app's first view, so that
//! the app takes its place without a jump; the whole is everything, with anchors for links.
//!
//! Invariant: nothing in the whole needs a script: no control, and no link but to an anchor of
//! the page, a file beside it, or another site.

mod anchors;
mod drawing;
mod quiet;
mod terse;

use crate::i18n;
use crate::markup::{Element, Node, el, to_html};
use crate::shell::{self, Frame};
use crate::timeline::sheet;
use crate::view::{List, View};
use crate::{about, articles, compare, reader, search, timeline};
use corpus::filter::{Filter, FilterResult, select};
use corpus::model::{Article, Corpus, Lang};
use corpus::permalink::{Permalink, Screen, Target, ViewMode};
use drawing::small;
use quiet::Quiet;
use terse::terse;

/// The width of the drawing, in its own units; the style sheet fits it into the page.
const DRAWING_WIDTH: f64 = 1040.0;

/// The id of what the page without the app is about.
const WHOLE_ID: &str = "whole";

/// One corpus, to be drawn in one language.
pub struct Still<'a> {
    corpus: &'a Corpus,
    lang: Lang,
    shown: FilterResult,
}

impl<'a> Still<'a> {
    /// Everything of `corpus`.
    #[must_use]
    pub fn new(corpus: &'a Corpus, lang: Lang) -> Self {
        let shown = select(corpus, &Filter::default(), None);
        Self {
            corpus,
            lang,
            shown,
        }
    }

    /// What the page holds before the app runs: a line for those who wait for another view than
    /// the first, the first view itself, and everything, with a word on why no app runs. The
    /// style sheet shows what fits. `other` is where this stands in the other language.
    #[must_use]
    pub fn page(&self, other: Option<&'static str>) -> String {
        let t = i18n::still::texts(self.lang);
        let loading = el("p")
            .class("loading")
            .attr("role", "status")
            .with(t.loading);
        let without = [
            ("too-old", t.too_old),
            ("from-file", t.from_file),
            ("failed", t.failed),
        ];
        let without = without
            .map(|(class, words)| el("p").class(format!("without {class}")).with(words).into());
        let no_script = el("noscript").with(el("p").class("without").with(t.no_script));
        let mut words: Vec<Node> = without.into();
        words.push(no_script.into());
        let mut html = to_html(&[loading.into(), self.opening().into()]);
        html.push_str("<div class=\"whole\">");
        self.write_whole(other.map(|other| self.other(other)), &words, &mut html);
        html.push_str("</div>");
        terse(&html)
    }

    /// Everything, for a page of its own: with a link to the app, and one to the other language.
    #[must_use]
    pub fn whole(&self, other: &'static str) -> String {
        let app = match self.lang {
            Lang::Nl => "./?lang=nl",
            Lang::En => "./?lang=en",
        };
        let app = el("a")
            .attr("href", app)
            .with(i18n::still::texts(self.lang).to_app);
        let mut html = String::from("<div class=\"whole\">");
        self.write_whole([app, self.other(other)], &[], &mut html);
        html.push_str("</div>");
        terse(&html)
    }

    fn other(&self, href: &'static str) -> Element {
        let lang = match self.lang {
            Lang::Nl => Lang::En,
            Lang::En => Lang::Nl,
        };
        el("a")
            .attr("href", href)
            .attr("lang", lang.tag())
            .attr("hreflang", lang.tag())
            .with(i18n::shell::texts(self.lang).other_language)
    }

    /// The app's first view, without ids, so that nothing in it is taken for the app's own.
    fn opening(&self) -> Element {
        let link = Permalink::default();
        let view = self.view(&link);
        let frame = Frame {
            dropped: &[],
            theme: "",
            sheet_is_open: false,
            keys_are_on: true,
            newer_is_there: false,
            part_is_missing: false,
        };
        let opening = Quiet::opening();
        let part = |tag: &'static str, class: &'static str, nodes: Vec<Node>| {
            el(tag).class(class).with_all(opening.nodes(&nodes))
        };
        let search_box = search::draw::search_box(&view, List::default(), &[]);
        let tools = el("div")
            .class("tools")
            .with(part("div", "search-place", search_box))
            .with(part("div", "settings", shell::settings(&view, &frame)));
        el("div")
            .class("opening")
            .with(
                el("header")
                    .class("head")
                    .with(part("div", "ways", shell::ways(&view)))
                    .with(tools),
            )
            .with(part("div", "bar", shell::filter_bar(&view, &frame)))
            .with(part(
                "main",
                "first",
                articles::screen(&view, articles::concordance),
            ))
            .with(part("footer", "foot", shell::foot(&view, &frame)))
    }

    fn write_whole(
        &self,
        ways: impl IntoIterator<Item = Element>,
        words: &[Node],
        html: &mut String,
    ) {
        let link = Permalink::default();
        let view = self.view(&link);
        let t = i18n::shell::texts(self.lang);
        let (corpus, lang) = (self.corpus, self.lang);
        let quiet = Quiet::whole();
        let skip = el("a")
            .class("skip")
            .attr("href", format!("#{WHOLE_ID}"))
            .with(t.skip);
        let head = el("header")
            .class("head")
            .with(skip)
            .with(
                el("div")
                    .class("ways")
                    .with_all(quiet.nodes(&shell::ways(&view))),
            )
            .with(el("p").class("settings").with_all(ways));
        let opening = el("section")
            .with(el("h1").with(corpus.about.title.get(lang).to_owned()))
            .with(
                el("p")
                    .class("lead")
                    .with(corpus.about.lead.get(lang).to_owned()),
            );
        let foot = el("footer")
            .class("foot")
            .with(el("p").with(corpus.about.caveat.get(lang).to_owned()));
        html.push_str(&to_html(&[head.into()]));
        html.push_str(&format!("<main id=\"{WHOLE_ID}\" tabindex=\"-1\">"));
        html.push_str(&to_html(words));
        html.push_str(&to_html(&[
            opening.into(),
            self.articles(t.articles),
            self.screen(Screen::Compare, ViewMode::Usual, compare::screen),
        ]));
        self.write_timeline(html);
        html.push_str(&to_html(&[self.screen(
            Screen::About,
            ViewMode::Usual,
            about::screen,
        )]));
        html.push_str("</main>");
        html.push_str(&to_html(&[foot.into()]));
    }

    fn articles(&self, heading: &'static str) -> Node {
        let articles = self.corpus.articles.iter();
        el("section")
            .id(Screen::Articles.slug())
            .with(el("h2").with(heading))
            .with_all(articles.map(|(_, article)| self.article(article)))
            .into()
    }

    fn article(&self, article: &Article) -> Element {
        let focus = Target::Article(article.slug.clone());
        let id = anchors::place(&focus);
        let link = Permalink::default().reading(focus);
        let drawn = reader::screen(&self.view(&link));
        el("section")
            .id(id)
            .with_all(Quiet::whole().article().demoted(2).nodes(&drawn))
    }

    fn screen(&self, screen: Screen, view_mode: ViewMode, draw: fn(&View) -> Vec<Node>) -> Node {
        let link = Permalink {
            screen,
            view_mode,
            ..Permalink::default()
        };
        let drawn = draw(&self.view(&link));
        let quiet = Quiet::whole().demoted(1);
        el("section")
            .id(screen.slug())
            .with_all(quiet.nodes(&drawn))
            .into()
    }

    /// The list, and after its heading the whole drawing, in the colours of the page.
    fn write_timeline(&self, html: &mut String) {
        let link = Permalink::default();
        let drawing = sheet::bare_sheet(&self.view(&link), DRAWING_WIDTH, |token| {
            format!("var({token})")
        });
        let list = to_html(&[self.screen(Screen::Timeline, ViewMode::List, timeline::screen)]);
        let (before, after) = list.split_at(list.find("<ol>").unwrap_or(list.len()));
        // Before the list's first heading, not between it and its rows.
        let place = before.rfind("<section>").unwrap_or(before.len());
        let (head, first) = before.split_at(place);
        html.push_str(head);
        // A narrow window scrolls it, by keys too.
        html.push_str("<div class=\"drawing\" tabindex=\"0\">");
        html.push_str(&small(&drawing));
        html.push_str("</div>");
        html.push_str(first);
        html.push_str(after);
    }

    fn view<'v>(&'v self, link: &'v Permalink) -> View<'v> {
        View {
            corpus: self.corpus,
            link,
            lang: self.lang,
            found: None,
            problems: &[],
            matching: None,
            shown: &self.shown,
            period_is_wrong: false,
        }
    }
}

//! The whole timeline on paper and as a file, whatever part is on screen.
//!
//! Invariant: paper and file hold every moment, the legend, the sources and the address.

use super::twin::Twin;
use super::words::CorpusWords;
use crate::browser::{file, page};
use crate::library::{use_library, use_selection};
use crate::location::{Location, use_location};
use crate::texts::{terms, timeline, use_lang};
use corpus::filter::ClaimSet;
use corpus::model::{Corpus, Lang, SideId, Voice};
use corpus::permalink::Permalink;
use corpus::text::date_words::in_words;
use corpus::timeline::svg::{Frame, Palette, draw};
use corpus::timeline::{Story, summary};
use leptos::prelude::*;
use std::sync::Arc;

/// What is printed in place of the drawing on screen. Drawn when the print dialog opens.
#[component]
pub fn Paper(
    #[prop(into)] story: Signal<Arc<Story>>,
    /// Whether the list is on screen anyhow.
    #[prop(into)]
    as_list: Signal<bool>,
) -> impl IntoView {
    let corpus = use_library().corpus;
    let selection = use_selection();
    let location = use_location();
    let lang = use_lang();
    let printing = RwSignal::new(false);
    page::on_print(move |begins| {
        let _ = printing.try_set(begins);
    });
    let drawing = move || {
        let link = location.get();
        selection.shown.with(|shown| {
            let frame = frame(corpus, &link, &shown.claims, 1040.0, lang);
            story.with(|story| draw(&story.model, &frame, &in_page(), &words(corpus, story, lang)))
        })
    };
    view! {
        <Show when=move || printing.get()>
            <div class="paper">
                <div inner_html=drawing></div>
                <Show when=move || !as_list.get()>
                    <Twin story />
                </Show>
            </div>
        </Show>
    }
}

/// Gives the reader the whole timeline as an SVG file. Whether the browser took it.
pub fn save(corpus: &'static Corpus, link: &Permalink, shown: &ClaimSet, lang: Lang) -> bool {
    let story = Story::new(corpus, link.clock, shown, link.rest, link.lanes);
    let frame = frame(corpus, link, shown, 1280.0, lang);
    let svg = draw(&story.model, &frame, &resolved(), &words(corpus, &story, lang));
    let name = format!("{}-{}.svg", corpus.about.slug, link.clock.slug());
    file::download(&name, "image/svg+xml", &svg)
}

fn words(corpus: &'static Corpus, story: &Story, lang: Lang) -> CorpusWords {
    CorpusWords {
        corpus,
        lang,
        clock: story.clock,
        topics: story.topics.clone(),
    }
}

fn frame(corpus: &Corpus, link: &Permalink, shown: &ClaimSet, width: f64, lang: Lang) -> Frame {
    let t = timeline::texts(lang);
    let sides = SideId::ALL.map(|side| corpus.sides.get(side).short.get(lang));
    let (head, tail) = timeline::record(&summary(corpus, shown), sides, lang);
    let clock = format!("{} {}.", t.clock, timeline::clock(link.clock, lang));
    let sources = corpus.articles.iter().map(|(_, article)| {
        let outlet = article.outlet.and_then(|outlet| corpus.outlets.get(outlet));
        let outlet = outlet.map_or(terms::texts(lang).unknown_outlet, |outlet| outlet.name.as_str());
        let date = in_words(&article.published.date, lang);
        format!("{}, {outlet}, {date}", article.headline)
    });
    let address = Location::address_of(link);
    Frame {
        width,
        language: lang.tag().to_owned(),
        title: corpus.about.title.get(lang).to_owned(),
        lead: vec![format!("{head}; {tail}. {clock}")],
        voices: Voice::ALL.map(|voice| terms::voice(corpus, voice, lang).to_owned()),
        around: [t.meeting, t.context].map(str::to_owned),
        inferred: t.inferred_mark.to_owned(),
        foot: sources.chain([address]).collect(),
    }
}

const INKS: [&str; 7] = ["paper", "ink", "ink-2", "line-strong", "first", "joint", "second"];

/// Colours as the page has them when it is printed.
fn in_page() -> Palette {
    palette(|name| format!("var(--{name})"))
}

/// Colours as they are now, for a file that stands alone.
fn resolved() -> Palette {
    palette(|name| file::colour(&format!("--{name}")))
}

fn palette(colour: impl Fn(&str) -> String) -> Palette {
    let [paper, ink, muted, line, first, joint, second] = INKS.map(colour);
    Palette {
        paper,
        ink,
        muted,
        line,
        voices: [first, joint, second],
        font: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif".to_owned(),
    }
}

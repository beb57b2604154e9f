//! The whole timeline as one standalone drawing, whatever part is on screen.
//!
//! Invariant: the drawing holds every moment, the legend, the sources and the address.

use super::data;
use super::twin::twin;
use super::words::CorpusWords;
use crate::i18n::{terms, timeline};
use crate::markup::{Node, el};
use crate::view::View;
use corpus::model::{SideId, Voice};
use corpus::text::date_words::in_words;
use corpus::timeline::summary;
use corpus::timeline::svg::{Frame, Palette, draw};

/// How wide the drawing is on paper: narrow, so that a sheet of A4 does not shrink its letters
/// beyond reading, and wide enough for the lines above it and for two sides to fit on one page.
const PAPER_WIDTH: f64 = 960.0;

/// The drawing as SVG. `address` is that of the view; `colour` gives what a token stands for.
#[must_use]
pub fn sheet(view: &View, width: f64, address: String, colour: impl Fn(&str) -> String) -> String {
    let mut frame = frame(view, width);
    frame.foot.push(address);
    drawn(view, &frame, &palette(colour))
}

/// The drawing as SVG for a page that tells sources and address itself, in the page's letters.
#[must_use]
pub fn bare_sheet(view: &View, width: f64, colour: impl Fn(&str) -> String) -> String {
    let frame = Frame {
        foot: Vec::new(),
        ..frame(view, width)
    };
    let palette = Palette {
        font: "inherit".to_owned(),
        ..palette(colour)
    };
    drawn(view, &frame, &palette)
}

fn drawn(view: &View, frame: &Frame, palette: &Palette) -> String {
    let data = data(view);
    let words = CorpusWords {
        corpus: view.corpus,
        lang: view.lang,
        time_basis: data.time_basis,
        topics: data.topics.clone(),
    };
    draw(&data.model, frame, palette, &words)
}

/// Drawing and list as HTML, for paper.
#[must_use]
pub fn paper(view: &View, address: String, colour: impl Fn(&str) -> String) -> Vec<Node> {
    let drawing = sheet(view, PAPER_WIDTH, address, colour);
    // As a picture: what stands in one is never run, whatever it holds.
    let picture = el("img")
        .attr("alt", timeline::texts(view.lang).title)
        .attr(
            "src",
            format!("data:image/svg+xml,{}", in_address(&drawing)),
        );
    vec![picture.into(), twin(view, &data(view)).into()]
}

/// A text as part of an address: what would end it or change its meaning, percent-encoded.
fn in_address(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for char in text.chars() {
        match char {
            '%' => out.push_str("%25"),
            '#' => out.push_str("%23"),
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '&' => out.push_str("%26"),
            '\n' => out.push_str("%0A"),
            _ => out.push(char),
        }
    }
    out
}

fn frame(view: &View, width: f64) -> Frame {
    let (corpus, lang) = (view.corpus, view.lang);
    let t = timeline::texts(lang);
    let sides = SideId::ALL.map(|side| corpus.sides.get(side).short.get(lang));
    let (head, tail) = timeline::record(&summary(corpus, &view.shown.claims), sides, lang);
    let time_basis = format!(
        "{} {}.",
        t.time_basis,
        timeline::time_basis(view.link.time_basis, lang)
    );
    let sources = corpus.articles.iter().map(|(_, article)| {
        let outlet = article.outlet.and_then(|outlet| corpus.outlets.get(outlet));
        let outlet = outlet.map_or(terms::texts(lang).unknown_outlet, |outlet| {
            outlet.name.as_str()
        });
        let date = in_words(&article.published.date, lang);
        format!("{}, {outlet}, {date}", article.headline)
    });
    Frame {
        width,
        language: lang.tag().to_owned(),
        title: corpus.about.title.get(lang).to_owned(),
        lead: vec![format!("{head}; {tail}. {time_basis}")],
        voices: Voice::ALL.map(|voice| terms::voice(corpus, voice, lang).to_owned()),
        around: [t.meeting, t.context].map(str::to_owned),
        inferred: t.inferred_mark.to_owned(),
        foot: sources.collect(),
    }
}

fn palette(colour: impl Fn(&str) -> String) -> Palette {
    let tokens = [
        "--paper",
        "--ink",
        "--ink-2",
        "--line-strong",
        "--first",
        "--joint",
        "--second",
    ];
    let [paper, ink, muted, line, first, joint, second] = tokens.map(colour);
    Palette {
        paper,
        ink,
        muted,
        line,
        voices: [first, joint, second],
        font: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif".to_owned(),
    }
}

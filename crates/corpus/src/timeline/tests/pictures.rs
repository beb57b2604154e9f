//! The drawing stands on its own.

use super::super::svg::{Frame, Palette, Words, draw, escape};
use super::super::*;
use super::corpus::hedge;
use super::model;
use crate::filter::ClaimSet;
use proptest::prelude::*;

struct Plain;

impl Words for Plain {
    fn name(&self, key: Key) -> String {
        format!("<{key:?}>")
    }
    fn date(&self, _: Key) -> String {
        "\"now\" & then".to_owned()
    }
    fn describe(&self, key: Key) -> String {
        format!("</title>{key:?}")
    }
    fn tick(&self, tick: &Tick, _: TickUnit) -> String {
        tick.point.to_string()
    }
    fn lane(&self, _: usize) -> String {
        String::new()
    }
    fn count(&self, count: usize) -> String {
        count.to_string()
    }
}

fn palette() -> Palette {
    let colour = |name: &str| name.to_owned();
    Palette {
        paper: colour("#fff"),
        ink: colour("#111"),
        muted: colour("#666"),
        line: colour("#ccc"),
        voices: ["#a00", "#508", "#06a"].map(colour),
        font: "\"Noto Sans\", sans-serif".to_owned(),
    }
}

fn frame() -> Frame {
    Frame {
        width: 1200.0,
        language: "nl".to_owned(),
        title: "Heg & \"co\" <1>".to_owned(),
        lead: vec!["4 uitspraken".to_owned()],
        voices: ["Noord", "Samen", "Zuid"].map(str::to_owned),
        around: ["Ontmoeting", "Gebeurtenis"].map(str::to_owned),
        inferred: "afgeleid".to_owned(),
        foot: vec!["https://example.org/?a=1&b=2".to_owned()],
    }
}

/// Every tag is closed in its turn and no stray `<` or `&` stands between.
fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').expect("a tag ends");
        assert!(!rest.contains('>'), "{part}");
        for entity in tag.split('&').skip(1).chain(rest.split('&').skip(1)) {
            let name = entity.split(';').next().unwrap();
            assert!(
                ["amp", "lt", "gt", "quot", "#39"].contains(&name),
                "{entity}"
            );
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn a_small_corpus_is_drawn_whole() {
    let corpus = hedge();
    let shown: ClaimSet = corpus.claims.ids().collect();
    let data = TimelineData::new(
        &corpus,
        TimeBasis::Said,
        &shown,
        UnmatchedMode::Dim,
        Lanes::Sides,
    );
    let svg = draw(&data.model, &frame(), &palette(), &Plain);
    assert_well_formed(&svg);
    assert_eq!(svg.matches("&lt;/title&gt;").count(), 6);
    assert!(svg.contains("&quot;Noto Sans&quot;, sans-serif"));
    assert!(!svg.contains("href") && !svg.contains("script"));
}

proptest! {
    #[test]
    fn any_model_is_drawn_whole(model in model(300)) {
        let svg = draw(&model, &frame(), &palette(), &Plain);
        assert_well_formed(&svg);
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf\""));
    }

    #[test]
    fn no_name_reaches_over_an_edge(model in model(60)) {
        /// As wide as the widest usual font draws a bold letter of 13 pixels.
        const LETTER: f64 = 9.0;
        let frame = frame();
        let svg = draw(&model, &frame, &palette(), &Plain);
        for part in svg.split("<text ").skip(1).filter(|part| part.contains("\"13\"")) {
            let value = |key: &str| part.split(key).nth(1).unwrap().split('"').nth(1).unwrap();
            let x: f64 = value("x=").parse().unwrap();
            let text = part.split('>').nth(1).unwrap().split('<').next().unwrap();
            let text = text.replace("&lt;", "<").replace("&gt;", ">");
            let width = f64::from(u32::try_from(text.chars().count()).unwrap()) * LETTER;
            let (start, end) = match value("text-anchor=") {
                "start" => (x, x + width),
                "end" => (x - width, x),
                _ => (x - width / 2.0, x + width / 2.0),
            };
            prop_assert!(start >= 0.0 && end <= frame.width, "{}: {} to {}", text, start, end);
        }
    }

    #[test]
    fn any_text_is_escaped(text in any::<String>()) {
        let escaped = escape(&text);
        prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
        prop_assert!(!escaped.contains(char::from(0)), "no control characters");
    }
}

//! The head of the page: name, screens, language and colours. The search box stands between.
//!
//! Invariant: every way from here is a link, so that it can be copied and opened apart.

use super::Frame;
use crate::i18n::shell;
use crate::markup::{Element, Node, el, for_the_eye};
use crate::view::View;
use corpus::model::Lang;
use corpus::permalink::{Permalink, Screen};

const SCREENS: [Screen; 4] = [
    Screen::Articles,
    Screen::Timeline,
    Screen::Compare,
    Screen::About,
];

/// The name of the program and the ways to its screens.
#[must_use]
pub fn ways(view: &View) -> Vec<Node> {
    let t = shell::texts(view.lang);
    let name = for_the_eye(el("i").with("„"))
        .with("Twee")
        .with(el("s"))
        .with("spraak")
        .with(el("b").with("”"));
    let home = el("a")
        .id("home")
        .class("mark")
        .attr("href", view.link.bare(Screen::Articles).href())
        .attr("aria-label", "Tweespraak")
        .with(name);
    let nav = el("nav")
        .attr("aria-label", t.screens)
        .with(el("ul").with_all(SCREENS.map(|screen| way(view, screen))));
    vec![home.into(), nav.into()]
}

fn way(view: &View, screen: Screen) -> Element {
    el("li").with(
        el("a")
            .id(format!("to-{}", screen.slug()))
            .attr("href", view.link.on(screen).href())
            .maybe(
                "aria-current",
                (view.link.screen == screen).then_some("page"),
            )
            .with(shell::screen(screen, view.lang)),
    )
}

/// The other language, and the colours.
#[must_use]
pub fn settings(view: &View, frame: &Frame) -> Vec<Node> {
    let t = shell::texts(view.lang);
    let other = match view.lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let link = Permalink {
        lang: Some(other),
        ..view.link.clone()
    };
    let language = el("a")
        .id("other-language")
        .class("quiet")
        .attr("href", link.href())
        .attr("lang", other.tag())
        .attr("hreflang", other.tag())
        .with(t.other_language);
    let (sign, name) = match frame.theme {
        "light" => ("○", t.theme_light),
        "dark" => ("●", t.theme_dark),
        _ => ("◐", t.theme_auto),
    };
    let theme = el("button")
        .id("theme")
        .attr("type", "button")
        .class("quiet theme")
        .attr("data-do", "theme")
        .attr("aria-label", name)
        .attr("title", name)
        .with(for_the_eye(sign));
    vec![language.into(), theme.into()]
}

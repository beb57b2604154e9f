//! The head of the page: name, screens, search box, language and colours.
//!
//! Invariant: every control here is a link or a form, so that it can be copied and opened apart.

use super::search_box::SearchBox;
use super::theme::Theme;
use crate::location::use_location;
use crate::texts::{shell, use_lang};
use corpus::model::Lang;
use corpus::permalink::{Permalink, Screen};
use leptos::prelude::*;

const SCREENS: [Screen; 4] = [
    Screen::Articles,
    Screen::Timeline,
    Screen::Compare,
    Screen::About,
];

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let location = use_location();
    let lang = use_lang();
    let t = shell::texts(lang);
    let other = match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let in_other_language = move || {
        let link = Permalink {
            lang: Some(other),
            ..location.get()
        };
        link.href()
    };
    let tab = move |screen: Screen| {
        let href = move || location.with(|link| link.on(screen).href());
        let current = move || location.with(|link| (link.screen == screen).then_some("page"));
        view! {
            <li>
                <a id=format!("to-{}", screen.slug()) href=href aria-current=current>
                    {shell::screen(screen, lang)}
                </a>
            </li>
        }
    };
    view! {
        <header class="head">
            <a class="mark" href=move || location.with(|link| link.bare(Screen::Articles).href()) aria-label="Tweespraak">
                <span aria-hidden="true">
                    <i>"„"</i>
                    "Twee"
                    <s></s>
                    "spraak"
                    <b>"”"</b>
                </span>
            </a>
            <nav aria-label=t.screens>
                <ul>{SCREENS.map(tab)}</ul>
            </nav>
            <div class="tools">
                <SearchBox />
                <a id="other-language" class="quiet" href=in_other_language lang=other.tag() hreflang=other.tag()>
                    {t.other_language}
                </a>
                <Theme />
            </div>
        </header>
    }
}

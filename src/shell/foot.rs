//! The foot of the page: what this corpus is and is not.
//!
//! Invariant: the caveat is on every screen, also within another page.

use crate::library::use_library;
use crate::location::use_location;
use crate::texts::{shell, use_lang};
use corpus::permalink::{Frame, Permalink, Screen};
use leptos::prelude::*;

/// The foot.
#[component]
pub fn Foot() -> impl IntoView {
    let location = use_location();
    let library = use_library();
    let lang = use_lang();
    let t = shell::texts(lang);
    let in_full = move || {
        let link = Permalink {
            frame: Frame::Page,
            ..location.get()
        };
        link.href()
    };
    let alone = location.part(|link| link.frame == Frame::Embed);
    view! {
        <footer class="foot">
            <p class="caveat">{library.corpus.about.caveat.get(lang)}</p>
            <p>
                {move || {
                    if alone.get() {
                        view! {
                            <a href=in_full target="_blank" rel="noopener">
                                {t.open_in_full}
                            </a>
                        }
                            .into_any()
                    } else {
                        view! {
                            {t.foot_privacy}
                            " "
                            <a href=move || location.with(|link| link.on(Screen::About).href())>{t.about}</a>
                        }
                            .into_any()
                    }
                }}
            </p>
        </footer>
    }
}

//! The app as a whole: what all screens share, and which screen is on.
//!
//! Invariant: a change of language draws everything anew, so that no text is left in the other.

use crate::about::About;
use crate::articles::Articles;
use crate::browser::page;
use crate::compare::Compare;
use crate::library::{Library, Selection};
use crate::location::Location;
use crate::reader::Reader;
use crate::shell::{FilterBar, Foot, Head, Notice};
use crate::texts::shell;
use crate::timeline::Timeline;
use corpus::model::Lang;
use corpus::permalink::{Frame, Screen};
use leptos::prelude::*;

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let Some(library) = Library::open() else {
        let t = shell::texts(reader_lang());
        return view! { <p class="damaged" role="alert">{t.damaged}</p> }.into_any();
    };
    provide_context(library);
    let location = Location::start(library);
    provide_context(location);
    provide_context(Selection::start(library, location));

    let readers_own = reader_lang();
    let lang = location.part(move |link| link.lang.unwrap_or(readers_own));
    Effect::new(move |_| page::set_root("lang", lang.get().tag()));
    (move || {
        provide_context(lang.get());
        view! { <Page /> }
    })
    .into_any()
}

/// Head, screen and foot, or the screen alone where it stands within another page.
#[component]
fn Page() -> impl IntoView {
    let location = expect_context::<Location>();
    let library = expect_context::<Library>();
    let lang = expect_context::<Lang>();
    let t = shell::texts(lang);
    let screen = location.part(|link| link.screen);
    let alone = location.part(|link| link.frame == Frame::Embed);
    Effect::new(move |_| {
        let name = shell::screen(screen.get(), lang);
        page::set_title(&format!(
            "{name} · {}",
            library.corpus.about.title.get(lang)
        ));
    });
    let filtered = move || {
        matches!(
            screen.get(),
            Screen::Articles | Screen::Timeline | Screen::Compare
        )
    };
    view! {
        <a class="skip" href="#main">{t.skip}</a>
        <Show when=move || !alone.get()>
            <Head />
        </Show>
        <Notice />
        <Show when=move || filtered() && !alone.get()>
            <FilterBar />
        </Show>
        <main id="main" tabindex="-1">
            {move || match screen.get() {
                Screen::Articles => view! { <Articles /> }.into_any(),
                Screen::Timeline => view! { <Timeline /> }.into_any(),
                Screen::Compare => view! { <Compare /> }.into_any(),
                Screen::Reader => view! { <Reader /> }.into_any(),
                Screen::About => view! { <About /> }.into_any(),
            }}
        </main>
        <Foot />
    }
}

/// The reader's own language where the interface has it; else Dutch, that of the first corpus.
fn reader_lang() -> Lang {
    Lang::from_tag(&page::reader_language()).unwrap_or_default()
}

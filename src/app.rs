//! The app: header, notices, filter bar, the page on screen, footer and dialogs.

use crate::actions;
use crate::legacy::{self, RootOwner, State};
use crate::platform::{embedded, keys, kin, page, task, timer};
use crate::state::chunks::{self, Chunk};
use crate::state::preferences::{self, PreferencesStoreFields};
use crate::state::results::Results;
use crate::state::shortcuts::{self, Scope};
use crate::state::ui::UiState;
use crate::state::url::UrlState;
use crate::state::{AppContext, RenderMode, corpus_data, reader_lang, use_app};
use crate::{articles, dossier, i18n, search, share, shell};
use corpus::export::snippet::HEIGHT_MESSAGE;
use corpus::model::Corpus;
use corpus::permalink::{EmbedMode, Screen};
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

/// Starts the app in the page, in place of what stood there for want of it.
pub fn start() {
    match corpus_data::open() {
        // Decoding and the first render are two tasks, so that a slow phone can answer in between.
        // Leptos' own executor runs only once the app is mounted.
        Some(corpus) => timer::soon(move || task::run(begin(corpus))),
        None => page::say("static", i18n::shell::texts(reader_lang()).damaged),
    }
}

async fn begin(corpus: &'static Corpus) {
    // What the address asks for must be here before anything is painted; it may ask for something
    // else by the time that something has come.
    loop {
        let needed = chunks::required_by(&UrlState::requested_at_start(corpus));
        if chunks::are_loaded(&needed) {
            break;
        }
        if chunks::load(&needed).await.is_err() {
            // The page that stands there can be read, and says so.
            page::set_root("class", "failed");
            return;
        }
    }
    page::take_away("static");
    mount_to_body(move || view! { <Root corpus /> });
}

/// The state of the app, and the page in the language of the interface.
#[component]
fn Root(corpus: &'static Corpus) -> impl IntoView {
    let url = UrlState::from_address_bar(corpus);
    let results = Results::new(corpus, url, chunks::search);
    let ui = UiState::new(search::recent());
    let preferences = Store::new(preferences::load());
    preferences::save_changes(preferences);
    let readers_own = reader_lang();
    let lang = url.slice(move |link| link.lang.unwrap_or(readers_own));
    provide_context(RootOwner(Owner::current()));
    let app = move || AppContext {
        corpus,
        url,
        results,
        ui,
        preferences,
        lang: lang.get(),
        mode: RenderMode::App,
    };
    let state = untrack(|| State::new(app()));
    actions::start(state);
    kin::start();
    preload_search();
    let is_embedded = move || url.current().embed == EmbedMode::Embed;
    embedded::tell_height(HEIGHT_MESSAGE, is_embedded);
    move || {
        let app = app();
        let focused = page::focused_id();
        provide_context(app);
        Effect::new(move |_| page::focus_if_lost(&focused));
        view! { <Shell /> }
    }
}

/// The frame of the page, in one language.
#[component]
fn Shell() -> impl IntoView {
    let app = use_app();
    follow_document(app);
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if !app.preferences.shortcuts_enabled().get_untracked() || !keys::is_shortcut(&event) {
            return;
        }
        let key = event.key();
        let on_reader = app.url.current().screen == Screen::Reader;
        let reader = || {
            on_reader
                .then(|| shortcuts::command(Scope::Reader, &key))
                .flatten()
        };
        if let Some(command) = shortcuts::command(Scope::Everywhere, &key).or_else(reader) {
            event.prevent_default();
            app.run(command);
        }
    });
    on_cleanup(move || handle.remove());
    let legacy = |id, draw: fn(&crate::view::View, &shell::Frame) -> Vec<crate::markup::Node>| {
        legacy::region(id, move |state| legacy_frame(state, draw))
    };
    let paper = |id, draw: dossier::Draw| {
        legacy::region(id, move |state| {
            state.with_view(|view| draw(view, &crate::origin::base(), &crate::origin::today()))
        })
    };
    let screen = app.url.slice(|link| link.screen);
    let is_sharing = Memo::new(move |_| app.ui.sharing.with(Option::is_some));
    legacy::start_once("search", search::start);
    view! {
        <header class="head">
            <div id="ways" class="ways">
                {legacy("legacy-ways", |view, _| shell::ways(view))}
            </div>
            <div class="tools">
                <div id="search-place" class="search-place">
                    {legacy::region(
                        "legacy-search",
                        move |state| {
                            let (list, recent) = (search::list().get(), state.app.ui.recent_queries.get());
                            state.with_view(|view| search::draw::search_box(view, list, &recent))
                        },
                    )}
                </div>
                <div id="settings" class="settings">
                    {legacy("legacy-settings", shell::settings)}
                </div>
            </div>
        </header>
        <div id="notice" role="status">
            {legacy("legacy-notice", shell::notice)}
        </div>
        <div class="bars">
            <div id="filter-bar">{legacy("legacy-filter-bar", shell::filter_bar)}</div>
            <div id="share-place">
                {legacy::region(
                    "legacy-share-bar",
                    |state| {
                        let copied = state.app.ui.copied.get();
                        state.with_view(|view| share::bar(view, copied.as_ref()))
                    },
                )}
            </div>
        </div>
        <div id="paper-head" class="paper-only">
            {paper("legacy-paper-head", dossier::head)}
        </div>
        <main id="main" tabindex="-1">
            {move || {
                let screen = screen.get();
                chunks::page(screen)
                    .map_or_else(|| legacy::page(|view| articles::screen(view, articles::concordance)), |page| page())
            }}
        </main>
        <div id="paper-foot" class="paper-only">
            {paper("legacy-paper-foot", dossier::foot)}
        </div>
        <footer id="foot" class="foot">
            {legacy("legacy-foot", shell::foot)}
        </footer>
        <div id="share-dialog">
            {move || is_sharing.get().then(chunks::share_dialog).flatten().map(|dialog| dialog())}
        </div>
    }
}

fn legacy_frame(
    state: State,
    draw: fn(&crate::view::View, &shell::Frame) -> Vec<crate::markup::Node>,
) -> Vec<crate::markup::Node> {
    let app = state.app;
    let rejected = app.url.rejected();
    let theme = state.theme();
    let frame = shell::Frame {
        dropped: &rejected,
        theme: &theme,
        sheet_is_open: app.ui.filters_open.get(),
        newer_is_there: app.ui.new_version_ready.get(),
        part_is_missing: app.url.load_failed(),
        keys_are_on: app.preferences.shortcuts_enabled().get(),
    };
    state.with_view(|view| draw(view, &frame))
}

/// Title, language and colours of the document, which stand outside the app's own elements.
fn follow_document(app: AppContext) {
    let shown = app
        .url
        .slice(|link| (link.screen, link.embed == EmbedMode::Embed));
    Effect::new(move |_| {
        let (screen, embedded) = shown.get();
        let title = app.corpus.about.title.get(app.lang);
        let screen_name = i18n::shell::screen(screen, app.lang);
        page::set_title(&format!("{screen_name} · {title}"));
        page::set_root("lang", app.lang.tag());
        page::set_root("data-screen", screen.slug());
        page::set_root("data-embed", if embedded { "on" } else { "" });
    });
    Effect::new(move |_| {
        page::set_root("data-theme", app.preferences.theme().get().name());
        let enabled = app.preferences.shortcuts_enabled().get();
        page::set_root("data-keys", if enabled { "" } else { "off" });
    });
}

/// Loads the chunk that answers words, before anyone types.
fn preload_search() {
    // What does not come now is asked for again, and missed, when there are words.
    spawn_local(async {
        let _ = chunks::load(&[Chunk::Search]).await;
    });
}

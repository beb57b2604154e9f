//! The app: regions of the page, each repainted when what it is drawn from changes.
//!
//! Invariant: a region is a function of the view and the frame; nothing else writes into it.

use crate::actions;
use crate::browser::{page, region};
use crate::chart;
use crate::library::{Library, Selection};
use crate::location::Location;
use crate::markup::Node;
use crate::search::{self, List};
use crate::shell::{self, Frame};
use crate::texts;
use crate::view::View;
use crate::{about, articles, compare, reader, timeline};
use corpus::model::Lang;
use corpus::permalink::{self, Screen};
use leptos::prelude::*;

/// What the frame shows that no link says.
#[derive(Clone, Copy)]
pub struct Local {
    /// The colours chosen.
    pub theme: RwSignal<String>,
    /// Whether the sheet of filters is open.
    pub sheet_is_open: RwSignal<bool>,
    /// Whether a period was typed that is no date.
    pub period_is_wrong: RwSignal<bool>,
    /// The list beneath the search box.
    pub list: RwSignal<List>,
    /// The queries of this session, newest first.
    pub recent: RwSignal<Vec<String>>,
}

/// Everything that regions are drawn from; copied freely.
#[derive(Clone, Copy)]
pub struct State {
    /// The material.
    pub library: Library,
    /// What is shown.
    pub location: Location,
    /// What answers.
    pub selection: Selection,
    /// Language of the interface.
    pub lang: Memo<Lang>,
    /// What no link says.
    pub local: Local,
}

/// How a region is drawn.
type Draw = fn(&View, &Frame) -> Vec<Node>;

/// The regions: the ids they have in the page, and how each is drawn.
const REGIONS: [(&str, Draw); 6] = [
    ("ways", |view, _| shell::ways(view)),
    ("settings", shell::settings),
    ("notice", shell::notice),
    ("filter-bar", shell::filter_bar),
    ("main", |view, _| screen(view)),
    ("foot", |view, _| shell::foot(view)),
];

/// Starts the app in the page, in place of what stood there for want of it.
pub fn start() {
    match Library::open() {
        Some(library) => region::mount_app(move || view! { <App library /> }),
        None => page::say("static", texts::shell::texts(reader_lang()).damaged),
    }
}

/// The frame of the page. What it holds is painted region by region.
#[component]
fn App(
    /// The material.
    library: Library,
) -> impl IntoView {
    let state = State::start(library);
    region::when_there(move || {
        for (id, draw) in REGIONS {
            region::keep_painted(id, Box::new(move || state.draw(draw)));
        }
        region::keep_painted("search-place", Box::new(move || state.draw_search()));
        state.follow();
        actions::start(state.location, state.local);
        search::start(state);
        chart::keep(state);
    });
    view! {
        <header class="head">
            <div id="ways" class="ways"></div>
            <div class="tools">
                <div id="search-place" class="search-place"></div>
                <div id="settings" class="settings"></div>
            </div>
        </header>
        <div id="notice" role="status"></div>
        <div id="filter-bar" class="filter-bar"></div>
        <main id="main" tabindex="-1"></main>
        <footer id="foot" class="foot"></footer>
    }
}

impl State {
    fn start(library: Library) -> Self {
        let location = Location::start(library);
        let readers_own = reader_lang();
        Self {
            library,
            location,
            selection: Selection::start(library, location),
            lang: location.part(move |link| link.lang.unwrap_or(readers_own)),
            local: Local {
                theme: RwSignal::new(actions::kept_theme()),
                sheet_is_open: RwSignal::new(false),
                period_is_wrong: RwSignal::new(false),
                list: RwSignal::new(List::default()),
                recent: RwSignal::new(search::recent()),
            },
        }
    }

    /// Reads the view as it is, tracked.
    pub fn with_view<T>(self, read: impl FnOnce(&View) -> T) -> T {
        let link = self.location.get();
        self.selection.with(|found, matching, shown| {
            read(&View {
                corpus: self.library.corpus,
                link: &link,
                lang: self.lang.get(),
                found,
                matching,
                shown,
            })
        })
    }

    fn draw(self, draw: Draw) -> Vec<Node> {
        let dropped = self.location.dropped();
        let theme = self.local.theme.get();
        let frame = Frame {
            dropped: &dropped,
            theme: &theme,
            sheet_is_open: self.local.sheet_is_open.get(),
            period_is_wrong: self.local.period_is_wrong.get(),
        };
        self.with_view(|view| draw(view, &frame))
    }

    fn draw_search(self) -> Vec<Node> {
        let (list, recent) = (self.local.list.get(), self.local.recent.get());
        self.with_view(|view| search::draw::search_box(view, list, &recent))
    }

    /// Title, language and colours of the page, which stand outside every region.
    fn follow(self) {
        Effect::new(move |_| {
            let lang = self.lang.get();
            let (screen, frame) = self.location.with(|link| (link.screen, link.frame));
            let title = self.library.corpus.about.title.get(lang);
            let screen_name = texts::shell::screen(screen, lang);
            page::set_title(&format!("{screen_name} · {title}"));
            page::set_root("lang", lang.tag());
            page::set_root("data-screen", screen.slug());
            let embedded = frame == permalink::Frame::Embed;
            page::set_root("data-embed", if embedded { "on" } else { "" });
            page::set_root("data-theme", &self.local.theme.get());
            // The regions are painted before this runs, so the page never stands empty.
            page::take_away("static");
        });
    }
}

fn screen(view: &View) -> Vec<Node> {
    match view.link.screen {
        Screen::Articles => articles::screen(view),
        Screen::Timeline => timeline::screen(view),
        Screen::Compare => compare::screen(view),
        Screen::Reader => reader::screen(view),
        Screen::About => about::screen(view),
    }
}

/// The reader's own language where the interface has it; else Dutch.
fn reader_lang() -> Lang {
    Lang::from_tag(&page::reader_language()).unwrap_or_default()
}

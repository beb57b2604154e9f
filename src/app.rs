//! The app: regions of the page, each repainted when what it is drawn from changes.
//!
//! Invariant: a region is a function of the view and the frame; nothing else writes into it.

use crate::actions;
use crate::browser::{page, region};
use crate::chart;
use crate::library::{Library, Selection};
use crate::location::Location;
use crate::markup::Node;
use crate::search::SearchBox;
use crate::shell::{self, Frame};
use crate::texts;
use crate::view::View;
use crate::{about, articles, compare, reader, reading, timeline};
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
}

/// Everything that regions are drawn from.
#[derive(Clone, Copy)]
struct State {
    library: Library,
    location: Location,
    selection: Selection,
    lang: Memo<Lang>,
    local: Local,
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
    let Some(library) = Library::open() else {
        page::say("main", texts::shell::texts(reader_lang()).damaged);
        return;
    };
    page::set_root("data-app", "on");
    region::mount("search-place", move || {
        let state = State::start(library);
        for (id, draw) in REGIONS {
            region::keep_painted(id, Box::new(move || state.draw(draw)));
        }
        state.follow();
        actions::start(state.location, state.local);
        reading::start(library, state.location, state.lang);
        chart::keep(chart::Sources {
            library,
            location: state.location,
            selection: state.selection,
            lang: state.lang,
        });
        // The texts of the box are drawn anew in another language.
        (move || view! { <SearchBox library location=state.location selection=state.selection lang=state.lang.get() /> }).into_any()
    });
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
            },
        }
    }

    fn draw(self, draw: Draw) -> Vec<Node> {
        let link = self.location.get();
        let dropped = self.location.dropped();
        let theme = self.local.theme.get();
        let frame = Frame {
            dropped: &dropped,
            theme: &theme,
            sheet_is_open: self.local.sheet_is_open.get(),
            period_is_wrong: self.local.period_is_wrong.get(),
        };
        self.selection.with(|found, matching, shown| {
            let view = View {
                corpus: self.library.corpus,
                link: &link,
                lang: self.lang.get(),
                found,
                matching,
                shown,
            };
            draw(&view, &frame)
        })
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

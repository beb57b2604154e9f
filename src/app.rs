//! The app: regions of the page, each repainted when what it is drawn from changes.
//!
//! Invariant: a region is a function of the view and the frame; nothing else writes into it.

use crate::actions;
use crate::browser::{embedded, field, keys, kin, page, region, task, timer};
use crate::library::Library;
use crate::location::{Gate, Location, Told};
use crate::markup::{Node, el};
use crate::origin::{base, origin, today};
use crate::parts::{self, Part};
use crate::search;
use crate::share;
use crate::shell::{self, Frame};
use crate::state::{State, reader_lang};
use crate::texts;
use crate::view::View;
use crate::{articles, dossier};
use corpus::export::snippet::HEIGHT_MESSAGE;
use corpus::permalink::{self, Screen};
use leptos::prelude::*;
use std::rc::Rc;

/// How a region is drawn.
type Draw = fn(&View, &Frame) -> Vec<Node>;

/// The regions: the ids they have in the page, and how each is drawn.
const REGIONS: [(&str, Draw); 6] = [
    ("ways", |view, _| shell::ways(view)),
    ("settings", shell::settings),
    ("notice", shell::notice),
    ("filter-bar", shell::filter_bar),
    ("main", |view, _| screen(view)),
    ("foot", shell::foot),
];

/// Starts the app in the page, in place of what stood there for want of it.
pub fn start() {
    match Library::open() {
        // After a breath: opening and painting in one go would keep a slow phone from listening.
        Some(library) => timer::soon(move || task::run(begin(library))),
        None => page::say("static", texts::shell::texts(reader_lang()).damaged),
    }
}

async fn begin(library: Library) {
    // What the address asks for must be here before anything is painted; it may ask for something
    // else by the time that something has come.
    loop {
        let needed = parts::needs(&Location::asked(library));
        if parts::are_here(&needed) {
            break;
        }
        if !parts::bring(&needed).await {
            // The page that stands there can be read, and says so.
            page::set_root("class", "failed");
            return;
        }
    }
    region::start(frame(), Box::new(move || run(library)));
}

/// The frame of the page. What it holds is painted region by region.
fn frame() -> Vec<Node> {
    let region = |tag: &'static str, id: &'static str| el(tag).id(id);
    let tools = el("div")
        .class("tools")
        .with(region("div", "search-place").class("search-place"))
        .with(region("div", "settings").class("settings"));
    let head = el("header").class("head");
    vec![
        head.with(region("div", "ways").class("ways"))
            .with(tools)
            .into(),
        region("div", "notice").attr("role", "status").into(),
        el("div")
            .class("bars")
            .with(region("div", "filter-bar"))
            .with(region("div", "share-place"))
            .into(),
        region("div", "paper-head").class("paper-only").into(),
        region("main", "main").attr("tabindex", "-1").into(),
        region("div", "paper-foot").class("paper-only").into(),
        region("footer", "foot").class("foot").into(),
        region("div", "share-dialog").into(),
    ]
}

fn run(library: Library) {
    let state = State::start(library, actions::kept(search::recent()), parts::answer);
    for (id, draw) in REGIONS {
        region::keep_painted(id, Box::new(move || drawn(state, draw)));
    }
    region::keep_painted("search-place", Box::new(move || drawn_search(state)));
    region::keep_painted("share-place", Box::new(move || drawn_share_bar(state)));
    region::keep_painted("share-dialog", Box::new(move || drawn_share(state)));
    region::keep_painted(
        "paper-head",
        Box::new(move || drawn_paper(state, dossier::head)),
    );
    region::keep_painted(
        "paper-foot",
        Box::new(move || drawn_paper(state, dossier::foot)),
    );
    follow(state);
    let bring = bringing(state);
    parts::start(state);
    let brought = Rc::clone(&bring);
    state.location.guard(Rc::new(Gate {
        is_open: |link| parts::are_here(&parts::needs(link)),
        open: Box::new(move |link, then| brought(parts::needs(link), then)),
    }));
    // Who goes to the box will type: what answers can come meanwhile.
    let ahead = async || {
        // What does not come now is asked for again, and missed, when there are words.
        parts::bring(&[Some(Part::Search)]).await;
    };
    field::on_enter(search::BOX_ID, Box::new(move || task::run(ahead())));
    let share = move |action: &str| {
        let action = action.to_owned();
        bring(
            [Some(Part::Reading), None],
            Box::new(move |came| {
                if came {
                    parts::share(state, &action);
                } else {
                    state.location.say_missing();
                }
            }),
        );
    };
    actions::start(state.location, state.local, Rc::new(share));
    search::start(state);
    kin::start();
    let location = state.location;
    let is_embedded = move || location.now().embed == permalink::EmbedMode::Embed;
    embedded::tell_height(HEIGHT_MESSAGE, is_embedded);
}

/// Brings parts, starts what they keep alive, and says whether they came: at once when they are
/// here already.
type Bring = dyn Fn([Option<Part>; 2], Told);

fn bringing(state: State) -> Rc<Bring> {
    let owner = Owner::current();
    Rc::new(move |wanted, then| {
        if parts::are_here(&wanted) {
            then(true);
            return;
        }
        let owner = owner.clone();
        task::run(async move {
            let came = parts::bring(&wanted).await;
            let go_on = move || {
                parts::start(state);
                then(came);
            };
            match owner {
                Some(owner) => owner.with(go_on),
                None => go_on(),
            }
        });
    })
}

fn screen(view: &View) -> Vec<Node> {
    match view.link.screen {
        Screen::Articles => articles::screen(view, parts::lines),
        _ => parts::screen(view),
    }
}

fn drawn(state: State, draw: Draw) -> Vec<Node> {
    let dropped = state.location.dropped();
    let theme = state.local.theme.get();
    let frame = Frame {
        dropped: &dropped,
        theme: &theme,
        sheet_is_open: state.local.sheet_is_open.get(),
        newer_is_there: state.local.newer_is_there.get(),
        part_is_missing: state.location.is_missing(),
        keys_are_on: state.local.keys_are_on.get(),
    };
    state.with_view(|view| draw(view, &frame))
}

fn drawn_search(state: State) -> Vec<Node> {
    let (list, recent) = (state.local.list.get(), state.local.recent.get());
    state.with_view(|view| search::draw::search_box(view, list, &recent))
}

fn drawn_share_bar(state: State) -> Vec<Node> {
    let copied = state.local.copied.get();
    state.with_view(|view| share::bar(view, copied.as_ref()))
}

fn drawn_share(state: State) -> Vec<Node> {
    let sharing = state.local.sharing.get();
    let base = base();
    state.with_view(|view| parts::dialog(view, sharing.as_ref(), origin(&base)))
}

fn drawn_paper(state: State, draw: dossier::Draw) -> Vec<Node> {
    state.with_view(|view| draw(view, &base(), &today()))
}

/// Title, language and colours of the page, which stand outside every region.
fn follow(state: State) {
    Effect::new(move |_| {
        let lang = state.lang.get();
        let (screen, frame) = state.location.with(|link| (link.screen, link.embed));
        let title = state.library.corpus.about.title.get(lang);
        let screen_name = texts::shell::screen(screen, lang);
        page::set_title(&format!("{screen_name} · {title}"));
        page::set_root("lang", lang.tag());
        page::set_root("data-screen", screen.slug());
        let embedded = frame == permalink::EmbedMode::Embed;
        page::set_root("data-embed", if embedded { "on" } else { "" });
        page::set_root("data-theme", &state.local.theme.get());
        let keys_are_on = state.local.keys_are_on.get();
        keys::listen(keys_are_on);
        page::set_root("data-keys", if keys_are_on { "" } else { "off" });
        // The regions are painted before this runs, so the page never stands empty.
        page::take_away("static");
    });
}

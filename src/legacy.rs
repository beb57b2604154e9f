//! Shows the screens that are not components yet: plain trees, painted into one element.

use crate::markup::Node;
use crate::origin::{base, origin};
use crate::platform::region;
use crate::share::Origin;
use crate::share::Sharing;
use crate::state::preferences::PreferencesStoreFields;
use crate::state::{AppContext, reader_lang, use_app};
use crate::view::View;
use corpus::model::Lang;
use corpus::permalink::Permalink;
use leptos::prelude::*;
use std::cell::RefCell;

/// The state as those screens know it.
#[derive(Clone, Copy)]
pub struct State {
    /// The app's.
    pub app: AppContext,
    /// Language of the interface.
    pub lang: Memo<Lang>,
}

thread_local! {
    static STARTED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The owner of the whole app.
#[derive(Clone)]
pub struct RootOwner(pub Option<Owner>);

/// Starts what listens for as long as the page lives.
pub fn start_once(name: &'static str, start: fn(State)) {
    let is_new = STARTED.with_borrow_mut(|started| {
        let is_new = !started.contains(&name);
        if is_new {
            started.push(name);
        }
        is_new
    });
    if is_new {
        let app = use_app();
        if let Some(RootOwner(Some(owner))) = use_context::<RootOwner>() {
            owner.with(|| start(State::new(app)));
        }
    }
}

/// A page.
pub fn page(draw: fn(&View) -> Vec<Node>) -> AnyView {
    region("legacy-main", move |state| state.with_view(draw))
}

/// The dialog of sharing.
pub fn share_dialog(draw: fn(&View, Option<&Sharing>, Origin) -> Vec<Node>) -> AnyView {
    region("legacy-share", move |state| {
        let sharing = state.app.ui.sharing.get();
        let base = base();
        state.with_view(|view| draw(view, sharing.as_ref(), origin(&base)))
    })
}

/// An element whose content follows `draw`.
pub fn region(id: &'static str, draw: impl Fn(State) -> Vec<Node> + 'static) -> AnyView {
    let state = State::new(use_app());
    region::keep_painted(id, Box::new(move || draw(state)));
    view! { <div id=id class="legacy"></div> }.into_any()
}

impl State {
    /// Of the app.
    pub fn new(app: AppContext) -> Self {
        let readers_own = reader_lang();
        Self {
            app,
            lang: app.url.slice(move |link| link.lang.unwrap_or(readers_own)),
        }
    }

    /// Reads the view as it is, tracked.
    pub fn with_view<T>(self, read: impl FnOnce(&View) -> T) -> T {
        let link: Permalink = self.app.url.get();
        let results = self.app.results;
        let (outcome, matches, shown) = (results.outcome(), results.matches(), results.filtered());
        read(&View {
            corpus: self.app.corpus,
            link: &link,
            lang: self.lang.get(),
            found: outcome.found.as_ref(),
            problems: &outcome.problems,
            matching: matches.as_deref(),
            shown: &shown,
            period_is_wrong: self.app.ui.period_invalid.get(),
        })
    }

    /// The name of the theme.
    pub fn theme(self) -> String {
        self.app.preferences.theme().get().name().to_owned()
    }
}

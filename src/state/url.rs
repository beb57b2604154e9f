//! The permalink in the address bar, as a signal: what is shown.
//!
//! Choosing something pushes an entry to the session history, typing replaces the newest one.
//! Navigation has two phases: what a view needs is loaded first, then address and page change
//! together; when a chunk can't be loaded, the view before it stays.

use super::chunks;
use crate::platform::timer::{Later, later};
use crate::platform::{history, page};
use corpus::model::Corpus;
use corpus::permalink::{Permalink, RejectedParam, parse};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// How long after the last key the address follows what was typed. Browsers refuse more than
/// about a hundred history changes in half a minute.
const TYPING_PAUSE_MS: u32 = 400;

/// The root's attribute while a view is being loaded.
const LOADING_ATTRIBUTE: &str = "data-waits";

/// What is shown, as a signal; copied freely.
#[derive(Clone, Copy)]
pub struct UrlState {
    corpus: &'static Corpus,
    link: RwSignal<Permalink>,
    rejected: RwSignal<Vec<RejectedParam>>,
    load_failed: RwSignal<bool>,
    /// The view asked for last, and how many were: an older one that arrives late is ignored.
    requested: StoredValue<(Permalink, u32)>,
    /// The address write that waits until typing pauses.
    pending_write: StoredValue<Option<Later>, LocalStorage>,
}

impl UrlState {
    /// A state that shows `link` and knows no address bar.
    #[must_use]
    pub fn fixed(corpus: &'static Corpus, link: Permalink) -> Self {
        Self::with(corpus, link, Vec::new())
    }

    /// Reads the address bar, and follows it and every link of the page from now on.
    #[must_use]
    pub fn from_address_bar(corpus: &'static Corpus) -> Self {
        let (link, rejected) = read(corpus, &history::query());
        let url = Self::with(corpus, link, rejected);
        history::on_popstate(move || url.arrive(&history::query()));
        history::on_link_click(move |href| {
            url.flush_typing();
            if history::push(href) {
                url.arrive(href);
            }
        });
        url
    }

    fn with(corpus: &'static Corpus, link: Permalink, rejected: Vec<RejectedParam>) -> Self {
        Self {
            corpus,
            requested: StoredValue::new((link.clone(), 0)),
            link: RwSignal::new(link),
            rejected: RwSignal::new(rejected),
            load_failed: RwSignal::new(false),
            pending_write: StoredValue::new_local(None),
        }
    }

    /// What the address bar asks for, before anything follows it.
    #[must_use]
    pub fn requested_at_start(corpus: &'static Corpus) -> Permalink {
        read(corpus, &history::query()).0
    }

    /// What is shown; tracked.
    #[must_use]
    pub fn get(self) -> Permalink {
        self.link.get()
    }

    /// What is shown, by reference; tracked.
    pub fn read<T>(self, read: impl FnOnce(&Permalink) -> T) -> T {
        self.link.with(read)
    }

    /// What is shown; not tracked.
    #[must_use]
    pub fn current(self) -> Permalink {
        self.link.get_untracked()
    }

    /// What was asked for last, shown already or still loading; not tracked. What the reader does
    /// next begins there.
    #[must_use]
    pub fn requested(self) -> Permalink {
        self.requested.with_value(|(link, _)| link.clone())
    }

    /// A part of what is shown, which changes only when that part does.
    pub fn slice<T>(self, read: impl Fn(&Permalink) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.link.with(|link| read(link)))
    }

    /// A link that is derived from the view on screen, for an `href` that follows it.
    pub fn link(
        self,
        derive: impl Fn(&Permalink) -> Permalink + Send + Sync + 'static,
    ) -> Signal<Permalink> {
        Signal::derive(move || self.link.with(|link| derive(link)))
    }

    /// What the address said that can't be read or isn't in this corpus; tracked.
    #[must_use]
    pub fn rejected(self) -> Vec<RejectedParam> {
        self.rejected.get()
    }

    /// Forgets what was rejected.
    pub fn dismiss_rejected(self) {
        self.rejected.set(Vec::new());
    }

    /// Whether something that was asked for could not be loaded, so that the view before it
    /// stays; tracked.
    #[must_use]
    pub fn load_failed(self) -> bool {
        self.load_failed.get()
    }

    /// Says that something that was asked for could not be loaded.
    pub fn report_load_failure(self) {
        self.load_failed.set(true);
    }

    /// Shows another view, as a choice of the reader: Back leads here again.
    pub fn navigate(self, to: Permalink) {
        self.flush_typing();
        if history::push(&to.href()) {
            self.show(to);
        }
    }

    /// Shows another view in place of this one: what typing and dragging do.
    pub fn replace(self, to: Permalink) {
        let href = to.href();
        self.load_then(to, move |link| self.link.set(link));
        let write = move || {
            // A refused change costs only the address: the page shows what was typed.
            let _ = history::replace(&href);
        };
        self.pending_write
            .set_value(Some(later(TYPING_PAUSE_MS, write)));
    }

    /// Shows the view before this one again.
    pub fn back(self) {
        self.flush_typing();
        history::back();
    }

    /// The whole address of a view, to be copied.
    #[must_use]
    pub fn address_of(link: &Permalink) -> String {
        history::with_query(&link.href())
    }

    /// Writes what was typed into the address now, before something else is added to the history.
    fn flush_typing(self) {
        let was_typing = self
            .pending_write
            .try_update_value(|pending| pending.take().is_some())
            .unwrap_or_default();
        if was_typing {
            let _ = history::replace(&self.requested().href());
        }
    }

    fn arrive(self, query: &str) {
        self.pending_write.set_value(None);
        let (link, rejected) = read(self.corpus, query);
        self.rejected.set(rejected);
        self.show(link);
    }

    fn show(self, link: Permalink) {
        let had_focus = page::focused_id();
        self.load_then(link, move |link| self.commit(link, &had_focus));
    }

    /// Does `show` when all that the view needs is loaded, unless another was asked for since.
    fn load_then(self, link: Permalink, show: impl FnOnce(Permalink) + 'static) {
        let number = self
            .requested
            .with_value(|(_, number)| number.wrapping_add(1));
        self.requested.set_value((link.clone(), number));
        if chunks::are_loaded(&chunks::required_by(&link)) {
            self.finish_loading(true);
            show(link);
            return;
        }
        page::set_root(LOADING_ATTRIBUTE, "on");
        spawn_local(async move {
            let loaded = chunks::load(&chunks::required_by(&link)).await.is_ok();
            let is_newest = self
                .requested
                .try_with_value(|(_, newest)| *newest == number);
            if is_newest != Some(true) {
                return;
            }
            self.finish_loading(loaded);
            if loaded {
                show(link);
            } else {
                self.requested.set_value((self.current(), number));
            }
        });
    }

    /// The newest view asked for is here, or will not come.
    fn finish_loading(self, loaded: bool) {
        page::set_root(LOADING_ATTRIBUTE, "");
        if self.load_failed.get_untracked() == loaded {
            self.load_failed.set(!loaded);
        }
    }

    /// Shows a view. On another screen reading begins at its head, unless the focus has gone
    /// elsewhere since the view was asked for, when `had_focus` had it.
    fn commit(self, link: Permalink, had_focus: &str) {
        let focused = page::focused_id();
        let stayed = focused == had_focus || page::focus_is_lost();
        let same_screen = self.current().screen == link.screen;
        let focus_moves = self.current().target != link.target;
        self.link.set(link);
        spawn_local(async move {
            tick().await;
            let keeps = same_screen || !stayed;
            if keeps && !focused.is_empty() && page::focus_is_lost() {
                page::focus(&focused);
            }
            if !same_screen {
                if !focus_moves {
                    page::scroll_to_top();
                }
                if stayed {
                    page::focus("main");
                }
            }
        });
    }
}

fn read(corpus: &Corpus, query: &str) -> (Permalink, Vec<RejectedParam>) {
    let (mut link, mut rejected) = parse(query);
    rejected.extend(link.validate_against(corpus));
    (link, rejected)
}

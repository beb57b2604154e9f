//! A link to another view.

use crate::state::{RenderMode, use_app};
use corpus::permalink::{Permalink, Screen, Target};
use leptos::prelude::*;

/// A real link: it can be copied, opened in a tab of its own, and come back from. Plain clicks are
/// followed within the page (`UrlState`). In the page for who runs no script it leads to an anchor
/// of that page, or is no link where there is none.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    to: Signal<Permalink>,
    /// Its class.
    #[prop(optional, into)]
    class: MaybeProp<String>,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// The kind of current thing that it stands for, if it does: `page`, `true`.
    #[prop(optional, into)]
    current: MaybeProp<&'static str>,
    /// The language of its words.
    #[prop(optional, into)]
    lang: Option<String>,
    /// The language of where it leads.
    #[prop(optional, into)]
    hreflang: Option<&'static str>,
    /// Its name, where its content is no word.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// What it says when pointed at.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let app = use_app();
    match app.mode {
        RenderMode::App | RenderMode::Opening => {
            let id = id.filter(|_| app.is_interactive());
            view! {
                <a
                    id=id
                    class=move || class.get()
                    href=move || to.with(Permalink::href)
                    aria-current=move || current.get()
                    lang=lang
                    hreflang=hreflang
                    aria-label=move || label.get()
                    title=move || title.get()
                >
                    {children()}
                </a>
            }
            .into_any()
        }
        RenderMode::Static => match to.with_untracked(anchor) {
            Some(anchor) => view! {
                <a href=anchor class=class.get_untracked() lang=lang title=title.get_untracked()>
                    {children()}
                </a>
            }
            .into_any(),
            None => view! {
                <span class=class.get_untracked() lang=lang>
                    {children()}
                </span>
            }
            .into_any(),
        },
    }
}

/// Where a link leads in the page for who runs no script.
#[must_use]
pub fn anchor(to: &Permalink) -> Option<String> {
    let is_bare = to.pair.is_none() && to.passage.is_none();
    match (to.screen, &to.target) {
        (Screen::Reader, Some(Target::Claim(slug))) => Some(format!("#claim-{slug}")),
        (Screen::Reader, Some(Target::Silence(slug))) => Some(format!("#silence-{slug}")),
        (Screen::Reader, Some(Target::Article(slug) | Target::Sentence(slug, _))) => {
            Some(format!("#article-{slug}"))
        }
        (Screen::Articles | Screen::Timeline | Screen::Compare | Screen::About, None)
            if is_bare && to.filter == corpus::filter::Filter::default() =>
        {
            Some(format!("#{}", to.screen.slug()))
        }
        _ => None,
    }
}

//! From the app's links to anchors of the page that stands still.
//!
//! Invariant: an anchor made here is an id that [`super::quiet`] leaves in the page.

use corpus::filter::Filter;
use corpus::permalink::{Permalink, Screen, Target, parse};

/// The anchor for a link's query, with its `#`; `None` when the page has no place for that view.
pub fn anchor(query: &str) -> Option<String> {
    let (link, _) = parse(query);
    match &link.target {
        Some(Target::Meeting(_)) | None => {}
        Some(focus) => return Some(format!("#{}", place(focus))),
    }
    let bare = link.pair.is_none() && link.filter == Filter::default();
    (bare && is_plain(&link)).then(|| format!("#{}", link.screen.slug()))
}

/// The id of what a link points at: as it stands in links, a hyphen for the colon. Sentences have
/// none: an id for each would weigh more than the words of an article.
pub fn place(target: &Target) -> String {
    match target {
        Target::Article(slug) | Target::Sentence(slug, _) => format!("article-{slug}"),
        Target::Claim(slug) => format!("claim-{slug}"),
        Target::Meeting(slug) => format!("meeting-{slug}"),
        Target::Silence(slug) => format!("silence-{slug}"),
    }
}

/// Whether a link asks for a screen as it comes.
fn is_plain(link: &Permalink) -> bool {
    let plain = Permalink {
        screen: link.screen,
        target: link.target.clone(),
        lang: link.lang,
        ..Permalink::default()
    };
    *link == plain && link.screen != Screen::Reader
}

/// The id that an element of the app's keeps.
pub fn kept_id(id: &str) -> Option<String> {
    let note = id.strip_prefix("note-")?;
    let is_note = ["claim-", "silence-"]
        .iter()
        .any(|kind| note.starts_with(kind));
    is_note.then(|| note.to_owned())
}

//! Sharing: the bar beside every screen, the dialog, and the texts that it gives.
//!
//! What is shared is always a link; whatever else is given follows from it.
//!
//! Invariant: what is given never says that it is within another page: it opens in full.

mod bar;
mod dialog;
mod offer;

pub use bar::{KEY, bar};
pub use dialog::dialog;
pub use offer::{Offer, file_name, given, set_name, sheet_title};

use crate::i18n::question;
use crate::view::View;
use crate::widgets::in_full;
use corpus::export::{Format, Site, Subject};
use corpus::model::Date;
use corpus::permalink::{Permalink, Screen, Target};

/// The id of the dialog.
pub const DIALOG_ID: &str = "share";
/// What is done when the clipboard refused the link of the view: it is shown instead.
pub const REFUSED: &str = "share-refused";
/// The id of the field that holds the text last given.
pub const TEXT_ID: &str = "share-text";
/// The id of the button that comes first.
pub const FIRST_ID: &str = "give-link";

/// What the dialog is about, and what it has given.
#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    /// What is shared.
    pub link: Permalink,
    /// Whether it is the view on screen, with all that it shows, or one thing.
    pub what: What,
    /// What was given last, as text.
    pub offer: Offer,
    /// What became of it.
    pub outcome: Outcome,
}

/// The view on screen, or one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// All that the link shows.
    View,
    /// What the link points at.
    Thing,
}

/// What became of what was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Outcome {
    /// Nothing was asked for yet.
    #[default]
    Nothing,
    /// It is on the clipboard.
    Copied,
    /// The clipboard was refused.
    Refused,
    /// The device's share sheet could not be had; the link stands selected.
    NoSheet,
    /// A file is being written: claims done, claims in all.
    Writing(Format, usize, usize),
    /// A file was saved under this name.
    Saved(String),
    /// The browser did not take the file.
    NotSaved,
    /// The reader stopped the writing.
    Stopped,
}

/// From where things are shared.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// The address of the page.
    pub base: &'a str,
    /// Today, by the reader's clock.
    pub today: Date,
    /// Whether the device has a share sheet.
    pub has_sheet: bool,
}

impl Sharing {
    /// The dialog about the view at `link`, or about the thing that it points at.
    #[must_use]
    pub fn new(link: &Permalink, what: What) -> Self {
        Self {
            link: in_full(link),
            what,
            offer: Offer::Link,
            outcome: Outcome::Nothing,
        }
    }
}

/// Hands `act` what is shared, as the library knows it.
pub fn with_subject<T>(
    view: &View,
    base: &str,
    sharing: &Sharing,
    act: impl FnOnce(&Site, &Subject) -> T,
) -> T {
    let site = Site {
        corpus: view.corpus,
        base,
        lang: view.lang,
    };
    let title = question::title(view.corpus, &sharing.link, view.lang);
    let subject = thing(view, sharing).unwrap_or(Subject::View {
        title: &title,
        claims: &view.shown.claims,
    });
    act(&site, &subject)
}

/// The one thing that is shared, if it is one.
fn thing(view: &View, sharing: &Sharing) -> Option<Subject<'static>> {
    let corpus = view.corpus;
    let link = &sharing.link;
    if let (Screen::Compare, Some((one, other))) = (link.screen, &link.pair) {
        return Some(Subject::Pair(
            corpus.claims.find(one)?,
            corpus.claims.find(other)?,
        ));
    }
    // The timeline and the comparison point at things too, and still show everything.
    if sharing.what == What::View && link.screen != Screen::Reader {
        return None;
    }
    match link.target.as_ref()? {
        Target::Article(slug) | Target::Sentence(slug, _) => {
            corpus.articles.find(slug).map(Subject::Article)
        }
        Target::Claim(slug) => corpus.claims.find(slug).map(Subject::Claim),
        Target::Meeting(slug) => corpus.meetings.find(slug).map(Subject::Meeting),
        Target::Silence(slug) => {
            let silence = corpus.silences.get(corpus.silences.find(slug)?)?;
            Some(Subject::Article(silence.article))
        }
    }
}

/// Whether what is shared is a set of claims, which can be saved.
#[must_use]
pub fn is_set(view: &View, sharing: &Sharing) -> bool {
    let has_claims = !matches!(sharing.link.screen, Screen::About | Screen::Reader);
    has_claims && thing(view, sharing).is_none()
}

//! What a view asks, in words: its screen, and what it is narrowed to.
//!
//! Invariant: nothing that narrows a view is left unsaid.

use super::{compare, share, shell, terms, timeline};
use corpus::facet::Facet;
use corpus::filter::{Filter, Period, Sign, TimeBasis};
use corpus::model::{Corpus, Date, Lang};
use corpus::permalink::{GroupBy, Permalink, Screen, ViewMode};
use corpus::text::date_words::in_words;

/// The view in one line, as a title: "Compare, by topic: Syria; 2017 – 2018".
#[must_use]
pub fn title(corpus: &Corpus, link: &Permalink, lang: Lang) -> String {
    let mut title = screen(link, lang);
    let parts = narrowed(corpus, &link.filter, lang);
    if !parts.is_empty() {
        title.push_str(": ");
        title.push_str(&parts.join("; "));
    }
    title
}

/// The screen, and the form it has.
#[must_use]
pub fn screen(link: &Permalink, lang: Lang) -> String {
    let mut words = shell::screen(link.screen, lang).to_owned();
    let t = compare::texts(lang);
    let view_mode = match (link.screen, link.view_mode, link.group_by) {
        (Screen::Compare, ViewMode::Matrix, _) => t.matrix,
        (Screen::Compare, ViewMode::Coverage, _) => t.coverage,
        (Screen::Compare, _, GroupBy::Topic) => t.by_topic,
        (Screen::Compare, _, GroupBy::Meeting) => t.by_meeting,
        (Screen::Timeline, ..) => timeline::time_basis(link.time_basis, lang),
        _ => return words,
    };
    words.push_str(", ");
    // Our own words begin with plain letters; all of Unicode would weigh more than this file.
    words.push_str(&view_mode.to_ascii_lowercase());
    words
}

/// What a view is narrowed to, one part for each facet, in words.
#[must_use]
pub fn narrowed(corpus: &Corpus, filter: &Filter, lang: Lang) -> Vec<String> {
    let t = share::texts(lang);
    let mut parts = Vec::new();
    let query = filter.query.trim();
    if !query.is_empty() {
        parts.push(format!("{} “{query}”", t.searched));
    }
    for facet in Facet::ALL {
        for sign in [Sign::Include, Sign::Exclude] {
            let values: Vec<String> = filter
                .choices
                .of(facet)
                .filter(|choice| choice.sign == sign)
                .map(|choice| terms::facet_value(corpus, facet, &choice.value, lang))
                .collect();
            if values.is_empty() {
                continue;
            }
            let values = values.join(", ");
            parts.push(match sign {
                Sign::Include => values,
                Sign::Exclude => format!("{} {values}", t.except),
            });
        }
    }
    let Period {
        from,
        to,
        time_basis,
    } = filter.period;
    if !filter.period.is_open() {
        let end =
            |date: Option<Date>| date.map_or_else(|| "…".to_owned(), |date| in_words(&date, lang));
        let span = format!("{} – {}", end(from), end(to));
        parts.push(match time_basis {
            TimeBasis::Said => span,
            other => format!("{} {span}", timeline::time_basis_verb(other, lang)),
        });
    }
    parts
}

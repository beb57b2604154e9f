//! The texts around every screen: head, search box, notices, foot.
//!
//! Invariant: as of all tables, both languages or none.

use corpus::model::Lang;
use corpus::permalink::{RejectReason, RejectedParam, Screen};

super::texts! {
    skip: "Naar de inhoud", "Skip to content";
    screens: "Schermen", "Screens";
    articles: "Artikelen", "Articles";
    timeline: "Tijdlijn", "Timeline";
    compare: "Vergelijk", "Compare";
    about: "Over dit corpus", "About this corpus";
    filters: "Filters", "Filters";
    close: "Sluit", "Close";
    chosen: "Gekozen filters", "Chosen filters";
    not: "niet", "not";
    period: "Periode", "Period";
    from: "Van", "From";
    to: "Tot en met", "Up to";
    period_hint: "Bijvoorbeeld 2018, 2017-11 of 2018-07-16", "For instance 2018, 2017-11 or 2018-07-16";
    period_wrong: "Geen datum: schrijf jaar, jaar-maand of jaar-maand-dag", "Not a date: write year, year-month or year-month-day";
    remove: ", verwijder dit filter", ", remove this filter";
    exclude: "Sluit uit:", "Exclude:";
    include_instead: "Sluit niet meer uit:", "Stop excluding:";
    theme_auto: "Kleuren: als het systeem", "Colours: as the system";
    theme_light: "Kleuren: licht", "Colours: light";
    theme_dark: "Kleuren: donker", "Colours: dark";
    other_language: "English", "Nederlands";
    dismiss: "Verberg deze melding", "Hide this notice";
    newer: "Er is een nieuwe versie van deze pagina.", "There is a new version of this page.";
    take_newer: "Laad de nieuwe versie", "Load the new version";
    missing: "Een deel van deze pagina kon niet worden opgehaald.", "A part of this page could not be fetched.";
    load_again: "Laad de pagina opnieuw", "Reload the page";
    dropped_title: "Niet alles in deze link kon worden gelezen:", "Not all of this link could be read:";
    damaged: "Het bestand van dit corpus is beschadigd aangekomen. Laad de pagina opnieuw.", "The file of this corpus arrived damaged. Please reload the page.";
    foot_privacy: "Geen server, geen trackers: alles gebeurt in uw browser.", "No server, no trackers: everything happens in your browser.";
    open_in_full: "Open volledig", "Open in full";
    show_hidden: "Toon alles", "Show everything";
}

/// "3 results are hidden by your filters", or nothing.
pub fn hidden(number: usize, lang: Lang) -> Option<String> {
    Some(match (number, lang) {
        (0, _) => return None,
        (1, Lang::Nl) => "1 uitspraak valt buiten uw filters.".to_owned(),
        (_, Lang::Nl) => format!("{number} uitspraken vallen buiten uw filters."),
        (1, Lang::En) => "1 claim is hidden by your filters.".to_owned(),
        (_, Lang::En) => format!("{number} claims are hidden by your filters."),
    })
}

/// Why a part of a link was left out, in one sentence.
pub fn dropped(part: &RejectedParam, lang: Lang) -> String {
    let name = if part.value.is_empty() {
        format!("“{}”", part.key)
    } else {
        format!("“{}={}”", part.key, part.value)
    };
    let reason = match (part.reason, lang) {
        (RejectReason::UnknownKey, Lang::Nl) => "is hier niet bekend",
        (RejectReason::UnknownKey, Lang::En) => "is not known here",
        (RejectReason::UnknownValue, Lang::Nl) => "heeft geen waarde die hier bestaat",
        (RejectReason::UnknownValue, Lang::En) => "has no value that exists here",
        (RejectReason::NotADate, Lang::Nl) => "is geen datum",
        (RejectReason::NotADate, Lang::En) => "is not a date",
        (RejectReason::Repeated, Lang::Nl) => "stond er al",
        (RejectReason::Repeated, Lang::En) => "was given before",
        (RejectReason::NotText, Lang::Nl) => "is geen leesbare tekst",
        (RejectReason::NotText, Lang::En) => "is not readable text",
        (RejectReason::TooLong, Lang::Nl) => "is te lang",
        (RejectReason::TooLong, Lang::En) => "is too long",
        (RejectReason::NewerVersion, Lang::Nl) => "komt van een nieuwere versie",
        (RejectReason::NewerVersion, Lang::En) => "comes from a newer version",
        (RejectReason::NotInCorpus, Lang::Nl) => "staat niet in dit corpus",
        (RejectReason::NotInCorpus, Lang::En) => "is not in this corpus",
    };
    format!("{name} {reason}.")
}

/// The name of a screen.
pub fn screen(screen: Screen, lang: Lang) -> &'static str {
    let t = texts(lang);
    match screen {
        Screen::Articles => t.articles,
        Screen::Timeline => t.timeline,
        Screen::Compare => t.compare,
        Screen::Reader => super::reader::texts(lang).title,
        Screen::About => t.about,
    }
}

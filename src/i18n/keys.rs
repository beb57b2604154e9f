//! The texts of the list of keys.
//!
//! Invariant: a key is listed under the screen that listens to it.

use corpus::model::Lang;

super::texts! {
    title: "Toetsen", "Keys";
    switch: "Losse letters en tekens als toetsen", "Single letters and signs as keys";
    switch_hint: "Zet dit uit als u de pagina met uw stem bedient, of als toetsen u verrassen.", "Switch this off if you steer the page by voice, or if keys surprise you.";
    on: "aan", "on";
    off: "uit", "off";
}

/// Keys, and what they do.
pub type Row = (&'static str, &'static str);

const NL: [(&str, &[Row]); 4] = [
    (
        "Overal",
        &[
            ("/", "naar het zoekveld"),
            ("l", "kopieer de link van deze weergave"),
            ("?", "deze lijst"),
            ("Esc", "sluit wat openstaat"),
        ],
    ),
    (
        "In het zoekveld",
        &[
            ("↓ ↑", "door de voorstellen"),
            ("Enter", "neem het voorstel, of toon alles"),
            ("Esc", "sluit de voorstellen, dan: maak leeg"),
        ],
    ),
    (
        "Op de tijdlijn",
        &[
            ("← →", "door de tijd, van het ene moment naar het volgende"),
            ("↑ ↓", "naar de andere kant"),
            ("Home End", "naar het eerste, het laatste moment"),
            ("PgUp PgDn", "een venster terug, verder"),
            ("+ −", "dichterbij, verder weg"),
            ("Enter", "open"),
        ],
    ),
    (
        "In de lezer",
        &[
            ("j k", "volgende, vorige uitspraak"),
            ("c", "naar de tegenhanger"),
            ("b", "terug"),
            ("n p", "volgende, vorige vindplaats"),
        ],
    ),
];

const EN: [(&str, &[Row]); 4] = [
    (
        "Everywhere",
        &[
            ("/", "to the search box"),
            ("l", "copy the link of this view"),
            ("?", "this list"),
            ("Esc", "close what is open"),
        ],
    ),
    (
        "In the search box",
        &[
            ("↓ ↑", "through the suggestions"),
            ("Enter", "take the suggestion, or show all"),
            ("Esc", "close the suggestions, then: empty the box"),
        ],
    ),
    (
        "On the timeline",
        &[
            ("← →", "through time, from one moment to the next"),
            ("↑ ↓", "to the other side"),
            ("Home End", "to the first, the last moment"),
            ("PgUp PgDn", "a window back, on"),
            ("+ −", "nearer, further off"),
            ("Enter", "open"),
        ],
    ),
    (
        "In the reader",
        &[
            ("j k", "next, previous claim"),
            ("c", "to its counterpart"),
            ("b", "back"),
            ("n p", "next, previous hit"),
        ],
    ),
];

/// All keys, by where they are heard.
#[must_use]
pub fn all(lang: Lang) -> &'static [(&'static str, &'static [Row])] {
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    }
}

//! The texts of the reader screen.
//!
//! Invariant: as of all tables, both languages or none.

use super::counted;
use corpus::model::Lang;

super::texts! {
    title: "Lezen", "Reading";
    choose: "Kies een artikel", "Choose an article";
    published: "Gepubliceerd", "Published";
    publisher: "Uitgever", "Publisher";
    author: "Auteur", "Author";
    author_unknown: "niet genoemd", "not named";
    language: "Taal", "Language";
    rights: "Rechten", "Rights";
    headline: "Kop", "Headline";
    of_source: "uit de bron", "from the source";
    at_meeting: "Bij de ontmoeting:", "At the meeting:";
    at_source: "Lees deze zin bij de bron", "Read this sentence at the source";
    to_source: "Naar de bron", "To the source";
    legend: "Gemarkeerd en genummerd is wat een van beide kanten zegt. De rest zijn de woorden van de krant, en van geen van beide.", "What one of the sides says is marked and numbered. The rest are the newspaper’s words, and neither side’s.";
    notes: "Uitspraken in dit stuk", "Claims in this part";
    claim: "uitspraak", "claim";
    silence: "ontweken, vaag of niet besproken", "dodged, vague or not raised";
    in_short: "Kort", "In short";
    in_short_about: "in onze woorden", "in our own words";
    related: "Tegenhangers", "Counterparts";
    no_related: "Geen tegenhanger vastgelegd.", "No counterpart recorded.";
    compare: "Vergelijk", "Compare";
    cue: "toegeschreven met", "attributed with";
    happened: "gaat over", "speaks of";
    steps: "Door de uitspraken", "Through the claims";
    previous: "Vorige", "Previous";
    next: "Volgende", "Next";
    counterpart: "Tegenhanger", "Counterpart";
    back: "Terug", "Back";
    previous_hit: "Vorige vindplaats", "Previous hit";
    next_hit: "Volgende vindplaats", "Next hit";
    passage: "Gekozen passage", "Selected passage";
    copy_quote: "Kopieer als citaat", "Copy as quotation";
    copy_link: "Kopieer link naar deze passage", "Copy link to this passage";
    copied: "Gekopieerd.", "Copied.";
    not_copied: "Kopiëren is hier niet toegestaan; gebruik de toetsen van uw systeem.", "Copying is not allowed here; use your system’s own keys.";
    share_article: "Deel of citeer dit artikel", "Share or cite this article";
    not_found: "De passage waarnaar deze link wijst, staat niet zo in dit artikel:", "The passage this link points at does not stand in this article like that:";
    nowhere: "Die passage kan niet op zichzelf worden aangewezen: dezelfde woorden staan er vaker.", "That passage cannot be pointed at by itself: the same words stand there more than once.";
}

/// "Claim 3 of 25".
pub fn place(number: usize, of: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{number} van {of}"),
        Lang::En => format!("{number} of {of}"),
    }
}

/// "25 notes": claims and silences together.
pub fn notes(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "uitspraak of stilte", "uitspraken en stiltes"),
        Lang::En => counted(number, "claim or silence", "claims and silences"),
    }
}

/// "7 hits".
pub fn hits(number: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => counted(number, "vindplaats", "vindplaatsen"),
        Lang::En => counted(number, "hit", "hits"),
    }
}

/// The name of a language, in the language of the interface; its tag when it has no name here.
pub fn language(tag: &str, lang: Lang) -> &str {
    match (Lang::from_tag(tag), lang) {
        (Some(Lang::Nl), Lang::Nl) => "Nederlands",
        (Some(Lang::Nl), Lang::En) => "Dutch",
        (Some(Lang::En), Lang::Nl) => "Engels",
        (Some(Lang::En), Lang::En) => "English",
        (None, _) => tag,
    }
}

/// A quotation with its source, to be pasted.
pub fn quotation(
    words: &str,
    headline: &str,
    publisher: &str,
    date: &str,
    address: &str,
    lang: Lang,
) -> String {
    let (open, close) = match lang {
        Lang::Nl => ("‘", "’"),
        Lang::En => ("“", "”"),
    };
    format!("{open}{words}{close}\n— {headline} ({publisher}, {date})\n{address}")
}
